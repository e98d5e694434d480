// One index run: scan -> probe -> describe -> pair, each stage reading what the one before stored.
import { stat } from 'node:fs/promises';
import { ArchiveError } from '../../../shared/errors.ts';
import type { FileFailure, IndexEvent, IndexSummary } from '../../../shared/events.ts';
import type { Gazetteer } from '../../../shared/understanding/gazetteer.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { Root } from '../catalog/roots.ts';
import type { Imaging } from '../imaging/tasks.ts';
import type { Jobs } from '../job.ts';
import { pairPhotos } from '../pairing/pair-photos.ts';
import { describePhotos } from '../understanding/describe-photos.ts';
import { placeLocated } from '../understanding/place-located.ts';
import { settleMissing } from './missing.ts';
import { probeFiles } from './probe-files.ts';
import { surveyRoot, type Survey } from './survey-root.ts';

/** What an index run works with. */
export interface IndexServices {
  catalog: Catalog;
  gazetteer: Gazetteer;
  imaging: Imaging;
  jobs: Jobs;
  renditionsDir: string;
  /** Failures of all roots, in the reader's language. */
  failures: () => FileFailure[];
}

/**
 * Brings the catalog up to date with its roots. A root that is not there is offline: nothing of it
 * is dropped.
 * @throws ArchiveError cancelled; what was finished stays
 */
export function indexArchive(
  services: IndexServices,
  signal?: AbortSignal,
): AsyncGenerator<IndexEvent, void, undefined> {
  return services.jobs.run(async (report, stop): Promise<IndexSummary> => {
    const startedAt = performance.now();
    const { catalog, gazetteer } = services;
    try {
      const surveys: Survey[] = [];
      for (const root of catalog.roots.all()) {
        if (!(await isOnline(root))) continue;
        const before = surveys.reduce((sum, { fileCount }) => sum + fileCount, 0);
        surveys.push(
          await surveyRoot(catalog, gazetteer, root, stop, (done) => {
            report({ stage: 'scan', done: before + done, total: null });
          }),
        );
      }
      // What older rules described comes first; new photos are described as they are probed.
      await describePhotos(catalog, gazetteer, {
        report: (done, total) => {
          report({ stage: 'describe', done, total });
        },
        signal: stop,
      });
      const probed = await probeFiles(services, surveys, stop, (done, total) => {
        report({ stage: 'probe', done, total });
      });
      const settled = settleMissing(catalog, gazetteer, surveys, probed.arrivals);
      if (catalog.settings.isPairingDue()) {
        report({ stage: 'pair', done: 0, total: 1 });
        placeLocated(catalog);
        pairPhotos(catalog);
        catalog.settings.nextGeneration();
        catalog.settings.setPairingDue(false);
      }
      return {
        photos: catalog.photos.count(),
        originals: catalog.originals.count(),
        new: probed.newCount - settled.movedCount,
        changed: probed.changedCount,
        moved: settled.movedCount,
        missing: settled.missingCount,
        failed: services.failures(),
        elapsedMs: Math.round(performance.now() - startedAt),
      };
    } catch (error) {
      if (stop.aborted) throw new ArchiveError('cancelled', {}, { cause: error });
      throw error;
    }
  }, signal);
}

/** True if the root's folder can be looked into now. */
async function isOnline(root: Root): Promise<boolean> {
  try {
    return (await stat(root.path)).isDirectory();
  } catch {
    // Whatever keeps us from it (unplugged, no permission), it is offline and not deleted.
    return false;
  }
}
