// The map itself: only the rows in sight are drawn, one cell takes Tab. See [Note: Grid keys].
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';

import { moveInGrid } from '../components/grid-layout.ts';
import { useGridPlace } from '../components/use-grid-place.ts';
import { useWords } from '../messages/words.ts';
import type { WorkColumn } from './work-columns.ts';
import type { WorkRow } from './work-rows.ts';
import { cellText, columnHead, columnName, rowName, stateText } from './work-text.ts';
import { WorkGridRow } from './WorkGridRow.tsx';
import css from './WorkGrid.module.css';

const ROW_HEIGHT_PX = 32;
const OVERSCAN_ROWS = 8;
/** Columns before those of the years: the name and the state. */
const HEAD_COLUMNS = 2;

/** What a person chose to open: the name of a row, its state, or one of its cells. */
export type WorkTarget = 'name' | 'state' | WorkColumn;

export function WorkGrid({
  rows,
  columns,
  scrollRef,
  onOpen,
}: {
  rows: readonly WorkRow[];
  columns: readonly WorkColumn[];
  scrollRef: RefObject<HTMLElement | null>;
  onOpen: (row: WorkRow, target: WorkTarget) => void;
}) {
  const { t } = useWords();
  const { gridRef, grid, widthPx, offsetPx } = useGridPlace(scrollRef);
  const width = columns.length + HEAD_COLUMNS;
  const [place, setPlace] = useState({ row: 0, column: 0 });
  const [hovered, setHovered] = useState<{ row: number; column: number } | null>(null);
  const active = {
    row: Math.min(place.row, rows.length - 1),
    column: Math.min(place.column, width - 1),
  };
  const shouldFocus = useRef(false);

  const virtual = useVirtualizer({
    count: widthPx > 0 ? rows.length : 0,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => ROW_HEIGHT_PX,
    overscan: OVERSCAN_ROWS,
    scrollMargin: offsetPx,
    scrollPaddingStart: 60,
    scrollPaddingEnd: 60,
  });
  // The cell a key moved to may be drawn only after the scroll that follows.
  useEffect(() => {
    if (!shouldFocus.current) return;
    const cell = grid?.querySelector(`[data-place="${placeName(active)}"]`);
    if (!(cell instanceof HTMLElement)) return;
    shouldFocus.current = false;
    cell.focus({ preventScroll: true });
  });

  const targetOf = (column: number): WorkTarget =>
    column === 0 ? 'name' : column === 1 ? 'state' : (columns[column - HEAD_COLUMNS] ?? 'name');
  const open = (at: Place) => {
    const row = rows[at.row];
    if (row) onOpen(row, targetOf(at.column));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    const at = placeOf(event.target);
    if (at === null) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open(at);
      return;
    }
    const next = moveInTable(event, at, rows.length, width);
    if (next === null) return;
    event.preventDefault();
    setPlace(next);
    shouldFocus.current = true;
    virtual.scrollToIndex(next.row);
  };
  const read = hovered ?? (place.column === 0 && place.row === 0 ? null : active);
  return (
    <>
      <div
        role="grid"
        aria-label={t('work.table')}
        aria-rowcount={rows.length + 1}
        aria-colcount={width}
        className={css.grid}
        style={{ '--columns': columns.length }}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const at = placeOf(event.target);
          if (at === null) return;
          setPlace(at);
          open(at);
        }}
        onFocus={(event) => {
          const at = placeOf(event.target);
          if (at !== null) setPlace(at);
        }}
        onPointerOver={(event) => {
          setHovered(placeOf(event.target));
        }}
        onPointerLeave={() => {
          setHovered(null);
        }}
      >
        <div role="row" aria-rowindex={1} className={css.head}>
          <span role="columnheader" aria-colindex={1}>
            {t('work.village')}
          </span>
          <span role="columnheader" aria-colindex={2}>
            {t('work.state')}
          </span>
          {columns.map((column, at) => (
            <span
              key={`${column.kind} ${String(column.to)}`}
              role="columnheader"
              aria-colindex={at + 1 + HEAD_COLUMNS}
              className={css.year}
              title={columnName(column, t)}
            >
              {columnHead(column, t)}
            </span>
          ))}
        </div>
        <div
          ref={gridRef}
          role="rowgroup"
          className={css.rows}
          style={{ height: virtual.getTotalSize() }}
        >
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            return (
              row && (
                <WorkGridRow
                  key={`${row.kind} ${row.town ?? ''} ${row.kind === 'village' ? row.village : ''}`}
                  row={row}
                  columns={columns}
                  index={index}
                  topPx={start - offsetPx}
                  activeColumn={index === active.row ? active.column : null}
                />
              )
            );
          })}
        </div>
      </div>
      <p className={css.reading} aria-hidden>
        {read === null ? t('work.keys') : readingOf(read)}
      </p>
    </>
  );

  function readingOf(at: Place): string {
    const row = rows[at.row];
    if (!row) return '';
    const column = columns[at.column - HEAD_COLUMNS];
    if (column) return cellText(row, at.column - HEAD_COLUMNS, column, t);
    return `${rowName(row, t)} · ${stateText(row.sum, t)}`;
  }
}

interface Place {
  row: number;
  column: number;
}

function placeName({ row, column }: Place): string {
  return `${row}/${column}`;
}

/** The cell that an event came from; null outside of cells. */
function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest('[data-place]') : null;
  if (!(cell instanceof HTMLElement)) return null;
  const [row = 0, column = 0] = (cell.dataset.place ?? '').split('/').map(Number);
  return { row, column };
}

/** Arrows go cell by cell, Home and End to the ends of a row, with Ctrl to those of the table, Page keys far. */
function moveInTable(
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  { row, column }: Place,
  rowCount: number,
  width: number,
): Place | null {
  const pageRows = 12;
  switch (key) {
    case 'ArrowUp':
    case 'PageUp': {
      return { row: Math.max(0, row - (key === 'PageUp' ? pageRows : 1)), column };
    }
    case 'ArrowDown':
    case 'PageDown': {
      return { row: Math.min(rowCount - 1, row + (key === 'PageDown' ? pageRows : 1)), column };
    }
    case 'Home':
    case 'End': {
      const end = key === 'Home' ? 0 : rowCount - 1;
      return { row: ctrlKey ? end : row, column: key === 'Home' ? 0 : width - 1 };
    }
    default: {
      const next = moveInGrid(key, column, width, width);
      return next === null ? null : { row, column: next };
    }
  }
}
