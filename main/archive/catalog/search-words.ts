// Trigram search misses two-character words, which most village names are: Chinese is indexed
// character by character and searched as phrases, names also by their pinyin initials.
import { pinyin } from 'pinyin-pro';

const HAN = /\p{Script=Han}/u;
const PIECES = /\p{Script=Han}|[\p{L}\p{N}]+/gu;

/**
 * Text for the full-text index. `names` (villages, people) are found by initials too:
 * 黄草沟 by hcg.
 */
export function searchWords(texts: readonly string[], names: readonly string[]): string {
  const initials = names.filter((name) => HAN.test(name)).map(initialsOf);
  return [...texts.flatMap(pieces), ...initials].join(' ');
}

/** Full-text query for what a person typed; null if it holds nothing to search for. */
export function searchQuery(text: string): string | null {
  const terms = text
    .split(/\s+/u)
    .map(pieces)
    .filter((found) => found.length > 0);
  if (terms.length === 0) return null;
  return terms
    .map((words) => `"${words.join(' ')}"${HAN.test(words.at(-1) ?? '') ? '' : '*'}`)
    .join(' ');
}

function pieces(text: string): string[] {
  // Case and full-width forms must not keep a person from finding a file.
  return [...text.normalize('NFKC').toLowerCase().matchAll(PIECES)].flatMap(([piece]) =>
    HAN.test(piece) ? Array.from(piece) : [piece],
  );
}

/** Initials of a name's pinyin: 黄草沟 is hcg. */
export function initialsOf(name: string): string {
  return pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('');
}
