import type { ExportListing } from '../../main/app/contract.ts';
import { useJobs } from '../jobs/jobs-context.ts';
import { nextGalleryName } from './gallery-name.ts';

/**
 * Exports again beside what was exported, under the next free name; `run` is null where other work of the kind
 * goes on.
 */
export function useExportAgain(
  { origin, name, folder }: ExportListing,
  takenNames: readonly string[],
): { name: string; run: (() => void) | null } {
  const { exporting, startExport, shotList, startShotList } = useJobs();
  let next = nextGalleryName(name);
  while (takenNames.includes(next)) next = nextGalleryName(next);
  const target = { folder: folder.id, name: next };
  if (origin.kind === 'shots') {
    const { town, village, missing } = origin.query;
    const run = () => {
      startShotList({
        ...(town == null ? {} : { town }),
        ...(village == null ? {} : { village }),
        ...(missing === undefined ? {} : { missing }),
        ...target,
        language: origin.language,
      });
    };
    return { name: next, run: shotList.state.status === 'running' ? null : run };
  }
  const { choice, ...source } = origin;
  const run = () => {
    startExport({ source, choices: [choice], ...target });
  };
  return { name: next, run: exporting.state.status === 'running' ? null : run };
}
