// What an entry of the gazetteer must say to be taken, whoever wrote it: the page or a table from Excel.
import { ArchiveError } from './errors.ts';
import type { CountyPlaces, PlaceEntry, VillageName } from './place.ts';
import { namedTowns } from './understanding/gazetteer-names.ts';

/**
 * Letters, figures, the dot of Tibetan and Uyghur names, and the brackets of the statistics
 * (向阳村（十一村）); nothing that paths and tables use.
 */
const NAME = /^[\p{L}\p{N}·（）()]{1,30}$/u;

/** Entries that mean nothing without the village they are about. */
const NEEDS_VILLAGE: ReadonlySet<PlaceEntry['kind']> = new Set([
  'alias',
  'former',
  'merged',
  'meaning',
]);

/**
 * An entry with its town and village as the gazetteer writes them: 黑沟 is 海子沟乡 黑沟村.
 * @throws ArchiveError place-name-invalid, place-town-unknown, place-village-unknown,
 * place-village-ambiguous, place-target-missing, place-exists, place-years-invalid
 */
export function settleEntry(entry: PlaceEntry, county: CountyPlaces): PlaceEntry {
  const name = entry.name.trim();
  if (!NAME.test(name)) throw new ArchiveError('place-name-invalid', { name });
  checkYears(entry);
  const { kind, from, to, note } = entry;
  const target = targetOf(entry, name, county);
  const origins = kind === 'resettlement' ? entry.origins : [];
  return {
    kind,
    name: nameOf(entry, name, county),
    county: target.county,
    town: target.town,
    village: target.village,
    origins: origins.map((origin) => ownVillage(withTown(origin, county), county)),
    from,
    to,
    note: note.trim(),
  };
}

type Target = Pick<PlaceEntry, 'county' | 'town' | 'village'>;

/** A village is gone under its full name, whatever was typed. */
function nameOf({ kind, town }: PlaceEntry, name: string, county: CountyPlaces): string {
  return kind === 'gone' ? ownVillage({ town: town ?? '', village: name }, county).village : name;
}

function targetOf(
  { kind, county: other, town, village }: PlaceEntry,
  name: string,
  county: CountyPlaces,
): Target {
  if (kind === 'town') {
    const entries = withoutEntry(county, { kind, name, town: null });
    if (namedTowns({ ...county, entries }).some((known) => known.name === name)) {
      throw new ArchiveError('place-exists', { name });
    }
    return { county: null, town: null, village: null };
  }
  if (kind === 'village') return newVillage(name, other, town, county);
  if (kind === 'gone') {
    const found = ownVillage({ town: town ?? '', village: name }, county);
    return { county: null, town: found.town, village: null };
  }
  if (village === null) {
    if (NEEDS_VILLAGE.has(kind)) throw new ArchiveError('place-target-missing', { name });
    return { county: null, town: town === null ? null : knownTown(town, county), village: null };
  }
  const target = findVillage({ town: town ?? '', village }, county);
  if (target.village === name && kind !== 'meaning')
    throw new ArchiveError('place-exists', { name });
  return target;
}

function newVillage(
  name: string,
  other: string | null,
  town: string | null,
  county: CountyPlaces,
): Target {
  if (town === null || town === '') throw new ArchiveError('place-town-unknown', { town: '' });
  if (other !== null && other !== county.name) return { county: other, town, village: null };
  const known = knownTown(town, county);
  const entries = withoutEntry(county, { kind: 'village', name, town: known });
  const villages = namedTowns({ ...county, entries });
  if (villages.some((one) => one.name === known && one.villages.some((it) => it.name === name))) {
    throw new ArchiveError('place-exists', { name: `${known}${name}` });
  }
  return { county: null, town: known, village: null };
}

/** The entries without one itself, so that it can be saved again. */
function withoutEntry(
  { entries = [] }: CountyPlaces,
  { kind, name, town }: Pick<PlaceEntry, 'kind' | 'name' | 'town'>,
): PlaceEntry[] {
  return entries.filter(
    (entry) => entry.kind !== kind || entry.name !== name || entry.town !== town,
  );
}

function knownTown(town: string, county: CountyPlaces): string {
  const towns = namedTowns(county).map(({ name }) => name);
  const found =
    towns.find((name) => name === town) ?? towns.find((name) => name.slice(0, -1) === town);
  if (found === undefined) throw new ArchiveError('place-town-unknown', { town });
  return found;
}

function ownVillage(place: VillageName, county: CountyPlaces): VillageName {
  const { town, village } = findVillage(place, county);
  return { town: town ?? '', village: village ?? '' };
}

/** 海子沟乡黑沟村 written as one name; 黑沟村 alone stays so. */
function withTown({ town, village }: VillageName, county: CountyPlaces): VillageName {
  const stated = namedTowns(county).find(
    ({ name }) => town === '' && village.startsWith(name) && village !== name,
  )?.name;
  return stated === undefined
    ? { town, village }
    : { town: stated, village: village.slice(stated.length) };
}

/** A village of the county, or one added from beyond it; an empty town stands for any. */
function findVillage({ town, village }: VillageName, county: CountyPlaces): Target {
  const wanted = [village.trim(), `${village.trim()}村`];
  const added = (county.entries ?? []).filter(
    (entry) => entry.kind === 'village' && entry.county !== null,
  );
  const all: { county: string | null; town: string | null; village: string }[] = [
    ...namedTowns(county).flatMap((one) =>
      one.villages.map(({ name }) => ({ county: null, town: one.name, village: name })),
    ),
    ...added.map((entry) => ({ county: entry.county, town: entry.town, village: entry.name })),
  ];
  const inTown = town === '' ? all : all.filter((one) => one.town === townName(town, county, all));
  const found = wanted
    .map((name) => inTown.filter((one) => one.village === name))
    .find((list) => list.length > 0);
  const [first, ...others] = found ?? [];
  if (first === undefined)
    throw new ArchiveError('place-village-unknown', { village: `${town}${village}` });
  if (others.length > 0) {
    const towns = [first, ...others].map((one) => one.town ?? '').join('、');
    throw new ArchiveError('place-village-ambiguous', { village: first.village, towns });
  }
  return first;
}

/** A town beyond the county is known only by the villages added from there. */
function townName(
  town: string,
  county: CountyPlaces,
  all: readonly { town: string | null }[],
): string {
  return all.some((one) => one.town === town) ? town : knownTown(town, county);
}

function checkYears({ from, to }: PlaceEntry): void {
  const isYear = (year: number | null): boolean =>
    year === null || (Number.isInteger(year) && year >= 1000 && year <= 9999);
  if (isYear(from) && isYear(to) && (from ?? 0) <= (to ?? 9999)) return;
  throw new ArchiveError('place-years-invalid', { years: `${from ?? ''}–${to ?? ''}` });
}
