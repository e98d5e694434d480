// What a list beside photos says of one of them: its caption as written, and what the list says besides
// (a heading, a column, a line for all). Kept as one text with the photo.

/** Words of a list about one photo. */
export interface ListedWords {
  /** The caption as written; empty if the list gives none. */
  caption: string;
  /** What is said besides, strongest first. */
  besides: readonly BesideWords[];
}

export interface BesideWords {
  words: string;
  /**
   * `photo` for words about the photo itself (a column 阶段, 同上); `place` for words about where and what
   * only, such as a heading or a project's ledger, whose dates and phases are not the photo's.
   */
  about: 'photo' | 'place';
}

const MARKS = { photo: '＋', place: '～' } as const;

/** The words as one text: the caption, then a marked line for each of the others. */
export function joinListedWords({ caption, besides }: ListedWords): string {
  const lines = besides.map(
    ({ words, about }) => `${MARKS[about]}${words.replaceAll(/\s+/gu, ' ')}`,
  );
  return [caption, ...lines].join('\n');
}

/** The reverse of `joinListedWords`; a text of another origin is all caption. */
export function splitListedWords(text: string): ListedWords {
  const lines = text.split('\n');
  const first = lines.findIndex(
    (line) => line.startsWith(MARKS.photo) || line.startsWith(MARKS.place),
  );
  if (first === -1) return { caption: text, besides: [] };
  return {
    caption: lines.slice(0, first).join('\n'),
    besides: lines.slice(first).map((line) => ({
      words: line.slice(1),
      about: line.startsWith(MARKS.photo) ? 'photo' : 'place',
    })),
  };
}
