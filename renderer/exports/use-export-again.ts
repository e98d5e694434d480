import type { ExportListing } from '../../main/app/contract.ts';
import { useJobs } from '../jobs/jobs-context.ts';
import { nextGalleryName } from './gallery-name.ts';

/**
 * Exports again beside what was exported, under the next free name; `run` is null where it can't be: other work of the
 * kind goes on, or it was made at the terminal, which alone exports galleries of villages.
 */
export function useExportAgain(
  { origin, name, folder }: ExportListing,
  takenNames: readonly string[],
): { name: string; run: (() => void) | null } {
  const { gallery, startGallery, shotList, startShotList } = useJobs();
  let next = nextGalleryName(name);
  while (takenNames.includes(next)) next = nextGalleryName(next);
  const target = { folder: folder.id, name: next };
  switch (origin.kind) {
    case 'article': {
      const { article, options } = origin;
      const run = () => {
        startGallery({ article, ...options, ...target });
      };
      return { name: next, run: gallery.state.status === 'running' ? null : run };
    }
    case 'shots': {
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
    case 'village': {
      return { name: next, run: null };
    }
  }
}
