// Where a picture has something to hold on to: extrema of the difference of Gaussians (Lowe, Distinctive Image
// Features from Scale-Invariant Keypoints, IJCV 2004, sections 3 and 4).
import { release } from '../release.ts';
import type { Blur } from './blur.ts';
import { findExtrema } from './extrema.ts';
import type { GreyPicture } from './grey-picture.ts';
import { double, halve, type Plane } from './plane.ts';

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
const MAX_KEYPOINTS = 3000;
/** Beside them, of details finer than the pixels: half as many pairs again are found with these. */
const MAX_FINE_KEYPOINTS = 2000;
const GRID = 8;

/** Blurs of the picture in ever smaller sizes, beginning at twice its own. */
export function scaleSpace(picture: GreyPicture, blur: Blur): Octave[] {
  const octaves: Octave[] = [];
  const whole = { width: picture.widthPx, height: picture.heightPx, values: picture.values };
  // Lowe 2004, 3.3: most points are found only when the picture is doubled first.
  const doubled = double(whole);
  let base = blur.apply(doubled, Math.sqrt(BASE_SIGMA ** 2 - (2 * CAMERA_SIGMA) ** 2));
  release(doubled.values);
  for (let step = 0.5; Math.min(base.width, base.height) >= MIN_EDGE_PX; step *= 2) {
    const levels = [base];
    for (let k = 1; k < SCALES + 3; k += 1) {
      const sigma = BASE_SIGMA * 2 ** ((k - 1) / SCALES) * Math.sqrt(2 ** (2 / SCALES) - 1);
      levels.push(blur.apply(levels[k - 1] ?? base, sigma));
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
    for (let level = 1; level <= SCALES; level += 1) {
      for (const extremum of findExtrema(octave.levels, level)) {
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
