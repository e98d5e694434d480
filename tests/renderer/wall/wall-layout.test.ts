import { describe, expect, test } from 'vitest';
import { mapScroll, MAX_HEIGHT_PX } from '../../../renderer/wall/scroll-map.ts';
import { unpackIds } from '../../../renderer/packed-ids.ts';
import {
  groupHeight,
  indexesIn,
  layoutWall,
  photosOfRow,
  placeOfRow,
  placeAt,
  rowCount,
  rowNumber,
  rowsBetween,
} from '../../../renderer/wall/wall-layout.ts';
import { moveInWall, type MoveKey } from '../../../renderer/wall/wall-moves.ts';

const MEASURES = {
  widthPx: 320,
  tileWidthPx: 100,
  gapPx: 10,
  headPx: 30,
  wordsPx: 0,
  groupGapPx: 20,
};
// Three columns of 100 px: groups of 7, 2 and 4 photos in rows of 77 px.
const LAYOUT = layoutWall([7, 2, 4], MEASURES);

describe('the layout of the wall', () => {
  test('fills the width with tiles no wider than asked for, 3:2', () => {
    const { columns, tileWidthPx, pictureHeightPx, rowPx } = LAYOUT;
    expect([columns, tileWidthPx, pictureHeightPx, rowPx]).toEqual([3, 100, 67, 77]);
    expect(layoutWall([1], { ...MEASURES, widthPx: 319 })).toMatchObject({ columns: 3 });
    expect(layoutWall([1], { ...MEASURES, widthPx: 321 })).toMatchObject({ columns: 4 });
    expect(layoutWall([1], { ...MEASURES, widthPx: 60 })).toMatchObject({
      columns: 1,
      tileWidthPx: 60,
    });
  });

  test('stacks groups with their heads', () => {
    expect([...LAYOUT.tops]).toEqual([0, 271, 388, 582]);
    expect([...LAYOUT.firsts]).toEqual([0, 7, 9, 13]);
    expect([...LAYOUT.rows]).toEqual([0, 3, 4, 6]);
    expect(LAYOUT.heightPx).toBe(562);
    expect(groupHeight(LAYOUT, 0)).toBe(251);
    expect(layoutWall([], MEASURES).heightPx).toBe(0);
  });

  test('knows where each photo stands', () => {
    expect(placeAt(LAYOUT, 0)).toEqual({ group: 0, row: 0, column: 0, topPx: 30 });
    expect(placeAt(LAYOUT, 6)).toEqual({ group: 0, row: 2, column: 0, topPx: 184 });
    expect(placeAt(LAYOUT, 8)).toEqual({ group: 1, row: 0, column: 1, topPx: 301 });
    expect(placeAt(LAYOUT, 12)).toEqual({ group: 2, row: 1, column: 0, topPx: 495 });
    expect(photosOfRow(LAYOUT, 0, 2)).toEqual({ first: 6, end: 7 });
    expect(placeOfRow(LAYOUT, 2)).toEqual({ group: 0, row: 2 });
    expect(placeOfRow(LAYOUT, 3)).toEqual({ group: 1, row: 0 });
  });

  test('gives the rows between two heights', () => {
    expect(rowsBetween(LAYOUT, 0, 50)).toEqual([{ group: 0, firstRow: 0, lastRow: 0 }]);
    expect(rowsBetween(LAYOUT, 190, 500)).toEqual([
      { group: 0, firstRow: 2, lastRow: 2 },
      { group: 1, firstRow: 0, lastRow: 0 },
      { group: 2, firstRow: 0, lastRow: 1 },
    ]);
    expect(rowsBetween(layoutWall([], MEASURES), 0, 500)).toEqual([]);
  });

  test('counts heads as rows', () => {
    expect(rowNumber(LAYOUT, 0, 0)).toBe(2);
    expect(rowNumber(LAYOUT, 2, 1)).toBe(9);
    expect(rowCount(LAYOUT)).toBe(9);
    const headless = layoutWall([7], { ...MEASURES, headPx: 0 });
    expect([rowNumber(headless, 0, 2), rowCount(headless)]).toEqual([3, 3]);
  });

  test('finds the tiles that a rectangle touches, and none in the gaps', () => {
    const under = (leftPx: number, topPx: number, rightPx: number, bottomPx: number) =>
      indexesIn(LAYOUT, { leftPx, topPx, rightPx, bottomPx });
    expect(under(50, 40, 120, 110)).toEqual([0, 1, 3, 4]);
    expect(under(102, 40, 108, 500)).toEqual([]);
    expect(under(0, 98, 320, 106)).toEqual([]);
    expect(under(0, 240, 320, 310)).toEqual([6, 7, 8]);
    expect(under(-50, -50, 1000, 5000)).toHaveLength(13);
  });

  test('lays out a hundred thousand photos, each a group of its own, in a wink', () => {
    const startedAt = performance.now();
    const layout = layoutWall(new Array<number>(100_000).fill(1), MEASURES);
    expect(placeAt(layout, 99_999).group).toBe(99_999);
    expect(performance.now() - startedAt).toBeLessThan(200);
  });
});

describe('keys', () => {
  const move = (key: MoveKey, index: number) => moveInWall(LAYOUT, key, index, 160);

  test('lead to neighbours and stop at the ends', () => {
    expect([move('arrowleft', 0), move('arrowleft', 7), move('arrowright', 12)]).toEqual([
      0, 6, 12,
    ]);
    expect([move('home', 9), move('end', 3)]).toEqual([0, 12]);
  });

  test('keep the column from one group to the next', () => {
    expect([move('arrowdown', 1), move('arrowdown', 4), move('arrowdown', 6)]).toEqual([4, 6, 7]);
    expect([move('arrowup', 11), move('arrowup', 8), move('arrowup', 1)]).toEqual([8, 6, 1]);
    expect(move('arrowdown', 12)).toBe(12);
  });

  test('turn pages by the rows in sight', () => {
    expect([move('pagedown', 1), move('pagedown', 11), move('pageup', 10)]).toEqual([6, 12, 6]);
  });
});

describe('the way of scrolling', () => {
  test('is the wall itself as long as browsers can hold it', () => {
    const map = mapScroll(1_000_000, 800);
    expect([map.scrolledPx, map.toWall(5000), map.toScroll(5000)]).toEqual([1_000_000, 5000, 5000]);
  });

  test('leads to both ends of a wall that is taller', () => {
    const map = mapScroll(50_000_000, 800);
    expect(map.scrolledPx).toBe(MAX_HEIGHT_PX);
    expect(map.toWall(0)).toBe(0);
    expect(map.toWall(MAX_HEIGHT_PX - 800)).toBeCloseTo(50_000_000 - 800, 3);
    expect(map.toScroll(map.toWall(12_345))).toBeCloseTo(12_345, 6);
  });
});

test('ids are unpacked up to the largest', () => {
  const bytes = Buffer.alloc(12);
  for (const [place, id] of [1, 65_536, 4_294_967_295].entries()) {
    bytes.writeUInt32LE(id, place * 4);
  }
  expect(unpackIds(bytes.toString('base64'))).toEqual([1, 65_536, 4_294_967_295]);
});
