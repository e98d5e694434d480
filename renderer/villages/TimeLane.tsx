import { Link } from '@tanstack/react-router';
import { useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';

import type { VillageOverview } from '../../shared/browse.ts';
import { monthText } from '../formats/capture-date-text.ts';
import { phaseColor } from '../formats/phase-label.ts';
import { useWords } from '../messages/words.ts';
import type { PlaceSearch } from '../search-params.ts';
import { layoutTimeLane, type LaneDot, type LaneTick } from './time-lane-layout.ts';
import css from './TimeLane.module.css';

/**
 * When a village was photographed: a dot for each month and phase, larger for more photos. A dot leads to the photos
 * of its year and phase, a year to all of its photos. See [Note: Grid keys].
 */
export function TimeLane({
  timeline,
  photoCount,
  place,
}: Pick<VillageOverview, 'timeline' | 'photoCount'> & { place: PlaceSearch }) {
  const { t, language } = useWords();
  const list = useRef<HTMLUListElement>(null);
  const [active, setActive] = useState(0);
  const { dots, ticks } = layoutTimeLane(timeline);
  if (dots.length === 0) return null;
  const undatedCount = photoCount - timeline.reduce((sum, { count }) => sum + count, 0);
  const inTime = dots.toSorted((a, b) => a.leftPercent - b.leftPercent || a.row - b.row);
  const rowCount = Math.max(...dots.map(({ row }) => row + 1));
  const name = (dot: LaneDot) =>
    t('village.lane-dot', {
      month: monthText(dot.month, language),
      phase: t(`phase.filter.${dot.phase}`),
      count: dot.count,
    });

  const onKeyDown = (event: KeyboardEvent) => {
    const next = moveInLane(event.key, active, inTime.length);
    if (next === null) return;
    event.preventDefault();
    const dot = list.current?.querySelectorAll('a')[next];
    dot?.focus();
  };
  return (
    <section
      className={css.lane}
      aria-label={t('work.lane')}
      style={{ '--rows': rowCount } as CSSProperties}
    >
      <div className={css.track}>
        <ul ref={list} className={css.dots} onKeyDown={onKeyDown}>
          {inTime.map((dot, index) => (
            <li
              key={`${dot.month} ${dot.phase}`}
              className={css.place}
              style={{ left: `${dot.leftPercent}%`, top: `calc(${dot.row + 1} * var(--row))` }}
            >
              <Link
                to="/photos"
                search={{ ...place, phase: dot.phase, years: dot.month.slice(0, 4) }}
                className={css.dot}
                tabIndex={index === Math.min(active, inTime.length - 1) ? 0 : -1}
                title={name(dot)}
                aria-label={name(dot)}
                onFocus={() => {
                  setActive(index);
                }}
                style={
                  { '--size': `${dot.sizePx}px`, '--phase': phaseColor(dot.phase) } as CSSProperties
                }
              />
            </li>
          ))}
        </ul>
        {ticks.map((tick) => (
          <Tick key={tick.label} tick={tick} place={place} />
        ))}
      </div>
      {undatedCount > 0 && (
        <Link to="/photos" search={{ ...place, lacks: 'date' }} className={css.undated}>
          {t('work.lane-undated', { count: undatedCount })}
        </Link>
      )}
    </section>
  );
}

/** A year leads to its photos; a month between, where the lane is one year, only says where one is. */
function Tick({ tick: { label, leftPercent }, place }: { tick: LaneTick; place: PlaceSearch }) {
  const { t } = useWords();
  const style = { left: `${leftPercent}%` };
  if (label.length > 4) {
    return (
      <span className={css.year} style={style}>
        {label}
      </span>
    );
  }
  return (
    <Link
      to="/photos"
      search={{ ...place, years: label }}
      className={css.year}
      style={style}
      aria-label={t('work.lane-year', { year: label })}
    >
      {label}
    </Link>
  );
}

/** The dot that a key moves to from `index`; null if the key moves nowhere. */
function moveInLane(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowUp': {
      return Math.max(0, index - 1);
    }
    case 'ArrowRight':
    case 'ArrowDown': {
      return Math.min(count - 1, index + 1);
    }
    case 'Home': {
      return 0;
    }
    case 'End': {
      return count - 1;
    }
    default: {
      return null;
    }
  }
}
