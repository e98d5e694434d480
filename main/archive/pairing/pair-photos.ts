// The pair stage: what the shared rules propose, with a person's decisions laid over it.
import type { PhotoId } from '../../../shared/photo.ts';
import { proposePairs } from '../../../shared/pairing/propose-pairs.ts';
import type { VillageKey } from '../catalog/description-rows.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { PairRow } from '../catalog/pairs.ts';
import { showPairMarks } from './pair-marks.ts';
import { placeLocated } from '../understanding/place-located.ts';
import { suggestPlaces } from '../understanding/suggest-places.ts';

/**
 * Proposes all pairs anew, one village after another, as no more photos need be held at once. Decided ones keep
 * their decision, whether the rules still propose them or not.
 */
function pairPhotos(catalog: Catalog): void {
  catalog.transaction(() => {
    catalog.pairs.clear();
    pairVillages(catalog, catalog.villages.keys());
  });
  catalog.descriptions.takeTouched();
}

/**
 * Proposes the pairs anew that a decision can have changed: those of the villages whose photos were described
 * differently, and of the villages of `photos`. Pairs are proposed inside a village, so no other can change.
 */
export function pairTouched(catalog: Catalog, photos: readonly PhotoId[]): void {
  catalog.transaction(() => {
    const villages = catalog.descriptions.takeTouched();
    for (const id of photos) {
      const facts = catalog.descriptions.card(id)?.facts;
      if (facts) villages.push({ town: facts.town, village: facts.village });
    }
    for (const village of villages) catalog.pairs.clearAt(village);
    pairVillages(catalog, villages);
  });
}

function pairVillages(catalog: Catalog, villages: readonly VillageKey[]): void {
  for (const village of villages) {
    const proposals = proposePairs(catalog.descriptions.pairingPhotosAt(village));
    for (const proposal of proposals) catalog.pairs.put(proposal);
  }
  for (const pair of decidedPairs(catalog)) {
    const proposed = catalog.pairs.get(pair.before, pair.after);
    catalog.pairs.put({ ...pair, ...proposed, decision: pair.decision });
  }
}

/** Places and pairs anew if photos were described since that was last done. */
export function pairIfDue(catalog: Catalog): void {
  if (!catalog.settings.isPairingDue()) return;
  placeLocated(catalog);
  suggestPlaces(catalog);
  pairPhotos(catalog);
  showPairMarks(catalog);
  catalog.settings.nextGeneration();
  catalog.settings.setPairingDue(false);
}

/** A pair that a person made of any two photos: no score but certainty, no reasons but theirs. */
export function decidedPair(
  before: PhotoId,
  after: PhotoId,
  decision: 'confirmed' | 'rejected',
): PairRow {
  return {
    before,
    after,
    decision,
    score: decision === 'confirmed' ? 1 : 0,
    reasons: [],
    group: `${before}-${after}`,
  };
}

function decidedPairs(catalog: Catalog): PairRow[] {
  return catalog.decisions.ofKind('pair').flatMap(({ subject, field, value }) => {
    const [before, after] = [catalog.copies.photoOf(subject), catalog.copies.photoOf(field)];
    if (before === null || after === null || before === after) return [];
    const isShown = [before, after].every((id) => catalog.descriptions.card(id) !== null);
    return isShown ? [decidedPair(before, after, value as 'confirmed' | 'rejected')] : [];
  });
}
