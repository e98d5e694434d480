// Breaks files as disks, cables, cards and malice do. Seeded: the same seed gives the same files.

/** A generator of numbers from 0 up to 1 (T. Ettinger, mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Damage {
  random: () => number;
  /** Another file, whose parts get into the broken one. */
  donor: Buffer;
}

type Mutation = (bytes: Buffer, damage: Damage) => Buffer;

/** Ways to break a file, by name. Each gives new bytes. */
export const MUTATIONS = {
  flipBits: (bytes, { random }) => {
    const broken = Buffer.from(bytes);
    const flips = 1 + below(random, 64);
    for (let count = 0; count < flips; count += 1) flipBit(broken, random, broken.length);
    return broken;
  },
  flipHeaderBits: (bytes, { random }) => {
    const broken = Buffer.from(bytes);
    const flips = 1 + below(random, 8);
    for (let count = 0; count < flips; count += 1) flipBit(broken, random, HEADER_BYTES);
    return broken;
  },
  cut: (bytes, { random }) => Buffer.from(bytes.subarray(0, below(random, bytes.length))),
  spliceHeader: (bytes, { random, donor }) => {
    const headBytes = below(random, Math.min(donor.length, HEADER_BYTES));
    return Buffer.concat([donor.subarray(0, headBytes), bytes.subarray(headBytes)]);
  },
  spliceMiddle: (bytes, { random, donor }) => {
    const broken = Buffer.from(bytes);
    const from = below(random, donor.length);
    const part = donor.subarray(from, from + below(random, 4096));
    part.copy(broken, below(random, broken.length));
    return broken;
  },
  setLength: (bytes, { random }) => {
    const broken = Buffer.from(bytes);
    const writes = 1 + below(random, 4);
    for (let count = 0; count < writes; count += 1) {
      const value = LENGTHS[below(random, LENGTHS.length)] ?? 0;
      const size = random() < 0.5 ? 2 : 4;
      const at = below(random, Math.min(broken.length, HEADER_BYTES) - size);
      if (at < 0) continue;
      if (random() < 0.5) broken.writeUIntBE(value % 256 ** size, at, size);
      else broken.writeUIntLE(value % 256 ** size, at, size);
    }
    return broken;
  },
  swapParts: (bytes, { random }) => {
    const [first = 0, second = 0, third = 0] = [1, 2, 3]
      .map(() => below(random, bytes.length))
      .toSorted((a, b) => a - b);
    return Buffer.concat([
      bytes.subarray(0, first),
      bytes.subarray(second, third),
      bytes.subarray(first, second),
      bytes.subarray(third),
    ]);
  },
  repeatPart: (bytes, { random }) => {
    const from = below(random, bytes.length);
    const part = bytes.subarray(from, from + 1 + below(random, 512));
    const times = 1 + below(random, 200);
    const parts = Array.from({ length: times }, () => part);
    return Buffer.concat([bytes.subarray(0, from), ...parts, bytes.subarray(from)]);
  },
  dropPart: (bytes, { random }) => {
    const from = below(random, bytes.length);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + below(random, 2048))]);
  },
  blankPart: (bytes, { random }) => {
    const broken = Buffer.from(bytes);
    const from = below(random, broken.length);
    // A sector that could not be read comes back as zeros, a flash cell as ones.
    broken.subarray(from, from + 512 * (1 + below(random, 32))).fill(random() < 0.5 ? 0 : 0xff);
    return broken;
  },
} as const satisfies Record<string, Mutation>;

export type MutationName = keyof typeof MUTATIONS;

export const MUTATION_NAMES = Object.keys(MUTATIONS) as MutationName[];

/** Where the structure of a file mostly lies. */
const HEADER_BYTES = 2048;

const LENGTHS = [
  0, 1, 2, 3, 7, 8, 0x7f, 0xff, 0x7fff, 0x8000, 0xfffe, 0xffff, 0x7fffffff, 0xffffffff,
];

function below(random: () => number, limit: number): number {
  return Math.floor(random() * limit);
}

function flipBit(bytes: Buffer, random: () => number, limit: number): void {
  if (bytes.length === 0) return;
  const at = below(random, Math.min(bytes.length, limit));
  bytes[at] = (bytes[at] ?? 0) ^ (1 << below(random, 8));
}
