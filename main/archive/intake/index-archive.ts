// One index run: scan -> probe -> describe -> copies -> pair, each stage reading what the one before stored. Probing
// goes on while the scan still walks; what either has stored survives a run cut short.
import { ArchiveError } from '../../../shared/errors.ts';
import type { FileFailure, IndexEvent, IndexSummary } from '../../../shared/events.ts';
import type { Gazetteer } from '../../../shared/understanding/gazetteer.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { Root } from '../catalog/roots.ts';
import { seekCopies } from '../copies/seek-copies.ts';
import type { Imaging } from '../imaging/tasks.ts';
import type { Jobs, Pause, Report } from '../job.ts';
import { pairIfDue } from '../pairing/pair-photos.ts';
import { remakeRenditions } from '../photos/remake-renditions.ts';
import { compareReplaced } from '../safekeeping/fixity/replaced-originals.ts';
import { describePhotos } from '../understanding/describe-photos.ts';
import type { ArrivalQueue } from './arrival-queue.ts';
import { finishRemovals } from './change-root.ts';
import { findRoot, seemsOnline } from './find-root.ts';
import type { Mounts } from './mounts.ts';
import { probeArrivals } from './probe-arrivals.ts';
import { settleArrivals } from './settle-arrivals.ts';
import { surveyRoot, type LookedFor } from './survey-root.ts';

/** What an index run works with. */
export interface IndexServices {
  catalog: Catalog;
  gazetteer: Gazetteer;
  imaging: Imaging;
  mounts: Mounts;
  /** The archive's own folder. */
  dir: string;
  jobs: Jobs;
  arrivals: ArrivalQueue;
  pause: Pause;
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
  services.pause.set(false);
  return services.jobs.run(
    async (report, stop): Promise<IndexSummary> => {
      const startedAt = performance.now();
      const { catalog, gazetteer, arrivals } = services;
      arrivals.isRunning = true;
      try {
        await finishRemovals(services);
        // What older rules described comes first; new photos are described as they are probed.
        await describePhotos(catalog, gazetteer, {
          report: (done, total) => {
            report({ stage: 'describe', done, total });
          },
          signal: stop,
        });
        const lookedFor = await takeIn(services, report, stop);
        const settled = settleArrivals(catalog, gazetteer, lookedFor);
        await remakeRenditions(services, report, stop);
        await seekCopies(services, {
          report: (done, total) => {
            report({ stage: 'copies', done, total });
          },
          signal: stop,
        });
        await compareReplaced(services, stop);
        if (catalog.settings.isPairingDue()) {
          report({ stage: 'pair', done: 0, total: 1 });
          pairIfDue(catalog);
        }
        return {
          photos: catalog.descriptions.count(),
          originals: catalog.originals.count(),
          ...settled,
          failed: services.failures(),
          elapsedMs: Math.round(performance.now() - startedAt),
        };
      } catch (error) {
        if (stop.aborted) throw new ArchiveError('cancelled', {}, { cause: error });
        throw error;
      } finally {
        arrivals.isRunning = false;
      }
    },
    signal,
    services.pause,
  );
}

/** Scan and probe side by side; gives what the scan found of files that are not where they were. */
async function takeIn(
  services: IndexServices,
  report: Report,
  stop: AbortSignal,
): Promise<LookedFor> {
  const { catalog, arrivals } = services;
  const online: Root[] = [];
  for (const root of catalog.roots.all()) {
    const found = await findRoot(services, root);
    if (found !== null) online.push(found);
  }
  const lookedFor: LookedFor = { missed: new Set(), movedCount: 0 };
  const progress = new IntakeProgress(catalog, report);
  const failing = new AbortController();
  const signal = AbortSignal.any([stop, failing.signal]);
  arrivals.begin(new Set(online.map(({ id }) => id)));
  const scan = async (): Promise<void> => {
    for (const root of online) {
      const before = progress.scannedCount;
      await surveyRoot(
        {
          ...services,
          signal,
          lookedFor,
          report: (done) => {
            progress.scanned(before + done);
          },
          onArrivals: () => {
            arrivals.added();
          },
        },
        root,
      );
    }
    progress.scanEnded();
  };
  const probe = async (): Promise<void> => {
    const isOnline = (rootId: number): boolean =>
      online.some((root) => root.id === rootId && seemsOnline(root));
    await probeArrivals({ ...services, signal, isOnline }, (done) => {
      progress.probed(done);
    });
  };
  const ends = await Promise.allSettled(
    [
      scan().finally(() => {
        arrivals.complete();
      }),
      probe(),
    ].map((work) =>
      work.catch((error: unknown) => {
        failing.abort();
        throw error;
      }),
    ),
  );
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
  return lookedFor;
}

const COUNT_EVERY_MS = 250;

/** What scan and probe have done, told as one: the scan until something arrives, then the probing. */
class IntakeProgress {
  readonly #catalog: Catalog;
  readonly #report: Report;
  scannedCount = 0;
  #probedCount = 0;
  #isScanning = true;
  #total = 0;
  #countedAt = -Infinity;
  /** Read by an earlier run that was cut short. */
  readonly #doneBefore: number;

  constructor(catalog: Catalog, report: Report) {
    this.#catalog = catalog;
    this.#report = report;
    this.#doneBefore = catalog.arrivals.count() - catalog.arrivals.waitingCount();
  }

  scanned(count: number): void {
    this.scannedCount = count;
    if (this.#probedCount === 0) this.#report({ stage: 'scan', done: count, total: null });
  }

  scanEnded(): void {
    this.#isScanning = false;
  }

  probed(count: number): void {
    this.#probedCount = count;
    this.#report({
      stage: 'probe',
      done: count,
      total: this.#countAll(),
      isGrowing: this.#isScanning,
    });
  }

  /** Counting reads all arrivals, so not with every file. */
  #countAll(): number {
    const now = performance.now();
    if (now - this.#countedAt > COUNT_EVERY_MS) {
      this.#countedAt = now;
      this.#total = this.#catalog.arrivals.count() - this.#doneBefore;
    }
    return Math.max(this.#total, this.#probedCount);
  }
}
