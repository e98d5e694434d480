// Where keys lead in the wall; a column is kept from one group to the next.
import { photosOfRow, placeAt, type WallLayout } from './wall-layout.ts';

export const MOVE_KEYS = [
  'arrowleft',
  'arrowright',
  'arrowup',
  'arrowdown',
  'home',
  'end',
  'pageup',
  'pagedown',
] as const;
export type MoveKey = (typeof MOVE_KEYS)[number];

/** The index a key leads to from `index`, in a wall of which so much is in sight at once. */
export function moveInWall(
  layout: WallLayout,
  key: MoveKey,
  index: number,
  viewportPx: number,
): number {
  const last = layout.count - 1;
  switch (key) {
    case 'arrowleft': {
      return Math.max(0, index - 1);
    }
    case 'arrowright': {
      return Math.min(last, index + 1);
    }
    case 'arrowup': {
      return moveByRows(layout, index, -1);
    }
    case 'arrowdown': {
      return moveByRows(layout, index, 1);
    }
    case 'pageup':
    case 'pagedown': {
      const rows = Math.max(1, Math.floor(viewportPx / layout.rowPx));
      return moveByRows(layout, index, key === 'pageup' ? -rows : rows);
    }
    case 'home': {
      return 0;
    }
    case 'end': {
      return last;
    }
  }
}

/** So many rows on or back; in a shorter row its last photo, and where there is no row further on, none. */
function moveByRows(layout: WallLayout, index: number, rows: number): number {
  const { group, row, column } = placeAt(layout, index);
  const allRows = layout.rows.at(-1) ?? 0;
  const from = (layout.rows[group] ?? 0) + row;
  const to = Math.min(allRows - 1, Math.max(0, from + rows));
  if (to === from) return index;
  const target = groupOfRow(layout, to);
  const { first, end } = photosOfRow(layout, target, to - (layout.rows[target] ?? 0));
  return Math.min(first + column, end - 1);
}

function groupOfRow({ rows }: WallLayout, row: number): number {
  let [low, high] = [0, rows.length - 2];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((rows[middle] ?? 0) <= row) low = middle;
    else high = middle - 1;
  }
  return low;
}
