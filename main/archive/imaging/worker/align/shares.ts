// From the coordinates of alignment to those of the archive: shares of a picture's width and height.
import type { Homography, PicturePoint, PointPair } from '../../../../../shared/alignment.ts';
import { compose, withLastOne } from '../../../../../shared/alignment/homography.ts';
import { type Features, UNIT_PX } from './features.ts';
import type { Matches } from './matches.ts';

type Size = Pick<Features, 'widthPx' | 'heightPx'>;

/** A keypoint at 0 lies in the middle of the first pixel. */
const PIXEL_MIDDLE = 0.5;
const POINTS = 8;

/** The same homography between shares. */
export function inShares(h: Homography, from: Size, to: Size): Homography {
  const [f, t] = [scaling(from), scaling(to)];
  const toUnits: Homography = [1 / f.x, 0, -f.originX / f.x, 0, 1 / f.y, -f.originY / f.y, 0, 0, 1];
  const toShares: Homography = [t.x, 0, t.originX, 0, t.y, t.originY, 0, 0, 1];
  return withLastOne(compose(toShares, compose(h, toUnits)));
}

/** Up to eight of the pairs that agree, as far from each other as can be. */
export function spreadPoints(
  matches: Matches,
  inliers: readonly number[],
  from: Size,
  to: Size,
): PointPair[] {
  const distances = new Float64Array(inliers.length).fill(Infinity);
  const chosen: number[] = [];
  // The outermost first, then ever the one that is farthest from all chosen.
  let next = inliers.findIndex(
    (k) => outness(matches, k) === Math.max(...inliers.map((other) => outness(matches, other))),
  );
  while (next !== -1 && chosen.length < POINTS) {
    const k = inliers[next] ?? 0;
    chosen.push(k);
    inliers.forEach((other, index) => {
      const apart = Math.hypot(
        (matches.toX[k] ?? 0) - (matches.toX[other] ?? 0),
        (matches.toY[k] ?? 0) - (matches.toY[other] ?? 0),
      );
      distances[index] = Math.min(distances[index] ?? 0, apart);
    });
    const farthest = Math.max(...distances);
    next = farthest > 0 ? distances.indexOf(farthest) : -1;
  }
  return chosen.map((k) => ({
    before: pointOf(matches.toX[k] ?? 0, matches.toY[k] ?? 0, to),
    after: pointOf(matches.fromX[k] ?? 0, matches.fromY[k] ?? 0, from),
  }));
}

function outness(matches: Matches, k: number): number {
  return Math.hypot(matches.toX[k] ?? 0, matches.toY[k] ?? 0);
}

function scaling({ widthPx, heightPx }: Size) {
  return {
    x: UNIT_PX / widthPx,
    y: UNIT_PX / heightPx,
    originX: 0.5 + PIXEL_MIDDLE / widthPx,
    originY: 0.5 + PIXEL_MIDDLE / heightPx,
  };
}

function pointOf(x: number, y: number, size: Size): PicturePoint {
  const s = scaling(size);
  return { x: x * s.x + s.originX, y: y * s.y + s.originY };
}
