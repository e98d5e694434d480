// Which pairs would be lost or made if photos were described otherwise; nothing is written.
import type { PairsPreview } from '../../../shared/batch/batch.ts';
import type { Description } from '../../../shared/fact.ts';
import type { PairDecision } from '../../../shared/pair.ts';
import type { PairingPhoto } from '../../../shared/pairing/pairing-photo.ts';
import { proposePairs } from '../../../shared/pairing/propose-pairs.ts';
import { familiesOf } from '../../../shared/pairing/village-families.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import type { VillageKey } from '../catalog/description-rows.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import { decidedPairs, pairingRules, settlementsOf } from './pair-photos.ts';

/** A photo that would be described otherwise. */
export interface Redescribed {
  before: Description;
  after: Description;
}

/** Pairs by the ids of their photos, `12-34`. */
type Standing = Map<string, PairDecision>;

/**
 * Works out the pairs of one family of villages after another, as pairing does once the photos are described so.
 * Yields between families and returns what it comes to.
 */
export function* previewPairs(
  catalog: Catalog,
  changed: ReadonlyMap<PhotoId, Redescribed>,
): Generator<{ done: number; total: number }, PairsPreview, undefined> {
  const settlements = settlementsOf(catalog);
  const rules = pairingRules(catalog, settlements);
  const { villages, alone, arriving } = touchedBy(changed);
  const known = settlements.length === 0 ? [] : [...catalog.villages.keys(), ...villages];
  const families = familiesOf(villages, known, settlements);
  const now: Standing = new Map();
  const then: Standing = new Map();
  for (const [index, family] of families.entries()) {
    yield { done: index, total: families.length + 1 };
    const photos = family.flatMap((village) => photosIn(village));
    const ids = photos.map(({ id }) => id);
    const decisions = catalog.decisions.pairsOf(ids);
    clear(ids);
    for (const pair of proposePairs(photos, rules(decisions))) put(pair);
    for (const pair of decidedPairs(catalog, decisions)) put(pair);
  }
  yield { done: families.length, total: families.length + 1 };
  clear(alone);
  if (alone.length > 0) decidedPairs(catalog, catalog.decisions.pairsOf(alone)).forEach(put);
  return compare(now, then);

  /** The photos that would be in a village, as pairing reads them. */
  function photosIn(village: VillageKey): PairingPhoto[] {
    const staying = catalog.descriptions
      .pairingPhotosAt(village)
      .filter(({ id }) => !changed.has(id));
    const moved = arriving.get(keyOf(village)) ?? [];
    const described = catalog.descriptions.pairingPhotosOf(moved).flatMap((photo) => {
      const description = changed.get(photo.id)?.after;
      return description === undefined ? [] : [redescribed(photo, description)];
    });
    return [...staying, ...described].sort((a, b) => a.id - b.id);
  }

  function clear(ids: readonly PhotoId[]): void {
    for (const { before, after, decision } of catalog.pairs.of(ids)) {
      now.set(`${before}-${after}`, decision);
    }
  }

  function put(pair: { before: PhotoId; after: PhotoId; decision: PairDecision }): void {
    then.set(`${pair.before}-${pair.after}`, pair.decision);
  }
}

/** The villages that photos would come into or leave; photos of no scene, which only a person pairs; who comes where. */
function touchedBy(changed: ReadonlyMap<PhotoId, Redescribed>): {
  villages: VillageKey[];
  alone: PhotoId[];
  arriving: Map<string, PhotoId[]>;
} {
  const villages = new Map<string, VillageKey>();
  const alone = new Set<PhotoId>();
  const arriving = new Map<string, PhotoId[]>();
  for (const [id, { before, after }] of changed) {
    for (const { facts } of [before, after]) {
      const { town, village, sub, person } = facts;
      if (village === null && sub === null && person === null) alone.add(id);
      else villages.set(keyOf(facts), { town, village });
    }
    const { village, sub, person } = after.facts;
    if (village === null && sub === null && person === null) continue;
    const key = keyOf(after.facts);
    const there = arriving.get(key);
    if (there === undefined) arriving.set(key, [id]);
    else there.push(id);
  }
  return { villages: [...villages.values()], alone: [...alone], arriving };
}

function redescribed(photo: PairingPhoto, { facts, why }: Description): PairingPhoto {
  return { ...photo, facts, villageSource: why.village?.source ?? null };
}

/** Photos of no known village are paired together, whatever their town. */
function keyOf({ town, village }: VillageKey): string {
  return village === null ? '' : `${town ?? ''}/${village}`;
}

function compare(now: Standing, then: Standing): PairsPreview {
  const isShown = (decision: PairDecision | undefined): boolean =>
    decision !== undefined && decision !== 'rejected';
  let [lost, made, turned] = [0, 0, 0];
  for (const [pair, decision] of now) {
    const next = then.get(pair);
    if (isShown(decision) && !isShown(next)) lost += 1;
    else if (isShown(decision) && next !== decision) turned += 1;
  }
  for (const [pair, decision] of then) if (isShown(decision) && !isShown(now.get(pair))) made += 1;
  return { lost, made, turned };
}
