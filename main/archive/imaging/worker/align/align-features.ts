// The rules of alignment: from what two pictures show to what may be said of them.
import type { AlignmentFinding, Fit, Homography } from '../../../../../shared/alignment.ts';
import type { DotProducts } from './dot-products.ts';
import { type Features, UNIT_PX } from './features.ts';
import { fitModel, grow } from './grow.ts';
import { findHypotheses, toHomography } from './hypotheses.ts';
import { agreementOf, crowdWeight } from './inliers.ts';
import { matchNearby } from './match-nearby.ts';
import { type Matches, matchFeatures } from './matches.ts';
import { isMirrored } from './mirror.ts';
import { isPlausible } from './sanity.ts';
import { inShares, spreadPoints } from './shares.ts';
import { shareThatLiesRight, standOut } from './verify.ts';

/** Below this probability a fit is not even a suggestion. */
const MIN_SAME_PLACE = 0.5;
/** Pairs with known truth and more points that agree than these are right to 4 px; with fewer, half of them. */
const MIN_SURE_INLIERS = 30;
/** Standard deviations that a sure fit stands out from its controls. */
const MIN_SURE_STAND_OUT = 8;
/** Share of the overlap that lies right under a sure fit. */
const MIN_SURE_SHARE = 0.6;
/** Less than this is found in pictures of any two places; looking closer would be in vain. */
const MIN_WEIGHT = 5;
const INLIER_PX = 4;
const REFINE_STEPS_PX = [24, 10] as const;
const LOOSE_PX = 16;
const LOOSE_ROUNDS = 3;

/** Compares two pictures; the fit maps the after picture to the before picture. */
export function alignFeatures(
  before: Features,
  after: Features,
  products: DotProducts,
): AlignmentFinding {
  const matches = matchFeatures(after, before, products);
  const found = findFit(matches, after);
  if (found === null) return { samePlace: 0, fit: null };
  const z = found.weight < MIN_WEIGHT ? 0 : standOut(after, before, found.h);
  const samePlace = samePlaceOf(found.weight, z);
  if (samePlace < MIN_SAME_PLACE || isMirrored(after, before, products)) {
    return { samePlace, fit: null };
  }
  const mayBeSure = found.inlierCount >= MIN_SURE_INLIERS && z >= MIN_SURE_STAND_OUT;
  const settled = mayBeSure ? refine(after, before, found.h) : loosen(matches, found.h);
  const h = isPlausibleFor(after, settled) ? settled : found.h;
  const fit: Fit = {
    afterToBefore: inShares(h, after, before),
    inlierCount: found.inlierCount,
    isSure: mayBeSure && shareThatLiesRight(after, before, h) >= MIN_SURE_SHARE,
    points: spreadPoints(
      matches,
      agreementOf(matches, h, mayBeSure ? INLIER_PX : LOOSE_PX).inliers,
      after,
      before,
    ),
  };
  return { samePlace, fit };
}

interface Found {
  h: Homography;
  inlierCount: number;
  /** See `crowdWeight`. */
  weight: number;
}

function findFit(matches: Matches, from: Features): Found | null {
  let best: Found | null = null;
  for (const hypothesis of findHypotheses(matches)) {
    const h = grow(matches, toHomography(hypothesis));
    if (h === null || !isPlausibleFor(from, h)) continue;
    const { inliers } = agreementOf(matches, h, INLIER_PX);
    const weight = crowdWeight(matches, inliers);
    if (weight > (best?.weight ?? 0)) best = { h, inlierCount: inliers.length, weight };
  }
  return best;
}

function isPlausibleFor({ widthPx, heightPx }: Features, h: Homography): boolean {
  return isPlausible(h, widthPx / 2 / UNIT_PX, heightPx / 2 / UNIT_PX);
}

/**
 * Probability that two pictures show one place, from how much agrees and how far that stands out. A logistic
 * curve laid between pairs of one scene and of different scenes; of 480 of the latter none comes to a half.
 */
function samePlaceOf(weight: number, z: number): number {
  const logit = 6 * Math.log(weight / 7) + 0.35 * (Math.min(z, 20) - 4);
  return 1 / (1 + Math.exp(-logit));
}

/** Fits to the many matches that show once it is known where to look. */
function refine(from: Features, to: Features, start: Homography): Homography {
  let h = start;
  for (const searchPx of REFINE_STEPS_PX) {
    const matches = matchNearby(from, to, h, searchPx);
    for (const withinPx of [searchPx / 2, INLIER_PX]) {
      h = fitModel(matches, agreementOf(matches, h, withinPx), h, 'homography') ?? h;
    }
  }
  return h;
}

/**
 * Where little speaks for a fit, takes in all that comes near: the few that meet exactly lie in one plane of the
 * scene, and a suggestion is to serve the whole.
 */
function loosen(matches: Matches, start: Homography): Homography {
  let h = start;
  for (let round = 0; round < LOOSE_ROUNDS; round += 1) {
    h = fitModel(matches, agreementOf(matches, h, LOOSE_PX), h, 'homography') ?? h;
  }
  return h;
}
