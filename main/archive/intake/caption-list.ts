// Reads lists of captions and notes as offices keep them beside photos or above their folders:
// 说明.csv, 图片说明.txt, 备注.txt, 项目台账.csv. Pure.
import type { BesideWords, ListedWords } from '../../../shared/understanding/listed-words.ts';
import { readLines } from './list-lines.ts';
import { readTable } from './list-table.ts';
import { ListedFiles } from './listed-files.ts';

/** What a list says of a file. */
export interface ListedCaption extends ListedWords {
  fileName: string;
  /** Line in the list, from 1; 0 where the list speaks of all files. */
  line: number;
}

/** Where a list stands to the files that it is read for. */
export interface ListScope {
  /** Folders from the list's own, exclusive, down to the files' one, inclusive; empty beside the files. */
  below: readonly string[];
  /** Texts of the other lists in reach, where `扫描0003 -> DSC_5001` may find what 扫描0003 shows. */
  others: readonly string[];
  /**
   * True for a list above with photos of its own beside it: `01 道路` beside an 01.jpg is not of the 01.jpg in a
   * subfolder 备选. Only a ledger's rows for folders count then.
   */
  isBesideOthers: boolean;
}

const BESIDE: ListScope = { below: [], others: [], isBesideOthers: false };

/**
 * What a list says of the files of a folder. A file is named with or without its extension, in any letter case,
 * by its number where the file's own name is a number (`图1`, `1、`, `01：` for `01.jpg`), or by its number in a
 * camera's series (`0911-0912`, `DJI_0003`). Lines that name no file are passed over, but for headings, for
 * lines that speak of all (`都是李家山镇的`) and for notes that explain marks (`_q 改造前`); a name that fits
 * files of different names is passed over too: nothing is guessed from order.
 */
export function readCaptionList(
  text: string,
  kind: 'csv' | 'txt',
  fileNames: readonly string[],
  scope: ListScope = BESIDE,
): ListedCaption[] {
  const files = new ListedFiles(fileNames);
  if (kind === 'csv') return readTable(text, files, scope);
  return scope.isBesideOthers ? [] : readLines(text, files, scope);
}

/**
 * One text's words per file out of several lists, the nearest first: the first caption counts, what is said
 * besides is kept of all.
 */
export function mergeListed(
  lists: readonly (readonly ListedCaption[])[],
): Map<string, ListedCaption> {
  const merged = new Map<string, ListedCaption>();
  for (const one of lists.flat()) {
    const known = merged.get(one.fileName);
    if (!known) merged.set(one.fileName, one);
    else merged.set(one.fileName, withMore(known, one));
  }
  return merged;
}

function withMore(first: ListedCaption, second: ListedCaption): ListedCaption {
  const besides: BesideWords[] = [...first.besides, ...second.besides];
  if (first.caption !== '') return { ...first, besides };
  return { ...first, caption: second.caption, line: first.line || second.line, besides };
}
