// [Note: Grid keys] One tile of the grid takes Tab; arrows move from there, Enter opens.
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
  const { gridRef, grid, widthPx, offsetPx } = useGridPlace(scrollRef);
  const { columns, tileHeightPx } = layoutGrid(widthPx, minTileWidthPx, gapPx);
  const rowCount = Math.ceil(photos.length / columns);
  const [active, setActive] = useState(0);
  const activeIndex = Math.min(active, Math.max(0, photos.length - 1));
  const shouldFocus = useRef(false);

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
  // The tile a key moved to may be drawn only after the scroll that follows.
  useEffect(() => {
    if (!shouldFocus.current) return;
    const tile = grid?.querySelector(`[data-index="${activeIndex}"]`);
    if (!(tile instanceof HTMLElement)) return;
    shouldFocus.current = false;
    tile.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const index = indexOf(event.target);
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
  const withPhoto = (target: EventTarget, act: (photo: PhotoCard, index: number) => void) => {
    const index = indexOf(target);
    const photo = photos[index];
    if (photo) act(photo, index);
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
      onClick={(event) => {
        withPhoto(event.target, onSelect ?? onOpen);
      }}
      onDoubleClick={(event) => {
        if (onSelect) withPhoto(event.target, onOpen);
      }}
      onFocus={(event) => {
        withPhoto(event.target, (_photo, index) => {
          setActive(index);
        });
      }}
      onKeyDown={onKeyDown}
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
                  index={index}
                  isSelected={photo.id === selectedId}
                  isTabStop={index === activeIndex}
                />
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

/** The place of the tile that an event came from; -1 for the gaps between. */
function indexOf(target: EventTarget): number {
  const tile = target instanceof Element ? target.closest('[data-index]') : null;
  return tile instanceof HTMLElement ? Number(tile.dataset.index) : -1;
}
