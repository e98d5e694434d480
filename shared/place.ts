/**
 * A place as far as the evidence names it; `null` where it is not stated and
 * cannot be derived. `village` keeps its suffix (村, 社区, 嘎查); `sub` is a
 * natural village or settlement inside it; `facility` a named thing (大才学校).
 */
export interface Place {
  province: string | null;
  county: string | null;
  town: string | null;
  village: string | null;
  sub: string | null;
  facility: string | null;
}

/** A place of which nothing is known. */
export const NOWHERE: Place = {
  province: null,
  county: null,
  town: null,
  village: null,
  sub: null,
  facility: null,
};

/** A town-level unit and its villages, by their codes in the national statistics. */
export interface Town {
  code: string;
  /** Full name, 田家寨镇. */
  name: string;
  villages: Village[];
}

export interface Village {
  code: string;
  /** Name as people write it, 大卡阳村. */
  name: string;
  /** Name without its administrative suffix, 大卡阳; what captions are searched for. */
  core: string;
}

/** Everything the rules know of one county's places. */
export interface CountyPlaces {
  /** Six-digit code, 630106. */
  code: string;
  name: string;
  /** Former names that mean the same county, 湟中县. */
  formerNames: string[];
  city: string;
  province: string;
  towns: Town[];
  /** What people of the archive have added to the statistics or changed in them. */
  entries?: readonly PlaceEntry[] | undefined;
}

/** A village by name, as people tell it from others: with its town. */
export interface VillageName {
  town: string;
  village: string;
}

/**
 * What an entry of the gazetteer says of a name: `natural` a natural village or group (自然村, 社),
 * `alias` another name, `former` an old one, `merged` a village that became part of another,
 * `resettlement` a place that people were moved to (安置点), `village` and `town` ones that the
 * statistics lack, `gone` a village that is no more, `meaning` which of several places a name means here.
 */
export const PLACE_ENTRY_KINDS = [
  'natural',
  'alias',
  'former',
  'merged',
  'resettlement',
  'village',
  'town',
  'gone',
  'meaning',
] as const;
export type PlaceEntryKind = (typeof PLACE_ENTRY_KINDS)[number];

/** A person's word on one name of the county. */
export interface PlaceEntry {
  kind: PlaceEntryKind;
  name: string;
  /** County of a place beyond the archive's own; null for the own one. */
  county: string | null;
  /** The town and village that the name stands for or lies in; null where there is none. */
  town: string | null;
  village: string | null;
  /** For a resettlement place, the villages whose people live there now (迁出村). */
  origins: VillageName[];
  /** First and last year of the name, where known. */
  from: number | null;
  to: number | null;
  note: string;
}

/** Tells entries apart: one with the same key takes the place of the other. */
export function placeEntryKey({ kind, name, county, town, village }: PlaceEntry): string {
  // A name means one thing at a time.
  if (kind === 'meaning') return `meaning|${name}`;
  return [kind, name, county ?? '', town ?? '', village ?? ''].join('|');
}

/** 大卡阳村 is searched for as 大卡阳 too; a core has at least two characters (韩村 stays 韩村). */
export function coreOfVillage(name: string): string {
  const core = name.replace(/(?:村|社区|嘎查)$/u, '');
  return core.length >= 2 ? core : name;
}

/** True if a text that states `county` means this one: 贡山县 is written for 贡山独龙族怒族自治县. */
export function isCounty(
  { name, formerNames }: Pick<CountyPlaces, 'name' | 'formerNames'>,
  county: string,
): boolean {
  const short = county.slice(0, -1);
  return [name, ...formerNames].some((one) => county.endsWith(one) || one.startsWith(short));
}
