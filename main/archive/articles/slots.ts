import type { ArticleLine, Slot, SlotCandidate } from '../../../shared/article.ts';
import type { OfferedPhoto } from '../catalog/articles.ts';
import type { Catalog } from '../catalog/open-catalog.ts';

/**
 * The slot of one caption line. `decided` is a person's word: the content of the photo they chose,
 * null where they left the slot empty, undefined where they said nothing.
 */
export function slotOf(
  line: ArticleLine,
  offers: readonly OfferedPhoto[],
  decided: string | null | undefined,
  partnerLine: number | null,
  catalog: Catalog,
): Slot {
  const slot = { line: line.line, caption: line.text, partnerLine };
  const offered = offers.flatMap(({ photo, decision, score }): SlotCandidate[] => {
    const card = catalog.descriptions.card(photo);
    return card === null ? [] : [{ photo: card, decision, score }];
  });
  if (decided === null) {
    return { ...slot, state: 'missing', candidates: offered.map(asked), chosen: null };
  }
  if (decided !== undefined) {
    const id = catalog.copies.photoOf(decided);
    const card = id === null ? null : catalog.descriptions.card(id);
    if (card !== null) {
      const others = offered.filter(({ photo }) => photo.id !== card.id).map(asked);
      const chosen: SlotCandidate = { photo: card, decision: 'confirmed', score: 1 };
      return { ...slot, state: 'matched', candidates: [chosen, ...others], chosen: card.id };
    }
  }
  const auto = offered.find(({ decision }) => decision === 'auto');
  const state = auto ? 'matched' : offered.length > 0 ? 'ask' : 'missing';
  return { ...slot, state, candidates: offered, chosen: auto?.photo.id ?? null };
}

function asked(candidate: SlotCandidate): SlotCandidate {
  return { ...candidate, decision: 'ask' };
}
