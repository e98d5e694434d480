import type { PhotoId } from '../../shared/photo.ts';
import { photosOfRow, rowsBetween, type TilePlace, type WallLayout } from './wall-layout.ts';

/** A group with those of its rows that are drawn, joined with commas so that the same rows are the same value. */
export interface DrawnGroup {
  group: number;
  rows: string;
}

/** What is drawn of a wall: the rows of a stretch and the row of one photo more, from top to bottom. */
export function drawnRows(
  layout: WallLayout,
  { fromPx, toPx }: { fromPx: number; toPx: number },
  besides: Pick<TilePlace, 'group' | 'row'> | null,
): DrawnGroup[] {
  const rowsOf = new Map<number, number[]>();
  if (toPx >= fromPx) {
    for (const { group, firstRow, lastRow } of rowsBetween(layout, fromPx, toPx)) {
      const rows = Array.from({ length: lastRow - firstRow + 1 }, (_, step) => firstRow + step);
      rowsOf.set(group, rows);
    }
  }
  if (besides !== null) {
    const rows = rowsOf.get(besides.group) ?? [];
    if (!rows.includes(besides.row)) rowsOf.set(besides.group, [...rows, besides.row]);
  }
  return [...rowsOf]
    .sort(([a], [b]) => a - b)
    .map(([group, rows]) => ({ group, rows: rows.sort((a, b) => a - b).join(',') }));
}

/** The photos of a stretch, those in its middle first. */
export function idsBetween(
  layout: WallLayout,
  ids: readonly PhotoId[],
  { fromPx, toPx }: { fromPx: number; toPx: number },
): PhotoId[] {
  const stretches = toPx < fromPx ? [] : rowsBetween(layout, fromPx, toPx);
  const [top] = stretches;
  const bottom = stretches.at(-1);
  if (top === undefined || bottom === undefined) return [];
  const { first } = photosOfRow(layout, top.group, top.firstRow);
  const { end } = photosOfRow(layout, bottom.group, bottom.lastRow);
  // Groups follow each other, so the stretch is one piece of the order.
  const inSight = ids.slice(first, end);
  const skipped = Math.floor(inSight.length / 4);
  return [...inSight.slice(skipped), ...inSight.slice(0, skipped)];
}
