import { describe, expect, test } from 'vitest';
import { idsAround, placeRows, rowsInStretch } from '../../../renderer/wall/drawn-rows.ts';
import { renditionForTile } from '../../../renderer/wall/rendition-for-tile.ts';
import { layoutWall } from '../../../renderer/wall/wall-layout.ts';
import { createWallMemory } from '../../../renderer/wall/wall-memory.ts';
import { FIRST_SETTINGS, readSettings, stepWidth } from '../../../renderer/wall/wall-settings.ts';

describe('what is drawn', () => {
  const layout = layoutWall([7, 2, 4], {
    ...{ widthPx: 320, tileWidthPx: 100, gapPx: 10 },
    ...{ headPx: 30, wordsPx: 0, groupGapPx: 20 },
  });

  test('is the rows in sight with their groups, counted over the whole wall', () => {
    expect(rowsInStretch(layout, { fromPx: 190, toPx: 310 })).toEqual({
      groups: [0, 1],
      rows: [2, 3],
    });
    expect(rowsInStretch(layout, { fromPx: 0, toPx: -1 })).toEqual({ groups: [], rows: [] });
  });

  test('is fetched from its middle outwards, then what lies beyond, from below first', () => {
    const ids = Array.from({ length: 13 }, (_, index) => 100 + index);
    const { near, far } = idsAround(layout, ids, { fromPx: 190, toPx: 310 }, 80);
    expect([...near].sort()).toEqual([106, 107, 108]);
    expect(far).toEqual([109, 110, 111, 103, 104, 105]);
    expect(idsAround(layout, ids, { fromPx: 0, toPx: -1 }, 60)).toEqual({ near: [], far: [] });
  });
});

describe('elements of rows', () => {
  const slotOf = (rows: ReturnType<typeof placeRows>, row: number) =>
    rows.find((drawn) => drawn.row === row)?.slot;

  test('stay with a row as long as it is drawn, and are taken over by rows that come', () => {
    const first = placeRows([], [0, 1, 2], 100);
    const next = placeRows(first, [1, 2, 3], 100);
    expect(next).toEqual([
      { slot: 0, row: 3 },
      { slot: 1, row: 1 },
      { slot: 2, row: 2 },
    ]);
    // After a leap none is left, and none is made.
    expect(placeRows(next, [50, 51, 52], 100).map(({ slot }) => slot)).toEqual([0, 1, 2]);
    expect(placeRows(next, [1, 2, 3], 100)).toBe(next);
  });

  test('are kept for a while when fewer rows are in sight, but never for rows that are no more', () => {
    const many = placeRows([], [0, 1, 2, 3, 4, 5, 6, 7], 100);
    const few = placeRows(many, [6, 7], 100);
    expect(few).toHaveLength(5);
    expect([slotOf(few, 6), slotOf(few, 7)]).toEqual([6, 7]);
    expect(placeRows(many, [0, 1], 3).map(({ row }) => row)).toEqual([0, 1, 2]);
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
