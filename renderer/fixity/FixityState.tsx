import { useMutation, useQueryClient } from '@tanstack/react-query';

import {
  FIXITY_FAULTS,
  FIXITY_INTERVALS,
  type FixityReport,
  type FixityRun,
} from '../../shared/fixity.ts';
import { useApi } from '../api.ts';
import { FilterChips } from '../components/FilterChips.tsx';
import { useToast } from '../components/toast-context.ts';
import { countText } from '../formats/duration-text.ts';
import { instantText } from '../formats/instant-text.ts';
import { useWords } from '../messages/words.ts';
import { problemText } from '../problem.ts';
import css from './FixityPage.module.css';

/** The state of all originals in figures, when they were looked at, and how often that is done. */
export function FixityState({ report }: { report: FixityReport }) {
  const { t, language } = useWords();
  const { queries } = useApi();
  const say = useToast();
  const queryClient = useQueryClient();
  const { mutate } = useMutation(
    queries.fixity.setInterval.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: queries.fixity.report.key() }),
      onError: (error) => {
        say({ text: problemText(error, language), isProblem: true });
      },
    }),
  );
  const { faults, fineCount, oldestCheck, last, current, away, interval } = report;
  return (
    <section className={css.state} aria-label={t('fixity.state')}>
      <p className={css.lead}>
        {oldestCheck === null
          ? t('fixity.not-all')
          : t('fixity.all-since', { date: instantText(oldestCheck, language) })}
      </p>
      <dl className={css.figures}>
        <div>
          <dt>{t('fixity.fine')}</dt>
          <dd>{countText(fineCount)}</dd>
        </div>
        {FIXITY_FAULTS.map((fault) => (
          <div key={fault} data-wrong={faults[fault] > 0}>
            <dt>{t(`fixity.${fault}`)}</dt>
            <dd>{countText(faults[fault])}</dd>
          </div>
        ))}
      </dl>
      <ul className={css.facts}>
        {current && (
          <li>
            {t('fixity.current', {
              date: instantText(current.startedAt, language),
              done: countText(checkedCount(current)),
              total: countText(Math.max(current.total, checkedCount(current))),
            })}
          </li>
        )}
        {last && (
          <li>
            {t('fixity.last', {
              date: instantText(last.endedAt ?? last.startedAt, language),
              count: countText(checkedCount(last)),
            })}
            {last.away > 0 && ` · ${t('fixity.last-away', { count: countText(last.away) })}`}
          </li>
        )}
        {away.length > 0 && <li>{t('fixity.away', { names: away.join(', ') })}</li>}
      </ul>
      <div className={css.interval}>
        <span>{t('fixity.interval')}</span>
        <FilterChips
          label={t('fixity.interval')}
          value={interval}
          options={FIXITY_INTERVALS.map((value) => ({
            value,
            label: t(`fixity.interval.${value}`),
          }))}
          onChange={(wanted) => {
            mutate({ interval: wanted });
          }}
        />
        <small>{t('fixity.interval-hint')}</small>
      </div>
    </section>
  );
}

function checkedCount({ ok, changed, missing, unreadable }: FixityRun): number {
  return ok + changed + missing + unreadable;
}
