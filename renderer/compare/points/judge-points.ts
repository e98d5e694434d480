import { type Homography, MIN_POINT_PAIRS, type PointPair } from '../../../shared/alignment.ts';
import { fitHomography } from '../../../shared/alignment/homography.ts';
import type { Size } from '../geometry/rectangle.ts';
import { isUsableFit, residualsPx } from '../geometry/warp.ts';

/** What the points come to: nothing yet, no fit, a fit that folds or mirrors the picture, or a fit to be saved. */
export type PointsVerdict = 'too-few' | 'no-fit' | 'folded' | 'exact' | 'fitted';

export interface JudgedPoints {
  verdict: PointsVerdict;
  /** Null where the points fix none. */
  fit: Homography | null;
  /** For each pair, in pixels of the before picture's rendition; empty without a fit. */
  residualsPx: number[];
}

/** Fits the points and tells whether the fit is one to show. */
export function judgePoints(pairs: readonly PointPair[], before: Size): JudgedPoints {
  if (pairs.length < MIN_POINT_PAIRS) return judged('too-few');
  const fit = fitHomography(pairs);
  if (fit === null) return judged('no-fit');
  if (!isUsableFit(fit)) return judged('folded');
  return {
    verdict: pairs.length === MIN_POINT_PAIRS ? 'exact' : 'fitted',
    fit,
    residualsPx: residualsPx(fit, pairs, before),
  };
}

function judged(verdict: PointsVerdict): JudgedPoints {
  return { verdict, fit: null, residualsPx: [] };
}
