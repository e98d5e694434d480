// Settled slots as the window and the terminal show them.
import type { ArticleLine, Slot, SlotCandidate, SlotPair } from '../../../shared/article.ts';
import type { SettledSlot } from '../../../shared/pairing/settle-slots.ts';
import type { PhotoCard, PhotoId } from '../../../shared/photo.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { SettledArticle } from './settle-article.ts';

/** Photos shown for one slot. */
const MAX_CANDIDATES = 12;

/** The slots of an article, in its order; what contradicts them is looked for elsewhere. */
export function showSlots(
  catalog: Catalog,
  { slots, halves }: SettledArticle,
  lines: readonly ArticleLine[],
): Slot[] {
  const textOf = new Map(lines.map(({ line, text }) => [line, text]));
  const partnerOf = new Map(
    halves
      .filter(({ before, after }) => before !== after)
      .flatMap(({ before, after }) => [
        [before, after],
        [after, before],
      ]),
  );
  const known = new Map<PhotoId, PhotoCard | null>();
  const cardOf = (id: PhotoId): PhotoCard | null => {
    const card = known.get(id) ?? catalog.descriptions.card(id);
    known.set(id, card);
    return card;
  };
  return slots.map((slot): Slot => {
    const candidates = candidatesOf(slot, cardOf);
    const [first = null, second] = slot.chosen;
    const isPair = first !== null && second !== undefined;
    return {
      line: slot.line,
      caption: textOf.get(slot.line) ?? '',
      state: slot.state,
      candidates,
      chosen: first,
      chosenPair: isPair ? { before: first, after: second } : null,
      partnerLine: partnerOf.get(slot.line) ?? null,
      pairs: pairsOf(slot, cardOf),
      conflicts: [],
    };
  });
}

function candidatesOf(
  { candidates }: SettledSlot,
  cardOf: (id: PhotoId) => PhotoCard | null,
): SlotCandidate[] {
  return candidates.slice(0, MAX_CANDIDATES).flatMap(({ photo, ...rest }) => {
    const card = cardOf(photo);
    return card === null ? [] : [{ photo: card, ...rest }];
  });
}

function pairsOf({ pairs }: SettledSlot, cardOf: (id: PhotoId) => PhotoCard | null): SlotPair[] {
  return pairs.flatMap(({ before, after, decision, score }) => {
    const [one, other] = [cardOf(before), cardOf(after)];
    return one && other ? [{ before: one, after: other, decision, score }] : [];
  });
}
