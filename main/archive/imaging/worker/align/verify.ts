// Tests a way of laying one picture over the other: laid that way, do far more places look alike than if it is
// moved aside? Looks only around where the fit points to, so it sees more than the free matches did.
import type { Homography, PicturePoint } from '../../../../../shared/alignment.ts';
import { mapPoint } from '../../../../../shared/alignment/homography.ts';
import { type Features, UNIT_PX } from './features.ts';
import { crowdWeight } from './inliers.ts';
import { matchNearby } from './match-nearby.ts';
import type { Matches } from './matches.ts';

/** What looks alike this far off competes with what lies right. */
const SEARCH_PX = 24;
/** What lies right. */
const NEAR_PX = 5;
/** How far the controls are moved aside: farther than the search reaches. */
const ASIDE_PX = 60;
const CONTROLS = 8;

/** How many standard deviations more lies right than in eight controls, moved aside all around. */
export function standOut(from: Features, to: Features, h: Homography): number {
  const weigh = (aside: readonly [number, number]): number => {
    const moved = moveAside(h, aside);
    const matches = matchNearby(from, to, moved, SEARCH_PX);
    return crowdWeight(matches, nearOnes(matches, moved, NEAR_PX));
  };
  const controls = Array.from({ length: CONTROLS }, (_, index) => {
    const angle = (index / CONTROLS) * 2 * Math.PI;
    const reach = ASIDE_PX / UNIT_PX;
    return weigh([Math.cos(angle) * reach, Math.sin(angle) * reach]);
  });
  const mean = controls.reduce((sum, value) => sum + value, 0) / CONTROLS;
  const variance = controls.reduce((sum, value) => sum + (value - mean) ** 2, 0) / CONTROLS;
  // Counts scatter at least as chance has it.
  return (weigh([0, 0]) - mean) / Math.sqrt(Math.max(variance, mean, 1));
}

function moveAside(h: Homography, [x, y]: readonly [number, number]): Homography {
  return [
    h[0] + x * h[6],
    h[1] + x * h[7],
    h[2] + x * h[8],
    h[3] + y * h[6],
    h[4] + y * h[7],
    h[5] + y * h[8],
    h[6],
    h[7],
    h[8],
  ];
}

const FIELDS = 4;
/** Fewer matches that are moved the same way say nothing of a field; chance brings two or three together. */
const MIN_CLUSTER = 4;

/**
 * Share of the fields of the overlap in which the pictures lie right, of those that can be told. Where something
 * was built meanwhile, matches lie anywhere, and nothing is said; in a scene with depth they lie beside their
 * place together.
 */
export function shareThatLiesRight(from: Features, to: Features, h: Homography): number {
  const matches = matchNearby(from, to, h, SEARCH_PX);
  const offsets = offsetsOf(matches, h);
  const fields = Map.groupBy(offsets, (_, k) => {
    const row = Math.floor((matches.toY[k] ?? 0) * FIELDS);
    return row * 100 + Math.floor((matches.toX[k] ?? 0) * FIELDS);
  });
  let [right, told] = [0, 0];
  for (const field of fields.values()) {
    const around = (x: number, y: number): number =>
      field.filter((other) => Math.hypot(other.x - x, other.y - y) <= NEAR_PX / UNIT_PX).length;
    const near = around(0, 0);
    const largest = Math.max(near, ...field.map(({ x, y }) => around(x, y)));
    if (largest < MIN_CLUSTER) continue;
    told += 1;
    // Half of the largest: clusters around a place near 0 take in more than one at 0 does.
    if (near >= largest / 2) right += 1;
  }
  return told === 0 ? 0 : right / told;
}

/** How far beside their place matches come to lie. */
function offsetsOf(matches: Matches, h: Homography): PicturePoint[] {
  return Array.from({ length: matches.count }, (_, k) => {
    const laid = mapPoint(h, { x: matches.fromX[k] ?? 0, y: matches.fromY[k] ?? 0 });
    return { x: laid.x - (matches.toX[k] ?? 0), y: laid.y - (matches.toY[k] ?? 0) };
  });
}

function nearOnes(matches: Matches, h: Homography, withinPx: number): number[] {
  return offsetsOf(matches, h).flatMap(({ x, y }, k) =>
    Math.hypot(x, y) <= withinPx / UNIT_PX ? [k] : [],
  );
}
