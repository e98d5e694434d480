// How well something a person can choose fits what was typed: Chinese by any part of it or by its pinyin, English by
// words.
import { findSpelled, type Readings } from '../../shared/finding/spelling.ts';

/** What is searched in: words, and how they are read aloud where that is known. */
export interface Findable {
  text: string;
  readings?: Readings | undefined;
}

/** Better matches have greater scores; null is none. Every word that was typed has to be found. */
export function matchScore({ text, readings = [] }: Findable, typed: string): number | null {
  let score = 0;
  for (const word of plain(typed).split(/\s+/u).filter(Boolean)) {
    const found = wordScore(plain(text), readings, word);
    if (found === null) return null;
    score += found;
  }
  return score;
}

/** Those that fit, the best first; in their own order where they fit alike. */
export function bestMatches<Item>(
  items: readonly Item[],
  typed: string,
  findableOf: (item: Item) => Findable,
): Item[] {
  return items
    .map((item) => ({ item, score: matchScore(findableOf(item), typed) }))
    .filter((match): match is { item: Item; score: number } => match.score !== null)
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item);
}

function wordScore(text: string, readings: Readings, word: string): number | null {
  if (text === word) return 10;
  if (text.startsWith(word)) return 8;
  const at = text.indexOf(word);
  if (at > 0) return isStartOfWord(text, at) ? 6 : 5;
  const spelled = findSpelled(text, readings, word);
  if (spelled !== null) return spelled.from === 0 ? 4 : 3;
  return word.length > 1 && hasInOrder(text, word) ? 1 : null;
}

function isStartOfWord(text: string, at: number): boolean {
  return /[^\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

/** All characters of the word, one after the other with others between: 黄村 in 黄草沟村. */
function hasInOrder(text: string, word: string): boolean {
  let from = 0;
  for (const character of word) {
    const at = text.indexOf(character, from);
    if (at === -1) return false;
    from = at + character.length;
  }
  return true;
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
