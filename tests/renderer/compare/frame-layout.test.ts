import { describe, expect, test } from 'vitest';

import {
  followView,
  placeSideBySide,
  placeTogether,
} from '../../../renderer/compare/geometry/compare-panes.ts';
import {
  layoutFrame,
  naturalFit,
  visibleParts,
} from '../../../renderer/compare/geometry/frame-layout.ts';
import type { Rectangle } from '../../../renderer/compare/geometry/rectangle.ts';
import { renditionSize } from '../../../renderer/compare/geometry/rendition-size.ts';
import type { Homography } from '../../../shared/alignment.ts';

const LANDSCAPE = { width: 1600, height: 1200 };
const PORTRAIT = { width: 1200, height: 1600 };
const WIDE = { width: 1600, height: 900 };
const PANORAMA = { width: 1600, height: 500 };

/** The after picture shows the before picture's right half and as much beyond it. */
const SHIFTED: Homography = [1, 0, 0.5, 0, 1, 0, 0, 0, 1];

function expectRectangle(found: Rectangle | null, wanted: [number, number, number, number]): void {
  const values = found ? [found.left, found.top, found.width, found.height] : [];
  expect(values.map((value) => Math.round(value * 1e9) / 1e9 + 0)).toEqual(wanted);
}

const ratio = ({ width, height }: { width: number; height: number }) => width / height;

describe('two pictures in one frame', () => {
  test('of equal shape fill it, whole or cut', () => {
    const whole = { left: 0, top: 0, width: 1, height: 1 };
    for (const fit of ['letterbox', 'common'] as const) {
      const layout = layoutFrame(LANDSCAPE, { width: 800, height: 600 }, fit, null);
      expect(layout).toMatchObject({ before: whole, after: whole });
      expect(ratio(layout.shape)).toBeCloseTo(4 / 3, 9);
    }
  });

  test('of unequal shape both stay whole within bars', () => {
    const layout = layoutFrame(LANDSCAPE, PORTRAIT, 'letterbox', null);
    expect(ratio(layout.shape)).toBeCloseTo(1, 9);
    expectRectangle(layout.before, [0, 0.125, 1, 0.75]);
    expectRectangle(layout.after, [0.125, 0, 0.75, 1]);
    expectRectangle(visibleParts(layout).before, [0, 0, 1, 1]);
    expectRectangle(visibleParts(layout).after, [0, 0, 1, 1]);
  });

  test('of unequal shape are both cut to what they share', () => {
    const layout = layoutFrame(LANDSCAPE, PORTRAIT, 'common', null);
    expect(ratio(layout.shape)).toBeCloseTo(1, 9);
    const { before, after } = visibleParts(layout);
    expectRectangle(before, [0.125, 0, 0.75, 1]);
    expectRectangle(after, [0, 0.125, 1, 0.75]);
  });

  test('are cut of themselves only where little is lost', () => {
    const shapes = [LANDSCAPE, WIDE, PORTRAIT, PANORAMA];
    expect(shapes.map((after) => naturalFit(LANDSCAPE, after, null))).toEqual([
      'common',
      'common',
      'letterbox',
      'letterbox',
    ]);
    expect(naturalFit(LANDSCAPE, LANDSCAPE, SHIFTED)).toBe('letterbox');
  });

  test('aligned and cut, the frame is what both show', () => {
    const layout = layoutFrame(LANDSCAPE, LANDSCAPE, 'common', SHIFTED);
    expect(ratio(layout.shape)).toBeCloseTo(2 / 3, 9);
    expectRectangle(layout.before, [-1, 0, 2, 1]);
    expectRectangle(visibleParts(layout).before, [0.5, 0, 0.5, 1]);
    expectRectangle(visibleParts(layout).after, [0, 0, 0.5, 1]);
  });

  test('aligned and whole, the frame grows to hold both', () => {
    const layout = layoutFrame(LANDSCAPE, LANDSCAPE, 'letterbox', SHIFTED);
    expect(ratio(layout.shape)).toBeCloseTo(2, 9);
    expect(layout.before.width).toBeCloseTo(2 / 3, 9);
    expectRectangle(visibleParts(layout).after, [0, 0, 1, 1]);
  });

  test('aligned far out, the frame grows by half a picture at most', () => {
    const far: Homography = [8, 0, 0, 0, 8, 0, 0, 0, 1];
    const layout = layoutFrame(LANDSCAPE, LANDSCAPE, 'letterbox', far);
    expect(layout.before.width).toBeCloseTo(1 / 1.5, 9);
  });

  test('aligned with next to nothing in common, all of the before picture is shown', () => {
    const away: Homography = [1, 0, 0.99, 0, 1, 0, 0, 0, 1];
    const layout = layoutFrame(LANDSCAPE, LANDSCAPE, 'common', away);
    expect(layout.before).toEqual({ left: 0, top: 0, width: 1, height: 1 });
  });

  test('get pixels: one by its box, the warped one by its transform', () => {
    const layout = layoutFrame(LANDSCAPE, LANDSCAPE, 'common', SHIFTED);
    const { panes, placements } = placeTogether(layout, { width: 900, height: 600 }, LANDSCAPE);
    expect(panes.before.content.width).toBeCloseTo(400, 9);
    expect(placements.before).toMatchObject({ left: -400, top: 0, transform: null });
    expect(placements.after).toMatchObject({ left: 0, top: 0, ...LANDSCAPE });
    expect(placements.after.transform).toMatch(/^matrix3d\(0\.5, 0, 0, 0, 0, 0\.5, /);
  });
});

describe('two pictures side by side', () => {
  test('stay unwarped, each in its half', () => {
    const layout = layoutFrame(LANDSCAPE, PORTRAIT, 'letterbox', null);
    const stage = { width: 804, height: 600 };
    const { panes, placements } = placeSideBySide(layout, stage, LANDSCAPE, PORTRAIT);
    expect(panes.before).toEqual({
      content: { width: 400, height: 300 },
      viewport: { width: 400, height: 600 },
    });
    expect(panes.after.content.width).toBeCloseTo(400, 9);
    expect([placements.before.transform, placements.after.transform]).toEqual([null, null]);
  });

  test('show the same spot in the middle where they are aligned', () => {
    const layout = layoutFrame(LANDSCAPE, LANDSCAPE, 'letterbox', SHIFTED);
    const pane = { content: { width: 400, height: 300 }, viewport: { width: 400, height: 300 } };
    const view = followView({ scale: 4, x: 0.8, y: 0.5 }, layout, SHIFTED, pane);
    expect(view.scale).toBe(4);
    expect(view.x).toBeCloseTo(0.3, 9);
    expect(view.y).toBeCloseTo(0.5, 9);
  });
});

describe('the rendition for looking', () => {
  test('is 1600 px along its long edge and never enlarged', () => {
    expect([
      renditionSize({ widthPx: 4000, heightPx: 3000 }),
      renditionSize({ widthPx: 3000, heightPx: 4500 }),
      renditionSize({ widthPx: 640, heightPx: 480 }),
    ]).toEqual([
      { width: 1600, height: 1200 },
      { width: 1067, height: 1600 },
      { width: 640, height: 480 },
    ]);
  });
});
