// Reads where a caption or a path word is: the county's own names from the gazetteer, others
// by the endings of their names. [Note: Masking]
import { isCounty, NOWHERE, type Place } from '../place.ts';
import { PROVINCES } from './administrative-names.ts';
import type { Gazetteer, PlaceMatch } from './gazetteer.ts';
import { MARK, type MarkedText, type Span, withMark } from './marked-text.ts';
import { findNumberedGroup } from './numbered-group.ts';
import { findStatedPlaces, type StatedPlace } from './place-grammar.ts';
import { findSettlement } from './settlement.ts';

/** A name whose place the words leave open. */
export interface OpenPlace {
  /** The name as it stands, 新村. */
  evidence: string;
  /** What it may mean, best first: 田家寨镇新村村. */
  candidates: string[];
}

export interface PlaceReading {
  place: Place;
  /** The text with every place name marked. */
  text: MarkedText;
  /** True if the village stands there; false if nothing or only a town does. */
  hasVillage: boolean;
  /** Several villages are named and none is the one. */
  villages: string[];
  open: OpenPlace | null;
  /** The words the place was read from. */
  evidence: string;
}

export interface PlaceContext {
  gazetteer: Gazetteer | null;
  /** Town stated elsewhere (a folder above), to tell villages of one name apart. */
  town?: string | null;
}

/** Reads the place of a text and marks its names. */
export function readPlace(text: MarkedText, context: PlaceContext): PlaceReading {
  const stated = findStatedPlaces(text.marked);
  const gazetteer = gazetteerOf(stated, context.gazetteer);
  const known = gazetteer ? gazetteer.findPlaces(text.marked) : [];
  const all = stated.filter((place) => !known.some((match) => overlaps(match, place)));
  const named = [
    ...known.filter(({ kind }) => kind === 'village'),
    ...all.filter(({ level }) => level === 'village'),
  ];
  const here = [...known, ...all].filter((span) => !isOrigin(text.plain, span, named));
  // 从扎陵湖乡搬来的户: where people came from is not where the picture is.
  const others = all.filter((place) => here.includes(place));
  const spans: Span[] = [...known, ...all];
  let marked = text;
  for (const span of spans) marked = withMark(marked, span, MARK.place);
  const settlement = findSettlement(marked);
  if (settlement) marked = withMark(marked, settlement.nameSpan, MARK.place);
  const group = findNumberedGroup(marked);
  if (group) marked = withMark(marked, group, MARK.place);

  const at = (level: StatedPlace['level']): string | null => {
    const found = others.find((place) => place.level === level);
    if (!found) return null;
    // 秀山 before a town stands for 秀山土家族苗族自治县; any other name is given as written.
    const isShort = found.name.length > found.end - found.start;
    return isShort ? found.name : text.original.slice(found.start, found.end);
  };
  const villageChoice = chooseVillage(text, known, others);
  const knownTown =
    known.find((match) => match.kind === 'town' && here.includes(match))?.name ?? null;
  const knownSub = known.find(
    ({ kind, sub, name }) =>
      sub !== null && (kind === 'sub' || name === (villageChoice.written ?? name)),
  );
  const townOfSub = knownSub?.kind === 'sub' ? knownSub.towns[0] : undefined;
  const town = villageChoice.town ?? knownTown ?? townOfSub ?? at('town');
  const located = locate(villageChoice, town, context, gazetteer);
  const knownCounty = known.find(({ kind }) => kind === 'county')?.name ?? null;
  const isInCounty = knownTown !== null || villageChoice.match !== null || knownSub !== undefined;
  const otherCounty = villageChoice.match?.county ?? null;
  const place: Place = {
    ...NOWHERE,
    province: at('province') ?? (isInCounty ? (gazetteer?.county.province ?? null) : null),
    county:
      otherCounty ??
      knownCounty ??
      at('county') ??
      (isInCounty ? (gazetteer?.county.name ?? null) : null),
    town: located.town,
    village: located.village,
    sub:
      knownSub?.sub ??
      settlement?.name ??
      at('sub') ??
      (group && text.original.slice(group.start, group.end)),
  };
  return {
    place: { ...place, province: fullProvince(place.province, text.original) },
    text: marked,
    hasVillage: located.village !== null,
    villages: villageChoice.villages,
    open: located.open,
    evidence: spans.map(({ start, end }) => text.original.slice(start, end)).join(''),
  };
}

interface VillageChoice {
  match: PlaceMatch | null;
  /** Name as written, for a village that the gazetteer does not have. */
  written: string | null;
  town: string | null;
  villages: string[];
}

/** The one village that the picture is of, if several are named. */
function chooseVillage(
  text: MarkedText,
  known: readonly PlaceMatch[],
  others: readonly StatedPlace[],
): VillageChoice {
  const candidates = [
    ...known
      .filter(({ kind }) => kind === 'village')
      .map((match) => ({ ...match, match, written: match.name })),
    ...others
      .filter(({ level }) => level === 'village')
      .map((place) => ({
        ...place,
        match: null,
        towns: [] as readonly string[],
        written: text.original.slice(place.start, place.end),
      })),
  ].sort((a, b) => a.start - b.start);
  const settled = candidates.filter((one) => !isOrigin(text.plain, one, candidates));
  const list = settled;
  const names = [...new Set(list.map(({ written }) => written))];
  const located = list.find(({ start }) => /[在到至]$/u.test(text.plain.slice(0, start)));
  const chosen =
    names.length === 1 ? list[0] : isList(text.plain, list) ? undefined : (located ?? list[0]);
  if (chosen) {
    const town = townBefore(chosen.start, known, others, text);
    return { match: chosen.match, written: chosen.written, town, villages: names };
  }
  const shared = list[0]?.towns.filter((town) => list.every(({ towns }) => towns.includes(town)));
  const town = list.length > 0 && shared?.length === 1 ? (shared[0] ?? null) : null;
  return { match: null, written: null, town, villages: names };
}

/** The town named nearest before a village; a town after it is another place. */
function townBefore(
  start: number,
  known: readonly PlaceMatch[],
  others: readonly StatedPlace[],
  text: MarkedText,
): string | null {
  const towns = [
    ...known.filter(({ kind }) => kind === 'town').map((match) => ({ ...match })),
    ...others
      .filter(({ level }) => level === 'town')
      .map((place) => ({ ...place, name: text.original.slice(place.start, place.end) })),
  ].sort((a, b) => a.start - b.start);
  return (towns.findLast((town) => town.start < start) ?? towns[0])?.name ?? null;
}

/** 后街前营后营走访, 后街村、前营村: side by side, none of them is the one. */
function isList(plain: string, list: readonly Span[]): boolean {
  return list
    .slice(1)
    .some(({ start }, index) =>
      /^(?:[、和与及至到,\s-]|\s*[-、]\s*)?$/u.test(plain.slice(list[index]?.end ?? 0, start)),
    );
}

/** 从X搬来, X村村民在Y村: where people are from is not where the picture is. */
function isOrigin(plain: string, { start, end }: Span, villages: readonly Span[]): boolean {
  const rest = plain.slice(end);
  if (/[从由自]$/u.test(plain.slice(0, start)) && /^.{0,8}[搬迁来]/u.test(rest)) return true;
  return /^村?民.{0,6}[在到]/u.test(rest) && villages.some((other) => other.start >= end);
}

interface Located {
  town: string | null;
  village: string | null;
  open: OpenPlace | null;
}

/** The town of a village: stated, or the only one in the county that has a village of this name. */
function locate(
  choice: VillageChoice,
  statedTown: string | null,
  context: PlaceContext,
  gazetteer: Gazetteer | null,
): Located {
  const { match, written } = choice;
  if (!match || !gazetteer) return { town: statedTown, village: written, open: null };
  const contextTown = context.town ?? null;
  const town =
    [statedTown, contextTown].find((one) => one !== null && match.towns.includes(one)) ?? null;
  if (town !== null) return { town, village: match.name, open: null };
  const told = match.alternatives.find(
    (one) => contextTown !== null && one.startsWith(contextTown),
  );
  if (contextTown !== null && told !== undefined) {
    return { town: contextTown, village: told.slice(contextTown.length), open: null };
  }
  const evidence = match.alternatives.length > 0 ? match.words : match.name;
  const meaning = gazetteer.meaningOf(evidence);
  if (meaning && [statedTown, contextTown].every((one) => one === null || one === meaning.town)) {
    return { ...meaning, open: null };
  }
  const there = match.towns.filter((one) => !gazetteer.isGone({ town: one, village: match.name }));
  const towns = there.length > 0 ? there : match.towns;
  const namesakes = gazetteer.namesakesOf(match.name);
  const candidates = [
    ...towns.map((one) => `${one}${match.name}`),
    ...namesakes.flatMap((name) => gazetteer.townsOf(name).map((one) => `${one}${name}`)),
    ...match.alternatives,
  ];
  const open = candidates.length > 1 ? { evidence, candidates } : null;
  // A name that people gave to several places says nothing until one of them is chosen.
  if (match.alternatives.length > 0) return { town: statedTown, village: null, open };
  const only = towns.length === 1 ? (towns[0] ?? null) : null;
  return { town: only ?? statedTown, village: match.name, open };
}

/** The gazetteer of the county that the text names: the archive's own, a neighbour's, or none that is known. */
function gazetteerOf(
  stated: readonly StatedPlace[],
  gazetteer: Gazetteer | null,
): Gazetteer | null {
  const county = stated.find(({ level }) => level === 'county')?.name;
  if (!gazetteer || county === undefined || isCounty(gazetteer.county, county)) return gazetteer;
  return gazetteer.neighbour(county);
}

/** 青海 is 青海省; a name already in full, or in traditional characters, stays as written. */
function fullProvince(name: string | null, original: string): string | null {
  if (name === null) return null;
  return original.includes(name) ? (PROVINCES.get(name) ?? name) : name;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
