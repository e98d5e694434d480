import { memo, useLayoutEffect, useRef } from 'react';

import type { PhotoId } from '../../shared/photo.ts';
import { useTileLook } from './wall-context.ts';
import { photosOfRow, rowNumber, type WallLayout } from './wall-layout.ts';
import css from './WallRow.module.css';
import { WallTile } from './WallTile.tsx';

/** A row of tiles, whose pictures are drawn on one canvas; see [Note: Rows] and [Note: Pictures of tiles]. */
export const WallRow = memo(function WallRow({
  elementId,
  layout,
  ids,
  group,
  row,
}: {
  elementId: string;
  layout: WallLayout;
  ids: readonly PhotoId[];
  group: number;
  row: number;
}) {
  const { pixelRatio, pictureHeightPx } = useTileLook();
  const { columns, gapPx } = layout;
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const drawnOn = canvas.current;
    return () => {
      // The pixels would wait for the garbage collector.
      if (drawnOn) drawnOn.width = 0;
    };
  }, []);
  const { first, end } = photosOfRow(layout, group, row);
  const widthPx = Math.round((columns * (layout.tileWidthPx + gapPx) - gapPx) * pixelRatio);
  const heightPx = Math.round(pictureHeightPx * pixelRatio);
  return (
    <div
      id={elementId}
      role="row"
      aria-rowindex={rowNumber(layout, group, row)}
      className={css.row}
      style={{
        top: (layout.tops[group] ?? 0) + layout.headPx + row * layout.rowPx,
        height: layout.rowPx - gapPx,
        gap: gapPx,
      }}
    >
      <canvas
        ref={canvas}
        className={css.pictures}
        width={widthPx}
        height={heightPx}
        style={{ width: widthPx / pixelRatio, height: heightPx / pixelRatio }}
      />
      {ids.slice(first, end).map((id, column) => (
        <WallTile key={column} id={id} column={column} canvas={canvas} />
      ))}
    </div>
  );
});
