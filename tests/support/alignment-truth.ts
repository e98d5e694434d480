// Pairs of photos with what is known of how they lie over each other, kept beside the repository.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { Homography, PicturePoint } from '../../shared/alignment.ts';
import { mapPoint } from '../../shared/alignment/homography.ts';

const FOLDER = fileURLToPath(new URL('../../../shared/photos/', import.meta.url));
const MANIFEST = join(FOLDER, 'manifest.json');

type Row = [number, number, number];

/** What is known of a pair; in pixels, from the first picture (a, the before) to the second (b, the after). */
type Truth =
  | { type: 'homography'; H: [Row, Row, Row] }
  | { type: 'points'; points: [number, number, number, number][] }
  | { type: 'none' };

export interface KnownPair {
  id: string;
  beforePath: string;
  afterPath: string;
  truth: Truth;
}

/** The pairs; null where the folder is absent. */
export function knownPairs(): KnownPair[] | null {
  if (!existsSync(MANIFEST)) return null;
  const { pairs } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as {
    pairs: { id: string; a: string; b: string; ground_truth: Truth }[];
  };
  return pairs.map(({ id, a, b, ground_truth: truth }) => ({
    id,
    beforePath: join(FOLDER, a),
    afterPath: join(FOLDER, b),
    truth,
  }));
}

/** Names the scene of a pair: some are there twice, in two formats. */
export function sceneOf({ id }: KnownPair): string {
  return id.replace(/^(?:derived_exif|wxbs_[a-z]+)_/, '');
}

/**
 * Median distance of where a fit lays points from where they belong, in pixels of a before picture with a long
 * side of 1000; of a known homography, over the part that both pictures show. Null where nothing is known.
 */
export async function errorOf(pair: KnownPair, fit: Homography): Promise<number | null> {
  const [before, after] = await Promise.all([sizeOf(pair.beforePath), sizeOf(pair.afterPath)]);
  const points = knownPoints(pair.truth, before, after);
  if (points === null) return null;
  const unitPx = 1000 / Math.max(before.width, before.height);
  const errors = points
    .map(({ inBefore, inAfter }) => {
      // Pixels are counted from the middle of the first.
      const laid = mapPoint(fit, {
        x: (inAfter.x + 0.5) / after.width,
        y: (inAfter.y + 0.5) / after.height,
      });
      const dx = laid.x * before.width - inBefore.x - 0.5;
      const dy = laid.y * before.height - inBefore.y - 0.5;
      return Math.hypot(dx, dy) * unitPx;
    })
    .sort((a, b) => a - b);
  return errors[Math.floor(errors.length / 2)] ?? null;
}

interface Size {
  width: number;
  height: number;
}

interface KnownPoint {
  inBefore: PicturePoint;
  inAfter: PicturePoint;
}

const GRID = 40;

function knownPoints(truth: Truth, before: Size, after: Size): KnownPoint[] | null {
  switch (truth.type) {
    case 'none': {
      return null;
    }
    case 'points': {
      return truth.points.map(([xa, ya, xb, yb]) => ({
        inBefore: { x: xa, y: ya },
        inAfter: { x: xb, y: yb },
      }));
    }
    case 'homography': {
      const [[a, b, c], [d, e, f], [g, h, i]] = truth.H;
      const beforeToAfter: Homography = [a, b, c, d, e, f, g, h, i];
      const grid = Array.from({ length: GRID * GRID }, (_, index) => ({
        x: (((index % GRID) + 0.5) / GRID) * before.width,
        y: ((Math.floor(index / GRID) + 0.5) / GRID) * before.height,
      }));
      return grid
        .map((inBefore) => ({ inBefore, inAfter: mapPoint(beforeToAfter, inBefore) }))
        .filter(({ inAfter: { x, y } }) => x >= 0 && y >= 0 && x < after.width && y < after.height);
    }
  }
}

async function sizeOf(path: string): Promise<Size> {
  const { autoOrient } = await sharp(path).metadata();
  return autoOrient;
}
