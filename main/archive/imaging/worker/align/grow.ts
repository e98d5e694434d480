// From a rough similarity to a homography, in steps: each fits a freer model to matches that agree more closely.
import type { Homography } from '../../../../../shared/alignment.ts';
import { solveEquations } from '../../../../../shared/alignment/linear-equations.ts';
import { agreementOf, type Agreement, crowdShares } from './inliers.ts';
import type { Matches } from './matches.ts';

type Model = 'similarity' | 'affine' | 'homography';

const STEPS: readonly { model: Model; withinPx: number }[] = [
  { model: 'similarity', withinPx: 40 },
  { model: 'similarity', withinPx: 30 },
  { model: 'affine', withinPx: 24 },
  { model: 'affine', withinPx: 20 },
  { model: 'affine', withinPx: 17 },
  { model: 'homography', withinPx: 14 },
  { model: 'homography', withinPx: 12 },
  { model: 'homography', withinPx: 10 },
  { model: 'homography', withinPx: 10 },
  { model: 'homography', withinPx: 8 },
  { model: 'homography', withinPx: 8 },
  { model: 'homography', withinPx: 6 },
  { model: 'homography', withinPx: 6 },
  { model: 'homography', withinPx: 5 },
  { model: 'homography', withinPx: 4 },
  { model: 'homography', withinPx: 4 },
];

/** One or two more than would fix the model. */
const MIN_MATCHES: Record<Model, number> = { similarity: 3, affine: 4, homography: 6 };
/** Pull towards the model before, in matches' worth for a change by the whole picture. */
const RIDGE: Record<Model, number> = { similarity: 0.01, affine: 0.02, homography: 0.02 };

/** Null where too few matches agree on the way. */
export function grow(matches: Matches, start: Homography): Homography | null {
  let h = start;
  for (const { model, withinPx } of STEPS) {
    const agreement = agreementOf(matches, h, withinPx);
    if (agreement.inliers.length < MIN_MATCHES.similarity) return null;
    if (agreement.inliers.length < MIN_MATCHES[model]) continue;
    h = fitModel(matches, agreement, h, model) ?? h;
  }
  return h;
}

/** Fits by weighted least squares, near ones counting more; null where the matches fix nothing. */
export function fitModel(
  matches: Matches,
  { inliers, errors }: Agreement,
  before: Homography,
  model: Model,
): Homography | null {
  const size = { similarity: 4, affine: 6, homography: 8 }[model];
  const prior = parametersOf(before, model);
  const rows = Array.from({ length: size }, () => new Array<number>(size + 1).fill(0));
  const add = (equation: readonly number[], right: number, weight: number) => {
    for (let i = 0; i < size; i += 1) {
      const row = rows[i] ?? [];
      const factor = weight * (equation[i] ?? 0);
      if (factor === 0) continue;
      for (let j = 0; j < size; j += 1) row[j] = (row[j] ?? 0) + factor * (equation[j] ?? 0);
      row[size] = (row[size] ?? 0) + factor * right;
    }
  };
  const shares = crowdShares(matches, inliers);
  inliers.forEach((k, index) => {
    const [x, y] = [matches.fromX[k] ?? 0, matches.fromY[k] ?? 0];
    const [u, v] = [matches.toX[k] ?? 0, matches.toY[k] ?? 0];
    const w = before[6] * x + before[7] * y + before[8];
    const weight = ((shares[index] ?? 0) * (1 - (errors[index] ?? 1) ** 2) ** 2) / (w * w);
    switch (model) {
      case 'similarity': {
        add([x, -y, 1, 0], u, weight);
        add([y, x, 0, 1], v, weight);
        break;
      }
      case 'affine': {
        add([x, y, 1, 0, 0, 0], u, weight);
        add([0, 0, 0, x, y, 1], v, weight);
        break;
      }
      case 'homography': {
        add([x, y, 1, 0, 0, 0, -u * x, -u * y], u, weight);
        add([0, 0, 0, x, y, 1, -v * x, -v * y], v, weight);
        break;
      }
    }
  });
  const ridge = RIDGE[model];
  rows.forEach((row, i) => {
    row[i] = (row[i] ?? 0) + ridge;
    row[size] = (row[size] ?? 0) + ridge * (prior[i] ?? 0);
  });
  const solved = solveEquations(rows);
  return solved && toHomography(solved, model);
}

function parametersOf(h: Homography, model: Model): number[] {
  if (model === 'similarity') return [(h[0] + h[4]) / 2, (h[3] - h[1]) / 2, h[2], h[5]];
  return h.slice(0, model === 'affine' ? 6 : 8);
}

function toHomography(p: readonly number[], model: Model): Homography {
  const at = (index: number): number => p[index] ?? 0;
  switch (model) {
    case 'similarity': {
      return [at(0), -at(1), at(2), at(1), at(0), at(3), 0, 0, 1];
    }
    case 'affine': {
      return [at(0), at(1), at(2), at(3), at(4), at(5), 0, 0, 1];
    }
    case 'homography': {
      return [at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7), 1];
    }
  }
}
