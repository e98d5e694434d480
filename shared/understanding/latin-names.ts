// Puts names that are written in English or pinyin (HeiGouCun_old_road) into the Chinese words
// that the rules read. The county's places are known by their pinyin, without tones.
import {
  ENGLISH,
  ENGLISH_TIMES,
  ENGLISH_WORKS,
  MACHINE_WORDS,
  PINYIN_SYLLABLES,
  PINYIN_WORDS,
  PLACE_ENDINGS,
} from './latin-lexicon.ts';
import type { CountyPlaces } from '../place.ts';
import {
  pinyinOf,
  placesByInitials,
  placesByPinyin,
  type PlaceSense,
  SHORTEST_PLACE,
} from './pinyin-places.ts';
import { OTHER_SYLLABLES, SURNAMES } from './personal-names.ts';

/** A name in Chinese words. */
export interface LatinReading {
  /** The name with every understood word in Chinese, the rest as written. */
  words: string;
  /** A person's name among the rest, Qi Zhanhai; null if there is none. */
  person: string | null;
  /** Places that one pinyin may mean, 卡跃村 and 卡约村; none was put in. */
  candidates: string[];
}

/** Understands Latin names of one county. */
export interface LatinNames {
  /** The name in Chinese; null if nothing in it is understood. `town` tells places of one pinyin apart. */
  read(name: string, town: string | null): LatinReading | null;
}

/** Most words that one place or phrase is split into: da_ka_yang_cun. */
const MOST_PARTS = 6;

/** Builds the pinyin index of a county; some tens of milliseconds for 400 villages. */
export function buildLatinNames(county: CountyPlaces): LatinNames {
  const places = placesByPinyin(county);
  const initials = placesByInitials(county);
  const words = new Map<string, string>(PINYIN_WORDS.map((word) => [pinyinOf(word), word]));
  for (const [english, word] of Object.entries(ENGLISH)) words.set(english, word);
  for (const [work, done] of Object.entries(ENGLISH_WORKS)) {
    if (!words.has(work)) words.set(work, done);
    for (const [time, mark] of Object.entries(ENGLISH_TIMES)) {
      words.set(time + work, done + mark);
      words.set(work + time, done + mark);
    }
  }
  return { read: (name, town) => readLatin(name, town, { places, initials, words }) };
}

interface Lexicon {
  places: ReadonlyMap<string, readonly PlaceSense[]>;
  initials: ReadonlyMap<string, readonly PlaceSense[]>;
  words: ReadonlyMap<string, string>;
}

interface Part {
  text: string;
  start: number;
  end: number;
}

interface Understood {
  start: number;
  end: number;
  words: string;
  kind: 'place' | 'word' | 'syllable';
}

function readLatin(written: string, town: string | null, lexicon: Lexicon): LatinReading | null {
  if (!/[A-Za-z]{2}/u.test(written)) return null;
  const name = withoutTones(written);
  const parts = partsOf(name);
  if (parts.length === 0) return null;
  const understood: Understood[] = [];
  const candidates: string[] = [];
  let near = town;
  for (let at = 0; at < parts.length;) {
    const found = longestAt(parts, at, near, lexicon);
    if (found?.kind === 'open') candidates.push(...found.candidates);
    else if (found) {
      understood.push(found.one);
      near = found.town ?? near;
    }
    at += found?.count ?? 1;
  }
  const isWhole = understood.length === parts.length;
  const kept = understood
    .filter((one) => !isOfSomethingElse(one, parts, understood))
    .filter(
      ({ kind }) =>
        kind !== 'syllable' || isWhole || understood.some((one) => one.kind !== 'syllable'),
    );
  const person = isSeries(parts) ? null : personIn(parts, kept, town);
  if (kept.length === 0 && candidates.length === 0 && person === null) return null;
  return { words: withWords(name, kept), person, candidates };
}

/** hēigōu cūn, hei1 gou1 cun1, Xi'an: pinyin with its tones and marks as it is without. */
function withoutTones(name: string): string {
  const isToned = /[\u00C0-\u01DC]|\p{M}|[a-z][1-4][\s_-]?[a-z]|['’]/iu.test(name);
  if (!isToned) return name;
  return name
    .normalize('NFD')
    .replaceAll(/u\u0308/gu, 'v')
    .replaceAll(/\p{M}/gu, '')
    .normalize('NFC')
    .replaceAll(/(?<=[a-z])[’'](?=[aeo])/giu, '')
    .replaceAll(
      /(?<=[a-z]{2})[1-4](?=[\s_-]?[a-z]{2,6}[1-4])|(?<=[a-z]{2}[1-4][\s_-]?[a-z]{2,6})[1-4](?!\d)/giu,
      '',
    );
}

/** after lunch, before import, old photos, new folder: a time of something that is no scene. */
function isOfSomethingElse(
  { words, end }: Understood,
  parts: readonly Part[],
  understood: readonly Understood[],
): boolean {
  const next = parts.find(({ start }) => start >= end && start - end <= 1);
  if (!next) return false;
  if (/^[旧新]$/u.test(words)) return MACHINE_WORDS.has(next.text);
  if (!/^改造[前后]$/u.test(words) || next.text.length < 3) return false;
  return !MACHINE_WORDS.has(next.text) && !understood.some(({ start }) => start === next.start);
}

/** Names of cameras and programs have no person in them. */
function isSeries(parts: readonly Part[]): boolean {
  return parts.some(({ text }) => MACHINE_WORDS.has(text));
}

const SYLLABLE =
  '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u|v)';
const GIVEN_NAME = new RegExp(`^(?:${SYLLABLE}){1,2}$`, 'u');

const SURNAMES_IN_PINYIN: ReadonlySet<string> = new Set(Array.from(SURNAMES, pinyinOf));
const OTHER_NAME = new RegExp(
  `^(?:${[...new Set(Array.from(OTHER_SYLLABLES, pinyinOf))].sort((a, b) => b.length - a.length).join('|')}){3,5}$`,
  'u',
);

/**
 * qi_zhanhai_old_house: a surname and a given name, or a name of other syllables (Suonanjia), beside understood
 * words or alone in a town's folder.
 */
function personIn(
  parts: readonly Part[],
  understood: readonly Understood[],
  town: string | null,
): string | null {
  const rest = parts.filter(
    ({ start }) => !understood.some((one) => start >= one.start && start < one.end),
  );
  const [first, second] = rest;
  if (!first || rest.length > 2 || (understood.length === 0 && town === null)) return null;
  const capital = ({ text }: Part): string => text.charAt(0).toUpperCase() + text.slice(1);
  if (!second) return OTHER_NAME.test(first.text) ? capital(first) : null;
  const isName = SURNAMES_IN_PINYIN.has(first.text) && GIVEN_NAME.test(second.text);
  return isName ? `${capital(first)} ${capital(second)}` : null;
}

/** HeiGou_cun: runs of letters, parted at capitals. */
function partsOf(name: string): Part[] {
  return Array.from(name.matchAll(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/gu), (match) => ({
    text: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

type Found =
  | { kind: 'sure'; one: Understood; count: number; town: string | null }
  | { kind: 'open'; candidates: string[]; count: number };

/** The longest run of parts from one on that is a place, a word, or whole pinyin of several. */
function longestAt(
  parts: readonly Part[],
  at: number,
  town: string | null,
  lexicon: Lexicon,
): Found | null {
  const first = parts[at];
  if (!first) return null;
  for (let count = Math.min(MOST_PARTS, parts.length - at); count > 0; count--) {
    const run = parts.slice(at, at + count);
    if (run.some((part, index) => index > 0 && part.start - (run[index - 1]?.end ?? 0) > 1))
      continue;
    const key = run.map(({ text }) => text).join('');
    if (count === 1 && MACHINE_WORDS.has(key)) return null;
    const end = run.at(-1)?.end ?? first.end;
    const place = placeNamed(key, town, lexicon);
    if (place === 'open') {
      const senses = lexicon.places.get(key) ?? [];
      return { kind: 'open', candidates: senses.map((one) => one.town + one.name), count };
    }
    const span = { start: first.start, end };
    if (place) {
      const ending = parts[at + count];
      const hasEnding = ending !== undefined && PLACE_ENDINGS.has(ending.text);
      return {
        kind: 'sure',
        one: { ...span, end: hasEnding ? ending.end : end, words: place.name, kind: 'place' },
        count: hasEnding ? count + 1 : count,
        town: place.town,
      };
    }
    const word = lexicon.words.get(key);
    if (word !== undefined)
      return { kind: 'sure', one: { ...span, words: word, kind: 'word' }, count, town: null };
    const syllable = count === 1 ? PINYIN_SYLLABLES[key] : undefined;
    if (syllable !== undefined)
      return {
        kind: 'sure',
        one: { ...span, words: syllable, kind: 'syllable' },
        count,
        town: null,
      };
    const several = segment(key, town, lexicon);
    if (several !== null)
      return { kind: 'sure', one: { ...span, words: several, kind: 'word' }, count, town: null };
  }
  return null;
}

/** One place of a pinyin: all senses share a name, or the town tells. */
function placeNamed(
  key: string,
  town: string | null,
  { places, initials }: Lexicon,
): PlaceSense | 'open' | null {
  const bare = [...PLACE_ENDINGS].find(
    (ending) => key.endsWith(ending) && places.has(key.slice(0, -ending.length)),
  );
  const senses =
    places.get(key) ?? (bare === undefined ? undefined : places.get(key.slice(0, -bare.length)));
  if (senses === undefined) {
    const inTown = (initials.get(key) ?? []).filter((sense) => sense.town === town);
    return inTown.length === 1 ? (inTown[0] ?? null) : null;
  }
  const fitting = senses.filter((sense) => sense.town === town && sense.name !== town);
  if (fitting.length > 0) return fitting[0] ?? null;
  const isVillage = /(?:cun|shequ)$/u.test(key);
  const ofKind = isVillage ? senses.filter(({ name }) => /(?:村|社区)$/u.test(name)) : senses;
  const [first] = ofKind.length > 0 ? ofKind : senses;
  if (!first) return null;
  // gonghe is the town before its community; xinzhuang is a village of two towns, which the reader asks.
  const isOneName = ofKind.every(({ name }) => name === first.name) || first.name === first.town;
  return isOneName ? first : 'open';
}

/** heigoucunjiufang: pinyin written together that known names and words fill to the last letter. */
function segment(key: string, town: string | null, lexicon: Lexicon): string | null {
  for (let end = key.length - 2; end >= SHORTEST_PLACE; end--) {
    const place = placeNamed(key.slice(0, end), town, lexicon);
    if (place === null || place === 'open' || !lexicon.places.has(key.slice(0, end))) continue;
    const rest = key.slice(end);
    const word = lexicon.words.get(rest) ?? PINYIN_SYLLABLES[rest];
    if (word !== undefined) return `${place.name} ${word}`;
  }
  return null;
}

/** The name with its understood parts in Chinese; 旧 and 新 stand right before their thing. */
function withWords(name: string, understood: readonly Understood[]): string {
  let words = '';
  let at = 0;
  for (const { start, end, words: chinese } of understood) {
    const gap = name.slice(at, start);
    const isGlued = /[旧新]$/u.test(words) && /^[\s_.-]?$/u.test(gap);
    words += isGlued ? chinese : `${gap} ${chinese}`;
    at = end;
  }
  return (words + name.slice(at)).trim();
}
