// What is seen around keypoints, as vectors whose dot product says how alike two are: SIFT's histograms of
// gradients (Lowe 2004, section 6) without its turning, as photos are taken upright, in the RootSIFT form
// (Arandjelović & Zisserman, Three things everyone should know, CVPR 2012).
import type { Keypoint, Octave } from './keypoints.ts';
import type { Plane } from './plane.ts';

/** Numbers in a vector. */
export const DESCRIPTOR_LENGTH = 128;
/** Length of every vector, whose parts are whole numbers. */
export const DESCRIPTOR_NORM = 255;

/** The vectors of a picture's keypoints, one after the other, for each way of looking. */
export interface Descriptors {
  /** The close surroundings. */
  near: Uint8Array;
  /** Wide surroundings: less exact, but told apart more easily. */
  wide: Uint8Array;
  /** Wide, with light to dark the same as dark to light: for day against night. */
  wideUnsigned: Uint8Array;
}

/** Cells across and down, and directions in each. */
export const CELLS = 4;
export const DIRECTIONS = 8;
/** Width of a cell of the near surroundings, in sigmas of the keypoint (Lowe 2004). */
const NEAR_CELL = 3;
const WIDE_CELL = 5;
/** Single strong edges don't rule a vector: no part above this share of its length (Lowe 2004, 6.1). */
const MAX_SHARE = 0.2;

export function describeKeypoints(
  octaves: readonly Octave[],
  keypoints: readonly Keypoint[],
): Descriptors {
  const length = keypoints.length * DESCRIPTOR_LENGTH;
  const descriptors = {
    near: new Uint8Array(length),
    wide: new Uint8Array(length),
    wideUnsigned: new Uint8Array(length),
  };
  const space = new Workspace();
  const { histogram } = space;
  keypoints.forEach((keypoint, index) => {
    const octave = octaves[keypoint.octave];
    const level = octave?.levels[keypoint.level];
    if (octave === undefined || level === undefined) return;
    const [x, y] = [keypoint.x / octave.step, keypoint.y / octave.step];
    const sigma = keypoint.sigma / octave.step;
    const at = index * DESCRIPTOR_LENGTH;
    collect(level, x, y, NEAR_CELL * sigma, space);
    store(histogram, descriptors.near, at);
    collect(level, x, y, WIDE_CELL * sigma, space);
    store(histogram, descriptors.wide, at);
    fold(histogram);
    store(histogram, descriptors.wideUnsigned, at);
  });
  return descriptors;
}

/** Fewer samples cost certainty, more add nothing: the level is blurred by a third or a fifth of a cell. */
const SAMPLES_IN_CELL = 5;
/** Cells and one around them, for what is shared beyond the edge and then dropped. */
const RIM_CELLS = CELLS + 2;
const RIM_LENGTH = RIM_CELLS * RIM_CELLS * DIRECTIONS;

/** Room that `collect` works in. */
class Workspace {
  readonly histogram = new Float32Array(DESCRIPTOR_LENGTH);
  readonly withRim = new Float32Array(RIM_LENGTH);
}

/** Sums the gradients around a place into the histogram, each shared among the nearest cells and directions. */
function collect(
  { width, height, values }: Plane,
  x: number,
  y: number,
  cellPx: number,
  { histogram, withRim }: Workspace,
): void {
  withRim.fill(0);
  const radius = (cellPx * (CELLS + 1)) / 2;
  const stride = Math.max(1, Math.floor(cellPx / SAMPLES_IN_CELL));
  const left = Math.max(1, Math.round(x - radius));
  const top = Math.max(1, Math.round(y - radius));
  const right = Math.min(width - 2, Math.round(x + radius));
  const bottom = Math.min(height - 2, Math.round(y + radius));
  const decay = -1 / (2 * (CELLS / 2) ** 2);
  for (let py = top; py <= bottom; py += stride) {
    const v = (py - y) / cellPx;
    // Counted from the rim.
    const rowAt = v + CELLS / 2 + 0.5;
    if (rowAt <= 0 || rowAt >= RIM_CELLS - 1) continue;
    const row = Math.floor(rowAt);
    const lower = rowAt - row;
    for (let px = left; px <= right; px += stride) {
      const u = (px - x) / cellPx;
      const columnAt = u + CELLS / 2 + 0.5;
      if (columnAt <= 0 || columnAt >= RIM_CELLS - 1) continue;
      const at = py * width + px;
      const dx = (values[at + 1] ?? 0) - (values[at - 1] ?? 0);
      const dy = (values[at + width] ?? 0) - (values[at - width] ?? 0);
      const weight = Math.sqrt(dx * dx + dy * dy) * Math.exp((u * u + v * v) * decay);
      const direction = eighthsOfTurn(dx, dy);
      const column = Math.floor(columnAt);
      const righter = columnAt - column;
      const first = Math.floor(direction);
      const turned = direction - first;
      const upperLeft = (row * RIM_CELLS + column) * DIRECTIONS;
      const one = upperLeft + (first & 7);
      const two = upperLeft + ((first + 1) & 7);
      const upper = weight * (1 - lower);
      share(withRim, one, two, turned, upper * (1 - righter));
      share(withRim, one + DIRECTIONS, two + DIRECTIONS, turned, upper * righter);
      const under = weight * lower;
      const next = RIM_CELLS * DIRECTIONS;
      share(withRim, one + next, two + next, turned, under * (1 - righter));
      share(withRim, one + next + DIRECTIONS, two + next + DIRECTIONS, turned, under * righter);
    }
  }
  for (let row = 0; row < CELLS; row += 1) {
    const from = ((row + 1) * RIM_CELLS + 1) * DIRECTIONS;
    const rowLength = CELLS * DIRECTIONS;
    histogram.set(withRim.subarray(from, from + rowLength), row * rowLength);
  }
}

function share(sums: Float32Array, one: number, two: number, turned: number, weight: number): void {
  sums[one] = (sums[one] ?? 0) + weight * (1 - turned);
  sums[two] = (sums[two] ?? 0) + weight * turned;
}

/**
 * Direction of a vector, 0 to 8. A polynomial, several times as fast as `Math.atan2` and right to a hundred
 * thousandth (Abramowitz & Stegun, Handbook of Mathematical Functions, 4.4.47).
 */
function eighthsOfTurn(dx: number, dy: number): number {
  const [ax, ay] = [Math.abs(dx), Math.abs(dy)];
  const ratio = ax > ay ? ay / ax : ax / (ay || 1);
  const square = ratio * ratio;
  const radians =
    ratio *
    (0.999866 +
      square * (-0.3302995 + square * (0.180141 + square * (-0.085133 + square * 0.0208351))));
  const inFirstEighth = (radians * 4) / Math.PI;
  const inFirstQuarter = ax > ay ? inFirstEighth : 2 - inFirstEighth;
  const inUpperHalf = dx >= 0 ? inFirstQuarter : 4 - inFirstQuarter;
  return dy >= 0 ? inUpperHalf : 8 - inUpperHalf;
}

/** Adds opposite directions up; the second half of each cell stays empty. */
function fold(histogram: Float32Array): void {
  const half = DIRECTIONS / 2;
  for (let cell = 0; cell < histogram.length; cell += DIRECTIONS) {
    for (let direction = cell; direction < cell + half; direction += 1) {
      histogram[direction] = (histogram[direction] ?? 0) + (histogram[direction + half] ?? 0);
      histogram[direction + half] = 0;
    }
  }
}

/** Cuts what is too strong, then takes the root of each part's share; the histogram stays as it is. */
function store(histogram: Float32Array, into: Uint8Array, at: number): void {
  let squares = 0;
  for (const value of histogram) squares += value * value;
  const limit = MAX_SHARE * Math.sqrt(squares);
  let sum = 0;
  for (const value of histogram) sum += Math.min(value, limit);
  if (sum === 0) return;
  histogram.forEach((value, index) => {
    into[at + index] = Math.round(DESCRIPTOR_NORM * Math.sqrt(Math.min(value, limit) / sum));
  });
}
