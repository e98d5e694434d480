import { ActionIcon, Progress as Bar } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';

import type { IndexSummary, Progress } from '../../shared/events.ts';
import { countText, remainingText } from '../formats/duration-text.ts';
import { useJobs } from '../jobs/jobs-context.ts';
import type { JobState } from '../jobs/use-job.ts';
import { useWords, type Translate } from '../messages/words.ts';
import { problemText } from '../problem.ts';
import css from './JobStatus.module.css';

/** Long work in one place: what it does, how far it is, how long it takes, and a way to stop it. */
export function JobStatus() {
  const { t } = useWords();
  const { index, align, gallery, shotList } = useJobs();
  return (
    <div className={css.jobs} aria-label={t('job.label')} role="group">
      {gallery.state.status === 'running' && (
        <Running
          progress={gallery.state.progress}
          cancelLabel={t('job.cancel-export')}
          onCancel={gallery.cancel}
        />
      )}
      {shotList.state.status === 'running' && (
        <Running
          progress={shotList.state.progress}
          cancelLabel={t('job.cancel-export')}
          onCancel={shotList.cancel}
        />
      )}
      {index.state.status === 'running' ? (
        <Running
          progress={index.state.progress}
          cancelLabel={t('job.cancel-index')}
          onCancel={index.cancel}
        />
      ) : (
        <IndexEnd state={index.state} />
      )}
      {align.state.status === 'running' && (
        <Running
          progress={align.state.progress}
          cancelLabel={t('job.cancel-align')}
          onCancel={align.cancel}
        />
      )}
    </div>
  );
}

function Running({
  progress,
  cancelLabel,
  onCancel,
}: {
  progress: Progress | null;
  cancelLabel: string;
  onCancel: () => void;
}) {
  const { t } = useWords();
  const total = progress?.total ?? null;
  const percent = progress && total ? (progress.done / total) * 100 : 0;
  const label = progress ? t(`job.${progress.stage}`) : t('job.starting');
  return (
    <div className={css.job} title={progress ? details(progress, t) : undefined}>
      <span className={css.label} title={label}>
        {label}
      </span>
      {progress && (
        <span className={css.figures}>
          {countText(progress.done)}
          {total !== null && ` / ${countText(total)}`}
        </span>
      )}
      {total !== null && (
        <Bar value={percent} size={4} className={css.bar} color="var(--link)" aria-label={label} />
      )}
      {progress?.rate != null && progress.stage !== 'align' && (
        <span className={css.rate}>{rateText(progress.rate, t)}</span>
      )}
      {progress?.remainingMs != null && progress.stage !== 'align' && (
        <span className={css.figures}>{remainingText(progress.remainingMs, t)}</span>
      )}
      <ActionIcon
        size={22}
        color="ink"
        aria-label={cancelLabel}
        title={cancelLabel}
        onClick={onCancel}
      >
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </div>
  );
}

/** What the last look at the folders came to. */
function IndexEnd({ state }: { state: JobState<IndexSummary> }) {
  const { t, language } = useWords();
  switch (state.status) {
    case 'done': {
      const { photos, new: added, failed } = state.result;
      const text =
        added > 0 && added < photos
          ? t('job.index-new', { count: added })
          : t('job.index-done', { photos: countText(photos) });
      return (
        <span className={css.job}>
          <span className={css.label} title={text}>
            {text}
          </span>
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
      const text = t('job.index-cancelled');
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

function rateText(rate: number, t: Translate): string {
  return t('job.rate', { rate: rate >= 10 ? Math.round(rate) : rate.toFixed(1) });
}

function details(progress: Progress, t: Translate): string {
  const parts = [t(`job.${progress.stage}`)];
  if (progress.rate !== null && progress.stage !== 'align') {
    parts.push(rateText(progress.rate, t));
  }
  if (progress.remainingMs !== null) parts.push(remainingText(progress.remainingMs, t));
  return parts.join(' · ');
}
