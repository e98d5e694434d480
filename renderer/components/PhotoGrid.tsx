// [Note: Grid keys] One tile of the grid takes Tab; arrows move from there, Enter opens, Space selects.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';

import type { PhotoCard } from '../../shared/photo.ts';
import { useWords } from '../messages/words.ts';
import { layoutGrid, moveInGrid } from './grid-layout.ts';
import { PhotoTile } from './PhotoTile.tsx';
import css from './PhotoGrid.module.css';
import { useGridPlace } from './use-grid-place.ts';

const OVERSCAN_ROWS = 4;

/** A wall of photos of which only the rows in sight are drawn; asks for more before its end. */
export function PhotoGrid({
  photos,
  scrollRef,
  minTileWidthPx,
  gapPx,
  selectedId,
  onSelect,
  onOpen,
  onNearEnd,
}: {
  photos: PhotoCard[];
  scrollRef: RefObject<HTMLElement | null>;
  minTileWidthPx: number;
  gapPx: number;
  selectedId?: number | null;
  /** With it a click selects and a double click opens; without it a click opens. */
  onSelect?: (photo: PhotoCard) => void;
  onOpen: (photo: PhotoCard) => void;
  onNearEnd?: () => void;
}) {
  const { t } = useWords();
  const { gridRef, widthPx, offsetPx } = useGridPlace(scrollRef);
  const { columns, tileHeightPx } = layoutGrid(widthPx, minTileWidthPx, gapPx);
  const rowCount = Math.ceil(photos.length / columns);
  const [active, setActive] = useState(0);
  const activeIndex = Math.min(active, Math.max(0, photos.length - 1));
  const shouldFocus = useRef(false);
  const activeTile = useRef<HTMLButtonElement>(null);

  const rows = useVirtualizer({
    count: widthPx > 0 ? rowCount : 0,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => tileHeightPx + gapPx,
    overscan: OVERSCAN_ROWS,
    scrollMargin: offsetPx,
    scrollPaddingStart: 60,
    scrollPaddingEnd: 24,
  });
  useEffect(() => {
    rows.measure();
  }, [rows, tileHeightPx, gapPx]);

  const drawn = rows.getVirtualItems();
  const lastRow = drawn.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rowCount > 0 && lastRow >= rowCount - OVERSCAN_ROWS * 2) onNearEnd?.();
  }, [lastRow, rowCount, onNearEnd]);
  useEffect(() => {
    if (!shouldFocus.current || !activeTile.current) return;
    shouldFocus.current = false;
    activeTile.current.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const photo = photos[index];
    if (!photo || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      onOpen(photo);
      return;
    }
    const next = moveInGrid(event.key, index, columns, photos.length);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    shouldFocus.current = true;
    rows.scrollToIndex(Math.floor(next / columns));
    const moved = photos[next];
    if (moved) onSelect?.(moved);
  };

  return (
    <div
      ref={gridRef}
      role="grid"
      aria-label={t('photo.grid')}
      aria-rowcount={rowCount}
      aria-colcount={columns}
      className={css.grid}
      style={{ height: Math.max(0, rows.getTotalSize() - gapPx) }}
    >
      {drawn.map((row) => (
        <div
          key={row.key}
          role="row"
          aria-rowindex={row.index + 1}
          className={css.row}
          style={{
            height: tileHeightPx,
            gap: gapPx,
            gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
            transform: `translateY(${row.start - offsetPx}px)`,
          }}
        >
          {photos.slice(row.index * columns, (row.index + 1) * columns).map((photo, column) => {
            const index = row.index * columns + column;
            return (
              <div key={photo.id} role="gridcell" aria-colindex={column + 1} className={css.cell}>
                <PhotoTile
                  photo={photo}
                  isSelected={photo.id === selectedId}
                  {...(index === activeIndex ? { ref: activeTile, tabIndex: 0 } : { tabIndex: -1 })}
                  onFocus={() => {
                    setActive(index);
                  }}
                  onClick={() => {
                    if (onSelect) onSelect(photo);
                    else onOpen(photo);
                  }}
                  onDoubleClick={() => {
                    onOpen(photo);
                  }}
                  onKeyDown={(event) => {
                    onKeyDown(event, index);
                  }}
                />
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
