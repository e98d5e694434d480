// The stage that finds copies among new photos: pictures whose hashes are alike are compared by their pixels, a
// RAW with the JPEG of its name by their times. Nothing is merged by likeness alone: that is asked.
import { AlikeHashes } from '../../../shared/copies/alike-hashes.ts';
import { areTwins, isSamePicture, mayBeOneShot } from '../../../shared/copies/same-picture.ts';
import type { Likeness } from '../../../shared/copies/settle-copies.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import type { Gazetteer } from '../../../shared/understanding/gazetteer.ts';
import type { PhotoFingerprints } from '../catalog/copies.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import { renditionPath } from '../imaging/rendition-path.ts';
import type { Imaging } from '../imaging/tasks.ts';
import { showCopies } from './show-copies.ts';

interface SeekServices {
  catalog: Catalog;
  gazetteer: Gazetteer;
  imaging: Imaging;
  renditionsDir: string;
}

interface SeekOptions {
  report: (done: number, total: number) => void;
  signal: AbortSignal;
}

/** Of ten copies of one picture, each need not be compared with all others to belong to them. */
const ENOUGH = 3;

/** Photos in one transaction, and between two looks at the signal. */
const BATCH_SIZE = 200;

/**
 * Compares the photos that no earlier run has compared. What is found is stored batch by batch, so that a run
 * cut short goes on where it stopped.
 */
export async function seekCopies(
  services: SeekServices,
  { report, signal }: SeekOptions,
): Promise<void> {
  const { catalog } = services;
  const newest = catalog.copies.newest();
  if (catalog.settings.copiesSoughtTo() < newest) {
    const prints = catalog.copies.fingerprints();
    const alike = new AlikeHashes(prints);
    const first = firstAfter(prints.ids, catalog.settings.copiesSoughtTo());
    for (let start = first; start < prints.ids.length; start += BATCH_SIZE) {
      signal.throwIfAborted();
      report(start - first, prints.ids.length - first);
      const end = Math.min(start + BATCH_SIZE, prints.ids.length);
      const found = await seekInBatch(services, { prints, alike, start, end }, signal);
      catalog.transaction(() => {
        for (const likeness of found) catalog.copies.addLikeness(likeness);
        catalog.settings.setCopiesSoughtTo(prints.ids[end - 1] ?? newest);
      });
    }
    catalog.settings.setCopiesSoughtTo(newest);
  }
  showCopies(catalog, services.gazetteer);
}

interface Batch {
  prints: PhotoFingerprints;
  alike: AlikeHashes;
  start: number;
  end: number;
}

async function seekInBatch(
  services: SeekServices,
  { prints, alike, start, end }: Batch,
  signal: AbortSignal,
): Promise<Likeness[]> {
  const { catalog } = services;
  const found: Likeness[] = [];
  const places = Array.from({ length: end - start }, (_, index) => start + index).values();
  // As many comparisons at once as the workers take.
  const seek = async (): Promise<void> => {
    for (const at of places) {
      const photo = prints.ids[at] ?? 0;
      for (const other of catalog.copies.sameStem(photo)) {
        if (holdsFor(catalog, photo, other, areTwins)) found.push({ photo, other, kind: 'twin' });
      }
      let count = 0;
      for (const index of alike.before(at)) {
        if (count === ENOUGH) break;
        const other = prints.ids[index] ?? 0;
        const likeness = { photo, other, kind: 'resaved' } as const;
        if (!holdsFor(catalog, photo, other, mayBeOneShot)) continue;
        if (!(await havePixelsOfOne(services, likeness, signal))) continue;
        found.push(likeness);
        count += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: services.imaging.size }, seek));
  return found;
}

function holdsFor(
  catalog: Catalog,
  photo: PhotoId,
  other: PhotoId,
  rule: typeof mayBeOneShot,
): boolean {
  const [a, b] = [catalog.photos.get(photo), catalog.photos.get(other)];
  return a !== null && b !== null && rule(a, b);
}

async function havePixelsOfOne(
  { catalog, imaging, renditionsDir }: SeekServices,
  { photo, other }: Likeness,
  signal: AbortSignal,
): Promise<boolean> {
  const [path = '', otherPath = ''] = [photo, other].map((id) =>
    renditionPath(renditionsDir, catalog.photos.get(id)?.sha256 ?? '', 'grid'),
  );
  const difference = await imaging.comparePixels({ path, otherPath }, signal);
  return difference !== null && isSamePicture(difference);
}

/** The first place in ascending `ids` that holds more than `id`. */
function firstAfter(ids: Float64Array, id: PhotoId): number {
  const at = ids.findIndex((known) => known > id);
  return at === -1 ? ids.length : at;
}
