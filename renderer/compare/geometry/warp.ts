// What a homography does to a whole picture, for showing it: as a CSS transform, and what is covered then.
import type { Homography, PicturePoint, PointPair } from '../../../shared/alignment.ts';
import { determinant, mapPoint } from '../../../shared/alignment/homography.ts';
import type { Rectangle, Size } from './rectangle.ts';

const CORNERS: readonly PicturePoint[] = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
];

/** Places looked at along each axis for the largest rectangle within a quadrangle. */
const STEPS = 64;

/**
 * The CSS transform, with its origin at 0 0, that lays an element of the size `from` over the box `to` of the
 * before picture; both in pixels. CSS Transforms 2, 13.1: sixteen numbers, column by column.
 */
export function homographyToMatrix3d(h: Homography, from: Size, to: Rectangle): string {
  const [a, b, c, d, e, f, g, i, j] = h;
  // The sign of a homography is free, but CSS draws nothing where the third coordinate isn't positive.
  const sign = Math.sign(depthAt(h, { x: 0.5, y: 0.5 })) || 1;
  const column = (x: number, y: number, w: number, divisor: number): number[] => {
    const factor = sign / divisor;
    return [
      (to.width * x + to.left * w) * factor,
      (to.height * y + to.top * w) * factor,
      0,
      w * factor,
    ];
  };
  const columns = [
    ...column(a, d, g, from.width),
    ...column(b, e, i, from.height),
    ...[0, 0, 1, 0],
    ...column(c, f, j, 1),
  ];
  return `matrix3d(${columns.join(', ')})`;
}

/** The way back: from points of the before picture to those of the after picture; null if there is none. */
export function invertHomography(h: Homography): Homography | null {
  const [a, b, c, d, e, f, g, i, j] = h;
  const whole = determinant(h);
  if (whole === 0) return null;
  return [
    (e * j - f * i) / whole,
    (c * i - b * j) / whole,
    (b * f - c * e) / whole,
    (f * g - d * j) / whole,
    (a * j - c * g) / whole,
    (c * d - a * f) / whole,
    (d * i - e * g) / whole,
    (b * g - a * i) / whole,
    (a * e - b * d) / whole,
  ];
}

/** Corners of the warped after picture in shares of the before picture; null where part of it lies behind the eye. */
export function warpedCorners(h: Homography): PicturePoint[] | null {
  const sign = Math.sign(depthAt(h, { x: 0.5, y: 0.5 }));
  if (CORNERS.some((corner) => depthAt(h, corner) * sign <= 0)) return null;
  return CORNERS.map((corner) => mapPoint(h, corner));
}

/** True if the picture stays a picture: neither mirrored nor folded over. */
export function isUsableFit(h: Homography): boolean {
  const corners = warpedCorners(h);
  if (corners === null) return false;
  return corners.every((corner, index) => {
    const next = corners[(index + 1) % 4] ?? corner;
    const last = corners[(index + 2) % 4] ?? corner;
    return (next.x - corner.x) * (last.y - next.y) - (next.y - corner.y) * (last.x - next.x) > 0;
  });
}

/** The smallest rectangle around points. */
export function boundsOf(points: readonly PicturePoint[]): Rectangle {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/** The largest upright rectangle, to a 64th, that lies in a convex quadrangle and in the picture; null if none. */
export function rectangleWithin(corners: readonly PicturePoint[]): Rectangle | null {
  const bounds = boundsOf(corners);
  const from = Math.max(0, bounds.left);
  const to = Math.min(1, bounds.left + bounds.width);
  if (to <= from) return null;
  const spans = Array.from({ length: STEPS + 1 }, (_, step) => {
    const x = from + ((to - from) * step) / STEPS;
    return { x, ...spanAt(corners, x) };
  });
  let best: Rectangle | null = null;
  for (const [index, left] of spans.entries()) {
    for (const right of spans.slice(index + 1)) {
      // Between two uprights of a convex shape nothing is narrower than at them.
      const top = Math.max(left.top, right.top);
      const size = { width: right.x - left.x, height: Math.min(left.bottom, right.bottom) - top };
      if (size.height <= 0) continue;
      if (best === null || size.width * size.height > best.width * best.height) {
        best = { left: left.x, top, ...size };
      }
    }
  }
  return best;
}

/** How far each pair's points are from each other once the after picture is laid over, in pixels of `before`. */
export function residualsPx(h: Homography, pairs: readonly PointPair[], before: Size): number[] {
  return pairs.map((pair) => {
    const mapped = mapPoint(h, pair.after);
    return Math.hypot(
      (mapped.x - pair.before.x) * before.width,
      (mapped.y - pair.before.y) * before.height,
    );
  });
}

/** The third coordinate of a mapped point: what the other two are divided by. */
function depthAt(h: Homography, { x, y }: PicturePoint): number {
  return h[6] * x + h[7] * y + h[8];
}

/** From where to where a convex shape, cut to the picture's height, covers the upright at `x`. */
function spanAt(corners: readonly PicturePoint[], x: number): { top: number; bottom: number } {
  const crossings = corners.flatMap((corner, index) => {
    const next = corners[(index + 1) % corners.length] ?? corner;
    const low = Math.min(corner.x, next.x);
    const high = Math.max(corner.x, next.x);
    if (x < low || x > high) return [];
    if (high === low) return [corner.y, next.y];
    return [corner.y + ((next.y - corner.y) * (x - corner.x)) / (next.x - corner.x)];
  });
  return { top: Math.max(0, Math.min(...crossings)), bottom: Math.min(1, Math.max(...crossings)) };
}
