import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';

import type { BackupListing } from '../../main/app/contract.ts';
import type { AnewSummary, RestoreSummary } from '../../shared/backup/backup.ts';
import { useApi } from '../api.ts';
import type { Jobs } from '../jobs/jobs-context.ts';
import { useJob } from '../jobs/use-job.ts';
import { keepAnew, keepRestored } from './restored.ts';

/** Backing up and restoring, for as long as the window is open. */
export function useBackupJobs(): Pick<
  Jobs,
  'backingUp' | 'startBackup' | 'restoring' | 'startRestore' | 'startingAnew' | 'startAnew'
> {
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const backingUp = useJob<BackupListing>();
  const { start: back } = backingUp;
  const startBackup = useCallback(
    (folder: string | null) => {
      const run = async () => {
        await back((signal) => client.backups.write({ folder }, { signal }));
        await queryClient.invalidateQueries({ queryKey: queries.backups.key() });
      };
      void run();
    },
    [back, client, queries, queryClient],
  );
  const restoring = useJob<RestoreSummary>();
  const { start: restore } = restoring;
  const startRestore = useCallback(
    (id: string) => {
      const run = async () => {
        const end = await restore((signal) => client.backups.restore({ id }, { signal }));
        if (end.status !== 'done') return;
        const { backup, salvaged } = end.result;
        keepRestored({ madeAt: backup.madeAt, salvaged });
        // Nothing that the window knows of the archive holds any more.
        location.reload();
      };
      void run();
    },
    [restore, client],
  );
  const startingAnew = useJob<AnewSummary>();
  const { start: begin } = startingAnew;
  const startAnew = useCallback(() => {
    const run = async () => {
      const end = await begin((signal) => client.backups.startAnew(undefined, { signal }));
      if (end.status !== 'done') return;
      keepAnew(end.result);
      location.reload();
    };
    void run();
  }, [begin, client]);
  return useMemo(
    () => ({ backingUp, startBackup, restoring, startRestore, startingAnew, startAnew }),
    [backingUp, startBackup, restoring, startRestore, startingAnew, startAnew],
  );
}
