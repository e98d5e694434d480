import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Aligner } from '../../../../../main/archive/imaging/worker/align/align.ts';
import type {
  AlignmentFinding,
  Homography,
  PicturePoint,
} from '../../../../../shared/alignment.ts';
import { mapPoint } from '../../../../../shared/alignment/homography.ts';
import { errorOf, knownPairs } from '../../../../support/alignment-truth.ts';
import {
  asImage,
  drawPlace,
  type DrawnPicture,
  seenThrough,
} from '../../../../support/drawn-place.ts';

const LONG_EDGE_PX = 720;
const SHORT_EDGE_PX = 540;

let dir: string;
let place: DrawnPicture;
const aligner = new Aligner();

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'xinmao-align-'));
  place = await drawPlace(1);
  await asImage(place).jpeg({ quality: 90 }).toFile(join(dir, 'before.jpg'));
});

afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

async function alignWith(after: DrawnPicture, name: string): Promise<AlignmentFinding | null> {
  await asImage(after).jpeg({ quality: 85 }).toFile(join(dir, name));
  return await aligner.align({ path: join(dir, 'before.jpg'), otherPath: join(dir, name) });
}

const GRID: PicturePoint[] = Array.from({ length: 25 }, (_, index) => ({
  x: 0.1 + 0.2 * (index % 5),
  y: 0.1 + 0.2 * Math.floor(index / 5),
}));

/** Farthest that a point comes to lie from where it belongs, in pixels. */
function worstErrorPx(found: Homography, known: Homography): number {
  return Math.max(
    ...GRID.map((point) => {
      const [laid, right] = [mapPoint(found, point), mapPoint(known, point)];
      return Math.hypot((laid.x - right.x) * LONG_EDGE_PX, (laid.y - right.y) * SHORT_EDGE_PX);
    }),
  );
}

describe('align', () => {
  test('finds a photo from nearer by, in other light', async () => {
    const known: Homography = [0.8, -0.03, 0.12, 0.04, 0.8, 0.07, 0, 0, 1];
    const after = seenThrough(place, known, (value) => 20 + 0.6 * value);
    const finding = await alignWith(after, 'nearer.jpg');
    expect(finding?.samePlace).toBeGreaterThan(0.95);
    expect(finding?.fit?.isSure).toBe(true);
    expect(finding?.fit?.inlierCount).toBeGreaterThanOrEqual(30);
    expect(worstErrorPx(finding?.fit?.afterToBefore ?? known, known)).toBeLessThan(2);
  });

  test('finds a photo from the side, and names points all over it', async () => {
    const known: Homography = [0.9, 0.05, 0.06, -0.04, 0.95, 0.05, 0.12, -0.06, 1];
    const finding = await alignWith(seenThrough(place, known), 'side.jpg');
    const { isSure, afterToBefore, points } = finding?.fit ?? { points: [] };
    expect(isSure).toBe(true);
    expect(afterToBefore && worstErrorPx(afterToBefore, known)).toBeLessThan(2);
    expect(points.length).toBeGreaterThanOrEqual(4);
    expect(points.length).toBeLessThanOrEqual(8);
    for (const { before, after } of points) {
      const right = mapPoint(known, after);
      expect(Math.hypot(before.x - right.x, before.y - right.y)).toBeLessThan(0.01);
    }
    const extent = (values: number[]) => Math.max(...values) - Math.min(...values);
    expect(extent(points.map(({ before }) => before.x))).toBeGreaterThan(0.5);
    expect(extent(points.map(({ before }) => before.y))).toBeGreaterThan(0.5);
  });

  test('says the same every time', async () => {
    const after = seenThrough(place, [0.9, 0, 0.05, 0, 0.9, 0.05, 0, 0, 1]);
    const finding = await alignWith(after, 'again.jpg');
    const task = { path: join(dir, 'before.jpg'), otherPath: join(dir, 'again.jpg') };
    expect(await new Aligner().align(task)).toEqual(finding);
  });

  test('takes photos as they are shown, however they are stored', async () => {
    await asImage(place).rotate(270).withMetadata({ orientation: 6 }).toFile(join(dir, 'held.jpg'));
    const task = { path: join(dir, 'before.jpg'), otherPath: join(dir, 'held.jpg') };
    const { fit } = (await aligner.align(task)) ?? {};
    expect(fit?.isSure).toBe(true);
    expect(fit && worstErrorPx(fit.afterToBefore, [1, 0, 0, 0, 1, 0, 0, 0, 1])).toBeLessThan(2);
  });

  test('does not take one place for another', async () => {
    const finding = await alignWith(await drawPlace(2), 'elsewhere.jpg');
    expect(finding?.samePlace).toBeLessThan(0.5);
    expect(finding?.fit).toBeNull();
  });

  test('refuses a mirrored picture', async () => {
    await sharp(join(dir, 'before.jpg')).flop().toFile(join(dir, 'mirrored.jpg'));
    const task = { path: join(dir, 'before.jpg'), otherPath: join(dir, 'mirrored.jpg') };
    expect(await aligner.align(task)).toMatchObject({ fit: null });
  });

  test('finds nothing in a picture without anything in it', async () => {
    const flat = { ...place, pixels: new Uint8Array(place.pixels.length).fill(200) };
    expect(await alignWith(flat, 'flat.jpg')).toEqual({ samePlace: 0, fit: null });
  });

  test('says nothing of what cannot be read', async () => {
    writeFileSync(join(dir, 'broken.jpg'), 'no picture');
    const path = join(dir, 'before.jpg');
    for (const name of ['broken.jpg', 'lost.jpg']) {
      const otherPath = join(dir, name);
      expect(await aligner.align({ path, otherPath })).toBeNull();
      expect(await aligner.align({ path: otherPath, otherPath: path })).toBeNull();
    }
  });

  test('sees a file anew that was written anew', async () => {
    const known: Homography = [0.9, 0, 0.08, 0, 0.9, 0.02, 0, 0, 1];
    await alignWith(await drawPlace(3), 'replaced.jpg');
    const finding = await alignWith(seenThrough(place, known), 'replaced.jpg');
    expect(finding?.fit?.isSure).toBe(true);
  });
});

const pairs = knownPairs();

describe.skipIf(pairs === null)('align, on real photos', () => {
  test.each([
    ['graf_1_2', 3],
    ['wxbs_wlabs_kpi', 15],
  ])('lays %s right and is sure of it', async (id, withinPx) => {
    const pair = pairs?.find((each) => each.id === id);
    if (!pair) throw new Error(`no pair ${id}`);
    const task = { path: pair.beforePath, otherPath: pair.afterPath };
    const { fit } = (await aligner.align(task)) ?? {};
    expect(fit?.isSure).toBe(true);
    expect(fit && (await errorOf(pair, fit.afterToBefore))).toBeLessThan(withinPx);
  });

  test('shows no fit where a street was taken from fourteen metres on, but knows the street', async () => {
    const pair = pairs?.find(({ id }) => id === 'lund_street');
    if (!pair) throw new Error('no such pair');
    const task = { path: pair.beforePath, otherPath: pair.afterPath };
    expect(await aligner.align(task)).toMatchObject({
      samePlace: expect.closeTo(1, 2) as number,
      fit: { isSure: false },
    });
  });
});
