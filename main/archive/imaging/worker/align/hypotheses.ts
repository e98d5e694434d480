// First guesses of how one picture lies over the other: each match alone gives one, as photos are upright.
import type { Homography } from '../../../../../shared/alignment.ts';
import { UNIT_PX } from './features.ts';
import type { Matches } from './matches.ts';

export interface Hypothesis {
  scale: number;
  shiftX: number;
  shiftY: number;
  score: number;
}

/** The scale of a single match is rough, so what lies far from it lands some way off. */
const WITHIN_PX = 40;
const MAX_LOG_SCALE_ERROR = Math.log(1.6);
/** Photos of one place from farther apart show too little of the same. */
const MAX_LOG_SCALE = Math.log(5);
const HYPOTHESES = 14;
/** Two that lay the middle and the corners this near to each other are one. */
const APART_PX = 40;
/** Fields of 50 pixels, see `crowdWeight`. */
const FIELDS = 10;
const GRID = 24;

/** The best guesses that differ, best first. */
export function findHypotheses(matches: Matches): Hypothesis[] {
  const { count, fromX, fromY, toX, toY, logScale } = matches;
  const fieldOf = (x: number, y: number) =>
    (Math.floor(y * FIELDS) + GRID / 2) * GRID + Math.floor(x * FIELDS) + GRID / 2;
  const fromField = Int32Array.from(fromX, (x, k) => fieldOf(x, fromY[k] ?? 0));
  const toField = Int32Array.from(toX, (x, k) => fieldOf(x, toY[k] ?? 0));
  const fromCrowd = new Float64Array(GRID * GRID);
  const toCrowd = new Float64Array(GRID * GRID);
  const all: Hypothesis[] = [];
  for (let seed = 0; seed < count; seed += 1) {
    const seedScale = logScale[seed] ?? 0;
    if (Math.abs(seedScale) > MAX_LOG_SCALE) continue;
    const scale = Math.exp(seedScale);
    const shiftX = (toX[seed] ?? 0) - scale * (fromX[seed] ?? 0);
    const shiftY = (toY[seed] ?? 0) - scale * (fromY[seed] ?? 0);
    const limit2 = (WITHIN_PX / UNIT_PX) ** 2 * scale;
    fromCrowd.fill(0);
    toCrowd.fill(0);
    for (let k = 0; k < count; k += 1) {
      const dx = scale * (fromX[k] ?? 0) + shiftX - (toX[k] ?? 0);
      const dy = scale * (fromY[k] ?? 0) + shiftY - (toY[k] ?? 0);
      const distance2 = dx * dx + dy * dy;
      if (distance2 >= limit2) continue;
      if (Math.abs((logScale[k] ?? 0) - seedScale) > MAX_LOG_SCALE_ERROR) continue;
      const weight = 1 - distance2 / limit2;
      const [a, b] = [fromField[k] ?? 0, toField[k] ?? 0];
      fromCrowd[a] = (fromCrowd[a] ?? 0) + weight;
      toCrowd[b] = (toCrowd[b] ?? 0) + weight;
    }
    all.push({ scale, shiftX, shiftY, score: Math.min(sumRoots(fromCrowd), sumRoots(toCrowd)) });
  }
  return pickDiffering(all.sort((a, b) => b.score - a.score));
}

export function toHomography({ scale, shiftX, shiftY }: Hypothesis): Homography {
  return [scale, 0, shiftX, 0, scale, shiftY, 0, 0, 1];
}

/** Roots above one, as they are: a crowd of less than one is no crowd. */
function sumRoots(crowd: Float64Array): number {
  let sum = 0;
  for (const value of crowd) {
    if (value > 0) sum += value > 1 ? Math.sqrt(value) : value;
  }
  return sum;
}

function pickDiffering(sorted: readonly Hypothesis[]): Hypothesis[] {
  const picked: Hypothesis[] = [];
  for (const next of sorted) {
    if (picked.length === HYPOTHESES) break;
    const isNew = picked.every(
      ({ scale, shiftX, shiftY }) =>
        Math.hypot(shiftX - next.shiftX, shiftY - next.shiftY) + Math.abs(scale - next.scale) >
        APART_PX / UNIT_PX,
    );
    if (isNew) picked.push(next);
  }
  return picked;
}
