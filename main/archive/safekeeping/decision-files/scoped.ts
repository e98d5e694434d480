// What tables and sidecars are of: photos and pairs of the archive or of one place in it, one at a time.
import type { DecisionScope } from '../../../../shared/decision-files.ts';
import type { PhotoDetail } from '../../../../shared/photo.ts';
import type { Catalog } from '../../catalog/open-catalog.ts';
import type { PlacedOriginal } from '../../catalog/originals.ts';
import type { PairRow } from '../../catalog/pairs.ts';
import { photoDetail } from '../../photos/photo-detail.ts';

/** An original, with what is known of the photo that it holds. */
export interface ScopedOriginal {
  photo: PhotoDetail;
  original: PlacedOriginal;
  /** Of the original itself, which may be a copy of the photo. */
  sha256: string;
}

/** Photos in the order of their paths. */
export function photosOf(
  catalog: Catalog,
  scope: DecisionScope,
): { count: number; photos: Generator<PhotoDetail, void, undefined> } {
  const ids = catalog.descriptions.idsByPath(scope);
  const each = function* () {
    for (const id of ids) {
      const card = catalog.descriptions.card(id);
      // Taken out of the archive meanwhile.
      if (card !== null) yield photoDetail(catalog, card);
    }
  };
  return { count: ids.length, photos: each() };
}

/** Each original of a photo, those of its copies too. */
export function* originalsOf(
  catalog: Catalog,
  photo: PhotoDetail,
): Generator<ScopedOriginal, void, undefined> {
  for (const id of catalog.copies.shownWith(photo.id)) {
    const sha256 = catalog.photos.get(id)?.sha256;
    if (sha256 === undefined) continue;
    for (const original of catalog.originals.ofPhoto(id)) yield { photo, original, sha256 };
  }
}

/** Pairs of which either photo is in the place, rejected ones too. */
export function pairsOf(catalog: Catalog, { town, village }: DecisionScope): PairRow[] {
  return catalog.pairs.list({ town: town ?? null, village: village ?? null });
}
