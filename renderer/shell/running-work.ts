import { useMutation } from '@tanstack/react-query';

import type { Progress } from '../../shared/events.ts';
import { useApi } from '../api.ts';
import { useJobs } from '../jobs/jobs-context.ts';
import type { MessageKey } from '../messages/catalogue.ts';

/** Long work that goes on now, and how it can be halted. */
export interface RunningWork {
  id: string;
  /** Null until it says something. */
  progress: Progress | null;
  cancelLabel: MessageKey;
  onCancel: () => void;
  /** Lets it rest or go on; only where it can. */
  onPause?: (isPaused: boolean) => void;
}

/** What goes on now; what a person just asked for comes first. */
export function useRunningWork(): RunningWork[] {
  const { queries } = useApi();
  const { mutate: pause } = useMutation(queries.archive.pauseIndex.mutationOptions());
  const { mutate: pauseCheck } = useMutation(queries.fixity.pauseCheck.mutationOptions());
  const { exporting, shotList, decisionFiles, backingUp, restoring, index, align, checking } =
    useJobs();
  const jobs = [
    { id: 'export', job: exporting, cancelLabel: 'job.cancel-export' },
    { id: 'shot-list', job: shotList, cancelLabel: 'job.cancel-export' },
    { id: 'restore', job: restoring, cancelLabel: 'backup.cancel-restore' },
    { id: 'back-up', job: backingUp, cancelLabel: 'backup.cancel' },
    { id: 'decision-files', job: decisionFiles, cancelLabel: 'job.cancel-export' },
    {
      id: 'index',
      job: index,
      cancelLabel: 'job.cancel-index',
      onPause: (isPaused: boolean) => {
        pause({ isPaused });
      },
    },
    {
      id: 'fixity',
      job: checking,
      cancelLabel: 'fixity.cancel',
      onPause: (isPaused: boolean) => {
        pauseCheck({ isPaused });
      },
    },
    { id: 'align', job: align, cancelLabel: 'job.cancel-align' },
  ] as const;
  return jobs.flatMap(({ job, ...rest }) =>
    job.state.status === 'running'
      ? [{ ...rest, progress: job.state.progress, onCancel: job.cancel }]
      : [],
  );
}
