// Tests a way of laying one picture over the other: laid that way, do far more places look alike than if it is
// moved aside? Looks only around where the fit points to, so it sees more than the free matches did.
import type { Homography } from '../../../../../shared/alignment.ts';
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
/** Fewer matches in a field say nothing of it. */
const MIN_IN_FIELD = 3;
/** Of matches within the search, chance alone puts one in twenty-five this near. */
const MIN_SHARE = 0.3;

/**
 * Share of the fields of the overlap in which the pictures lie right, of those where they can be compared: a scene
 * with depth lies right in one plane, and beside it elsewhere.
 */
export function shareThatLiesRight(from: Features, to: Features, h: Homography): number {
  const matches = matchNearby(from, to, h, SEARCH_PX);
  const near = new Set(nearOnes(matches, h, NEAR_PX));
  const fields = new Map<number, { count: number; nearCount: number }>();
  for (let k = 0; k < matches.count; k += 1) {
    const at =
      Math.floor((matches.toY[k] ?? 0) * FIELDS) * 100 + Math.floor((matches.toX[k] ?? 0) * FIELDS);
    const field = fields.get(at) ?? { count: 0, nearCount: 0 };
    fields.set(at, {
      count: field.count + 1,
      nearCount: field.nearCount + (near.has(k) ? 1 : 0),
    });
  }
  const compared = [...fields.values()].filter(({ count }) => count >= MIN_IN_FIELD);
  const right = compared.filter(({ count, nearCount }) => nearCount >= MIN_SHARE * count);
  return compared.length === 0 ? 0 : right.length / compared.length;
}

function nearOnes(matches: Matches, h: Homography, withinPx: number): number[] {
  const near: number[] = [];
  for (let k = 0; k < matches.count; k += 1) {
    const [x, y] = [matches.fromX[k] ?? 0, matches.fromY[k] ?? 0];
    const w = h[6] * x + h[7] * y + h[8];
    const dx = (h[0] * x + h[1] * y + h[2]) / w - (matches.toX[k] ?? 0);
    const dy = (h[3] * x + h[4] * y + h[5]) / w - (matches.toY[k] ?? 0);
    if (Math.hypot(dx, dy) <= withinPx / UNIT_PX) near.push(k);
  }
  return near;
}
