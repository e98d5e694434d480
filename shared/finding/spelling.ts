// Finds what a person typed in a name: by its characters, or by its pinyin, whole (huangcaogou), by initials (hcg)
// or mixed (huangcg). Readings come from the program, as the window carries no pinyin.

/** The readings of a name, character by character, without tones; empty where a character has none. */
export type Readings = readonly (readonly string[])[];

/** A part of a text, by its characters: the first, and the one behind the last. */
export interface Mark {
  from: number;
  to: number;
}

const LETTERS = /^[a-z]+$/;

/** Letters in the middle of a name say too little when they are fewer. */
const MIN_LETTERS_INSIDE = 2;

/** What a person typed, in the form that is compared: half-width, lower case, without blanks and ’. */
export function typedForm(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s'’]/gu, '');
}

/** Where a name has what was typed ({@link typedForm}); null if nowhere. */
export function findSpelled(name: string, readings: Readings, typed: string): Mark | null {
  if (typed === '') return null;
  const plain = name.toLowerCase();
  const found = plain.indexOf(typed);
  if (found >= 0) return { from: found, to: found + typed.length };
  const characters = Array.from(plain);
  const isShort = typed.length < MIN_LETTERS_INSIDE;
  const starts = isShort ? Math.min(1, characters.length) : characters.length;
  for (let start = 0; start < starts; start += 1) {
    const end = spelledEnd(characters, readings, start, typed);
    if (end === null) continue;
    const from = characters.slice(0, start).join('').length;
    return { from, to: from + characters.slice(start, end).join('').length };
  }
  return null;
}

/** True if the letters are the name’s pinyin from its beginning. */
export function isSpelledFromStart(name: string, readings: Readings, letters: string): boolean {
  return LETTERS.test(letters) && spelledEnd(Array.from(name), readings, 0, letters) !== null;
}

/** The character behind the last that the letters spell, from `at` on; null if they spell something else. */
function spelledEnd(
  characters: readonly string[],
  readings: Readings,
  at: number,
  letters: string,
): number | null {
  if (letters === '') return at;
  const character = characters[at];
  if (character === undefined) return null;
  if (letters.startsWith(character)) {
    return spelledEnd(characters, readings, at + 1, letters.slice(character.length));
  }
  for (const reading of readings[at] ?? []) {
    if (!letters.startsWith(reading.slice(0, 1))) continue;
    // The last syllable may be half typed.
    if (reading.startsWith(letters)) return at + 1;
    for (const part of [reading, reading.slice(0, 2), reading.slice(0, 1)]) {
      if (!letters.startsWith(part) || (part.length === 2 && part !== reading && part[1] !== 'h')) {
        continue;
      }
      const end = spelledEnd(characters, readings, at + 1, letters.slice(part.length));
      if (end !== null) return end;
    }
  }
  return null;
}
