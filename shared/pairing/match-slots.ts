// Ranks photos for each caption line of an article, each line by itself. What lines want of each other is settled
// afterwards, see settle-slots.ts.
import type { ArticleLine } from '../article.ts';
import type { PhotoId } from '../photo.ts';
import { villageCore, wording } from './caption-wording.ts';
import { isComposite, judgeSlot, offerShown, offerWorded } from './judge-slot.ts';
import {
  type ShownPhoto,
  SLOT_EVIDENCE,
  type SlotOffer,
  type SlotPhoto,
  type SlotPhotos,
} from './slot-offer.ts';

/** Photos kept for one line: those that are shown, and as many again that may be left when others are taken. */
const MAX_OFFERS = 24;

/**
 * Offers for every caption line, best first; lines without any have an empty list.
 * @param shown by line, the photos that the article itself has over it
 */
export function matchSlots(
  article: readonly ArticleLine[],
  photos: SlotPhotos,
  shown: ReadonlyMap<number, readonly ShownPhoto[]> = new Map(),
): Map<number, SlotOffer[]> {
  const offers = new Map<number, SlotOffer[]>();
  for (const line of article) {
    if (line.kind !== 'caption') continue;
    const found = new Map<PhotoId, { offer: SlotOffer; path: string }>();
    for (const one of shown.get(line.line) ?? []) {
      found.set(one.photo.id, { offer: offerShown(one), path: one.photo.path });
    }
    for (const photo of photos.worded(wording(line.text))) {
      if (!found.has(photo.id))
        found.set(photo.id, { offer: offerWorded(line, photo), path: photo.path });
    }
    for (const photo of candidatesFor(line, photos)) {
      if (found.has(photo.id)) continue;
      const offer = judgeSlot(line, photo);
      if (offer) found.set(photo.id, { offer, path: photo.path });
    }
    const ranked = [...found.values()]
      .sort((a, b) => compareOffers(a.offer, b.offer) || (a.path < b.path ? -1 : 1))
      .map(({ offer }) => offer);
    offers.set(line.line, isComposite(line) ? ofBothHalves(ranked) : ranked.slice(0, MAX_OFFERS));
  }
  return offers;
}

/** What the article shows before what words say, and those before facts; then by score. */
function compareOffers(a: SlotOffer, b: SlotOffer): number {
  return SLOT_EVIDENCE.indexOf(a.evidence) - SLOT_EVIDENCE.indexOf(b.evidence) || b.score - a.score;
}

/** So that one half of a caption does not crowd the other out. */
function ofBothHalves(ranked: readonly SlotOffer[]): SlotOffer[] {
  const groups = Map.groupBy(ranked, halfOf);
  const kept = new Set([...groups.values()].flatMap((group) => group.slice(0, MAX_OFFERS / 2)));
  return ranked.filter((offer) => kept.has(offer)).slice(0, 2 * MAX_OFFERS);
}

function halfOf({ reasons }: SlotOffer): string {
  return reasons.find(({ kind }) => kind === 'same-phase')?.detail ?? '';
}

/** Photos that facts may find; those of a household in the caption's village are among the village's. */
function candidatesFor({ panels }: ArticleLine, photos: SlotPhotos): SlotPhoto[] {
  return panels.flatMap(({ person, place: { village }, phase, subject }) => {
    const view = {
      phase: phase === 'unknown' ? null : phase,
      subject: subject === 'other' ? null : subject,
    };
    if (village === null && person === null) {
      return view.phase === null || view.subject === null
        ? []
        : photos.showing(view.phase, view.subject);
    }
    const where = village === null ? 'anywhere' : 'unplaced';
    return [
      ...(person === null ? [] : photos.ofPerson(person, view, where)),
      ...(village === null ? [] : photos.inVillage(villageCore(village), view)),
    ];
  });
}
