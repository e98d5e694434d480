// What speaks of a photo, gathered, and how a fact and its reason are put down.
import type { Description, FactName, FactQuestion, FactSource, Facts, FactWhy } from '../fact.ts';
import type { CaptionDetails } from './caption-reader.ts';
import type { NameReading } from './path-words.ts';

/** All readings of one photo's words, and the description they go into. */
export interface Sources {
  /** The file's name first, then what lists say besides, then its folders outwards. */
  readings: NameReading[];
  /** How many of the readings are of lists. */
  listedCount: number;
  own: OwnCaption | null;
  caption: CaptionDetails | null;
  description: Description;
}

/** The photo's own caption and where it stood. */
export interface OwnCaption {
  text: string;
  source: FactSource;
}

/** Where a reading stood. */
export function sourceOf({ listedCount }: Pick<Sources, 'listedCount'>, index: number): FactSource {
  if (index === 0) return 'file-name';
  return index <= listedCount ? 'sidecar' : 'folder';
}

/** Puts down a fact with its reason. */
export function settle<Name extends FactName>(
  description: Description,
  name: Name,
  value: Facts[Name],
  why: FactWhy,
): void {
  description.facts[name] = value;
  description.why[name] = why;
}

/** Asks a person which place is meant; once for a fact. */
export function ask(
  description: Description,
  fact: FactQuestion['fact'],
  candidates: readonly string[],
  evidence: string,
): void {
  if (description.questions.some((question) => question.fact === fact)) return;
  description.questions.push({
    fact,
    kind: 'ambiguous-place',
    candidates: [...candidates],
    evidence,
  });
}
