import { describe, expect, test } from 'vitest';
import type { Homography, PicturePoint, PointPair } from '../../../shared/alignment.ts';
import {
  compose,
  determinant,
  fitHomography,
  mapPoint,
} from '../../../shared/alignment/homography.ts';

/** Turned a little, seen from the side. */
const KNOWN: Homography = [0.92, -0.08, 0.05, 0.11, 0.97, -0.04, 0.12, -0.07, 1];
const CORNERS: PicturePoint[] = [
  { x: 0.1, y: 0.1 },
  { x: 0.9, y: 0.15 },
  { x: 0.85, y: 0.9 },
  { x: 0.05, y: 0.8 },
];

const seenIn = (after: PicturePoint): PointPair => ({ before: mapPoint(KNOWN, after), after });

function expectNear(found: Homography | null, digits: number): void {
  for (const [index, value] of KNOWN.entries()) expect(found?.[index]).toBeCloseTo(value, digits);
}

describe('fitHomography', () => {
  test('meets four pairs exactly', () => {
    expectNear(fitHomography(CORNERS.map(seenIn)), 9);
  });

  test('meets four pairs that lie close together', () => {
    const close = CORNERS.map(({ x, y }) => ({ x: 0.4 + x / 50, y: 0.6 + y / 50 }));
    expectNear(fitHomography(close.map(seenIn)), 6);
  });

  test('settles among six pairs that were set by hand', () => {
    const points = [...CORNERS, { x: 0.5, y: 0.2 }, { x: 0.4, y: 0.7 }];
    const pairs = points.map(seenIn).map(({ before, after }, index) => ({
      // A thousandth of the picture to one side or the other.
      before: { x: before.x + 0.001 * (index % 2 === 0 ? 1 : -1), y: before.y },
      after,
    }));
    const found = fitHomography(pairs);
    for (const point of [...points, { x: 0.6, y: 0.5 }]) {
      const laid = found && mapPoint(found, point);
      const right = mapPoint(KNOWN, point);
      expect(Math.hypot((laid?.x ?? 9) - right.x, (laid?.y ?? 9) - right.y)).toBeLessThan(0.003);
    }
  });

  test('finds none in three pairs', () => {
    expect(fitHomography(CORNERS.slice(0, 3).map(seenIn))).toBeNull();
  });

  test('finds none where three of four points are on one line', () => {
    const lined = [
      { x: 0.1, y: 0.1 },
      { x: 0.3, y: 0.3 },
      { x: 0.7, y: 0.7 },
      { x: 0.2, y: 0.9 },
    ];
    expect(fitHomography(lined.map(seenIn))).toBeNull();
    // In the before picture only: all else would come to lie on that line.
    const pairs = CORNERS.map((after, index) => ({ before: lined[index] ?? after, after }));
    expect(fitHomography(pairs)).toBeNull();
  });

  test('finds none where all points are one', () => {
    expect(fitHomography(CORNERS.map(() => seenIn({ x: 0.5, y: 0.5 })))).toBeNull();
  });
});

describe('homographies', () => {
  test('map a point with perspective', () => {
    expect(mapPoint([2, 0, 1, 0, 4, 0, 1, 0, 1], { x: 1, y: 3 })).toEqual({ x: 1.5, y: 6 });
  });

  test('do one after the other', () => {
    const other: Homography = [1.2, 0.1, -0.2, 0, 0.8, 0.3, 0.05, 0, 1];
    const point = { x: 0.3, y: 0.6 };
    const both = mapPoint(compose(KNOWN, other), point);
    const stepwise = mapPoint(KNOWN, mapPoint(other, point));
    expect(both.x).toBeCloseTo(stepwise.x, 12);
    expect(both.y).toBeCloseTo(stepwise.y, 12);
  });

  test('show by their determinant whether they mirror', () => {
    expect(determinant(KNOWN)).toBeGreaterThan(0);
    expect(determinant([-1, 0, 1, 0, 1, 0, 0, 0, 1])).toBe(-1);
  });
});
