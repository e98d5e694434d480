import { ActionIcon, Progress as Bar } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconX } from '@tabler/icons-react';

import type { Progress } from '../../shared/events.ts';
import { countText, remainingText } from '../formats/duration-text.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { useWords, type Translate } from '../messages/words.ts';
import css from './JobStatus.module.css';
import type { RunningWork } from './running-work.ts';

/** One piece of long work: what it does, how far it is, how long it takes, and the ways to halt it. */
export function WorkRow({ work }: { work: RunningWork }) {
  const { t } = useWords();
  const { progress, cancelLabel, onCancel, onPause } = work;
  const total = progress?.total ?? null;
  const percent = progress && total ? (progress.done / total) * 100 : 0;
  const label = workLabel(work, t);
  const isPaused = progress?.isPaused ?? false;
  const pauseLabel = t(pauseKey(progress));
  const hasTime = progress?.remainingMs != null && progress.stage !== 'align' && !isPaused;
  return (
    <div className={css.job} title={progress ? details(progress, t) : undefined}>
      <span className={css.label}>{label}</span>
      {progress && (
        <span className={css.figures} data-spare={hasTime}>
          {figuresText(progress)}
        </span>
      )}
      {total !== null && (
        <Bar value={percent} size={4} className={css.bar} color="var(--link)" aria-label={label} />
      )}
      {progress?.rate != null && isOfPhotos(progress) && !isPaused && (
        <span className={css.rate}>{rateText(progress.rate, t)}</span>
      )}
      {hasTime && (
        <span className={css.figures}>{remainingText(progress.remainingMs ?? 0, t)}</span>
      )}
      <span className={css.buttons}>
        {onPause && (
          <ActionIcon
            size={24}
            color="ink"
            aria-label={pauseLabel}
            title={pauseLabel}
            onClick={() => {
              onPause(!isPaused);
            }}
          >
            {isPaused ? (
              <IconPlayerPlay size={14} aria-hidden />
            ) : (
              <IconPlayerPause size={14} aria-hidden />
            )}
          </ActionIcon>
        )}
        <ActionIcon
          size={24}
          color="ink"
          aria-label={t(cancelLabel)}
          title={t(cancelLabel)}
          onClick={onCancel}
        >
          <IconX size={14} aria-hidden />
        </ActionIcon>
      </span>
    </div>
  );
}

/** What it does now, in words. */
export function workLabel({ progress }: Pick<RunningWork, 'progress'>, t: Translate): string {
  if (!progress) return t('job.starting');
  if (!progress.isPaused) return t(`job.${progress.stage}`);
  return t(progress.stage === 'fixity' ? 'fixity.paused' : 'job.paused');
}

/** What a press on the button for a rest does. */
function pauseKey(progress: Progress | null): MessageKey {
  const isPaused = progress?.isPaused ?? false;
  if (progress?.stage === 'fixity') return isPaused ? 'fixity.resume' : 'fixity.pause';
  return isPaused ? 'job.resume-index' : 'job.pause-index';
}

/** How many of how many; of a backup, how much of it. */
function figuresText({ stage, done, total }: Progress): string {
  if (total === null) return countText(done);
  if (stage === 'back-up' || stage === 'restore') return `${Math.round((done / total) * 100)} %`;
  return `${countText(done)} / ${countText(total)}`;
}

function isOfPhotos({ stage }: Progress): boolean {
  return stage !== 'align' && stage !== 'back-up' && stage !== 'restore';
}

function rateText(rate: number, t: Translate): string {
  return t('job.rate', { rate: rate >= 10 ? Math.round(rate) : rate.toFixed(1) });
}

function details(progress: Progress, t: Translate): string {
  const parts = [t(`job.${progress.stage}`)];
  if (progress.rate !== null && isOfPhotos(progress)) {
    parts.push(rateText(progress.rate, t));
  }
  if (progress.remainingMs !== null) parts.push(remainingText(progress.remainingMs, t));
  return parts.join(' · ');
}
