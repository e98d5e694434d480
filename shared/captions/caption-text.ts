// What a person may write as a caption. Text that is pasted brings more than is seen: line ends become spaces and are
// counted, characters that nobody sees are refused by name, and everything else stays as it is.

/** Most bytes of UTF-8 that a caption in a picture's IPTC block holds: IPTC-NAA IIM 4.2, dataset 2:120. */
export const IPTC_CAPTION_BYTES = 2000;

/** Line ends of every kind (Word's soft one is U+000B) and tabs, with the blanks around them. */
const BREAKS = /[ \u3000]*[\t\n\v\f\r\u0085\u2028\u2029]+[ \t\n\v\f\r\u0085\u2028\u2029\u3000]*/gu;

/**
 * Controls, half characters, and what takes no room: soft hyphens, marks of direction and order, objects that were not
 * copied. Joiners and variation selectors are part of names and signs and stay.
 */
const UNSEEN =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffc\ufffe\uffff]/u;

/** A character that a caption must not have. */
export interface UnseenCharacter {
  /** Which character of the text it is, the first being 1. */
  at: number;
  /** As standards write it, U+200B. */
  code: string;
}

export interface CaptionText {
  /** As it would be kept, without blanks at its ends. */
  text: string;
  /** Line ends and tabs that became one space each, however many stood together. */
  spaceCount: number;
  unseen: UnseenCharacter[];
}

/** Reads what a person wrote or pasted. */
export function readCaptionText(written: string): CaptionText {
  let spaceCount = 0;
  const text = written.trim().replaceAll(BREAKS, () => {
    spaceCount += 1;
    return ' ';
  });
  const unseen = Array.from(text).flatMap((character, index): UnseenCharacter[] =>
    UNSEEN.test(character) ? [{ at: index + 1, code: codeName(character) }] : [],
  );
  return { text, spaceCount, unseen };
}

/** The text without the characters that are refused. */
export function withoutUnseen(text: string): string {
  return Array.from(text)
    .filter((character) => !UNSEEN.test(character) || isBreak(character))
    .join('');
}

/** Bytes in UTF-8. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x8_00 ? 2 : code < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}

function isBreak(character: string): boolean {
  return /[\t\n\v\f\r\u0085\u2028\u2029]/u.test(character);
}

function codeName(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `U+${code.padStart(4, '0')}`;
}
