// In which order the pairs of a village or a project are published, and under which headings.
import { SUBJECT_WORDS } from '../../../shared/captions/fact-words.ts';
import { type DatePrecision, dayRange } from '../../../shared/capture-date.ts';
import type { PublicationPicture } from './publication.ts';

export interface PublishedPair {
  before: PublicationPicture;
  after: PublicationPicture;
}

export interface PairSection {
  heading: string | null;
  pairs: PublishedPair[];
}

/** Headings are worth their room where they gather so many pairs each. */
const PAIRS_PER_HEADING = 2;

/** After every day, and every name, that is known. */
const LAST = '9999-12-31';

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** Town by town and village by village, those of each by date; a pair is where its earlier photo was taken. */
export function sectionsByPlace(pairs: readonly PublishedPair[]): PairSection[] {
  const places = gather(pairs, ({ before, after }) => {
    const { town, village } = before.place.village === null ? after.place : before.place;
    return `${town ?? ''}/${village ?? ''}`;
  });
  return [...places]
    .map(([key, own]): [string[], PublishedPair[]] => [key.split('/'), own])
    .toSorted(([a], [b]) => compareNames(a[0], b[0]) || compareNames(a[1], b[1]))
    .map(([names, own]) => ({ heading: names.join('') || '地点不详', pairs: byDate(own) }));
}

/**
 * By date, under years if that makes sections of some size, else under what is shown; else all together. A pair is of
 * the year in which the change was there to see.
 */
export function sectionsOfVillage(pairs: readonly PublishedPair[]): PairSection[] {
  const inOrder = byDate(pairs);
  const groupings = [gather(inOrder, yearOf), gather(inOrder, subjectOf)];
  const best = groupings.find(({ size }) => size > 1 && inOrder.length >= size * PAIRS_PER_HEADING);
  return best === undefined
    ? [{ heading: null, pairs: inOrder }]
    : [...best].map(([heading, own]) => ({ heading, pairs: own }));
}

function gather(
  pairs: readonly PublishedPair[],
  keyOf: (pair: PublishedPair) => string,
): Map<string, PublishedPair[]> {
  return Map.groupBy(pairs, keyOf);
}

/** Unnamed places come last. */
function compareNames(a = '', b = ''): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  return collator.compare(a, b);
}

function byDate(pairs: readonly PublishedPair[]): PublishedPair[] {
  return pairs
    .map((pair) => ({ pair, day: `${dayOf(pair.after, pair.before)} ${dayOf(pair.before)}` }))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ pair }) => pair);
}

/** The first day that one of these pictures can be of, in turn. */
function dayOf(...pictures: PublicationPicture[]): string {
  return datedOf(pictures)?.day ?? LAST;
}

function yearOf({ before, after }: PublishedPair): string {
  const dated = datedOf([after, before]);
  if (dated === undefined) return '时间不详';
  return `${dated.day.slice(0, 4)}${dated.precision === 'decade' ? '年代' : '年'}`;
}

/** The first of these pictures whose year is known. */
function datedOf(
  pictures: readonly PublicationPicture[],
): { day: string; precision: DatePrecision } | undefined {
  for (const { date } of pictures) {
    const day = date && dayRange(date)?.first;
    if (date && day != null) return { day, precision: date.precision };
  }
  return undefined;
}

function subjectOf({ before, after }: PublishedPair): string {
  return SUBJECT_WORDS[after.facts.subject] || SUBJECT_WORDS[before.facts.subject] || '其他';
}
