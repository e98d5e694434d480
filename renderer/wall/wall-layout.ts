// [Note: Wall layout] Where every photo of the wall stands, worked out from the sizes of the groups alone: a hundred
// thousand photos cost one small number a group, and nothing of it waits for their cards. Lengths in CSS pixels,
// from the top left of the wall.

export interface WallMeasures {
  widthPx: number;
  /** Tiles are this wide or a little less, so that they fill the width. */
  tileWidthPx: number;
  gapPx: number;
  /** Of the line above each group; 0 where there is none. */
  headPx: number;
  /** Of the words below each picture; 0 where there are none. */
  wordsPx: number;
  /** Between one group and the next. */
  groupGapPx: number;
}

export interface WallLayout extends Omit<WallMeasures, 'widthPx'> {
  columns: number;
  /** Of the picture alone: 3:2, as most photos are. */
  pictureHeightPx: number;
  /** From one row to the next. */
  rowPx: number;
  heightPx: number;
  /** How many photos there are. */
  count: number;
  /** For each group, and once more behind the last: its top, its first photo and its first row. */
  tops: Float64Array;
  firsts: Uint32Array;
  rows: Uint32Array;
}

/** Where one photo stands. */
export interface TilePlace {
  group: number;
  /** Row and column inside the group. */
  row: number;
  column: number;
  topPx: number;
}

/** A group of which some rows are in a stretch of the wall. */
export interface GroupStretch {
  group: number;
  firstRow: number;
  lastRow: number;
}

export function layoutWall(counts: readonly number[], measures: WallMeasures): WallLayout {
  const { widthPx, gapPx, headPx, wordsPx, groupGapPx } = measures;
  const columns = Math.max(1, Math.ceil((widthPx + gapPx) / (measures.tileWidthPx + gapPx)));
  const tileWidthPx = Math.max(0, (widthPx - gapPx * (columns - 1)) / columns);
  const pictureHeightPx = Math.round((tileWidthPx * 2) / 3);
  const rowPx = pictureHeightPx + wordsPx + gapPx;
  const tops = new Float64Array(counts.length + 1);
  const firsts = new Uint32Array(counts.length + 1);
  const rows = new Uint32Array(counts.length + 1);
  let [top, first, row] = [0, 0, 0];
  for (const [group, count] of counts.entries()) {
    const rowsHere = Math.ceil(count / columns);
    top += headPx + rowsHere * rowPx - gapPx + groupGapPx;
    first += count;
    row += rowsHere;
    tops[group + 1] = top;
    firsts[group + 1] = first;
    rows[group + 1] = row;
  }
  return {
    ...{ gapPx, headPx, wordsPx, groupGapPx, columns, tileWidthPx, pictureHeightPx, rowPx },
    ...{ count: first, tops, firsts, rows },
    heightPx: Math.max(0, top - groupGapPx),
  };
}

/** Of an index in the order of the wall. */
export function placeAt(layout: WallLayout, index: number): TilePlace {
  const { firsts, tops, columns, headPx, rowPx } = layout;
  const group = lastAtMost(firsts, index);
  const inGroup = index - at(firsts, group);
  const row = Math.floor(inGroup / columns);
  return {
    group,
    row,
    column: inGroup % columns,
    topPx: at(tops, group) + headPx + row * rowPx,
  };
}

/** Every row that shows between two heights, group by group. */
export function rowsBetween(layout: WallLayout, fromPx: number, toPx: number): GroupStretch[] {
  const { tops, rows, headPx, rowPx } = layout;
  const stretches: GroupStretch[] = [];
  const groupCount = rows.length - 1;
  for (let group = lastAtMost(tops, fromPx); group < groupCount; group += 1) {
    const top = at(tops, group);
    if (top > toPx) break;
    const lastRow = at(rows, group + 1) - at(rows, group) - 1;
    const under = (heightPx: number): number => Math.floor((heightPx - top - headPx) / rowPx);
    stretches.push({
      group,
      firstRow: Math.min(lastRow, Math.max(0, under(fromPx))),
      lastRow: Math.max(0, Math.min(lastRow, under(toPx))),
    });
  }
  return stretches;
}

/** First index of a row, and the index behind its last photo. */
export function photosOfRow(
  { firsts, columns }: WallLayout,
  group: number,
  row: number,
): { first: number; end: number } {
  const first = at(firsts, group) + row * columns;
  return { first, end: Math.min(first + columns, at(firsts, group + 1)) };
}

/** Group of a row that is counted over the whole wall, and its number inside the group. */
export function placeOfRow({ rows }: WallLayout, row: number): { group: number; row: number } {
  const group = lastAtMost(rows, row);
  return { group, row: row - at(rows, group) };
}

/** How tall a group is with its head, without the space below it. */
export function groupHeight({ tops, groupGapPx }: WallLayout, group: number): number {
  return at(tops, group + 1) - at(tops, group) - groupGapPx;
}

/** Counted from 1 over the whole wall, heads of groups being rows too; see aria-rowindex. */
export function rowNumber({ rows, headPx }: WallLayout, group: number, row: number): number {
  return at(rows, group) + row + 1 + (headPx > 0 ? group + 1 : 0);
}

/** Rows of the whole wall, heads of groups included. */
export function rowCount({ rows, headPx }: WallLayout): number {
  const groupCount = rows.length - 1;
  return at(rows, groupCount) + (headPx > 0 ? groupCount : 0);
}

/** Rows of photos in the whole wall. */
export function photoRowCount({ rows }: WallLayout): number {
  return at(rows, rows.length - 1);
}

/** The indexes whose tiles a rectangle touches. */
export function indexesIn(
  layout: WallLayout,
  box: { leftPx: number; topPx: number; rightPx: number; bottomPx: number },
): number[] {
  const { columns, tileWidthPx, gapPx, tops, headPx, rowPx } = layout;
  const step = tileWidthPx + gapPx;
  const firstColumn = Math.max(0, Math.ceil((box.leftPx - tileWidthPx) / step));
  const lastColumn = Math.min(columns - 1, Math.floor(box.rightPx / step));
  const found: number[] = [];
  for (const { group, firstRow, lastRow } of rowsBetween(layout, box.topPx, box.bottomPx)) {
    for (let row = firstRow; row <= lastRow; row += 1) {
      const rowTop = at(tops, group) + headPx + row * rowPx;
      if (rowTop > box.bottomPx || rowTop + rowPx - gapPx < box.topPx) continue;
      const { first, end } = photosOfRow(layout, group, row);
      for (let column = firstColumn; column <= lastColumn && first + column < end; column += 1) {
        found.push(first + column);
      }
    }
  }
  return found;
}

/** The last place of a rising list whose value is not above `value`; 0 if there is none. */
function lastAtMost(values: Float64Array | Uint32Array, value: number): number {
  let [low, high] = [0, Math.max(0, values.length - 2)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (at(values, middle) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

function at(values: Float64Array | Uint32Array, place: number): number {
  return values[place] ?? 0;
}
