// The names that a county's texts are searched for: those of the statistics, with what people have
// added to them and changed. Pure; built once per state of the gazetteer.
import { coreOfVillage, type CountyPlaces, type PlaceEntry } from '../place.ts';

/** What a name stands for. */
export interface NameTarget {
  kind: 'county' | 'town' | 'village' | 'sub';
  /** The full name: 大卡阳村 also where the text says 大卡阳, 黑沟村 where it says a former name. */
  name: string;
  /** For a village, the towns that have one of this name; for a settlement, its own. */
  towns: readonly string[];
  /** Natural village or settlement inside the village. */
  sub: string | null;
  /** County of a village beyond the gazetteer's own. */
  county: string | null;
}

/** A text to search for, with what it may mean, likeliest first. */
export interface NameEntry {
  text: string;
  /** True if the text leaves out the suffix (王家山). */
  isBare: boolean;
  targets: [NameTarget, ...NameTarget[]];
}

/** A town with the villages that texts may name, the added ones among them. */
export interface NamedTown {
  name: string;
  villages: { name: string; core: string }[];
}

const PEOPLE =
  '(?:回|藏|土|苗|彝|壮|侗|瑶|白|黎|畲|满|羌|蒙古|撒拉|东乡|保安|裕固|哈萨克|土家|布依|仡佬|朝鲜|锡伯|傣|傈僳|哈尼|拉祜|佤|水|纳西|景颇|独龙|怒)族';

const ETHNIC_TOWN = new RegExp(`${PEOPLE}(?:各族)?乡$`, 'u');

/** 大通回族土族自治县 is written 大通县. */
const ETHNIC_COUNTY = new RegExp(`^(.{2,}?)(?:${PEOPLE})+自治县$`, 'u');

/** Endings with which a natural village's or settlement's name is complete. */
const COMPLETE = /(?:村|社区|嘎查|社|组|屯|寨|队|小区|新区|安置区|安置点|搬迁点|聚居点)$/u;

/** The county's towns, and those that people added, with all villages of the county itself. */
export function namedTowns({ towns, entries = [] }: CountyPlaces): NamedTown[] {
  const all = new Map<string, NamedTown>(
    towns.map(({ name, villages }) => [name, { name, villages: [...villages] }]),
  );
  const own = entries.filter(({ county }) => county === null);
  for (const { kind, name } of own) {
    if (kind === 'town' && !all.has(name)) all.set(name, { name, villages: [] });
  }
  for (const { kind, name, town } of own) {
    const villages = kind === 'village' && town !== null ? all.get(town)?.villages : undefined;
    if (villages && !villages.some((village) => village.name === name)) {
      villages.push({ name, core: coreOfVillage(name) });
    }
  }
  return [...all.values()];
}

/** 大才回族乡 and 大才乡 are 大才; 共和镇 is 共和. */
export function bareTownName(name: string): string {
  return name.replace(ETHNIC_TOWN, '乡').replace(/(?:镇|乡|街道)$/u, '');
}

/** Entries by their first character, longest first; of equal texts the full name, then the village. */
export function indexNames(
  county: CountyPlaces,
  towns: readonly NamedTown[],
  townsByName: ReadonlyMap<string, readonly string[]>,
): Map<string, NameEntry[]> {
  const index = new Map<string, NameEntry[]>();
  for (const entry of statisticsNames(county, towns, townsByName)) {
    const list = index.get(entry.text.charAt(0)) ?? [];
    const double = list.findIndex((known) => isDouble(known, entry));
    if (double === -1) list.push(entry);
    else if (!entry.isBare) list[double] = entry;
    index.set(entry.text.charAt(0), list);
  }
  for (const entry of addedNames(county.entries ?? [])) {
    const list = index.get(entry.text.charAt(0)) ?? [];
    const known = list.find((other) => isDouble(other, entry));
    if (known) known.targets.push(...entry.targets);
    else list.push(entry);
    index.set(entry.text.charAt(0), list);
  }
  for (const list of index.values()) {
    list.sort((a, b) => b.text.length - a.text.length || Number(a.isBare) - Number(b.isBare));
  }
  return index;
}

function isDouble(a: NameEntry, b: NameEntry): boolean {
  return a.text === b.text && level(a) === level(b);
}

/** Villages and what lies in them are of one level: a word is one or the other. */
function level({ targets: [{ kind }] }: NameEntry): string {
  return kind === 'sub' ? 'village' : kind;
}

function* statisticsNames(
  county: CountyPlaces,
  towns: readonly NamedTown[],
  townsByName: ReadonlyMap<string, readonly string[]>,
): Generator<NameEntry> {
  const entry = (text: string, isBare: boolean, target: Partial<NameTarget>): NameEntry => ({
    text,
    isBare,
    targets: [{ kind: 'village', name: text, towns: [], sub: null, county: null, ...target }],
  });
  for (const text of [county.name, ...county.formerNames]) {
    yield entry(text, false, { kind: 'county' });
    const short = text.replace(ETHNIC_COUNTY, '$1县');
    if (short !== text) yield entry(short, false, { kind: 'county' });
  }
  yield entry(county.name.slice(0, -1), true, { kind: 'county', name: county.name });
  for (const { name } of towns) {
    yield entry(name, false, { kind: 'town' });
    const short = name.replace(ETHNIC_TOWN, '乡');
    if (short !== name) yield entry(short, false, { kind: 'town', name });
    const bare = bareTownName(name);
    if (bare.length > 1 && bare !== short) yield entry(bare, true, { kind: 'town', name });
  }
  for (const { villages } of towns) {
    for (const { name, core } of villages) {
      const target = { name, towns: townsByName.get(name) ?? [] };
      yield entry(name, false, target);
      if (core !== name && name.endsWith('村')) yield entry(core, true, target);
    }
  }
}

function* addedNames(entries: readonly PlaceEntry[]): Generator<NameEntry> {
  for (const entry of entries) {
    const target = targetOf(entry);
    if (target === null) continue;
    const core = coreOfVillage(entry.name);
    yield { text: entry.name, isBare: !COMPLETE.test(entry.name), targets: [target] };
    if (core !== entry.name && entry.name.endsWith('村')) {
      yield { text: core, isBare: true, targets: [target] };
    }
  }
}

/** What an added name stands for; null for entries that add no name of their own. */
function targetOf({ kind, name, county, town, village }: PlaceEntry): NameTarget | null {
  const towns = town === null ? [] : [town];
  switch (kind) {
    case 'natural':
    case 'merged':
    case 'resettlement': {
      return village === null
        ? { kind: 'sub', name, towns, sub: name, county }
        : { kind: 'village', name: village, towns, sub: name, county };
    }
    case 'alias':
    case 'former': {
      return village === null ? null : { kind: 'village', name: village, towns, sub: null, county };
    }
    case 'village': {
      // One of the county itself stands among its towns' villages already.
      return county === null ? null : { kind: 'village', name, towns, sub: null, county };
    }
    case 'town':
    case 'gone':
    case 'meaning': {
      return null;
    }
  }
}
