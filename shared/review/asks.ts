// What is asked of a photo, and which photos ask the same: those get one key, so that one answer settles them.
import type { Description, FactQuestion } from '../fact.ts';
import type { AskKind } from '../review.ts';
import { isCollage } from '../understanding/file-versions.ts';

/** One thing that a photo asks. Photos of one kind and key get one answer. */
export interface Ask {
  kind: AskKind;
  key: string;
}

/** Between the parts of a key; no path or name holds one. */
const SEPARATOR = '\t';

/** Pictures of doings and people have no before and after. */
const UNCHANGING: ReadonlySet<string> = new Set(['people', 'event']);

/** What a person is asked about a photo at `path`, at most once for each kind. */
export function asksOf(path: string, description: Description): Ask[] {
  const asks: Ask[] = [];
  const place = placeQuestion(description.questions);
  const date = dateQuestion(description.questions);
  if (place) asks.push({ kind: 'place', key: placeKey(path, place) });
  // Which work a phase is of is known by the place.
  else if (wantsPhase(path, description)) {
    asks.push({ kind: 'phase', key: phaseKey(path, description) });
  }
  if (date) asks.push({ kind: 'date', key: joined(folderOf(path), date.candidates[0] ?? '') });
  return asks;
}

/** The question on where a photo was taken; undefined if it asks none. */
export function placeQuestion(questions: readonly FactQuestion[]): FactQuestion | undefined {
  return questions.find(({ fact }) => fact === 'village' || fact === 'town');
}

/** The question whether words or camera say when a photo was taken; undefined if it asks none. */
export function dateQuestion(questions: readonly FactQuestion[]): FactQuestion | undefined {
  return questions.find(({ kind }) => kind === 'date-conflict');
}

/** Candidates with the words they were read from, as far as these reach; neighbours speak for a folder. */
function placeKey(path: string, { kind, candidates, evidence }: FactQuestion): string {
  const isRead = kind === 'ambiguous-place';
  const scope = isRead ? scopeOf(path, evidence) : folderOf(path);
  return joined(scope, isRead ? evidence : '', ...candidates);
}

/**
 * What words in a path speak for: of a folder's name all that lies in it, of a file's name the files beside it.
 * Words of a caption mean one place wherever they stand.
 */
function scopeOf(path: string, words: string): string {
  const at = words === '' ? -1 : path.lastIndexOf(words);
  if (at === -1) return '';
  const end = path.indexOf('/', at + words.length);
  return end === -1 ? folderOf(path) : path.slice(0, end);
}

/** A photo of a thing that changes, in a known village, of which nobody said that its phase is not wanted. */
function wantsPhase(path: string, { facts, why, questions }: Description): boolean {
  if (questions.some(({ kind }) => kind === 'phase-conflict')) return true;
  const { phase, village, publishable, subject, person } = facts;
  if (phase !== 'unknown' || why.phase?.source === 'decision') return false;
  if (village === null || !publishable || UNCHANGING.has(subject)) return false;
  return (subject !== 'other' || person !== null) && !isCollage(path.split('/'));
}

/** One visit: what was photographed of a village in a month and kept in one folder. */
function phaseKey(path: string, { facts }: Description): string {
  const month = facts.date?.iso.slice(0, 'YYYY-MM'.length) ?? '';
  return joined(folderOf(path), facts.town ?? '', facts.village ?? '', month);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function joined(...parts: string[]): string {
  return parts.join(SEPARATOR);
}
