// The probe stage: keeps every worker busy, writes results in batches, and lets a bad file fail alone.
// Each batch is described as it is written, so that photos can be looked at while others still come in.
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { type ArchiveError, toArchiveError } from '../../../shared/errors.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import type { Gazetteer } from '../../../shared/understanding/gazetteer.ts';
import type { WaitingFile } from '../catalog/arrivals.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { Imaging, ProbeResult } from '../imaging/tasks.ts';
import type { Pause } from '../job.ts';
import { describeOne } from '../understanding/describe-photos.ts';
import type { ArrivalQueue } from './arrival-queue.ts';
import { isPassing } from './passing-failures.ts';

/** Results kept back for one transaction; insert costs are measured flat from here on. */
const BATCH_SIZE = 200;

/** No result is kept back longer, however slow the disk. */
const BATCH_MS = 1000;

interface ProbeServices {
  catalog: Catalog;
  gazetteer: Gazetteer;
  imaging: Imaging;
  renditionsDir: string;
  arrivals: ArrivalQueue;
  pause: Pause;
  signal: AbortSignal;
  /** True if the root can be read now. */
  isOnline: (rootId: number) => boolean;
}

type Outcome = { file: WaitingFile } & (
  { result: ProbeResult } | { failure: ArchiveError } | { hasVanished: true }
);

/** Probes arrivals as they come until the scan has ended and none is left; stops between files when aborted. */
export async function probeArrivals(
  services: ProbeServices,
  report: (done: number) => void,
): Promise<void> {
  const { catalog, gazetteer, imaging, arrivals, pause, signal } = services;
  let batch: Outcome[] = [];
  // The first result is shown at once.
  let flushedAt = -Infinity;
  let done = 0;
  const flush = (): void => {
    const outcomes = batch;
    batch = [];
    flushedAt = performance.now();
    catalog.transaction(() => {
      const stored = new Set(outcomes.flatMap((outcome) => store(catalog, outcome)));
      for (const id of stored) describeOne(catalog, gazetteer, id);
    });
  };
  const work = async (): Promise<void> => {
    for (;;) {
      await pause.passed(signal);
      const file = await arrivals.next(signal);
      if (file === null) return;
      const outcome = await probe(services, file);
      // A file cut short by our own cancelling is not a bad file.
      signal.throwIfAborted();
      if (outcome === null) continue;
      batch.push(outcome);
      done += 1;
      const isDue = performance.now() - flushedAt >= BATCH_MS;
      if (batch.length >= BATCH_SIZE || isDue) flush();
      report(done);
    }
  };
  // One more than the workers, so that none waits for the catalog.
  const ends = await Promise.allSettled(Array.from({ length: imaging.size + 1 }, work));
  flush();
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
}

/** Null if the file's disk has gone away: that is no fault of the file, and it waits for the next run. */
async function probe(services: ProbeServices, file: WaitingFile): Promise<Outcome | null> {
  try {
    return { file, result: await probeNew(services, file) };
  } catch (error) {
    const failure = toArchiveError(error);
    if (!isPassing(failure.code)) return { file, failure };
    if (!services.isOnline(file.rootId)) {
      services.arrivals.leave(file.rootId);
      return null;
    }
    const hasVanished = failure.code === 'file-vanished' && !(await isListed(file));
    return hasVanished ? { file, hasVanished } : { file, failure };
  }
}

/** True if the folder still lists the file, be it a link to nothing. */
async function isListed(file: WaitingFile): Promise<boolean> {
  try {
    await lstat(pathOf(file));
    return true;
  } catch {
    return false;
  }
}

function pathOf({ rootPath, folder, name }: WaitingFile): string {
  return join(rootPath, folder, name);
}

/** Content that has its row and its renditions, a copy or a moved file, is only read and hashed. */
async function probeNew(
  { catalog, imaging, renditionsDir, signal }: ProbeServices,
  file: WaitingFile,
): Promise<ProbeResult> {
  const path = pathOf(file);
  const answer = await imaging.probeUnlessKnown({ path, renditionsDir }, signal);
  if (!('isKnown' in answer)) return answer;
  const id = catalog.photos.idOf(answer.sha256);
  const photo = id === null ? null : catalog.photos.get(id);
  // Without a row, an earlier run was cut short between the renditions and the catalog.
  return photo ? { ...photo, ...answer } : await imaging.probe({ path, renditionsDir }, signal);
}

/** Stores one outcome; gives the photos that gained or lost an original by it. */
function store(catalog: Catalog, outcome: Outcome): PhotoId[] {
  const { file } = outcome;
  const { folderId, name } = file;
  if ('hasVanished' in outcome) {
    // Gone between scan and probe. The next scan says whether something that was known went with it.
    catalog.arrivals.remove(folderId, name);
    catalog.roots.setSurvey(folderId, null);
    return [];
  }
  if ('failure' in outcome) {
    const { code, params } = outcome.failure;
    const path = file.folder === '' ? name : `${file.folder}/${name}`;
    catalog.failures.put(folderId, file, code, { ...params, path });
    catalog.arrivals.finish(file, null, null);
    if (isPassing(code)) catalog.roots.setSurvey(folderId, null);
    return [];
  }
  const { result } = outcome;
  const previous = catalog.originals.at(folderId, name)?.photoId ?? null;
  const photoId = catalog.photos.put(result);
  const stamp = { name, sizeBytes: result.sizeBytes, modifiedMs: result.modifiedMs };
  catalog.originals.put(folderId, stamp, photoId, file.sidecarCaption);
  catalog.failures.remove(folderId, name);
  catalog.arrivals.finish(file, photoId, previous);
  return previous === null ? [photoId] : [photoId, previous];
}
