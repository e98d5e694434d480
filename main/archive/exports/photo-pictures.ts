// A photo as it is published by itself: its original, its facts, its caption.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ArchiveError } from '../../../shared/errors.ts';
import type { Facts } from '../../../shared/fact.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import { captionDrafter } from '../captions/draft-captions.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { PlacedOriginal } from '../catalog/originals.ts';
import type { PublicationPicture } from './publication.ts';

type County = ReturnType<Catalog['places']['head']>;

/** Gives photos as they are published by themselves, each with its own caption or a drafted one. */
export function photoPictures(catalog: Catalog): (id: PhotoId) => PublicationPicture {
  const county = catalog.places.head();
  const draft = captionDrafter(catalog);
  return (id) => photoPicture(catalog, { county, draft }, id);
}

/** @throws ArchiveError not-found */
function photoPicture(
  catalog: Catalog,
  { county, draft }: { county: County; draft: (facts: Facts) => string },
  id: PhotoId,
): PublicationPicture {
  const photo = catalog.photos.get(id);
  const facts = catalog.descriptions.get(id)?.facts;
  const originals = catalog.originals.ofPhoto(id);
  // Of one that lies in one place only, the export itself finds out whether it is there.
  const original =
    originals.length === 1
      ? originals[0]
      : (originals.find((file) => existsSync(absolutePath(file))) ?? originals[0]);
  if (photo === null || facts === undefined || original === undefined) {
    throw new ArchiveError('not-found', { what: `photo ${id}` });
  }
  return {
    caption: facts.caption ?? draft(facts),
    articleLine: null,
    phase: facts.phase,
    heading: null,
    original: {
      absolutePath: absolutePath(original),
      path: original.path,
      sha256: photo.sha256,
      format: photo.format,
      widthPx: photo.widthPx,
      heightPx: photo.heightPx,
    },
    place: {
      province: county?.province ?? null,
      city: county?.city ?? null,
      county: facts.county ?? county?.name ?? null,
      town: facts.town,
      village: facts.village,
    },
    date: facts.date,
    creator: photo.metadata.creator,
    credit: facts.credit ?? photo.metadata.credit,
    facts,
  };
}

function absolutePath(original: PlacedOriginal): string {
  return join(original.rootPath, original.path);
}
