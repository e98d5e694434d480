// Arithmetic of homographies (Hartley & Zisserman, Multiple View Geometry, 2nd ed., ch. 2 and 4).
import {
  type Homography,
  MIN_POINT_PAIRS,
  type PicturePoint,
  type PointPair,
} from '../alignment.ts';
import { solveEquations } from './linear-equations.ts';

/** Below this a homography folds the picture onto a line; in the measure of `toMiddle`. */
const MIN_DETERMINANT = 1e-6;

/** Where a point of the after picture lies in the before picture. */
export function mapPoint(h: Homography, { x, y }: PicturePoint): PicturePoint {
  const w = h[6] * x + h[7] * y + h[8];
  return { x: (h[0] * x + h[1] * y + h[2]) / w, y: (h[3] * x + h[4] * y + h[5]) / w };
}

/** The homography that does first `b`, then `a`. */
export function compose(a: Homography, b: Homography): Homography {
  const at = (row: 0 | 3 | 6, column: 0 | 1 | 2): number =>
    a[row] * b[column] +
    a[(row + 1) as 1 | 4 | 7] * b[(column + 3) as 3 | 4 | 5] +
    a[(row + 2) as 2 | 5 | 8] * b[(column + 6) as 6 | 7 | 8];
  return [at(0, 0), at(0, 1), at(0, 2), at(3, 0), at(3, 1), at(3, 2), at(6, 0), at(6, 1), at(6, 2)];
}

/** Negative where a homography mirrors, 0 where it cannot be undone. */
export function determinant(h: Homography): number {
  return (
    h[0] * (h[4] * h[8] - h[5] * h[7]) -
    h[1] * (h[3] * h[8] - h[5] * h[6]) +
    h[2] * (h[3] * h[7] - h[4] * h[6])
  );
}

/**
 * The homography that lays the after points onto the before points with the least squares of the linear equations;
 * with four pairs it meets them all. Null if there are too few, or if they fix none (three of four on one line, in
 * either picture).
 */
export function fitHomography(pairs: readonly PointPair[]): Homography | null {
  if (pairs.length < MIN_POINT_PAIRS) return null;
  const before = toMiddle(pairs.map((pair) => pair.before));
  const after = toMiddle(pairs.map((pair) => pair.after));
  if (before === null || after === null) return null;
  // Normal equations of the direct linear transform with the last element set to 1.
  const rows = Array.from({ length: 8 }, () => new Array<number>(9).fill(0));
  for (const pair of pairs) {
    const { x, y } = mapPoint(after.there, pair.after);
    const { x: u, y: v } = mapPoint(before.there, pair.before);
    addEquation(rows, [x, y, 1, 0, 0, 0, -u * x, -u * y, u]);
    addEquation(rows, [0, 0, 0, x, y, 1, -v * x, -v * y, v]);
  }
  const solved = solveEquations(rows);
  if (solved === null) return null;
  const at = (index: number): number => solved[index] ?? 0;
  const h: Homography = [at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7), 1];
  if (Math.abs(determinant(h)) < MIN_DETERMINANT) return null;
  return withLastOne(compose(before.back, compose(h, after.there)));
}

/** The same homography, with 1 as its last element. */
export function withLastOne(h: Homography): Homography {
  const [a, b, c, d, e, f, g, i, last] = h;
  return [a / last, b / last, c / last, d / last, e / last, f / last, g / last, i / last, 1];
}

/**
 * Moves points around the middle, a distance of 1 or so from it, so that equations of them are well posed
 * (Hartley, In Defense of the Eight-Point Algorithm, 1997). Null where all are one.
 */
function toMiddle(points: readonly PicturePoint[]): { there: Homography; back: Homography } | null {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(points.map((point) => point.x));
  const y = mean(points.map((point) => point.y));
  const size = mean(points.map((point) => Math.hypot(point.x - x, point.y - y)));
  if (size === 0) return null;
  return {
    there: [1 / size, 0, -x / size, 0, 1 / size, -y / size, 0, 0, 1],
    back: [size, 0, x, 0, size, y, 0, 0, 1],
  };
}

/** Adds an equation, its right side last, to the normal equations. */
function addEquation(rows: readonly number[][], equation: readonly number[]): void {
  rows.forEach((row, i) => {
    equation.forEach((value, j) => {
      row[j] = (row[j] ?? 0) + (equation[i] ?? 0) * value;
    });
  });
}
