// Which keypoints of two pictures may be one thing, by their looks alone.
import { DESCRIPTOR_NORM } from './descriptors.ts';
import type { DotProducts } from './dot-products.ts';
import type { Features } from './features.ts';

/** Points that may be one thing: number `k` of each list belong together. Places in `UNIT_PX` from the middle. */
export interface Matches {
  count: number;
  fromX: Float64Array;
  fromY: Float64Array;
  toX: Float64Array;
  toY: Float64Array;
  /** Natural logarithm of how much larger it is in the second picture. */
  logScale: Float64Array;
}

/** The best match must be nearer than this share of the second best; few are dropped, geometry decides. */
const MAX_RATIO = 0.95;

/** Points of which each is the other's nearest, in any of the ways of looking. */
export function matchFeatures(from: Features, to: Features, products: DotProducts): Matches {
  const pairs = new Map<number, readonly [number, number]>();
  for (const way of ['near', 'wide', 'wideUnsigned'] as const) {
    products.load(from.descriptors[way], to.descriptors[way]);
    for (const pair of mutualNearest(from.count, to.count, products)) {
      pairs.set(pair[0] * to.count + pair[1], pair);
    }
  }
  return matchesOf(from, to, [...pairs.values()]);
}

export function matchesOf(
  from: Features,
  to: Features,
  pairs: readonly (readonly [number, number])[],
): Matches {
  const column = (values: Float64Array, side: 0 | 1) =>
    Float64Array.from(pairs, (pair) => values[pair[side]] ?? 0);
  const fromSigma = column(from.sigmas, 0);
  return {
    count: pairs.length,
    fromX: column(from.xs, 0),
    fromY: column(from.ys, 0),
    toX: column(to.xs, 1),
    toY: column(to.ys, 1),
    logScale: column(to.sigmas, 1).map((sigma, k) => Math.log(sigma / (fromSigma[k] ?? sigma))),
  };
}

/** Of the vectors that are loaded: numbers of those of which each is the other's nearest. */
export function mutualNearest(
  fromCount: number,
  toCount: number,
  products: DotProducts,
): (readonly [number, number])[] {
  const bestOf = new Int32Array(fromCount).fill(-1);
  const bestOfOther = new Int32Array(toCount).fill(-1);
  const highestOfOther = new Int32Array(toCount).fill(-1);
  for (let row = 0; row < fromCount; row += 1) {
    const values = products.ofRow(row);
    let [best, highest, second] = [-1, -1, -1];
    for (let other = 0; other < toCount; other += 1) {
      const value = values[other] ?? 0;
      if (value > second) {
        if (value > highest) {
          second = highest;
          highest = value;
          best = other;
        } else {
          second = value;
        }
      }
      if (value > (highestOfOther[other] ?? 0)) {
        highestOfOther[other] = value;
        bestOfOther[other] = row;
      }
    }
    if (distance2(highest) < MAX_RATIO ** 2 * distance2(second)) bestOf[row] = best;
  }
  const pairs: (readonly [number, number])[] = [];
  bestOf.forEach((other, row) => {
    if (other >= 0 && bestOfOther[other] === row) pairs.push([row, other]);
  });
  return pairs;
}

/** Square of the distance of two vectors of the same length with this product. */
function distance2(product: number): number {
  return Math.max(0, 2 * (DESCRIPTOR_NORM ** 2 - product));
}
