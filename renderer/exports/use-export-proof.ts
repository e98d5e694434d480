import type { ExportProof } from '../../shared/exports/export-proof.ts';
import { useApi } from '../api.ts';
import { useJob, type JobState } from '../jobs/use-job.ts';

/** Proving an export; leaving the page leaves the rest to run out unseen. */
export interface ExportProving {
  state: JobState<ExportProof>;
  start: () => void;
  cancel: () => void;
}

export function useExportProof(id: number): ExportProving {
  const { client } = useApi();
  const { state, start, cancel } = useJob<ExportProof>();
  return {
    state,
    start: () => {
      void start((signal) => client.exports.prove({ id }, { signal }));
    },
    cancel,
  };
}
