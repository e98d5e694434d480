// Files on their way in as the window sees them: listed as found, each shown before it is read.
import { join } from 'node:path';
import type { Arrival, ArrivalPage } from '../../../shared/browse.ts';
import { ArchiveError } from '../../../shared/errors.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { Imaging } from '../imaging/tasks.ts';
import type { ArrivalQueue } from './arrival-queue.ts';

/** A page of arrivals, read or not. */
export function arrivalPage(
  catalog: Catalog,
  { after = '0', limit }: { after?: string | undefined; limit: number },
): ArrivalPage {
  const entries = catalog.arrivals.page(Number(after), limit);
  const last = entries.length === limit ? entries.at(-1) : undefined;
  return {
    items: entries.map(({ id, path, state, photoId }): Arrival => ({
      id,
      path,
      photo: photoId === null ? null : catalog.descriptions.card(photoId),
      isFailed: state === 'failed',
    })),
    total: catalog.arrivals.count(),
    next: last === undefined ? null : String(last.id),
  };
}

/**
 * What can be shown of an arrival now; null if nothing can. A file that still waits is read next.
 * @throws ArchiveError not-found
 */
export async function arrivalThumbnail(
  { catalog, imaging, arrivals }: { catalog: Catalog; imaging: Imaging; arrivals: ArrivalQueue },
  id: number,
  gridRendition: (photo: PhotoId) => Promise<Uint8Array>,
): Promise<Uint8Array | null> {
  const file = catalog.arrivals.waitingOne(id);
  if (file === null) {
    const entry = catalog.arrivals.get(id);
    if (entry === null) throw new ArchiveError('not-found', { what: `arrival ${id}` });
    return entry.photoId === null ? null : await gridRendition(entry.photoId);
  }
  arrivals.prefer(id);
  try {
    return await imaging.thumbnail({ path: join(file.rootPath, file.folder, file.name) });
  } catch (error) {
    // The probe that follows lists what is wrong with the file.
    if (error instanceof ArchiveError) return null;
    throw error;
  }
}
