// What addresses carry after the question mark; anything unknown or malformed is left out.
import {
  GROUPINGS,
  type Grouping,
  type Lack,
  LACKS,
  type Pairing,
  PAIRINGS,
  type PhotoQuery,
} from '../shared/browse.ts';
import { PAIR_FILTERS, type PairFilter } from '../shared/pair-list.ts';
import { ALL_PHASES, type Phase } from '../shared/phase.ts';
import type { PhotoCard } from '../shared/photo.ts';
import { CATEGORIES, type Category, type Subject, SUBJECTS } from '../shared/subject.ts';
import { REVIEW_KINDS, type ReviewKind } from '../shared/review.ts';

/** A village or a town; without a name, the photos whose village (or town) is unknown. */
export interface PlaceSearch {
  town?: string;
  village?: string;
}

/** Conditions of the wall of photos, and how it is laid out. */
export interface PhotosSearch extends PlaceSearch {
  text?: string;
  phase?: Phase;
  category?: Category;
  subject?: Subject;
  /** A year or a span: `2016`, `2014-2018`. */
  years?: string;
  person?: string;
  camera?: string;
  pairing?: Pairing;
  asked?: true;
  lacks?: Lack;
  group?: Grouping;
}

const YEARS = /^(\d{4})(?:-(\d{4}))?$/;

/** Which pairs to show. */
export interface PairsSearch extends PlaceSearch {
  show?: PairFilter;
  /** The pair that a person left the list for. */
  at?: string;
}

/** More are not asked for at once. */
const MAX_SHOTS = 10_000;

/** Which shots to list: those that lack one half, or those that need not be taken. */
const SHOT_FILTERS = ['after', 'before', 'dismissed'] as const;
export type ShotFilter = (typeof SHOT_FILTERS)[number];
export interface ShotsSearch extends PlaceSearch {
  show?: ShotFilter;
  /** Key of the shot that a person left the list from, and how many were shown then. */
  at?: string;
  shown?: number;
}

type Raw = Record<string, unknown>;

export interface SettingsSearch {
  /** A folder of photos is being chosen. */
  add?: true;
  /** Id of a backup that was opened from outside, by a double click on its file. */
  backup?: string;
}

export function readSettingsSearch(raw: Raw): SettingsSearch {
  const { add } = raw;
  return { ...(add === true ? { add } : {}), ...readText(raw, 'backup') };
}

export function readPlace(raw: Raw): PlaceSearch {
  return { ...readText(raw, 'town'), ...readText(raw, 'village') };
}

/** A village, and how its photos are told apart. */
export interface VillageSearch extends PlaceSearch {
  group?: Grouping;
}

export function readVillageSearch(raw: Raw): VillageSearch {
  return { ...readPlace(raw), ...readChoice(raw, 'group', GROUPINGS) };
}

export function readPhotosSearch(raw: Raw): PhotosSearch {
  const { asked } = raw;
  const years = readText(raw, 'years');
  return {
    ...readPlace(raw),
    ...readText(raw, 'text'),
    ...readText(raw, 'person'),
    ...readText(raw, 'camera'),
    ...readChoice(raw, 'phase', ALL_PHASES),
    ...readChoice(raw, 'category', CATEGORIES),
    ...readChoice(raw, 'subject', SUBJECTS),
    ...readChoice(raw, 'pairing', PAIRINGS),
    ...readChoice(raw, 'lacks', LACKS),
    ...readChoice(raw, 'group', GROUPINGS),
    ...(years.years !== undefined && YEARS.test(years.years) ? years : {}),
    ...(asked === true ? { asked: true } : {}),
  };
}

/** The photos among which one is looked at that was come to by itself: those of its village. */
export function villageWall({ facts: { town, village } }: Pick<PhotoCard, 'facts'>): PhotosSearch {
  const ofTown = town === null ? {} : { town };
  return village === null ? { ...ofTown, lacks: 'village' } : { ...ofTown, village };
}

/** What an address asks of the archive. */
export function toPhotoQuery(search: PhotosSearch): PhotoQuery {
  const { town, village, phase, text, category, subject, person, camera, pairing, lacks } = search;
  const [, first, last = first] = YEARS.exec(search.years ?? '') ?? [];
  return {
    ...{ town, village, phase, text, category, subject, person, camera, pairing, lacks },
    ...(first === undefined ? {} : { years: { from: Number(first), to: Number(last) } }),
    ...(search.asked ? { isAsked: true } : {}),
  };
}

export function readPairsSearch(raw: Raw): PairsSearch {
  const { show: wanted } = raw;
  const show = PAIR_FILTERS.find((known) => known === wanted);
  return { ...readPlace(raw), ...readText(raw, 'at'), ...(show ? { show } : {}) };
}

export function readShotsSearch(raw: Raw): ShotsSearch {
  const { show: wanted, shown: count } = raw;
  const show = SHOT_FILTERS.find((known) => known === wanted);
  const shown = Math.min(Math.trunc(Number(count)), MAX_SHOTS);
  return {
    ...readPlace(raw),
    ...readText(raw, 'at'),
    ...(show ? { show } : {}),
    ...(shown > 0 ? { shown } : {}),
  };
}

/** The line of an article to go to. */
export interface ArticleSearch {
  line?: number;
}

export function readArticleSearch({ line }: Raw): ArticleSearch {
  const number = Math.trunc(Number(line));
  return number > 0 ? { line: number } : {};
}

/** Which items of the review queue to show; all if there is none. */
export interface ReviewSearch {
  kind?: ReviewKind;
}

export function readReviewSearch({ kind: wanted }: Raw): ReviewSearch {
  const kind = REVIEW_KINDS.find((known) => known === wanted);
  return kind ? { kind } : {};
}

export function readChoice<Name extends string, Value extends string>(
  raw: Raw,
  name: Name,
  choices: readonly Value[],
): Partial<Record<Name, Value>> {
  const value = choices.find((known) => known === raw[name]);
  const found: Partial<Record<Name, Value>> = {};
  if (value !== undefined) found[name] = value;
  return found;
}

/** Figures arrive as numbers: the router reads `text=2016` that way. */
export function readText<Name extends string>(raw: Raw, name: Name): Partial<Record<Name, string>> {
  const value = raw[name];
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text === '') return {};
  const found: Partial<Record<Name, string>> = {};
  found[name] = text.slice(0, 200);
  return found;
}
