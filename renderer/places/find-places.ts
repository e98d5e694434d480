// Narrows the gazetteer to what a person typed: a part of a name, of one of its other names, or initials.
import type { GazetteerTable, KeyedEntry, TableTown } from '../../shared/gazetteer-table.ts';

/** Towns with the villages that fit; a town that fits itself keeps all of them. */
export function findPlaces({ towns, entries }: GazetteerTable, words: string): TableTown[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return towns;
  const fits = (name: string, initials: string): boolean =>
    name.includes(wanted) || initials.startsWith(wanted);
  return towns.flatMap((town) => {
    if (fits(town.name, town.initials)) return [town];
    const villages = town.villages.filter(
      ({ name, initials }) =>
        fits(name, initials) ||
        entriesOf(entries, town.name, name).some((entry) => entry.name.includes(wanted)),
    );
    return villages.length > 0 ? [{ ...town, villages }] : [];
  });
}

/** The names that stand for a village or lie in it, remembered answers left out. */
export function entriesOf(
  entries: readonly KeyedEntry[],
  town: string,
  village: string,
): KeyedEntry[] {
  return entries.filter(
    (entry) => entry.kind !== 'meaning' && entry.town === town && entry.village === village,
  );
}
