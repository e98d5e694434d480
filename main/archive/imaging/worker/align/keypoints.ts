// Where a picture has something to hold on to: extrema of the difference of Gaussians (Lowe, Distinctive Image
// Features from Scale-Invariant Keypoints, IJCV 2004, sections 3 and 4).
import { blur, double, halve, type Plane } from './blur.ts';
import type { GreyPicture } from './grey-picture.ts';

/** A place in a picture with the size of what is there. */
export interface Keypoint {
  /** Pixels of the whole picture. */
  x: number;
  y: number;
  sigma: number;
  /** Height of the extremum over the surroundings, of 255. */
  contrast: number;
  octave: number;
  /** The blur that it lies in: 1 to SCALES. */
  level: number;
}

/** Blurs of one size of the picture; `levels[k]` is blurred by `BASE_SIGMA * 2 ** (k / SCALES)` of its pixels. */
export interface Octave {
  levels: Plane[];
  /** Pixels of the picture to one of the octave. */
  step: number;
}

const SCALES = 3;
const BASE_SIGMA = 1.6;
/** What a sharp picture is blurred by already. */
const CAMERA_SIGMA = 0.5;
const MIN_EDGE_PX = 24;
/** Low, so that haze and dusk have points too; which ones are used is settled by number. */
const MIN_CONTRAST = 0.006 * 255;
/** Points along an edge slide: the ratio of the two curvatures at most. */
const MAX_EDGE_RATIO = 10;
const MAX_KEYPOINTS = 3000;
/** Beside them, of details finer than the pixels: half as many pairs again are found with these. */
const MAX_FINE_KEYPOINTS = 2000;
const GRID = 8;
const BORDER_PX = 5;
const MAX_MOVES = 4;

/** Blurs of the picture in ever smaller sizes, beginning at twice its own. */
export function scaleSpace(picture: GreyPicture): Octave[] {
  const octaves: Octave[] = [];
  const whole = { width: picture.widthPx, height: picture.heightPx, values: picture.values };
  // Lowe 2004, 3.3: most points are found only when the picture is doubled first.
  let base = blur(double(whole), Math.sqrt(BASE_SIGMA ** 2 - (2 * CAMERA_SIGMA) ** 2));
  for (let step = 0.5; Math.min(base.width, base.height) >= MIN_EDGE_PX; step *= 2) {
    const levels = [base];
    for (let k = 1; k < SCALES + 3; k += 1) {
      const sigma = BASE_SIGMA * 2 ** ((k - 1) / SCALES) * Math.sqrt(2 ** (2 / SCALES) - 1);
      levels.push(blur(levels[k - 1] ?? base, sigma));
    }
    octaves.push({ levels, step });
    base = halve(levels[SCALES] ?? base);
  }
  return octaves;
}

/** At most 5000, the strongest of each part of the picture. */
export function findKeypoints(octaves: readonly Octave[], picture: GreyPicture): Keypoint[] {
  const found: Keypoint[] = [];
  octaves.forEach((octave, index) => {
    const differences = octave.levels.slice(1).map((level, k) => {
      const { values } = octave.levels[k] ?? level;
      return level.values.map((value, at) => value - (values[at] ?? 0));
    });
    const { width = 0, height = 0 } = octave.levels[0] ?? {};
    for (let level = 1; level <= SCALES; level += 1) {
      const search = new ExtremumSearch(differences, width, height);
      for (const extremum of search.extremaOf(level)) {
        found.push({
          x: extremum.x * octave.step,
          y: extremum.y * octave.step,
          sigma: BASE_SIGMA * 2 ** (extremum.scale / SCALES) * octave.step,
          contrast: extremum.contrast,
          octave: index,
          level: extremum.level,
        });
      }
    }
  });
  const [fine, usual] = [found.filter(isFine), found.filter((keypoint) => !isFine(keypoint))];
  return [...spread(usual, picture, MAX_KEYPOINTS), ...spread(fine, picture, MAX_FINE_KEYPOINTS)];
}

function isFine({ octave }: Keypoint): boolean {
  return octave === 0;
}

interface Extremum {
  x: number;
  y: number;
  level: number;
  /** Level with its fraction. */
  scale: number;
  contrast: number;
}

class ExtremumSearch {
  readonly #differences: readonly Float32Array[];
  readonly #width: number;
  readonly #height: number;

  constructor(differences: readonly Float32Array[], width: number, height: number) {
    this.#differences = differences;
    this.#width = width;
    this.#height = height;
  }

  extremaOf(level: number): Extremum[] {
    const found: Extremum[] = [];
    const plane = this.#differences[level] ?? new Float32Array();
    for (let y = BORDER_PX; y < this.#height - BORDER_PX; y += 1) {
      for (let x = BORDER_PX; x < this.#width - BORDER_PX; x += 1) {
        const at = y * this.#width + x;
        const value = plane[at] ?? 0;
        // Interpolation can only add to it, and rarely half as much again.
        if (Math.abs(value) < 0.5 * MIN_CONTRAST) continue;
        if (!this.#isExtremum(level, at, value)) continue;
        const extremum = this.#refine(level, x, y);
        if (extremum !== null) found.push(extremum);
      }
    }
    return found;
  }

  #isExtremum(level: number, at: number, value: number): boolean {
    const sign = value > 0 ? 1 : -1;
    const limit = value * sign;
    for (let k = level; k >= level - 1; k -= 1) {
      if (!this.#isAbove(this.#differences[k], at, limit, sign, k === level)) return false;
    }
    return this.#isAbove(this.#differences[level + 1], at, limit, sign, false);
  }

  #isAbove(
    plane: Float32Array | undefined,
    at: number,
    limit: number,
    sign: number,
    isOwn: boolean,
  ): boolean {
    if (plane === undefined) return false;
    for (let row = at - this.#width; row <= at + this.#width; row += this.#width) {
      if (sign * (plane[row - 1] ?? 0) > limit) return false;
      if (sign * (plane[row] ?? 0) > limit) return false;
      if (sign * (plane[row + 1] ?? 0) > limit) return false;
    }
    return isOwn || sign * (plane[at] ?? 0) < limit;
  }

  /** Fits a parabola in x, y and scale; null where its top is weak, elsewhere or along an edge. */
  #refine(startLevel: number, startX: number, startY: number): Extremum | null {
    let [level, x, y] = [startLevel, startX, startY];
    for (let move = 0; move <= MAX_MOVES; move += 1) {
      const below = this.#differences[level - 1] ?? new Float32Array();
      const own = this.#differences[level] ?? new Float32Array();
      const above = this.#differences[level + 1] ?? new Float32Array();
      const width = this.#width;
      const at = y * width + x;
      const value = own[at] ?? 0;
      const v = (plane: Float32Array, offset: number): number => plane[at + offset] ?? 0;
      const dx = (v(own, 1) - v(own, -1)) / 2;
      const dy = (v(own, width) - v(own, -width)) / 2;
      const ds = (v(above, 0) - v(below, 0)) / 2;
      const dxx = v(own, 1) + v(own, -1) - 2 * value;
      const dyy = v(own, width) + v(own, -width) - 2 * value;
      const dss = v(above, 0) + v(below, 0) - 2 * value;
      const dxy =
        (v(own, width + 1) - v(own, width - 1) - v(own, 1 - width) + v(own, -width - 1)) / 4;
      const dxs = (v(above, 1) - v(above, -1) - v(below, 1) + v(below, -1)) / 4;
      const dys = (v(above, width) - v(above, -width) - v(below, width) + v(below, -width)) / 4;
      // Cramer's rule for the symmetric system H o = -g.
      const [cxx, cxy, cxs] = [dyy * dss - dys * dys, dxs * dys - dxy * dss, dxy * dys - dxs * dyy];
      const determinant = dxx * cxx + dxy * cxy + dxs * cxs;
      if (determinant === 0) return null;
      const [cyy, cys, css] = [dxx * dss - dxs * dxs, dxy * dxs - dxx * dys, dxx * dyy - dxy * dxy];
      const ox = -(cxx * dx + cxy * dy + cxs * ds) / determinant;
      const oy = -(cxy * dx + cyy * dy + cys * ds) / determinant;
      const os = -(cxs * dx + cys * dy + css * ds) / determinant;
      if (Math.abs(ox) <= 0.6 && Math.abs(oy) <= 0.6 && Math.abs(os) <= 0.6) {
        const contrast = Math.abs(value + (dx * ox + dy * oy + ds * os) / 2);
        if (contrast < MIN_CONTRAST) return null;
        const trace = dxx + dyy;
        const curvature = dxx * dyy - dxy * dxy;
        const limit = (MAX_EDGE_RATIO + 1) ** 2 / MAX_EDGE_RATIO;
        if (curvature <= 0 || trace * trace >= limit * curvature) return null;
        return { x: x + ox, y: y + oy, level, scale: level + os, contrast };
      }
      const [nextX, nextY, nextLevel] = [x + turn(ox), y + turn(oy), level + turn(os)];
      const isInside =
        nextX >= BORDER_PX &&
        nextX < this.#width - BORDER_PX &&
        nextY >= BORDER_PX &&
        nextY < this.#height - BORDER_PX &&
        nextLevel >= 1 &&
        nextLevel <= SCALES;
      if (!isInside) return null;
      [x, y, level] = [nextX, nextY, nextLevel];
    }
    return null;
  }
}

function turn(offset: number): number {
  if (offset > 0.6) return 1;
  return offset < -0.6 ? -1 : 0;
}

/** Takes the strongest of every field of the picture in turn, until there are enough. */
function spread(
  keypoints: readonly Keypoint[],
  { widthPx, heightPx }: GreyPicture,
  limit: number,
): Keypoint[] {
  const fields = Map.groupBy(keypoints, ({ x, y }) => {
    const column = Math.min(GRID - 1, Math.floor((x / widthPx) * GRID));
    return Math.min(GRID - 1, Math.floor((y / heightPx) * GRID)) * GRID + column;
  });
  const ranked = [...fields.values()].flatMap((field) =>
    field.sort((a, b) => b.contrast - a.contrast).map((keypoint, rank) => ({ keypoint, rank })),
  );
  return ranked
    .sort((a, b) => a.rank - b.rank || b.keypoint.contrast - a.keypoint.contrast)
    .slice(0, limit)
    .map(({ keypoint }) => keypoint);
}
