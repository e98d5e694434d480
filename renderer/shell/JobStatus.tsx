import { Popover } from '@mantine/core';
import { Link } from '@tanstack/react-router';

import type { IndexSummary } from '../../shared/events.ts';
import { countText } from '../formats/duration-text.ts';
import { useJobs } from '../jobs/jobs-context.ts';
import type { JobState } from '../jobs/use-job.ts';
import { useWords, type Translate } from '../messages/words.ts';
import { problemText } from '../problem.ts';
import css from './JobStatus.module.css';
import { useRunningWork } from './running-work.ts';
import { workLabel, WorkRow } from './WorkRow.tsx';

/** Long work in one place: the first of it in the bar, all of it in a panel below, each with a way to stop it. */
export function JobStatus() {
  const { t } = useWords();
  const { index } = useJobs();
  const running = useRunningWork();
  const [first, ...others] = running;
  return (
    <div className={css.jobs} aria-label={t('job.label')} role="group">
      {first ? <WorkRow work={first} /> : <IndexEnd state={index.state} />}
      {others.length > 0 && (
        <Popover position="bottom-end" width={520} shadow="md" trapFocus returnFocus>
          <Popover.Target>
            <button
              type="button"
              className={css.more}
              aria-label={t('job.more', { count: others.length })}
              title={t('job.more', { count: others.length })}
            >
              +{others.length}
            </button>
          </Popover.Target>
          <Popover.Dropdown className={css.panel} aria-label={t('job.label')}>
            {running.map((work) => (
              <WorkRow key={work.id} work={work} />
            ))}
          </Popover.Dropdown>
        </Popover>
      )}
      {/* Said once for each stage; the figures beside it would be said all the time. */}
      <span className={css.said} role="status">
        {running.length > 0
          ? running.map((work) => workLabel(work, t)).join(' · ')
          : endText(index.state, t)}
      </span>
    </div>
  );
}

/** What the last look at the folders came to. */
function IndexEnd({ state }: { state: JobState<IndexSummary> }) {
  const { t, language } = useWords();
  switch (state.status) {
    case 'done': {
      const { failed } = state.result;
      return (
        <span className={css.job}>
          <span className={css.label}>{endText(state, t)}</span>
          {failed.length > 0 && (
            <Link to="/failures" className={css.failed}>
              {t('job.index-failed', { count: failed.length })}
            </Link>
          )}
        </span>
      );
    }
    case 'failed': {
      const text = problemText(state.error, language);
      return (
        <span className={css.problem} role="alert" title={text}>
          {text}
        </span>
      );
    }
    case 'cancelled': {
      const text = endText(state, t);
      return (
        <span className={css.problem} title={text}>
          {text}
        </span>
      );
    }
    case 'idle':
    case 'running': {
      return null;
    }
  }
}

/** The end of an index in one sentence; what failed says so itself. */
function endText(state: JobState<IndexSummary>, t: Translate): string {
  if (state.status === 'cancelled') return t('job.index-cancelled');
  if (state.status !== 'done') return '';
  const { photos, new: added } = state.result;
  return added > 0 && added < photos
    ? t('job.index-new', { count: added })
    : t('job.index-done', { photos: countText(photos) });
}
