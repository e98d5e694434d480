import { describe, expect, test } from 'vitest';

import {
  clampView,
  FITTED,
  panBy,
  viewTransform,
  zoomAt,
  type ZoomView,
} from '../../../renderer/compare/geometry/zoom-view.ts';

const FRAME = { content: { width: 800, height: 600 }, viewport: { width: 800, height: 600 } };
/** A half that is taller than its picture. */
const HALF = { content: { width: 400, height: 300 }, viewport: { width: 400, height: 600 } };

/** Where a point of the content is drawn, counted from the middle of the pane. */
function drawnAt({ scale, x }: ZoomView, share: number, width: number): number {
  return (share - x) * width * scale;
}

describe('zooming', () => {
  test('keeps what is under the pointer there', () => {
    const anchor = { x: 200, y: 0 };
    const view = zoomAt(FITTED, 4, anchor, FRAME);
    expect(view.scale).toBe(4);
    expect(drawnAt(view, 0.75, 800)).toBeCloseTo(200, 9);
  });

  test('ends at all of the picture and at sixteen times that', () => {
    expect(zoomAt({ scale: 2, x: 0.3, y: 0.3 }, 0.01, { x: 0, y: 0 }, FRAME)).toEqual(FITTED);
    expect(zoomAt(FITTED, 1000, { x: 0, y: 0 }, FRAME).scale).toBe(16);
  });
});

describe('panning', () => {
  test('moves with the hand', () => {
    const view = panBy({ scale: 4, x: 0.5, y: 0.5 }, { x: 160, y: -120 }, FRAME);
    expect(view.x).toBeCloseTo(0.45, 9);
    expect(view.y).toBeCloseTo(0.55, 9);
  });

  test('stops at the edges', () => {
    expect(panBy({ scale: 2, x: 0.5, y: 0.5 }, { x: 9999, y: -9999 }, FRAME)).toEqual({
      scale: 2,
      x: 0.25,
      y: 0.75,
    });
    expect(panBy(FITTED, { x: 50, y: 50 }, FRAME)).toEqual(FITTED);
  });

  test('uses the room of a half before it moves', () => {
    expect(clampView({ scale: 1.5, x: 0.1, y: 0.1 }, HALF)).toEqual({
      scale: 1.5,
      x: 1 / 3,
      y: 0.5,
    });
  });
});

test('a view becomes a transform from the pane’s corner', () => {
  expect(viewTransform(FITTED, FRAME)).toBe('translate(0px, 0px) scale(1)');
  expect(viewTransform(FITTED, HALF)).toBe('translate(0px, 150px) scale(1)');
  expect(viewTransform({ scale: 2, x: 0.25, y: 0.75 }, FRAME)).toBe(
    'translate(0px, -600px) scale(2)',
  );
});
