import type { PhotoId } from '../../shared/photo.ts';
import { photosOfRow, rowsBetween, type WallLayout } from './wall-layout.ts';

/** A row of the wall and the element that shows it; both are numbers. */
export interface DrawnRow {
  slot: number;
  row: number;
}

/** More elements than rows in sight; how many rows are in sight changes with the heads between them. */
const SPARE_COUNT = 3;

/** What a stretch of the wall shows: groups and rows, both counted from 0 over the whole wall. */
export function rowsInStretch(
  layout: WallLayout,
  { fromPx, toPx }: { fromPx: number; toPx: number },
): { groups: number[]; rows: number[] } {
  const stretches = toPx < fromPx ? [] : rowsBetween(layout, fromPx, toPx);
  return {
    groups: stretches.map(({ group }) => group),
    rows: stretches.flatMap(({ group, firstRow, lastRow }) =>
      Array.from(
        { length: lastRow - firstRow + 1 },
        (_, step) => (layout.rows[group] ?? 0) + firstRow + step,
      ),
    ),
  };
}

/**
 * Gives each row an element. A row keeps its own as long as it is drawn; one that comes takes that of a row that went,
 * and until it is taken the element goes on showing the row that went. `before` itself where nothing comes or goes.
 */
export function placeRows(
  before: readonly DrawnRow[],
  rows: readonly number[],
  rowCount: number,
): readonly DrawnRow[] {
  const wanted = new Set(rows);
  const kept = before.filter(({ row }) => wanted.has(row));
  const free = before.filter(({ row }) => !wanted.has(row));
  for (const { row } of kept) wanted.delete(row);
  let newSlot = Math.max(-1, ...before.map(({ slot }) => slot));
  const came = [...wanted].map((row) => ({ slot: free.shift()?.slot ?? (newSlot += 1), row }));
  const spare = free.filter(({ row }) => row < rowCount).slice(0, SPARE_COUNT);
  if (came.length === 0 && kept.length + spare.length === before.length) return before;
  // In the order of their elements, so that none is moved.
  return [...kept, ...came, ...spare].sort((a, b) => a.slot - b.slot);
}

/** The photos of a stretch, those in its middle first, and what is about to come into sight, from below first. */
export function idsAround(
  layout: WallLayout,
  ids: readonly PhotoId[],
  { fromPx, toPx }: { fromPx: number; toPx: number },
  beyondPx: number,
): { near: PhotoId[]; far: PhotoId[] } {
  if (toPx < fromPx) return { near: [], far: [] };
  const inside = placesBetween(layout, fromPx, toPx);
  const around = placesBetween(layout, fromPx - beyondPx, toPx + beyondPx);
  const inSight = ids.slice(inside.first, inside.end);
  const skipped = Math.floor(inSight.length / 4);
  return {
    near: [...inSight.slice(skipped), ...inSight.slice(0, skipped)],
    far: [...ids.slice(inside.end, around.end), ...ids.slice(around.first, inside.first)],
  };
}

/** Groups follow each other, so a stretch is one piece of the order. */
function placesBetween(
  layout: WallLayout,
  fromPx: number,
  toPx: number,
): { first: number; end: number } {
  const stretches = rowsBetween(layout, fromPx, toPx);
  const [top] = stretches;
  const bottom = stretches.at(-1);
  if (top === undefined || bottom === undefined) return { first: 0, end: 0 };
  const { first } = photosOfRow(layout, top.group, top.firstRow);
  return { first, end: photosOfRow(layout, bottom.group, bottom.lastRow).end };
}
