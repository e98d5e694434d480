import { describe, expect, test } from 'vitest';

import {
  fullScale,
  maxScale,
  needsFullPicture,
  photoPane,
} from '../../../renderer/lightbox/photo-pane.ts';

const VIEWPORT = { width: 900, height: 600 };
const LARGE = { widthPx: 6000, heightPx: 4000 };
const SMALL = { widthPx: 300, heightPx: 400 };

describe('a photo in its pane', () => {
  test('is as large as fits, and never larger than its own pixels', () => {
    expect(photoPane(LARGE, VIEWPORT, 1).content).toEqual({ width: 900, height: 600 });
    expect(photoPane(SMALL, VIEWPORT, 1).content).toEqual({ width: 300, height: 400 });
    expect(photoPane(SMALL, VIEWPORT, 2).content).toEqual({ width: 150, height: 200 });
  });

  test('is at 100 % where its pixels meet those of the screen, whatever their density', () => {
    for (const [pixelRatio, scale] of [
      [1, 6000 / 900],
      [1.5, 4000 / 900],
      [2, 3000 / 900],
    ] as const) {
      const pane = photoPane(LARGE, VIEWPORT, pixelRatio);
      expect(fullScale(LARGE, pane, pixelRatio)).toBeCloseTo(scale, 9);
    }
    expect(fullScale(SMALL, photoPane(SMALL, VIEWPORT, 1), 1)).toBe(1);
  });

  test('can be looked at beyond 100 %', () => {
    const huge = { widthPx: 12_000, heightPx: 9000 };
    const pane = photoPane(huge, VIEWPORT, 1);
    expect(maxScale(huge, pane, 1)).toBeCloseTo(fullScale(huge, pane, 1) * 4, 9);
    expect(maxScale(SMALL, photoPane(SMALL, VIEWPORT, 1), 1)).toBe(16);
  });

  test('asks for all pixels once the screen can show more than the view has', () => {
    const pane = photoPane(LARGE, VIEWPORT, 1);
    expect(needsFullPicture(LARGE, pane, 1, 1)).toBe(false);
    expect(needsFullPicture(LARGE, pane, 1.7, 1)).toBe(false);
    expect(needsFullPicture(LARGE, pane, 1.8, 1)).toBe(true);
    expect(needsFullPicture(LARGE, photoPane(LARGE, VIEWPORT, 2), 1, 2)).toBe(true);
    const view = { widthPx: 1600, heightPx: 1067 };
    expect(needsFullPicture(view, photoPane(view, VIEWPORT, 1), 16, 1)).toBe(false);
  });
});
