import type { VillageOverview } from '../../shared/browse.ts';
import { monthText } from '../formats/capture-date-text.ts';
import { phaseColor } from '../formats/phase-label.ts';
import { useWords } from '../messages/words.ts';
import { layoutTimeLane } from './time-lane-layout.ts';
import css from './TimeLane.module.css';

/** When a village was photographed: a dot for each month and phase, larger for more photos. */
export function TimeLane({ timeline }: { timeline: VillageOverview['timeline'] }) {
  const { t, language } = useWords();
  const { dots, ticks } = layoutTimeLane(timeline);
  if (dots.length === 0) return null;
  const name = (dot: (typeof dots)[number]) =>
    t('village.lane-dot', {
      month: monthText(dot.month, language),
      phase: t(`phase.filter.${dot.phase}`),
      count: dot.count,
    });
  const summary = dots
    .toSorted((a, b) => a.leftPercent - b.leftPercent)
    .map(name)
    .join('; ');
  return (
    <div className={css.lane} role="img" aria-label={t('village.lane', { summary })}>
      <div className={css.track}>
        {dots.map((dot) => (
          <i
            key={`${dot.month} ${dot.phase}`}
            className={css.dot}
            title={name(dot)}
            style={{
              left: `${dot.leftPercent}%`,
              top: 26 + dot.row * 12,
              width: dot.sizePx,
              height: dot.sizePx,
              background: phaseColor(dot.phase),
            }}
          />
        ))}
        {ticks.map((tick) => (
          <span key={tick.label} className={css.year} style={{ left: `${tick.leftPercent}%` }}>
            {tick.label}
          </span>
        ))}
      </div>
    </div>
  );
}
