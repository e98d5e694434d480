// The match stage of one article: what each caption line is offered, kept until photos or facts change.
import type { ArticleLine } from '../../../shared/article.ts';
import { comparePictures, picturesOfLines } from '../../../shared/pairing/match-pictures.ts';
import { matchSlots } from '../../../shared/pairing/match-slots.ts';
import type { ShownPhoto, SlotOffer, SlotPhotos } from '../../../shared/pairing/slot-offer.ts';
import type { StoredArticle } from '../catalog/articles.ts';
import type { Catalog } from '../catalog/open-catalog.ts';

/** By line, the offers that hold now; photos are looked at again where something has changed since. */
export function matchArticle(
  catalog: Catalog,
  stored: StoredArticle,
  lines: readonly ArticleLine[],
): Map<number, SlotOffer[]> {
  const generation = catalog.settings.generation();
  // Lines that were read anew just now have no offers, whatever the generation.
  const { matchedGeneration } = catalog.articles.get(stored.id) ?? stored;
  if (matchedGeneration === generation) return catalog.articles.offers(stored.id);
  const offers = matchSlots(lines, remembering(catalog.slotPhotos), shownPhotos(catalog, stored));
  catalog.transaction(() => {
    catalog.articles.setOffers(stored.id, offers, generation);
  });
  return offers;
}

/** By line, the photos of the archive that the article's own pictures are. */
function shownPhotos(catalog: Catalog, { id, comparedPhoto }: StoredArticle) {
  const pictures = catalog.articles.pictures(id);
  const shown = new Map<number, ShownPhoto[]>();
  if (pictures.length === 0) return shown;
  const newest = catalog.copies.newest();
  if (comparedPhoto < newest) {
    const matches = comparePictures(pictures, catalog.slotPhotos.printsAfter(comparedPhoto));
    catalog.transaction(() => {
      catalog.articles.addMatches(id, matches, newest);
    });
  }
  // A copy is shown as the best photo of its picture.
  const matches = catalog.articles
    .matches(id)
    .map((match) => ({ ...match, photo: catalog.copies.shownAs(match.photo) }))
    .sort((a, b) => a.bits - b.bits);
  const photos = new Map(
    catalog.slotPhotos.ofIds(matches.map(({ photo }) => photo)).map((photo) => [photo.id, photo]),
  );
  const publishable = matches.filter(
    ({ place, photo }, index) =>
      photos.has(photo) &&
      matches.findIndex((other) => other.place === place && other.photo === photo) === index,
  );
  for (const [line, found] of picturesOfLines(pictures, publishable)) {
    const list = found.flatMap(({ photo, isSure }) => {
      const known = photos.get(photo);
      return known ? [{ photo: known, isSure }] : [];
    });
    shown.set(line, list);
  }
  return shown;
}

/** Many lines of an article ask for one village. */
function remembering(photos: SlotPhotos): SlotPhotos {
  const known = new Map<string, ReturnType<SlotPhotos['inVillage']>>();
  return {
    ...photos,
    inVillage: (core, view) => {
      const key = JSON.stringify([core, view.phase, view.subject]);
      const found = known.get(key) ?? photos.inVillage(core, view);
      known.set(key, found);
      return found;
    },
  };
}
