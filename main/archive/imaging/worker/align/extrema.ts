// Extrema of the difference of Gaussians over place and scale, to a fraction of a pixel (Lowe 2004, sections 3, 4).
import type { Plane } from './plane.ts';

/** Pixels of the plane. */
export interface Extremum {
  x: number;
  y: number;
  /** The level that it is nearest to, and the same with its fraction. */
  level: number;
  scale: number;
  /** Height over the surroundings, of 255. */
  contrast: number;
}

/** Low, so that haze and dusk have points too; which ones are used is settled by number. */
const MIN_CONTRAST = 0.006 * 255;
/** Points along an edge slide: the ratio of the two curvatures at most. */
const MAX_EDGE_RATIO = 10;
const BORDER_PX = 5;
const MAX_MOVES = 4;
/** Beyond half a pixel another is nearer; a little more, so that none is fought over. */
const MAX_OFFSET = 0.6;

/** Extrema of the difference between a level and the one above it, in an octave's levels. */
export function findExtrema(levels: readonly Plane[], level: number): Extremum[] {
  const found: Extremum[] = [];
  const own = levels[level];
  const above = levels[level + 1];
  if (own === undefined || above === undefined) return found;
  const { width, height, values: low } = own;
  const high = above.values;
  // Interpolation can only add to it, and rarely half as much again.
  const least = MIN_CONTRAST / 2;
  for (let y = BORDER_PX; y < height - BORDER_PX; y += 1) {
    for (let x = BORDER_PX; x < width - BORDER_PX; x += 1) {
      const at = y * width + x;
      const value = (high[at] ?? 0) - (low[at] ?? 0);
      if (value < least && value > -least) continue;
      // Most end here: a neighbour in the row is more.
      const before = (high[at - 1] ?? 0) - (low[at - 1] ?? 0);
      if (value > 0 ? before > value : before < value) continue;
      const behind = (high[at + 1] ?? 0) - (low[at + 1] ?? 0);
      if (value > 0 ? behind > value : behind < value) continue;
      if (!isExtremum(levels, level, at, value)) continue;
      const extremum = refine(levels, level, x, y);
      if (extremum !== null) found.push(extremum);
    }
  }
  return found;
}

function isExtremum(levels: readonly Plane[], level: number, at: number, value: number): boolean {
  for (const k of [level, level - 1, level + 1]) {
    const low = levels[k];
    const high = levels[k + 1];
    if (low === undefined || high === undefined) return false;
    for (let row = at - low.width; row <= at + low.width; row += low.width) {
      for (let other = row - 1; other <= row + 1; other += 1) {
        const difference = (high.values[other] ?? 0) - (low.values[other] ?? 0);
        if (value > 0 ? difference > value : difference < value) return false;
      }
    }
  }
  return true;
}

/** Fits a parabola in x, y and scale; null where its top is weak, elsewhere or along an edge. */
function refine(
  levels: readonly Plane[],
  startLevel: number,
  startX: number,
  startY: number,
): Extremum | null {
  const { width, height } = levels[startLevel] ?? { width: 0, height: 0 };
  let [level, x, y] = [startLevel, startX, startY];
  for (let move = 0; move <= MAX_MOVES; move += 1) {
    const top = topOf(levels, level, y * width + x, width);
    if (top === null) return null;
    const [moveX, moveY, moveLevel] = [turn(top.x), turn(top.y), turn(top.scale)];
    if (moveX === 0 && moveY === 0 && moveLevel === 0) {
      if (top.contrast < MIN_CONTRAST || !top.isCorner) return null;
      return {
        x: x + top.x,
        y: y + top.y,
        level,
        scale: level + top.scale,
        contrast: top.contrast,
      };
    }
    [x, y, level] = [x + moveX, y + moveY, level + moveLevel];
    const isInside =
      x >= BORDER_PX &&
      x < width - BORDER_PX &&
      y >= BORDER_PX &&
      y < height - BORDER_PX &&
      level >= 1 &&
      // A difference above it and the two planes of that.
      level <= levels.length - 3;
    if (!isInside) return null;
  }
  return null;
}

function turn(offset: number): number {
  if (offset > MAX_OFFSET) return 1;
  return offset < -MAX_OFFSET ? -1 : 0;
}

interface Top {
  /** How far the top lies from here. */
  x: number;
  y: number;
  scale: number;
  contrast: number;
  isCorner: boolean;
}

function topOf(levels: readonly Plane[], level: number, at: number, width: number): Top | null {
  const d = (k: number, offset: number): number =>
    (levels[level + k + 1]?.values[at + offset] ?? 0) -
    (levels[level + k]?.values[at + offset] ?? 0);
  const value = d(0, 0);
  const dx = (d(0, 1) - d(0, -1)) / 2;
  const dy = (d(0, width) - d(0, -width)) / 2;
  const ds = (d(1, 0) - d(-1, 0)) / 2;
  const dxx = d(0, 1) + d(0, -1) - 2 * value;
  const dyy = d(0, width) + d(0, -width) - 2 * value;
  const dss = d(1, 0) + d(-1, 0) - 2 * value;
  const dxy = (d(0, width + 1) - d(0, width - 1) - d(0, 1 - width) + d(0, -width - 1)) / 4;
  const dxs = (d(1, 1) - d(1, -1) - d(-1, 1) + d(-1, -1)) / 4;
  const dys = (d(1, width) - d(1, -width) - d(-1, width) + d(-1, -width)) / 4;
  // Cramer's rule for the symmetric system H o = -g.
  const [cxx, cxy, cxs] = [dyy * dss - dys * dys, dxs * dys - dxy * dss, dxy * dys - dxs * dyy];
  const determinant = dxx * cxx + dxy * cxy + dxs * cxs;
  if (determinant === 0) return null;
  const [cyy, cys, css] = [dxx * dss - dxs * dxs, dxy * dxs - dxx * dys, dxx * dyy - dxy * dxy];
  const x = -(cxx * dx + cxy * dy + cxs * ds) / determinant;
  const y = -(cxy * dx + cyy * dy + cys * ds) / determinant;
  const scale = -(cxs * dx + cys * dy + css * ds) / determinant;
  const trace = dxx + dyy;
  return {
    x,
    y,
    scale,
    contrast: Math.abs(value + (dx * x + dy * y + ds * scale) / 2),
    isCorner: css > 0 && trace * trace < ((MAX_EDGE_RATIO + 1) ** 2 / MAX_EDGE_RATIO) * css,
  };
}
