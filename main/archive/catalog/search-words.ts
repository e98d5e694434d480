// Trigram search misses two-character words, which most village names are: Chinese is indexed
// character by character and searched as phrases, names also by their pinyin initials.
// Who changes what is indexed empties photo_search in a migration, so that describe fills it anew.
import { pinyin } from 'pinyin-pro';

const HAN = /\p{Script=Han}/u;
/** Single Chinese characters, and words of other scripts and digits, also where the two touch. */
const PIECES = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

const LETTERS = /^[a-z]+$/;

/** Names whose initials are kept; more than a county has villages and an archive has people. */
const MAX_KEPT = 20_000;

/**
 * Gives a function that makes the text for the full-text index. `names` (villages, people) are found
 * by initials too: 黄草沟 by hcg. Initials of names that come again are kept.
 */
export function createSearchWords(): (
  texts: readonly string[],
  names: readonly string[],
) => string {
  const kept = new Map<string, string>();
  const initials = (name: string): string => {
    const known = kept.get(name);
    if (known !== undefined) return known;
    const found = initialsOf(name);
    if (kept.size >= MAX_KEPT) kept.clear();
    kept.set(name, found);
    return found;
  };
  return (texts, names) =>
    [...texts.flatMap(pieces), ...names.filter((name) => HAN.test(name)).map(initials)].join(' ');
}

/**
 * Full-text query for what a person typed; null if it holds nothing to search for. Letters are also looked for as
 * the names that `spelled` gives for them.
 */
export function searchQuery(
  text: string,
  spelled: (letters: string) => readonly string[] = () => [],
): string | null {
  const terms = text
    .split(/\s+/u)
    .map(pieces)
    .filter((found) => found.length > 0);
  if (terms.length === 0) return null;
  return terms.map(termQuery).join(' AND ');

  function termQuery(words: readonly string[]): string {
    const last = words.at(-1) ?? '';
    const own = `${phrase(words)}${HAN.test(last) ? '' : '*'}`;
    const names = words.length === 1 && LETTERS.test(last) ? spelled(last) : [];
    if (names.length === 0) return own;
    return `(${[own, ...names.map((name) => phrase(pieces(name)))].join(' OR ')})`;
  }
}

function phrase(words: readonly string[]): string {
  return `"${words.join(' ')}"`;
}

function pieces(text: string): string[] {
  // Case and full-width forms must not keep a person from finding a file.
  return text.normalize('NFKC').toLowerCase().match(PIECES) ?? [];
}

/** Initials of a name's pinyin: 黄草沟 is hcg. */
export function initialsOf(name: string): string {
  return pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('');
}
