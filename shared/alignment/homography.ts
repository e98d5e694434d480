// Arithmetic of homographies (Hartley & Zisserman, Multiple View Geometry, 2nd ed., ch. 2 and 4).
import {
  type Homography,
  MIN_POINT_PAIRS,
  type PicturePoint,
  type PointPair,
} from '../alignment.ts';

/** Below this a pivot is nothing but rounding: the points do not fix a homography. */
const MIN_PIVOT = 1e-9;

/** Where a point of the after picture lies in the before picture. */
export function mapPoint(h: Homography, { x, y }: PicturePoint): PicturePoint {
  const w = h[6] * x + h[7] * y + h[8];
  return { x: (h[0] * x + h[1] * y + h[2]) / w, y: (h[3] * x + h[4] * y + h[5]) / w };
}

/**
 * The homography that lays the after points onto the before points with the least squares of the linear equations;
 * with four pairs it meets them all. Null if there are too few, or if they fix none (three of four on one line).
 */
export function fitHomography(pairs: readonly PointPair[]): Homography | null {
  if (pairs.length < MIN_POINT_PAIRS) return null;
  // Normal equations of the direct linear transform with the last element set to 1.
  const rows = Array.from({ length: 8 }, () => new Array<number>(9).fill(0));
  for (const { before, after } of pairs) {
    const { x, y } = after;
    const equations = [
      [x, y, 1, 0, 0, 0, -before.x * x, -before.x * y, before.x],
      [0, 0, 0, x, y, 1, -before.y * x, -before.y * y, before.y],
    ];
    for (const equation of equations) {
      rows.forEach((row, i) => {
        for (let j = 0; j < 9; j++)
          row[j] = (row[j] ?? 0) + (equation[i] ?? 0) * (equation[j] ?? 0);
      });
    }
  }
  const h = solve(rows);
  if (h === null) return null;
  const [a, b, c, d, e, f, g, i] = h as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return [a, b, c, d, e, f, g, i, 1];
}

/** Solves n equations of n unknowns, each row with its right side last, by elimination with pivots. */
function solve(rows: number[][]): number[] | null {
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(at(row, column)) > Math.abs(at(pivot, column))) pivot = row;
    }
    if (Math.abs(at(pivot, column)) < MIN_PIVOT) return null;
    const [upper, lower] = [rows[column] ?? [], rows[pivot] ?? []];
    [rows[column], rows[pivot]] = [lower, upper];
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const factor = at(row, column) / at(column, column);
      const target = rows[row] ?? [];
      for (let j = column; j <= size; j++) target[j] = (target[j] ?? 0) - factor * at(column, j);
    }
  }
  return rows.map((row, index) => (row[size] ?? 0) / at(index, index));
}
