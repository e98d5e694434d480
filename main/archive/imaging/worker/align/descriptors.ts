// What is seen around keypoints, as vectors whose dot product says how alike two are: SIFT's histograms of
// gradients (Lowe 2004, section 6) without its turning, as photos are taken upright, in the RootSIFT form
// (Arandjelović & Zisserman, Three things everyone should know, CVPR 2012).
import type { Plane } from './blur.ts';
import type { Keypoint, Octave } from './keypoints.ts';

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

const CELLS = 4;
const DIRECTIONS = 8;
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
  const numbered = keypoints.map((keypoint, index) => ({ keypoint, index }));
  const byLevel = Map.groupBy(numbered, ({ keypoint }) => keypoint.octave * 8 + keypoint.level);
  const histogram = new Float32Array(DESCRIPTOR_LENGTH);
  for (const [key, members] of byLevel) {
    const octave = octaves[key >> 3];
    const level = octave?.levels[key & 7];
    if (octave === undefined || level === undefined) continue;
    const gradients = gradientsOf(level);
    for (const { keypoint, index } of members) {
      const [x, y] = [keypoint.x / octave.step, keypoint.y / octave.step];
      const sigma = keypoint.sigma / octave.step;
      const at = index * DESCRIPTOR_LENGTH;
      collect(gradients, x, y, NEAR_CELL * sigma, histogram);
      store(histogram, descriptors.near, at);
      collect(gradients, x, y, WIDE_CELL * sigma, histogram);
      store(histogram, descriptors.wide, at);
      fold(histogram);
      store(histogram, descriptors.wideUnsigned, at);
    }
  }
  return descriptors;
}

interface Gradients {
  width: number;
  height: number;
  strengths: Float32Array;
  /** In eighths of a turn, 0 up to 8. */
  directions: Float32Array;
}

function gradientsOf({ width, height, values }: Plane): Gradients {
  const strengths = new Float32Array(width * height);
  const directions = new Float32Array(width * height);
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const dx = (values[at + 1] ?? 0) - (values[at - 1] ?? 0);
      const dy = (values[at + width] ?? 0) - (values[at - width] ?? 0);
      strengths[at] = Math.sqrt(dx * dx + dy * dy);
      const turns = Math.atan2(dy, dx) / (2 * Math.PI);
      directions[at] = (turns < 0 ? turns + 1 : turns) * DIRECTIONS;
    }
  }
  return { width, height, strengths, directions };
}

/** Sums the gradients around a place into the histogram, each shared among the nearest cells and directions. */
function collect(
  { width, height, strengths, directions }: Gradients,
  x: number,
  y: number,
  cellPx: number,
  histogram: Float32Array,
): void {
  histogram.fill(0);
  const radius = (cellPx * (CELLS + 1)) / 2;
  // The level is blurred: six samples to a cell say as much as all pixels.
  const stride = Math.max(1, Math.floor(cellPx / 6));
  const left = Math.round(x - radius);
  const top = Math.round(y - radius);
  const right = Math.min(width - 2, Math.round(x + radius));
  const bottom = Math.min(height - 2, Math.round(y + radius));
  const decay = -1 / (2 * (CELLS / 2) ** 2);
  for (let py = top < 1 ? 1 : top; py <= bottom; py += stride) {
    const v = (py - y) / cellPx;
    const rowAt = v + CELLS / 2 - 0.5;
    if (rowAt <= -1 || rowAt >= CELLS) continue;
    const row = Math.floor(rowAt);
    const lower = rowAt - row;
    for (let px = left < 1 ? 1 : left; px <= right; px += stride) {
      const u = (px - x) / cellPx;
      const columnAt = u + CELLS / 2 - 0.5;
      if (columnAt <= -1 || columnAt >= CELLS) continue;
      const at = py * width + px;
      const weight = (strengths[at] ?? 0) * Math.exp((u * u + v * v) * decay);
      const direction = directions[at] ?? 0;
      const column = Math.floor(columnAt);
      const righter = columnAt - column;
      const first = Math.floor(direction);
      const turned = direction - first;
      const one = first & 7;
      const two = (first + 1) & 7;
      for (let r = 0; r < 2; r += 1) {
        const cellRow = row + r;
        if (cellRow < 0 || cellRow >= CELLS) continue;
        const inRow = weight * (r === 0 ? 1 - lower : lower);
        for (let c = 0; c < 2; c += 1) {
          const cellColumn = column + c;
          if (cellColumn < 0 || cellColumn >= CELLS) continue;
          const inCell = inRow * (c === 0 ? 1 - righter : righter);
          const cell = (cellRow * CELLS + cellColumn) * DIRECTIONS;
          histogram[cell + one] = (histogram[cell + one] ?? 0) + inCell * (1 - turned);
          histogram[cell + two] = (histogram[cell + two] ?? 0) + inCell * turned;
        }
      }
    }
  }
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
