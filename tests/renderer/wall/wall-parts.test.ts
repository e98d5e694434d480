import { describe, expect, test } from 'vitest';
import { drawnRows, idsBetween } from '../../../renderer/wall/drawn-rows.ts';
import { renditionForTile } from '../../../renderer/wall/rendition-for-tile.ts';
import { layoutWall } from '../../../renderer/wall/wall-layout.ts';
import { createWallMemory } from '../../../renderer/wall/wall-memory.ts';
import { FIRST_SETTINGS, readSettings, stepWidth } from '../../../renderer/wall/wall-settings.ts';

describe('what is drawn', () => {
  const layout = layoutWall([7, 2, 4], {
    ...{ widthPx: 320, tileWidthPx: 100, gapPx: 10 },
    ...{ headPx: 30, wordsPx: 0, groupGapPx: 20 },
  });

  test('is the rows in sight and the row with the focus, from top to bottom', () => {
    const stretch = { fromPx: 190, toPx: 310 };
    expect(drawnRows(layout, stretch, null)).toEqual([
      { group: 0, rows: '2' },
      { group: 1, rows: '0' },
    ]);
    expect(drawnRows(layout, stretch, { group: 0, row: 0 })).toEqual([
      { group: 0, rows: '0,2' },
      { group: 1, rows: '0' },
    ]);
    expect(drawnRows(layout, { fromPx: 0, toPx: -1 }, null)).toEqual([]);
  });

  test('is fetched from its middle outwards', () => {
    const ids = Array.from({ length: 13 }, (_, index) => 100 + index);
    const wanted = idsBetween(layout, ids, { fromPx: 190, toPx: 310 });
    expect([...wanted].sort()).toEqual([106, 107, 108]);
    expect(idsBetween(layout, ids, { fromPx: 0, toPx: -1 })).toEqual([]);
  });
});

describe('the rendition of a tile', () => {
  const photo = { widthPx: 6000, heightPx: 4000 };

  test('is the small one as far as that stays sharp', () => {
    const at = (widthPx: number, pixelRatio: number) =>
      renditionForTile(photo, { widthPx, heightPx: (widthPx * 2) / 3 }, pixelRatio);
    expect([at(180, 1), at(360, 1), at(420, 1), at(180, 2), at(220, 2)]).toEqual([
      'grid',
      'grid',
      'view',
      'grid',
      'view',
    ]);
  });

  test('minds that an upright photo fills a tile by its short side', () => {
    const tile = { widthPx: 300, heightPx: 200 };
    expect(renditionForTile({ widthPx: 4000, heightPx: 6000 }, tile, 1)).toBe('view');
    expect(renditionForTile({ widthPx: 200, heightPx: 300 }, tile, 2)).toBe('grid');
  });
});

test('how walls are looked at is read within its bounds, whatever was stored', () => {
  expect(readSettings(undefined)).toEqual(FIRST_SETTINGS);
  expect(readSettings('wide')).toEqual(FIRST_SETTINGS);
  expect(readSettings({ tileWidthPx: 9000, hasWords: true, grouping: 'phase' })).toEqual({
    tileWidthPx: 420,
    hasWords: true,
    grouping: 'phase',
  });
  expect(readSettings({ tileWidthPx: null, grouping: 'colour' })).toEqual(FIRST_SETTINGS);
  expect([stepWidth(180, 1), stepWidth(100, -1), stepWidth(420, 1)]).toEqual([204, 96, 420]);
});

test('the way back to the last walls is kept', () => {
  const memory = createWallMemory();
  for (let entry = 0; entry <= 50; entry += 1) {
    memory.keep(`photos ${entry}`, { place: { scrollPx: entry } });
  }
  expect(memory.at('photos 0')).toEqual({});
  expect(memory.at('photos 50')).toEqual({ place: { scrollPx: 50 } });
});
