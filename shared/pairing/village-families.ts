// Villages that are paired together, because people were moved from one to the other.
import type { PlaceEntry } from '../place.ts';

/** A village as pairing sees it; photos of no known village are together, whatever their town. */
export interface PairedVillage {
  town: string | null;
  village: string | null;
}

/**
 * Puts villages together with all that the gazetteer links with them, directly or through others. Every village of
 * `villages` is in one family; most families are a village alone.
 *
 * @param known the villages that photos are in
 */
export function familiesOf<Village extends PairedVillage>(
  villages: readonly Village[],
  known: readonly Village[],
  entries: readonly PlaceEntry[],
): Village[][] {
  const all = new Map([...known, ...villages].map((village) => [keyOf(village), village]));
  const links = linksOf([...all.values()], entries);
  const seen = new Set<string>();
  const families: Village[][] = [];
  for (const village of villages) {
    const family: Village[] = [];
    const open = [keyOf(village)];
    for (const key of open) {
      const member = all.get(key);
      if (seen.has(key) || !member) continue;
      seen.add(key);
      family.push(member);
      open.push(...(links.get(key) ?? []));
    }
    if (family.length > 0) families.push(family);
  }
  return families;
}

/** Villages that any of the entries speaks of. */
export function linkedAmong<Village extends PairedVillage>(
  known: readonly Village[],
  entries: readonly PlaceEntry[],
): Village[] {
  const places = entries.filter(isSettlement).flatMap(placesOf);
  return known.filter((village) => places.some((place) => isAt(village, place)));
}

/** For each village, by its key, the keys of those that an entry names beside it. */
function linksOf(
  all: readonly PairedVillage[],
  entries: readonly PlaceEntry[],
): Map<string, Set<string>> {
  const links = new Map<string, Set<string>>();
  for (const entry of entries.filter(isSettlement)) {
    const keys = linkedAmong(all, [entry]).map(keyOf);
    for (const key of keys) links.set(key, new Set([...(links.get(key) ?? []), ...keys]));
  }
  return links;
}

function isSettlement({ kind, origins }: PlaceEntry): boolean {
  return kind === 'resettlement' && origins.length > 0;
}

/** The villages that people left, and the one where they live; a settlement in none is of no known village. */
function placesOf({ town, village, origins }: PlaceEntry): PairedVillage[] {
  return [...origins, { town, village }];
}

function isAt(village: PairedVillage, place: PairedVillage): boolean {
  if (village.village !== place.village) return false;
  if (village.village === null) return true;
  return village.town === null || place.town === null || village.town === place.town;
}

function keyOf({ town, village }: PairedVillage): string {
  return village === null ? '' : `${town ?? ''}/${village}`;
}
