import { Button, Progress as Bar } from '@mantine/core';

import { ProblemNote } from '../components/ProblemNote.tsx';
import { remainingText } from '../formats/duration-text.ts';
import type { Job } from '../jobs/use-job.ts';
import { useWords } from '../messages/words.ts';
import css from './Backup.module.css';

/** How far a job is, the way to stop it, and why it failed; nothing where none runs. */
export function JobLine<Result>({
  job: { state, cancel },
  label,
  cancelLabel,
}: {
  job: Job<Result>;
  label: string;
  cancelLabel: string;
}) {
  const { t } = useWords();
  if (state.status === 'failed') return <ProblemNote error={state.error} />;
  if (state.status !== 'running') return null;
  const { progress } = state;
  const share = progress?.total ? progress.done / progress.total : 0;
  return (
    <div className={css.running}>
      <span role="status">{label}</span>
      <Bar size={4} color="var(--link)" value={share * 100} aria-label={label} />
      {progress?.remainingMs != null && (
        <span className={css.figures}>{remainingText(progress.remainingMs, t)}</span>
      )}
      <Button variant="default" onClick={cancel}>
        {cancelLabel}
      </Button>
    </div>
  );
}
