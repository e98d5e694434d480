import { ArchiveError } from '../../../shared/errors.ts';
import type { PhotoCard, PhotoDetail } from '../../../shared/photo.ts';
import type { Catalog } from '../catalog/open-catalog.ts';

/** Everything the archive knows of a photo. @throws ArchiveError not-found */
export function photoDetail(catalog: Catalog, card: PhotoCard): PhotoDetail {
  const photo = catalog.photos.get(card.id);
  const description = catalog.descriptions.get(card.id);
  if (photo === null || description === null) {
    throw new ArchiveError('not-found', { what: `photo ${card.id}` });
  }
  const best = catalog.copies.offeredAs(card.id);
  return {
    ...card,
    ...description,
    sha256: photo.sha256,
    format: photo.format,
    metadata: photo.metadata,
    originals: catalog.copies.shownWith(card.id).flatMap((content) =>
      catalog.originals.ofPhoto(content).map((original) => ({
        rootLabel: original.rootLabel,
        path: original.path,
        sizeBytes: original.sizeBytes,
        modifiedAt: new Date(original.modifiedMs).toISOString(),
        isMissing: original.isMissing,
        copy: content === card.id ? null : content,
      })),
    ),
    copyOf: best === null ? null : catalog.descriptions.card(best),
  };
}
