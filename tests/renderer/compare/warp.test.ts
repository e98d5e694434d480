import { describe, expect, test } from 'vitest';

import {
  homographyToMatrix3d,
  invertHomography,
  isUsableFit,
  rectangleWithin,
  residualsPx,
  warpedCorners,
} from '../../../renderer/compare/geometry/warp.ts';
import type { Homography, PicturePoint } from '../../../shared/alignment.ts';
import { fitHomography, mapPoint } from '../../../shared/alignment/homography.ts';

const IDENTITY: Homography = [1, 0, 0, 0, 1, 0, 0, 0, 1];

const CORNERS: PicturePoint[] = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
];

/** The homography that takes the picture's corners to these. */
function toCorners(...to: [number, number][]): Homography {
  const h = fitHomography(
    CORNERS.map((after, index) => ({
      after,
      before: { x: to[index]?.[0] ?? 0, y: to[index]?.[1] ?? 0 },
    })),
  );
  if (!h) throw new Error('these corners fix no homography');
  return h;
}

/** A trapezium, narrower at its top: the after picture was taken from lower down. */
const TRAPEZIUM = toCorners([0.2, 0.1], [0.9, 0.1], [1, 0.9], [0, 0.8]);

/** What a browser makes of the transform: CSS Transforms 2, 13.1, with z left at 0. */
function applyMatrix3d(text: string, x: number, y: number): PicturePoint {
  const m = /^matrix3d\((.*)\)$/.exec(text)?.[1]?.split(',').map(Number) ?? [];
  const at = (index: number) => m[index] ?? Number.NaN;
  expect(m).toHaveLength(16);
  const w = at(3) * x + at(7) * y + at(15);
  expect(w).toBeGreaterThan(0);
  return {
    x: (at(0) * x + at(4) * y + at(12)) / w,
    y: (at(1) * x + at(5) * y + at(13)) / w,
  };
}

describe('the transform of an aligned picture', () => {
  const size = { width: 1600, height: 1067 };
  const box = { left: 40, top: -25, width: 640, height: 480 };
  const [a, b, c, d, e, f, g, h, i] = TRAPEZIUM;
  const negative: Homography = [-a, -b, -c, -d, -e, -f, -g, -h, -i];

  test.each([
    ['unchanged', IDENTITY],
    ['in perspective', TRAPEZIUM],
    ['with every sign turned, which is the same homography', negative],
  ])('puts corners and middle where the homography says: %s', (_, h) => {
    const text = homographyToMatrix3d(h, size, box);
    for (const point of [...CORNERS, { x: 0.5, y: 0.5 }, { x: 0.3, y: 0.9 }]) {
      const drawn = applyMatrix3d(text, point.x * size.width, point.y * size.height);
      const wanted = mapPoint(h, point);
      expect(drawn.x).toBeCloseTo(box.left + wanted.x * box.width, 6);
      expect(drawn.y).toBeCloseTo(box.top + wanted.y * box.height, 6);
    }
  });
});

describe('a warped picture', () => {
  test('goes there and back', () => {
    const back = invertHomography(TRAPEZIUM);
    const there = mapPoint(TRAPEZIUM, { x: 0.3, y: 0.6 });
    const again = back && mapPoint(back, there);
    expect(again?.x).toBeCloseTo(0.3, 9);
    expect(again?.y).toBeCloseTo(0.6, 9);
    expect(invertHomography([1, 0, 0, 0, 0, 0, 0, 0, 1])).toBeNull();
  });

  test('has its corners where they were put', () => {
    const corners = warpedCorners(TRAPEZIUM)?.flatMap(({ x, y }) => [x, y]) ?? [];
    const wanted = [0.2, 0.1, 0.9, 0.1, 1, 0.9, 0, 0.8];
    expect(corners).toHaveLength(8);
    corners.forEach((value, index) => {
      expect(value).toBeCloseTo(wanted[index] ?? Number.NaN, 9);
    });
  });

  test('has none where part of it lies behind the eye', () => {
    expect(warpedCorners([1, 0, 0, 0, 1, 0, -2, 0, 1.5])).toBeNull();
  });

  test('is of use only where it is neither mirrored nor folded', () => {
    expect({
      trapezium: isUsableFit(TRAPEZIUM),
      turned: isUsableFit(toCorners([1, 1], [0, 1], [0, 0], [1, 0])),
      mirrored: isUsableFit(toCorners([1, 0], [0, 0], [0, 1], [1, 1])),
      bowTie: isUsableFit(toCorners([0, 0], [1, 0.9], [1, 0.1], [0, 1])),
      behindTheEye: isUsableFit([1, 0, 0, 0, 1, 0, -2, 0, 1.5]),
    }).toEqual({
      trapezium: true,
      turned: true,
      mirrored: false,
      bowTie: false,
      behindTheEye: false,
    });
  });

  test('shares an upright rectangle with the picture it lies on', () => {
    expect(rectangleWithin(CORNERS)).toEqual({ left: 0, top: 0, width: 1, height: 1 });
    const moved = CORNERS.map(({ x, y }) => ({ x: x + 0.25, y: y - 0.5 }));
    expect(rectangleWithin(moved)).toEqual({ left: 0.25, top: 0, width: 0.75, height: 0.5 });
    const away = CORNERS.map(({ x, y }) => ({ x: x + 2, y }));
    expect(rectangleWithin(away)).toBeNull();
  });

  test('shares the largest one with a square on its corner: half of it', () => {
    const diamond = [
      { x: 0.5, y: 0 },
      { x: 1, y: 0.5 },
      { x: 0.5, y: 1 },
      { x: 0, y: 0.5 },
    ];
    expect(rectangleWithin(diamond)).toEqual({ left: 0.25, top: 0.25, width: 0.5, height: 0.5 });
  });

  test('says by how many pixels each point is off', () => {
    const pairs = [
      { before: { x: 0.1, y: 0.1 }, after: { x: 0.1, y: 0.1 } },
      { before: { x: 0.5, y: 0.5 }, after: { x: 0.503, y: 0.504 } },
    ];
    const off = residualsPx(IDENTITY, pairs, { width: 1000, height: 1000 });
    expect(off[0]).toBe(0);
    expect(off[1]).toBeCloseTo(5, 9);
  });
});
