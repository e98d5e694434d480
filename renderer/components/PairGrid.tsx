// A list of any length in cards: only the rows in sight are drawn, and only their pairs are read. See [Note: Grid keys].
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';

import { PairMenu } from '../batch/PairMenu.tsx';
import { useWords } from '../messages/words.ts';
import { usePairCards } from '../pairs/use-pair-cards.ts';
import type { PairsSearch } from '../search-params.ts';
import { columnsFor, moveInGrid } from './grid-layout.ts';
import { PairCard } from './PairCard.tsx';
import css from './PairGrid.module.css';
import { useGridPlace } from './use-grid-place.ts';

const MIN_CARD_WIDTH_PX = 300;
/** What a card's picture, title and foot need. */
const CARD_HEIGHT_PX = 232;
const GAP_PX = 20;
const OVERSCAN_ROWS = 3;

export function PairGrid({
  ids,
  startId,
  scrollRef,
  among,
  hasVillage = false,
}: {
  ids: readonly string[];
  /** The pair to begin at: the one that a person comes back from. */
  startId?: string | undefined;
  scrollRef: RefObject<HTMLElement | null>;
  /** The list they are opened from; next and previous go through that. */
  among: PairsSearch;
  hasVillage?: boolean;
}) {
  const { t } = useWords();
  const { gridRef, grid, widthPx, offsetPx } = useGridPlace(scrollRef);
  const columns = columnsFor(widthPx, MIN_CARD_WIDTH_PX, GAP_PX);
  const rowCount = Math.ceil(ids.length / columns);
  const [active, setActive] = useState(() => Math.max(0, ids.indexOf(startId ?? '')));
  const activeIndex = Math.min(active, Math.max(0, ids.length - 1));
  const shouldFocus = useRef(startId !== undefined);
  const hasFocus = useRef(false);

  const rows = useVirtualizer({
    count: widthPx > 0 ? rowCount : 0,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => CARD_HEIGHT_PX + GAP_PX,
    overscan: OVERSCAN_ROWS,
    scrollMargin: offsetPx,
    scrollPaddingStart: 60,
    scrollPaddingEnd: 24,
  });
  const drawn = rows.getVirtualItems();
  const cards = usePairCards(
    ids,
    (drawn[0]?.index ?? 0) * columns,
    ((drawn.at(-1)?.index ?? -1) + 1) * columns - 1,
  );

  // A list that is come back to begins where it was left.
  const hasStarted = useRef(startId === undefined);
  useEffect(() => {
    if (hasStarted.current || widthPx === 0) return;
    hasStarted.current = true;
    rows.scrollToIndex(Math.floor(activeIndex / columns), { align: 'center' });
  }, [rows, widthPx, activeIndex, columns]);
  // The card a key moved to may be drawn only after the scroll, and read only after that. A list that changes reads its
  // cards anew, and the one that had the focus is gone for that while.
  useEffect(() => {
    if (hasFocus.current && document.activeElement === document.body) shouldFocus.current = true;
    if (!shouldFocus.current) return;
    const card = grid?.querySelector(`[data-index="${activeIndex}"] a`);
    if (!(card instanceof HTMLElement)) return;
    shouldFocus.current = false;
    card.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const index = indexOf(event.target);
    const next = index < 0 ? null : moveInGrid(event.key, index, columns, ids.length);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    shouldFocus.current = true;
    rows.scrollToIndex(Math.floor(next / columns));
  };

  return (
    <PairMenu pairs={[...cards.values()]} among={among}>
      <div
        ref={gridRef}
        role="grid"
        aria-label={t('pairs.title')}
        aria-rowcount={rowCount}
        aria-colcount={columns}
        className={css.grid}
        style={{ height: Math.max(0, rows.getTotalSize() - GAP_PX) }}
        onFocus={(event) => {
          const index = indexOf(event.target);
          if (index >= 0) setActive(index);
          hasFocus.current = true;
        }}
        onBlur={() => {
          hasFocus.current = false;
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
              height: CARD_HEIGHT_PX,
              gap: GAP_PX,
              gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
              transform: `translateY(${row.start - offsetPx}px)`,
            }}
          >
            {ids.slice(row.index * columns, (row.index + 1) * columns).map((id, column) => {
              const index = row.index * columns + column;
              const pair = cards.get(id);
              return (
                <div
                  key={id}
                  role="gridcell"
                  aria-colindex={column + 1}
                  data-index={index}
                  className={css.cell}
                >
                  {pair ? (
                    <PairCard
                      pair={pair}
                      among={among}
                      hasVillage={hasVillage}
                      isTabStop={index === activeIndex}
                    />
                  ) : (
                    <div className={css.waiting} />
                  )}
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </PairMenu>
  );
}

/** The place of the card that an event came from; -1 for the gaps between. */
function indexOf(target: EventTarget): number {
  const cell = target instanceof Element ? target.closest('[data-index]') : null;
  return cell instanceof HTMLElement ? Number(cell.dataset.index) : -1;
}
