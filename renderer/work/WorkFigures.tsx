import type { WorkState } from '../../shared/work.ts';
import { countText } from '../formats/duration-text.ts';
import { useWords } from '../messages/words.ts';
import css from './WorkFigures.module.css';

/** What the map comes to: how many villages have pairs, and what the others lack. */
export function WorkFigures({
  states,
  confirmedCount,
  proposedCount,
  bareCount,
}: {
  states: Record<WorkState, number>;
  confirmedCount: number;
  proposedCount: number;
  /** Villages of the county that no photo is of. */
  bareCount: number;
}) {
  const { t } = useWords();
  const photographed = Object.values(states).reduce((sum, count) => sum + count, 0) - states.bare;
  const paired = states.confirmed + states.proposed;
  const missing = [
    { count: states['only-before'], words: 'work.figure-missing-after' },
    { count: states['only-after'], words: 'work.figure-missing-before' },
  ] as const;
  const rest = [
    { count: states['no-phase'], words: 'work.figure-no-phase' },
    { count: bareCount, words: 'work.figure-bare' },
  ] as const;
  return (
    <ul className={css.figures} aria-label={t('work.figures')}>
      <li>
        <b>{countText(paired)}</b> {t('work.figure-paired', { count: photographed })}
      </li>
      <li>
        <b>{countText(confirmedCount)}</b> {t('work.figure-confirmed', { count: confirmedCount })}
      </li>
      <li>
        <b>{countText(proposedCount)}</b> {t('work.figure-proposed', { count: proposedCount })}
      </li>
      {missing.map(
        ({ count, words }) =>
          count > 0 && (
            <li key={words} className={css.missing}>
              <b>{countText(count)}</b> {t(words, { count })}
            </li>
          ),
      )}
      {rest.map(
        ({ count, words }) =>
          count > 0 && (
            <li key={words}>
              <b>{countText(count)}</b> {t(words, { count })}
            </li>
          ),
      )}
    </ul>
  );
}
