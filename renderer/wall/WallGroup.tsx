import { memo } from 'react';

import type { PhotoGroup } from '../../shared/browse.ts';
import type { PhotoId } from '../../shared/photo.ts';
import { GroupHead } from './GroupHead.tsx';
import { groupHeight, photosOfRow, rowNumber, type WallLayout } from './wall-layout.ts';
import css from './WallGroup.module.css';
import { WallTile } from './WallTile.tsx';

/** A group of the wall with those of its rows that are drawn; its head stays in sight as long as it does. */
export const WallGroup = memo(function WallGroup({
  group,
  number,
  rows,
  layout,
  ids,
  topPx,
  stickyTopPx,
  hasPlaces,
}: {
  group: PhotoGroup;
  number: number;
  /** Rows of the group, joined with commas so that the same rows are the same value. */
  rows: string;
  layout: WallLayout;
  ids: readonly PhotoId[];
  topPx: number;
  stickyTopPx: number;
  /** The head says where the photos are from. */
  hasPlaces: boolean;
}) {
  const first = layout.firsts[number] ?? 0;
  const end = layout.firsts[number + 1] ?? 0;
  return (
    <div
      role="rowgroup"
      className={css.group}
      style={{ top: topPx, height: groupHeight(layout, number) }}
    >
      {layout.headPx > 0 && (
        <GroupHead
          group={group}
          ids={ids}
          first={first}
          end={end}
          rowIndex={rowNumber(layout, number, -1)}
          columns={layout.columns}
          heightPx={layout.headPx}
          stickyTopPx={stickyTopPx}
          hasPlaces={hasPlaces}
        />
      )}
      {rows.split(',').map((row) => (
        <WallRow key={row} layout={layout} ids={ids} group={number} row={Number(row)} />
      ))}
    </div>
  );
});

const WallRow = memo(function WallRow({
  layout,
  ids,
  group,
  row,
}: {
  layout: WallLayout;
  ids: readonly PhotoId[];
  group: number;
  row: number;
}) {
  const { first, end } = photosOfRow(layout, group, row);
  return (
    <div
      role="row"
      aria-rowindex={rowNumber(layout, group, row)}
      className={css.row}
      style={{
        top: layout.headPx + row * layout.rowPx,
        height: layout.rowPx - layout.gapPx,
        gap: layout.gapPx,
      }}
    >
      {ids.slice(first, end).map((id, column) => (
        <WallTile key={id} id={id} column={column} />
      ))}
    </div>
  );
});
