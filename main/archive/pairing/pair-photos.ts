// The pair stage: what the shared rules propose, with a person's decisions laid over it.
import type { PhotoId } from '../../../shared/photo.ts';
import type { PlaceEntry } from '../../../shared/place.ts';
import { type PairingContext, proposePairs } from '../../../shared/pairing/propose-pairs.ts';
import { familiesOf, linkedAmong } from '../../../shared/pairing/village-families.ts';
import type { Decision } from '../catalog/decisions.ts';
import type { VillageKey } from '../catalog/description-rows.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { PairRow } from '../catalog/pairs.ts';
import { openGazetteer } from '../understanding/living-gazetteer.ts';
import { placeLocated } from '../understanding/place-located.ts';
import { suggestPlaces } from '../understanding/suggest-places.ts';
import { showPairMarks } from './pair-marks.ts';

/** The setting that keeps which villages were linked when pairs were last proposed. */
const PAIRED_LINKS = 'paired_links';

/**
 * Proposes all pairs anew, one family of villages after another, as no more photos need be held at once. Decided
 * ones keep their decision, whether the rules still propose them or not.
 */
function pairPhotos(catalog: Catalog): void {
  catalog.transaction(() => {
    const settlements = settlementsOf(catalog);
    catalog.settings.set(PAIRED_LINKS, JSON.stringify(settlements));
    catalog.pairs.clear();
    pairVillages(catalog, catalog.villages.keys(), settlements, catalog.decisions.ofKind('pair'));
  });
  forgetTouched(catalog);
}

/**
 * Proposes the pairs anew that a decision can have changed: those of the villages whose photos were described
 * differently, and of the villages of `photos`. Pairs are proposed inside a village and between linked ones, so no
 * other can change.
 */
export function pairTouched(catalog: Catalog, photos: readonly PhotoId[]): void {
  catalog.transaction(() => {
    for (const id of [...photos, ...catalog.copies.touched()]) catalog.descriptions.touch(id);
    for (const part of pairInParts(catalog)) part.pair();
  });
  forgetTouched(catalog);
}

/** The pairs of villages that are paired together, to be proposed anew. */
interface PairingPart {
  /** Which part it is, and of how many. */
  number: number;
  total: number;
  /** Does it, in a transaction. */
  pair: () => void;
}

/** What {@link pairTouched} does, a family of villages after another; what was touched is for the caller to forget. */
export function* pairInParts(catalog: Catalog): Generator<PairingPart, void, undefined> {
  const settlements = settlementsOf(catalog);
  const touched = [...catalog.descriptions.touched(), ...relinked(catalog, settlements)];
  const known = settlements.length === 0 ? [] : catalog.villages.keys();
  const families = familiesOf(touched, known, settlements);
  const alone = catalog.descriptions.touchedAlone();
  const rules = pairingRules(catalog, settlements);
  const total = families.length + 1;
  // Before the families: a photo that has come into one of them was alone until now.
  const pairAlone = (): void => {
    catalog.transaction(() => {
      for (const id of alone) catalog.pairs.clearOf(id);
      if (alone.length > 0) layOver(catalog, catalog.decisions.pairsOf(alone));
    });
  };
  yield { number: 0, total, pair: pairAlone };
  for (const [index, family] of families.entries()) {
    const pair = (): void => {
      catalog.transaction(() => {
        for (const village of family) catalog.pairs.clearAt(village);
        const decisions = family.flatMap((village) => catalog.decisions.pairsAt(village));
        pairFamily(catalog, family, rules(decisions));
        layOver(catalog, decisions);
      });
    };
    yield { number: index + 1, total, pair };
  }
}

/** Places and pairs anew if photos were described since that was last done. */
export function pairIfDue(catalog: Catalog): void {
  if (!catalog.settings.isPairingDue()) return;
  placeLocated(catalog);
  suggestPlaces(catalog);
  if (catalog.settings.isPairedWhole()) pairTouched(catalog, []);
  else pairPhotos(catalog);
  showPairMarks(catalog);
  catalog.settings.nextGeneration();
  catalog.settings.setPairingDue(false);
}

/** Proposes the pairs of villages, with the decisions on them laid over. */
function pairVillages(
  catalog: Catalog,
  villages: readonly VillageKey[],
  settlements: readonly PlaceEntry[],
  decisions: readonly Decision[],
): void {
  const context = pairingRules(catalog, settlements)(decisions);
  for (const family of familiesOf(villages, [], settlements)) pairFamily(catalog, family, context);
  layOver(catalog, decisions);
}

function pairFamily(
  catalog: Catalog,
  family: readonly VillageKey[],
  context: PairingContext,
): void {
  const photos = family.flatMap((village) => catalog.descriptions.pairingPhotosAt(village));
  for (const proposal of proposePairs(photos, context)) catalog.pairs.put(proposal);
}

/** What the rules ask besides photos, given the decisions on their pairs. */
export function pairingRules(
  catalog: Catalog,
  settlements: readonly PlaceEntry[],
): (decisions: readonly Decision[]) => PairingContext {
  const gazetteer = openGazetteer(catalog);
  const viewpoint = createViewpoint(catalog);
  return (decisions) => {
    const decided = new Map(
      decidedPairs(catalog, decisions).map((pair) => [
        `${pair.before}-${pair.after}`,
        pair.decision,
      ]),
    );
    return {
      entries: settlements,
      findPlaces: (text) => gazetteer.findPlaces(text),
      viewpoint,
      verdict: (before, after) => decided.get(`${before}-${after}`) ?? null,
    };
  };
}

/** Lays a person's decisions over what is proposed. */
function layOver(catalog: Catalog, decisions: readonly Decision[]): void {
  for (const pair of decidedPairs(catalog, decisions)) {
    const proposed = catalog.pairs.get(pair.before, pair.after);
    catalog.pairs.put({ ...pair, ...proposed, decision: pair.decision });
  }
}

/** How likely two photos show one place by their pictures; those compared with one photo are read together. */
function createViewpoint(catalog: Catalog): NonNullable<PairingContext['viewpoint']> {
  let read: { before: PhotoId; samePlaces: Map<PhotoId, number> } | null = null;
  return (before, after) => {
    if (read?.before !== before)
      read = { before, samePlaces: catalog.alignments.samePlaces(before) };
    return read.samePlaces.get(after) ?? null;
  };
}

/** Places that people were moved to, as the archive's own people entered them. */
export function settlementsOf(catalog: Catalog): PlaceEntry[] {
  const county = catalog.places.head();
  if (county === null) return [];
  return catalog.decisions
    .ofSubject('place', county.code)
    .map(({ value }) => value as PlaceEntry)
    .filter(({ kind }) => kind === 'resettlement');
}

/** Only when all is stored: what was cut short is still to be paired. */
export function forgetTouched(catalog: Catalog): void {
  catalog.descriptions.forgetTouched();
  catalog.copies.forgetTouched();
}

/** Villages that are linked otherwise than when pairs were last proposed. */
function relinked(catalog: Catalog, settlements: readonly PlaceEntry[]): VillageKey[] {
  const now = JSON.stringify(settlements);
  const then = catalog.settings.get(PAIRED_LINKS) ?? '[]';
  if (now === then) return [];
  catalog.settings.set(PAIRED_LINKS, now);
  const entries = [...settlements, ...(JSON.parse(then) as PlaceEntry[])];
  return linkedAmong(catalog.villages.keys(), entries);
}

/** A pair that a person made of any two photos: no score but certainty, no reasons but theirs. */
function decidedPair(
  before: PhotoId,
  after: PhotoId,
  decision: 'confirmed' | 'rejected',
): PairRow & { decision: 'confirmed' | 'rejected' } {
  return {
    before,
    after,
    decision,
    score: decision === 'confirmed' ? 1 : 0,
    reasons: [],
    group: `${before}-${after}`,
  };
}

/** Pairs of photos that are shown, as a person decided them. */
export function decidedPairs(
  catalog: Catalog,
  decisions: readonly Decision[],
): (PairRow & { decision: 'confirmed' | 'rejected' })[] {
  return decisions.flatMap(({ subject, field, value }) => {
    const [before, after] = [catalog.copies.photoOf(subject), catalog.copies.photoOf(field)];
    if (before === null || after === null || before === after) return [];
    if ([before, after].some((id) => catalog.descriptions.card(id) === null)) return [];
    return [decidedPair(before, after, value as 'confirmed' | 'rejected')];
  });
}
