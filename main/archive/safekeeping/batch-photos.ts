// How the photos of a batch are read, and how much of it is done before others have their turn.
import { ArchiveError } from '../../../shared/errors.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { BatchPhoto } from './plan-batch.ts';

/** Photos done at a stretch: some ten milliseconds, in which the window waits. */
export const PART_PHOTOS = 40;

/** A photo as planning sees it; null for one that is no longer shown. */
export function batchPhoto(
  catalog: Catalog,
  id: PhotoId,
): (BatchPhoto & { sha256: string; path: string }) | null {
  const description = catalog.descriptions.get(id);
  const photo = catalog.photos.get(id);
  const path = catalog.descriptions.card(id)?.path;
  if (description === null || photo === null || path === undefined) return null;
  return { description, takenAt: photo.metadata.takenAt, sha256: photo.sha256, path };
}

/** Lets whatever else waits have its turn. @throws ArchiveError cancelled */
export async function nextTurn(signal: AbortSignal): Promise<void> {
  await new Promise(setImmediate);
  if (signal.aborted) throw new ArchiveError('cancelled');
}
