// Which lines of a list above are of one folder: `100MEDIA DJI_0011 …`, `改造前/1.jpg …`, a heading
// that is the folder's name. Pure.
import type { ListedFiles } from './listed-files.ts';

/** A line of a text with its number, from 1. */
export interface Line {
  words: string;
  line: number;
}

/** A line's folders, `改造前/` or `改造前\`, before the name of a file. */
const FOLDERS = /^[“"（(【[]?(?<folders>(?:[^\s/\\:：,，、]+[/\\])+)(?=[^\s/\\])/u;

/** Folders that cameras make on a card: 100MEDIA, 101CANON. */
const CARD_FOLDER = /^\d{3}[A-Z_]{4,5}(?=$|[\s:：,，])/u;

/**
 * The lines of one folder, without its name. `below` are the folders from the list's own, exclusive, down to
 * the files'; `isInside` tells lines that go on with a section from headings.
 */
export function linesOfFolder(
  lines: readonly Line[],
  files: ListedFiles,
  below: readonly string[],
  isInside: (words: string) => boolean,
): readonly Line[] {
  const own = lines.flatMap((one) => {
    const folders = FOLDERS.exec(one.words)?.groups?.['folders'];
    const rest = folders === undefined ? null : one.words.replace(folders, '');
    if (folders === undefined || rest === null || files.find(firstWord(rest)).length === 0)
      return [one];
    const path = folders.split(/[/\\]/u).filter((name) => name !== '');
    const isOwn = path.every((name, index) => below.at(index - path.length) === name);
    return isOwn ? [{ ...one, words: rest }] : [];
  });
  const startsWithOwn = ({ words }: Line): string | undefined =>
    below.find(
      (folder) => words.startsWith(folder) && /^[\s:：,，]/u.test(words.slice(folder.length)),
    );
  const isByFolder = own.some((line) => startsWithOwn(line) !== undefined);
  if (isByFolder) {
    return own.flatMap((line) => {
      const folder = startsWithOwn(line);
      if (folder === undefined) return [];
      return [{ ...line, words: line.words.slice(folder.length).replace(/^[\s:：,，]+/u, '') }];
    });
  }
  return section(
    own.filter(({ words }) => below.length === 0 || !CARD_FOLDER.test(words)),
    below,
    isInside,
  );
}

function firstWord(words: string): string {
  return /^[^\s:：,，、]+/u.exec(words)?.[0] ?? '';
}

/** The lines under a heading that is the name of the files' folder; all lines if none is. */
function section(
  lines: readonly Line[],
  below: readonly string[],
  isInside: (words: string) => boolean,
): readonly Line[] {
  const start = lines.findIndex(({ words }) => below.includes(headingOf(words)));
  if (start === -1) return lines;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex(({ words }) => !isInside(words));
  return end === -1 ? rest : rest.slice(0, end);
}

/** 【改造前】, 一、改造前：, # 改造前 */
function headingOf(words: string): string {
  return words
    .replace(/^[#*\s【[（(《“"]*(?:[一二三四五六七八九十]+、\s*|(?:文件夹|目录)[:：]\s*)?/u, '')
    .replace(/[\s】\]）)》”":：*]+$/u, '');
}
