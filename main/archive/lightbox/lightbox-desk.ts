// What looking at one photo asks and says: all its pixels, the elements of its caption, what was said of it before,
// and what else a fact of it may hold for. The part of the archive's interface that deals with that.
import type { CaptionElement } from '../../../shared/caption-elements.ts';
import type { FactChanges, FactName, OfferScope } from '../../../shared/fact.ts';
import type { Step } from '../../../shared/history.ts';
import type { PhotoCard, PhotoId } from '../../../shared/photo.ts';
import { countCaptionElements } from '../../../shared/understanding/caption-elements.ts';
import { createFullPictures, type FullPicture } from '../imaging/full-pictures.ts';
import type { Imaging } from '../imaging/tasks.ts';
import { decideFacts, type DecisionServices } from '../safekeeping/decide.ts';
import { offeredPhotos } from '../safekeeping/fact-offers.ts';

/** Steps of a field that are told; nobody changes a fact more often. */
const MAX_STEPS = 100;

export interface LightboxDesk {
  /**
   * A photo in all its pixels, upright as browsers show it; an original in reach is only read.
   * @throws ArchiveError not-found, image-too-large, original-offline, original-changed, image-damaged
   */
  fullPicture(id: PhotoId, signal?: AbortSignal): Promise<FullPicture>;
  /** Which of the six elements a caption tells, were it this photo's. @throws ArchiveError not-found */
  captionElements(id: PhotoId, caption: string): CaptionElement[];
  /** What people said of a fact of a photo and of its copies, undone steps too; newest first. */
  factHistory(id: PhotoId, fact: FactName): Step[];
  /** Several facts of one photo as one step; null takes a decision back. @throws ArchiveError bad-request */
  decidePhoto(id: PhotoId, facts: FactChanges): Step;
  /** The photos that a fact of this one may hold for too, as they are now. */
  offeredPhotos(id: PhotoId, fact: FactName, scope: OfferScope): PhotoCard[];
}

export function createLightboxDesk(
  services: DecisionServices & { imaging: Imaging; card: (id: PhotoId) => PhotoCard },
): LightboxDesk {
  const { catalog, gazetteer, card } = services;
  const full = createFullPictures(services);
  return {
    fullPicture: (id, signal) => full.get(id, signal),
    captionElements: (id, caption) => countCaptionElements(caption, card(id).facts, gazetteer),
    factHistory: (id, fact) => {
      const contents = catalog.copies.shownWith(card(id).id);
      const subjects = contents.flatMap((content) => catalog.photos.get(content)?.sha256 ?? []);
      return catalog.decisions.stepsOn({ kind: 'fact', field: fact }, subjects, MAX_STEPS);
    },
    decidePhoto: (id, facts) => decideFacts(services, [card(id)], facts),
    offeredPhotos: (id, fact, scope) => offeredPhotos(services, card(id), fact, scope),
  };
}
