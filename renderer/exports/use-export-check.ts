import type { ExportCheck } from '../../shared/exports/export-entry.ts';
import { useApi } from '../api.ts';
import { useJob, type JobState } from '../jobs/use-job.ts';

/** Comparing an export with what the archive remembers of it; leaving the page leaves the rest to run out unseen. */
export interface ExportChecking {
  state: JobState<ExportCheck>;
  start: () => void;
  cancel: () => void;
}

export function useExportCheck(id: number): ExportChecking {
  const { client } = useApi();
  const { state, start, cancel } = useJob<ExportCheck>();
  return {
    state,
    start: () => {
      void start((signal) => client.exports.verify({ id }, { signal }));
    },
    cancel,
  };
}
