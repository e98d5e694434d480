import { Button, Progress as Bar } from '@mantine/core';

import type { Progress } from '../../shared/events.ts';
import { remainingText } from '../formats/duration-text.ts';
import { useWords } from '../messages/words.ts';
import css from './ExportPanel.module.css';
import { overallShare } from './overall-progress.ts';

/** How far an export is, and the way to stop it. */
export function ExportProgress({
  progress,
  onCancel,
}: {
  progress: Progress | null;
  onCancel: () => void;
}) {
  const { t } = useWords();
  const stage = progress ? t(`job.${progress.stage}`) : t('job.starting');
  const part = progress?.part;
  const label =
    part === undefined
      ? stage
      : t('export.part', {
          kind: t(`export.kind.${part.kind}`),
          number: part.index + 1,
          count: part.count,
          stage,
        });
  const total = progress?.total ?? null;
  return (
    <div className={css.running} role="status">
      <span>{label}</span>
      <Bar
        size={4}
        color="var(--link)"
        value={((progress && overallShare(progress)) ?? 0) * 100}
        aria-label={label}
      />
      <span className={css.figures}>
        <span>{progress && `${progress.done}${total === null ? '' : ` / ${total}`}`}</span>
        <span>{progress?.remainingMs != null && remainingText(progress.remainingMs, t)}</span>
      </span>
      <Button variant="default" onClick={onCancel}>
        {t('job.cancel-export')}
      </Button>
    </div>
  );
}
