// How well matches agree with a way of laying one picture over the other.
import { type Homography } from '../../../../../shared/alignment.ts';
import { UNIT_PX } from './features.ts';
import type { Matches } from './matches.ts';

/** What agrees with a homography. */
export interface Agreement {
  /** Numbers of the matches. */
  inliers: number[];
  /** Their distances, as shares of the largest allowed. */
  errors: number[];
}

/** How far the sizes of a match may be from what the homography makes of them, as a factor's logarithm. */
const MAX_LOG_SCALE_ERROR = Math.log(1.8);

/** Matches whose points come to lie within so many pixels of each other, and are of one size there. */
export function agreementOf(matches: Matches, h: Homography, withinPx: number): Agreement {
  const inliers: number[] = [];
  const errors: number[] = [];
  const { fromX, fromY, toX, toY, logScale } = matches;
  for (let k = 0; k < matches.count; k += 1) {
    const [x, y] = [fromX[k] ?? 0, fromY[k] ?? 0];
    const w = h[6] * x + h[7] * y + h[8];
    if (w <= 0) continue;
    const u = (h[0] * x + h[1] * y + h[2]) / w;
    const v = (h[3] * x + h[4] * y + h[5]) / w;
    const area =
      ((h[0] - u * h[6]) * (h[4] - v * h[7]) - (h[1] - u * h[7]) * (h[3] - v * h[6])) / (w * w);
    if (area <= 0) continue;
    // Half the enlargement counts for each picture.
    const limit = (withinPx / UNIT_PX) * Math.pow(area, 0.25);
    const error = Math.hypot(u - (toX[k] ?? 0), v - (toY[k] ?? 0)) / limit;
    if (error >= 1) continue;
    if (Math.abs((logScale[k] ?? 0) - Math.log(area) / 2) > MAX_LOG_SCALE_ERROR) continue;
    inliers.push(k);
    errors.push(error);
  }
  return { inliers, errors };
}

/** Fields across a unit: of 50 pixels each. */
const FIELDS = 10;
const ROW = 64;

/**
 * Sum over the matches that agree in which a crowd counts as its root, in the picture where it is less: many
 * matches in one window or one bush say less than a few in many places.
 */
export function crowdWeight(matches: Matches, inliers: readonly number[]): number {
  return Math.min(
    rootsOf(matches.fromX, matches.fromY, inliers),
    rootsOf(matches.toX, matches.toY, inliers),
  );
}

/** What each of these matches counts for in such a sum. */
export function crowdShares(matches: Matches, inliers: readonly number[]): Float64Array {
  const fields = inliers.map((k) => fieldOf(matches.toX[k] ?? 0, matches.toY[k] ?? 0));
  const counts = new Map<number, number>();
  for (const field of fields) counts.set(field, (counts.get(field) ?? 0) + 1);
  return Float64Array.from(fields, (field) => 1 / Math.sqrt(counts.get(field) ?? 1));
}

function fieldOf(x: number, y: number): number {
  return Math.floor(y * FIELDS) * ROW + Math.floor(x * FIELDS);
}

function rootsOf(xs: Float64Array, ys: Float64Array, inliers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const k of inliers) {
    const field = fieldOf(xs[k] ?? 0, ys[k] ?? 0);
    counts.set(field, (counts.get(field) ?? 0) + 1);
  }
  let sum = 0;
  for (const count of counts.values()) sum += Math.sqrt(count);
  return sum;
}
