import { useEffect, useId, useState, useSyncExternalStore, type ReactNode } from 'react';

import type { PhotoGroup } from '../../shared/browse.ts';
import type { PhotoId } from '../../shared/photo.ts';
import { useCards } from './card-context.ts';
import { idsAround, placeRows, rowsInStretch, type DrawnRow } from './drawn-rows.ts';
import { GroupHead } from './GroupHead.tsx';
import {
  groupHeight,
  photoRowCount,
  placeOfRow,
  rowNumber,
  type TilePlace,
  type WallLayout,
} from './wall-layout.ts';
import type { WallScroll } from './wall-scroll.ts';
import { WallRow } from './WallRow.tsx';
import css from './WallRows.module.css';

/**
 * [Note: Rows] The rows in sight and the heads of their groups. While the wall scrolls no row is made: each that comes
 * takes the element of one that went, its tiles and its canvas. So elements stand in any order, and aria-owns tells the
 * right one.
 */
export function WallRows({
  layout,
  ids,
  groups,
  readAt,
  scroll,
  viewportPx,
  focusPlace,
  stickyTopPx,
  hasPlaces,
  onDrawn,
  children,
}: {
  layout: WallLayout;
  ids: readonly PhotoId[];
  groups: readonly PhotoGroup[];
  /** Cards that were read before are asked for anew. */
  readAt: number;
  scroll: WallScroll;
  /** Height of what is in sight. */
  viewportPx: number;
  /** The row with the focus stays drawn wherever the wall is scrolled to, or the focus would be lost with it. */
  focusPlace: Pick<TilePlace, 'group' | 'row'> | null;
  /** Where the head of a group stays while the group is in sight, from the top of what scrolls. */
  stickyTopPx: number;
  /** Heads of days say where the photos are from. */
  hasPlaces: boolean;
  /** Other rows are drawn than before. */
  onDrawn: () => void;
  /** What lies over the rows. */
  children: ReactNode;
}) {
  const cards = useCards();
  const drawn = useSyncExternalStore(scroll.subscribe, scroll.drawn);
  useEffect(() => {
    const { near, far } = idsAround(layout, ids, drawn.rested, viewportPx);
    if (near.length > 0) cards.want(near, far, readAt);
  }, [cards, layout, ids, drawn.rested, viewportPx, readAt]);
  useEffect(onDrawn);
  const prefix = useId();
  const [placed, setPlaced] = useState<readonly DrawnRow[]>([]);
  const inSight = rowsInStretch(layout, drawn.stretch);
  const focused =
    focusPlace === null ? [] : [(layout.rows[focusPlace.group] ?? 0) + focusPlace.row];
  const rows = placeRows(placed, [...inSight.rows, ...focused], photoRowCount(layout));
  if (rows !== placed) setPlaced(rows);

  const heads = layout.headPx > 0 ? inSight.groups : [];
  const places = rows.map(({ slot, row }) => ({ slot, ...placeOfRow(layout, row) }));
  const numbers = [
    ...heads.map((group) => rowNumber(layout, group, -1)),
    ...places.map(({ group, row }) => rowNumber(layout, group, row)),
  ].sort((a, b) => a - b);
  return (
    <div
      role="rowgroup"
      className={css.rows}
      style={{ top: drawn.shiftPx }}
      aria-owns={numbers.map((number) => `${prefix}${number}`).join(' ')}
    >
      {places.map(({ slot, group, row }) => (
        <WallRow
          key={slot}
          elementId={`${prefix}${rowNumber(layout, group, row)}`}
          layout={layout}
          ids={ids}
          group={group}
          row={row}
        />
      ))}
      {heads.map((number) => {
        const group = groups[number];
        const first = layout.firsts[number] ?? 0;
        return (
          group && (
            <div
              // A group is known by its first photo, so that it stays itself when others come before it.
              key={ids[first] ?? -1}
              role="presentation"
              className={css.group}
              style={{ top: layout.tops[number], height: groupHeight(layout, number) }}
            >
              <GroupHead
                elementId={`${prefix}${rowNumber(layout, number, -1)}`}
                group={group}
                ids={ids}
                first={first}
                end={layout.firsts[number + 1] ?? 0}
                rowIndex={rowNumber(layout, number, -1)}
                columns={layout.columns}
                heightPx={layout.headPx}
                stickyTopPx={stickyTopPx}
                hasPlaces={hasPlaces}
              />
            </div>
          )
        );
      })}
      {children}
    </div>
  );
}
