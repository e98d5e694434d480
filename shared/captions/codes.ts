// Codes that stand for words, as Photo Mechanic's code replacements do: =hcg= or \hcg\ becomes 黄草沟村. The equals sign is
// its usual mark, and one that Chinese input methods let through; they turn the key of the backslash, the other mark that
// photographers are used to, into 、. Captions have neither. Nothing is guessed: a code that means nothing, or several
// things, stays as it was typed.
import type { Readings } from '../finding/spelling.ts';

/** Most characters of a code. */
export const CODE_LIMIT = 20;

/** Most texts of one code. */
export const MAX_CODE_TEXTS = 20;

const CODE = /^[\p{L}\p{N}._-]{1,20}$/u;

/** With #2 behind it, the second of the texts that it stands for. */
const TYPED = /([\\=])([\p{L}\p{N}._-]{1,20})(?:#([1-9]\d?))?\1$/u;

/** Names of one character are too many for one letter. */
const MIN_INITIALS = 2;

/** A code that a person keeps; with several texts, one is chosen each time. */
export interface CaptionCode {
  code: string;
  texts: string[];
}

/** What a code can stand for: a text that a person keeps, or a name of the archive. */
export interface CodeChoice {
  text: string;
  kind: 'code' | 'village' | 'town' | 'person' | 'photographer';
  /** Towns of a village. */
  beside: string;
  /** False for a name of the county that no photo has: it is never taken unasked. */
  isInUse: boolean;
}

/** A code between two marks, as it was typed. */
export interface TypedCode {
  code: string;
  /** Which of its texts is wanted, the first being 1; null where that is not said. */
  pick: number | null;
  /** Where it stands in the text with its marks: the first character, and the one behind the last. */
  from: number;
  to: number;
}

/** The code that has just been closed before the caret; null if there is none. */
export function typedCode(text: string, caret: number): TypedCode | null {
  const before = text.slice(Math.max(0, caret - CODE_LIMIT - 5), caret);
  // Full-width marks and letters are what some input methods write; each is one character as well.
  const plain = before.replaceAll(/[！-～]/gu, (wide) => wide.normalize('NFKC'));
  const [typed, , code, pick] = TYPED.exec(plain) ?? [];
  if (typed === undefined || code === undefined) return null;
  return {
    code: codeForm(code),
    pick: pick === undefined ? null : Number(pick),
    from: caret - typed.length,
    to: caret,
  };
}

/** A code in the form in which it is kept and compared. */
export function codeForm(code: string): string {
  return code.normalize('NFKC').trim().toLowerCase();
}

/** True for what can be typed between two marks. */
export function isCode(code: string): boolean {
  return CODE.test(code);
}

/** True if letters are the initials of a whole name, by any reading; figures stand for themselves. */
export function areInitials(letters: string, name: string, readings: Readings): boolean {
  const characters = Array.from(name.toLowerCase());
  if (letters.length < MIN_INITIALS || letters.length !== characters.length) return false;
  return characters.every((character, at) => {
    const letter = letters.charAt(at);
    return (
      character === letter || (readings[at] ?? []).some((reading) => reading.startsWith(letter))
    );
  });
}

/** A line of a file of codes that could not be taken. */
export interface RefusedCodeLine {
  /** The first being 1. */
  line: number;
  text: string;
  reason: 'no-tab' | 'no-text' | 'bad-code' | 'too-long' | 'unseen';
}

export interface CodeTable {
  codes: CaptionCode[];
  refused: RefusedCodeLine[];
}

/** What a file of codes came to. */
export interface CodeImport {
  addedCount: number;
  /** Codes that stood for something else before. */
  replacedCount: number;
  sameCount: number;
  refused: RefusedCodeLine[];
}
