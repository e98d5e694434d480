// Legends in notes: `K7+400：黑沟村段`, `HG=黑沟村，DKY=大卡阳村`, `01户 李生福`. A key explains every file and
// folder whose name holds it as a word of its own. Pure.
import type { BesideWords } from '../../../shared/understanding/listed-words.ts';
import { isPersonalName } from '../../../shared/understanding/personal-names.ts';
import { type ListedFiles, stem } from './listed-files.ts';
import type { Line } from './list-sections.ts';

/** A code, a stake, a number of a household, letters for a village. */
const KEY = String.raw`(?:[A-Za-z]{0,6}[-_]?\d[\w+.-]*(?:号?户|号|标段|社|组)?|[A-Za-z]{2,8})`;

const EXPLAINED = new RegExp(
  `^(?<keys>${KEY}(?:\\s*[、,，/和及]\\s*${KEY})*)\\s*(?:[:：=＝]|为|是|代表|表示|即|—+|--+|\\s)\\s*(?<words>[^\\s:：=＝].*)$`,
  'u',
);

/** What legends say of the files of a folder, by file name. `below` are folders above the files. */
export function readLegend(
  lines: readonly Line[],
  files: ListedFiles,
  below: readonly string[],
): Map<string, BesideWords[]> {
  const explained = new Map<string, BesideWords[]>();
  for (const { keys, words } of lines.flatMap(({ words: line }) => entriesOf(line))) {
    for (const fileName of files.names) {
      const name = stem(fileName);
      const inFile = keys.some((key) => holds(name, key));
      if (!inFile && !below.some((folder) => keys.some((key) => holds(folder, key)))) continue;
      explained.set(fileName, [...(explained.get(fileName) ?? []), ...wordsOf(words)]);
    }
  }
  return explained;
}

interface Entry {
  keys: string[];
  words: string;
}

/** The legend's entries in a line; several stand side by side only with `=` or a colon. */
function entriesOf(line: string): Entry[] {
  const parts = line.split(/[,，;；。\s]+/u);
  const isSideBySide = parts.length > 1 && parts.every((part) => /^[\w+.-]+[=＝:：]./u.test(part));
  return (isSideBySide ? parts : [line]).flatMap((part): Entry[] => {
    const { keys, words } = EXPLAINED.exec(part)?.groups ?? {};
    if (keys === undefined || words === undefined) return [];
    return [{ keys: keys.split(/\s*[、,，/和及]\s*/u).filter(isKey), words: words.trim() }];
  });
}

/** Years are no keys, and a figure alone is one only with two digits or more. */
function isKey(key: string): boolean {
  return key.length >= 2 && !/^(?:19|20)\d{2}$/u.test(key);
}

/** True if a name holds the key as a word of its own; a mere number only at its start or as its only number. */
function holds(name: string, key: string): boolean {
  const [own, wanted] = [name.toUpperCase(), key.toUpperCase()];
  for (let at = own.indexOf(wanted); at !== -1; at = own.indexOf(wanted, at + 1)) {
    const [before, behind] = [own.charAt(at - 1), own.charAt(at + wanted.length)];
    const isFree = !/[\dA-Z+]/u.test(before) && !/[\dA-Z+]/u.test(behind);
    const isSure = at === 0 || !/^\d+$/u.test(wanted) || own.match(/\d+/gu)?.length === 1;
    if (isFree && isSure) return true;
  }
  return false;
}

/** Where and what; and the household, if the words end in a name: 01户 黑沟村李生福. */
function wordsOf(words: string): BesideWords[] {
  const end = words.replace(/(?:家|户)$/u, '');
  const name = /(?:^|[村社组\s,，])(?<name>[\u4E00-\u9FFF·]{2,6})$/u.exec(end)?.groups?.['name'];
  const household: BesideWords[] =
    name !== undefined && isPersonalName(name) ? [{ words: `户主:${name}`, about: 'photo' }] : [];
  return [...household, { words, about: 'place' }];
}
