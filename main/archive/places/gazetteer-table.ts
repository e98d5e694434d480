import type { TownEntry } from '../../../shared/browse.ts';
import type { GazetteerTable, TableTown, TableVillage } from '../../../shared/gazetteer-table.ts';
import { placeEntryKey, type CountyPlaces, type PlaceEntry } from '../../../shared/place.ts';
import { namedTowns } from '../../../shared/understanding/gazetteer-names.ts';
import { initialsOf } from '../catalog/search-words.ts';

/** Every town and village of the county, those added from beyond it last, with the photos of each. */
export function gazetteerTable(
  county: CountyPlaces,
  photographed: readonly TownEntry[],
): GazetteerTable {
  const { code, name, city, province, formerNames, entries = [] } = county;
  const photos = new Map(photographed.map((town) => [town.town, town]));
  const village = (town: string, villageName: string, isAdded: boolean): TableVillage => ({
    name: villageName,
    initials: initialsOf(villageName),
    photoCount:
      photos.get(town)?.villages.find((one) => one.village === villageName)?.photoCount ?? 0,
    isAdded,
    isGone: entries.some(
      (entry) => entry.kind === 'gone' && entry.name === villageName && entry.town === town,
    ),
  });
  const isAddedVillage = (town: string, villageName: string): boolean =>
    entries.some(
      (entry) =>
        entry.kind === 'village' &&
        entry.county === null &&
        entry.name === villageName &&
        entry.town === town,
    );
  const own = namedTowns(county).map((town): TableTown => ({
    name: town.name,
    county: null,
    initials: initialsOf(town.name),
    photoCount: photos.get(town.name)?.photoCount ?? 0,
    isAdded: entries.some((entry) => entry.kind === 'town' && entry.name === town.name),
    villages: town.villages.map((one) =>
      village(town.name, one.name, isAddedVillage(town.name, one.name)),
    ),
  }));
  const beyond = entries.filter(isBeyond);
  const others = [...Map.groupBy(beyond, (entry) => `${entry.county}|${entry.town}`).values()];
  return {
    county: { code, name, city, province, formerNames },
    towns: [
      ...own,
      ...others.flatMap((villages): TableTown[] => {
        const [first] = villages;
        if (first === undefined) return [];
        return [
          {
            name: first.town,
            county: first.county,
            initials: initialsOf(first.town),
            photoCount: 0,
            isAdded: true,
            villages: villages.map((entry) => village(first.town, entry.name, true)),
          },
        ];
      }),
    ],
    entries: entries.map((entry) => ({ ...entry, key: placeEntryKey(entry) })),
  };
}

function isBeyond(entry: PlaceEntry): entry is PlaceEntry & { county: string; town: string } {
  return entry.kind === 'village' && entry.county !== null && entry.town !== null;
}
