// Which of many pictures look alike, by their perceptual hashes, without comparing each with each.
// Pure; a million hashes take some seconds.
import { bitCount } from '../bit-count.ts';

/** What is kept of each picture to find those that look alike, one entry a picture in every array. */
export interface Fingerprints {
  /** The upper and lower half of the 64-bit difference hash. */
  high: Uint32Array;
  low: Uint32Array;
  /** Width divided by height. */
  aspect: Float32Array;
}

/**
 * Differing bits of two hashes up to which pictures look alike. A picture saved again for a chat differs in
 * 5 bits at the most.
 */
export const ALIKE_BITS = 5;

/** Cut into one band more than bits may differ, two hashes that look alike have one band in common. */
const BANDS = Array.from({ length: ALIKE_BITS + 1 }, (_, index) => ({
  shift: index * 11,
  bits: Math.min(11, 64 - index * 11),
}));

/** Saving again rounds the sides to whole pixels: a hundredth at 320 px with a half to spare. */
const ASPECT_TOLERANCE = 0.015;

/** A sky or a sheet of paper: so few edges that its hash says nothing. */
const FEWEST_EDGES = 6;

/**
 * Pictures looked at in one band, the latest first: of thousands with one hash, as scans of forms have, not all are
 * compared with each.
 */
const MOST_LOOKED_AT = 500;

/** The likeliest earlier pictures that one is given, however many look alike. */
const MOST_FOUND = 8;

const NO_PLACES = new Uint32Array();

/** Finds, for pictures in the order of their numbers, the earlier ones that look like each. */
export class AlikeHashes {
  readonly #prints: Fingerprints;
  readonly #bands: { starts: Uint32Array; order: Uint32Array }[];

  constructor(prints: Fingerprints) {
    this.#prints = prints;
    this.#bands = BANDS.map((_, band) => this.#sortIntoBuckets(band));
  }

  /** Numbers of earlier pictures that look like picture `at`, the likeliest first. */
  before(at: number): number[] {
    if (!this.#saysSomething(at)) return [];
    const found = new Map<number, number>();
    for (const [band, { starts, order }] of this.#bands.entries()) {
      const key = this.#keyOf(at, band);
      const end = this.#placeOf(at, band);
      const start = Math.max(starts[key] ?? 0, end - MOST_LOOKED_AT);
      for (let place = end - 1; place >= start; place -= 1) {
        const other = order[place] ?? at;
        if (found.has(other) || !this.#saysSomething(other) || !this.#hasShapeOf(at, other)) {
          continue;
        }
        const bits = this.#differingBits(at, other);
        if (bits <= ALIKE_BITS) found.set(other, bits);
      }
    }
    return [...found]
      .sort(([a, aBits], [b, bBits]) => aBits - bBits || a - b)
      .slice(0, MOST_FOUND)
      .map(([other]) => other);
  }

  #sortIntoBuckets(band: number): { starts: Uint32Array; order: Uint32Array } {
    const { length } = this.#prints.low;
    const starts = new Uint32Array((1 << (BANDS[band]?.bits ?? 0)) + 1);
    const keys = new Uint16Array(length);
    for (let at = 0; at < length; at += 1) {
      const key = this.#keyOf(at, band);
      keys[at] = key;
      starts[key + 1] = (starts[key + 1] ?? 0) + 1;
    }
    for (let key = 1; key < starts.length; key += 1) {
      starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
    }
    const next = starts.slice();
    const order = new Uint32Array(length);
    for (let at = 0; at < length; at += 1) {
      const key = keys[at] ?? 0;
      order[next[key] ?? 0] = at;
      next[key] = (next[key] ?? 0) + 1;
    }
    return { starts, order };
  }

  /** Where picture `at` stands in its bucket, which is in the order of the pictures. */
  #placeOf(at: number, band: number): number {
    const { starts, order } = this.#bands[band] ?? { starts: NO_PLACES, order: NO_PLACES };
    const key = this.#keyOf(at, band);
    let [low, high] = [starts[key] ?? 0, starts[key + 1] ?? 0];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((order[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #keyOf(at: number, band: number): number {
    const { shift, bits } = BANDS[band] ?? { shift: 0, bits: 0 };
    const [high, low] = [this.#prints.high[at] ?? 0, this.#prints.low[at] ?? 0];
    const mask = (1 << bits) - 1;
    if (shift >= 32) return (high >>> (shift - 32)) & mask;
    const fromLow = low >>> shift;
    return (shift + bits > 32 ? fromLow | (high << (32 - shift)) : fromLow) & mask;
  }

  #saysSomething(at: number): boolean {
    const ones = bitCount(this.#prints.high[at] ?? 0) + bitCount(this.#prints.low[at] ?? 0);
    return ones >= FEWEST_EDGES && ones <= 64 - FEWEST_EDGES;
  }

  #hasShapeOf(at: number, other: number): boolean {
    const ratio = (this.#prints.aspect[at] ?? 0) / (this.#prints.aspect[other] ?? 1);
    return Math.abs(ratio - 1) <= ASPECT_TOLERANCE;
  }

  #differingBits(at: number, other: number): number {
    const { high, low } = this.#prints;
    return (
      bitCount((high[at] ?? 0) ^ (high[other] ?? 0)) + bitCount((low[at] ?? 0) ^ (low[other] ?? 0))
    );
  }
}
