// Photos for captions as the catalog would find them, from a list in memory.
import type { ArticleLine } from '../../../shared/article.ts';
import { photoWordings, villageCore } from '../../../shared/pairing/caption-wording.ts';
import { matchSlots } from '../../../shared/pairing/match-slots.ts';
import { pairPanels } from '../../../shared/pairing/pair-captions.ts';
import { type SettledSlot, settleSlots } from '../../../shared/pairing/settle-slots.ts';
import type { SlotPhoto, SlotPhotos } from '../../../shared/pairing/slot-offer.ts';
import type { OfferedPair } from '../../../shared/pairing/slot-pairs.ts';
import type { PhotoId } from '../../../shared/photo.ts';

function slotPhotos(photos: readonly SlotPhoto[]): SlotPhotos {
  return {
    worded: (words) =>
      photos.filter(({ facts, path }) => photoWordings(facts.caption, path).includes(words)),
    inVillage: (core) =>
      photos.filter(({ facts }) => facts.village !== null && villageCore(facts.village) === core),
    ofPerson: (person) => photos.filter(({ facts }) => facts.person === person),
    showing: (phase, subject) =>
      photos.filter(({ facts }) => facts.phase === phase && facts.subject === subject),
  };
}

/** The slots of an article, settled; a person's words by line. */
export function settle(
  lines: readonly ArticleLine[],
  photos: readonly SlotPhoto[],
  { decided = {}, pairs = [] }: { decided?: Record<number, PhotoId[]>; pairs?: OfferedPair[] } = {},
): SettledSlot[] {
  const claims = [...matchSlots(lines, slotPhotos(photos))].map(([line, offers]) => ({
    line,
    offers,
    decided: decided[line],
  }));
  const halves = pairPanels([...lines]).map(({ before, after }) => ({
    before: before.line,
    after: after.line,
  }));
  return settleSlots(claims, halves, pairs);
}
