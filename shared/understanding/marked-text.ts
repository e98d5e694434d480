// A caption or path word while it is read: rules mark what they have understood, so that
// later rules do not read it again. [Note: Masking] 后街村 is no 后, 新华社 is no 新.
import { plainText } from './han-text.ts';

/** What a stretch of text has been understood as; each is one private-use character. */
export const MARK = {
  place: '\uE001',
  date: '\uE002',
  person: '\uE003',
  credit: '\uE004',
  noise: '\uE005',
} as const;
export type Mark = (typeof MARK)[keyof typeof MARK];

/** Text with marks laid over it; positions agree in all three. */
export interface MarkedText {
  /** As written. */
  readonly original: string;
  /** In the form the rules are written in; see `plainText`. */
  readonly plain: string;
  /** `plain` with a mark for every character that has been understood. */
  readonly marked: string;
}

/** A stretch of text, `start` included and `end` not. */
export interface Span {
  start: number;
  end: number;
}

/** A text of which nothing is understood yet. */
export function unmarkedText(original: string): MarkedText {
  const plain = plainText(original);
  return { original, plain, marked: plain };
}

/** The text with a stretch marked as understood. */
export function withMark(text: MarkedText, { start, end }: Span, mark: Mark): MarkedText {
  const marked = text.marked.slice(0, start) + mark.repeat(end - start) + text.marked.slice(end);
  return { ...text, marked };
}

/** The text with every match of a pattern marked. */
export function withMarks(text: MarkedText, pattern: RegExp, mark: Mark): MarkedText {
  const { original, plain } = text;
  const marked = text.marked.replace(pattern, (match) => mark.repeat(match.length));
  return marked === text.marked ? text : { original, plain, marked };
}

/** A stretch of the text, marks included, as a text of its own. */
export function sliceMarked(text: MarkedText, { start, end }: Span): MarkedText {
  return {
    original: text.original.slice(start, end),
    plain: text.plain.slice(start, end),
    marked: text.marked.slice(start, end),
  };
}
