// The probe stage: keeps every worker busy, writes results in batches, and lets a bad file fail alone.
// Each batch is described as it is written, so that photos can be looked at while others still come in.
import { join } from 'node:path';
import { type ArchiveError, toArchiveError } from '../../../shared/errors.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import type { Gazetteer } from '../../../shared/understanding/gazetteer.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { Imaging, ProbeResult } from '../imaging/tasks.ts';
import { describeOne } from '../understanding/describe-photos.ts';
import type { PendingFile, Survey } from './survey-root.ts';

/** Results kept back for one transaction; insert costs are measured flat from here on. */
const BATCH_SIZE = 200;

/** No result is kept back longer, however slow the disk. */
const BATCH_MS = 1000;

/** What probing changed. */
export interface Probed {
  newCount: number;
  changedCount: number;
  /** How many new originals each photo gained; a photo that also lost one has moved. */
  arrivals: Map<PhotoId, number>;
}

interface Services {
  catalog: Catalog;
  gazetteer: Gazetteer;
  imaging: Imaging;
  renditionsDir: string;
}

type Outcome = PendingFile & ({ result: ProbeResult } | { failure: ArchiveError });

/** Probes what the surveys found new or changed; stops between files when aborted. */
export async function probeFiles(
  services: Services,
  surveys: readonly Survey[],
  signal: AbortSignal,
  report: (done: number, total: number) => void,
): Promise<Probed> {
  const { catalog, gazetteer, imaging } = services;
  const pending = surveys.flatMap((survey) => survey.pending);
  const probed: Probed = { newCount: 0, changedCount: 0, arrivals: new Map() };
  let batch: Outcome[] = [];
  let flushedAt = performance.now();
  let done = 0;
  const flush = (): void => {
    const outcomes = batch;
    batch = [];
    flushedAt = performance.now();
    catalog.transaction(() => {
      const stored = new Set(outcomes.flatMap((outcome) => store(catalog, probed, outcome)));
      for (const id of stored) describeOne(catalog, gazetteer, id);
    });
  };
  const queue = pending.values();
  const work = async (): Promise<void> => {
    for (const file of queue) {
      signal.throwIfAborted();
      const path = join(file.root.path, file.folder, file.file.name);
      const outcome = await probeNew(services, path, signal).then(
        (result) => ({ ...file, result }),
        (error: unknown) => ({ ...file, failure: toArchiveError(error) }),
      );
      // A file cut short by our own cancelling is not a bad file.
      signal.throwIfAborted();
      batch.push(outcome);
      done += 1;
      const isDue = performance.now() - flushedAt >= BATCH_MS;
      if (batch.length >= BATCH_SIZE || isDue) flush();
      report(done, pending.length);
    }
  };
  // One more than the workers, so that none waits for the catalog. They share the queue: each
  // file is taken once.
  const ends = await Promise.allSettled(Array.from({ length: imaging.size + 1 }, work));
  flush();
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
  return probed;
}

/** Content that has its row and its renditions, a copy or a moved file, is only read and hashed. */
async function probeNew(
  { catalog, imaging, renditionsDir }: Services,
  path: string,
  signal: AbortSignal,
): Promise<ProbeResult> {
  const answer = await imaging.probeUnlessKnown({ path, renditionsDir }, signal);
  if (!('isKnown' in answer)) return answer;
  const id = catalog.photos.idOf(answer.sha256);
  const photo = id === null ? null : catalog.photos.get(id);
  // Without a row, an earlier run was cut short between the renditions and the catalog.
  return photo ? { ...photo, ...answer } : await imaging.probe({ path, renditionsDir }, signal);
}

/** Stores one outcome; gives the photos that gained or lost an original by it. */
function store(catalog: Catalog, probed: Probed, outcome: Outcome): PhotoId[] {
  const { folderId, file } = outcome;
  if ('failure' in outcome) {
    const { code, params } = outcome.failure;
    const path = outcome.folder === '' ? file.name : `${outcome.folder}/${file.name}`;
    catalog.failures.put(folderId, file, code, { ...params, path });
    return [];
  }
  const { result } = outcome;
  const previous = outcome.isChanged
    ? catalog.originals.inFolder(folderId).find(({ name }) => name === file.name)
    : undefined;
  const photoId = catalog.photos.put(result);
  const stamp = { name: file.name, sizeBytes: result.sizeBytes, modifiedMs: result.modifiedMs };
  catalog.originals.put(folderId, stamp, photoId, outcome.sidecarCaption);
  catalog.failures.remove(folderId, file.name);
  if (previous === undefined) {
    probed.newCount += 1;
    probed.arrivals.set(photoId, (probed.arrivals.get(photoId) ?? 0) + 1);
    return [photoId];
  }
  // Touched again with the same content, it is not a changed photo.
  probed.changedCount += Number(previous.photoId !== photoId);
  return [photoId, previous.photoId];
}
