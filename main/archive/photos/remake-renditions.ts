// A restored archive has a catalog and perhaps none of its renditions. They are made again from the originals, once.
import { existsSync } from 'node:fs';
import { ArchiveError } from '../../../shared/errors.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import { inLanes } from '../exports/frame/in-lanes.ts';
import { renditionPath } from '../imaging/rendition-path.ts';
import type { Report } from '../job.ts';
import { readRendition, type RenditionServices } from './read-rendition.ts';

/** The setting that a restore leaves. */
export const RENDITIONS_DUE = 'renditions_due';

/** Photos looked at before others may have their turn. */
const LOOK_STEP = 500;

/**
 * Makes the renditions that are not there, if a restore left word that some may be missing. Photos whose originals are
 * away are looked at again by the next run; those that cannot be read are not, and show so when they are opened.
 */
export async function remakeRenditions(
  services: RenditionServices,
  report: Report,
  signal: AbortSignal,
): Promise<void> {
  const { catalog, imaging } = services;
  if (catalog.settings.get(RENDITIONS_DUE) !== '1') return;
  const missing = await photosWithout(services, signal);
  let done = 0;
  let awayCount = 0;
  await inLanes(
    missing,
    imaging.size,
    async (id) => {
      try {
        await readRendition(services, id, 'grid');
        await readRendition(services, id, 'view');
      } catch (error) {
        if (signal.aborted || !(error instanceof ArchiveError)) throw error;
        if (['file-vanished', 'file-unreadable'].includes(error.code)) awayCount += 1;
      }
      done += 1;
      report({ stage: 'probe', done, total: missing.length });
    },
    signal,
  );
  if (awayCount === 0) catalog.settings.set(RENDITIONS_DUE, '');
}

async function photosWithout(
  { catalog, renditionsDir }: RenditionServices,
  signal: AbortSignal,
): Promise<PhotoId[]> {
  const missing: PhotoId[] = [];
  const ids = catalog.descriptions.idsByPath({});
  for (const [index, id] of ids.entries()) {
    if (index % LOOK_STEP === 0) {
      await new Promise(setImmediate);
      signal.throwIfAborted();
    }
    const sha256 = catalog.photos.get(id)?.sha256;
    if (sha256 === undefined) continue;
    const isWhole = (['grid', 'view'] as const).every((kind) =>
      existsSync(renditionPath(renditionsDir, sha256, kind)),
    );
    if (!isWhole) missing.push(id);
  }
  return missing;
}
