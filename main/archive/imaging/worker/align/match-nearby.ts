// Matches once more, with a fit at hand: each keypoint is compared only with those that come to lie around it.
import type { Homography } from '../../../../../shared/alignment.ts';
import { DESCRIPTOR_LENGTH, DESCRIPTOR_NORM } from './descriptors.ts';
import { type Features, UNIT_PX } from './features.ts';
import { type Matches, matchesOf } from './matches.ts';

/** A product from which two places look alike; that of any two is 0.6 or so. */
const ALIKE = 0.8 * DESCRIPTOR_NORM ** 2;
const MAX_RATIO = 0.9;
const MAX_LOG_SCALE_ERROR = Math.log(1.6);

/**
 * Keypoints that look alike and lie within so many pixels of each other, once laid over; each is the other's
 * best there, and clearly better than the second best.
 */
export function matchNearby(
  from: Features,
  to: Features,
  h: Homography,
  withinPx: number,
): Matches {
  const laid = layOver(from, h);
  const reach = withinPx / UNIT_PX;
  const cells = Map.groupBy(laid.indexes, (other) =>
    cellOf(laid.xs[other] ?? 0, laid.ys[other] ?? 0, reach),
  );
  const bestOfOther = new Int32Array(from.count).fill(-1);
  const highestOfOther = new Float64Array(from.count);
  const bestOf = new Int32Array(to.count).fill(-1);
  for (let index = 0; index < to.count; index += 1) {
    const [x, y] = [to.xs[index] ?? 0, to.ys[index] ?? 0];
    const logSigma = Math.log(to.sigmas[index] ?? 1);
    let [best, highest, second] = [-1, 0, 0];
    for (const cell of cellsAround(x, y, reach)) {
      for (const other of cells.get(cell) ?? []) {
        const [dx, dy] = [x - (laid.xs[other] ?? 0), y - (laid.ys[other] ?? 0)];
        if (dx * dx + dy * dy > reach * reach) continue;
        if (Math.abs(logSigma - (laid.logSigmas[other] ?? 0)) > MAX_LOG_SCALE_ERROR) continue;
        const product = productOf(from, other, to, index);
        if (product > highest) {
          [best, highest, second] = [other, product, highest];
        } else if (product > second) {
          second = product;
        }
        if (product > (highestOfOther[other] ?? 0)) {
          highestOfOther[other] = product;
          bestOfOther[other] = index;
        }
      }
    }
    const isClear =
      DESCRIPTOR_NORM ** 2 - highest < MAX_RATIO ** 2 * (DESCRIPTOR_NORM ** 2 - second);
    if (highest >= ALIKE && isClear) bestOf[index] = best;
  }
  const pairs: (readonly [number, number])[] = [];
  bestOf.forEach((other, index) => {
    if (other >= 0 && bestOfOther[other] === index) pairs.push([other, index]);
  });
  return matchesOf(from, to, pairs);
}

/** Where keypoints come to lie, and how large they are there; those behind the camera are left out. */
function layOver(from: Features, h: Homography) {
  const xs = new Float64Array(from.count);
  const ys = new Float64Array(from.count);
  const logSigmas = new Float64Array(from.count);
  const indexes: number[] = [];
  for (let index = 0; index < from.count; index += 1) {
    const [x, y] = [from.xs[index] ?? 0, from.ys[index] ?? 0];
    const w = h[6] * x + h[7] * y + h[8];
    const u = (h[0] * x + h[1] * y + h[2]) / w;
    const v = (h[3] * x + h[4] * y + h[5]) / w;
    const area =
      ((h[0] - u * h[6]) * (h[4] - v * h[7]) - (h[1] - u * h[7]) * (h[3] - v * h[6])) / (w * w);
    if (w <= 0 || area <= 0) continue;
    xs[index] = u;
    ys[index] = v;
    logSigmas[index] = Math.log((from.sigmas[index] ?? 1) * Math.sqrt(area));
    indexes.push(index);
  }
  return { xs, ys, logSigmas, indexes };
}

/** Cells as wide as the search reaches, so that it never looks beyond the next. */
function cellOf(x: number, y: number, size: number): number {
  return Math.floor(y / size) * 4096 + Math.floor(x / size);
}

function cellsAround(x: number, y: number, size: number): number[] {
  const middle = cellOf(x, y, size);
  return [-4096, 0, 4096].flatMap((row) => [middle + row - 1, middle + row, middle + row + 1]);
}

/** The mean of both signed ways of looking. */
function productOf(from: Features, other: number, to: Features, index: number): number {
  const [a, b] = [other * DESCRIPTOR_LENGTH, index * DESCRIPTOR_LENGTH];
  const { near, wide } = from.descriptors;
  const { near: toNear, wide: toWide } = to.descriptors;
  let sum = 0;
  for (let k = 0; k < DESCRIPTOR_LENGTH; k += 1) {
    sum += (near[a + k] ?? 0) * (toNear[b + k] ?? 0) + (wide[a + k] ?? 0) * (toWide[b + k] ?? 0);
  }
  return sum / 2;
}
