// Finds the files that a line of a list speaks of, and what it says of them. Pure.
import type { BesideWords } from '../../../shared/understanding/listed-words.ts';
import type { ListScope } from './caption-list.ts';
import type { ListedFiles } from './listed-files.ts';

/** A line that names files, and its words without their names. */
export interface NamedLine {
  fileNames: readonly string[];
  caption: string;
  besides?: BesideWords[];
}

/** Marks that part a name from its caption; a full stop only where no digit follows (1.5 公里). */
const SEPARATOR =
  /[\s:：,，、;；|=\-—–)）\]】>》”"为是系]|\.(?!\d)|(?<=^(?:第|图|照片|图片)\s?\d{1,4}[张幅号])/uy;
const LEADING_MARKS = /^[\s:：,，、.;；|=\-—–)）\]】>》”"]+|^[为是系][:：]?/u;
const OPENING_MARKS = /^[\s([（【《<“"•·*-]+/u;
const LONGEST_NAME = 255;
const NAME_INSIDE = /[^\s（(【[《，,：:；;、]+\.[a-z0-9]{3,4}(?![a-z0-9])/giu;

/** 架次3 条子沟 DJI_0003-0004 路基施工: a name of a camera further on. */
const SERIES_INSIDE =
  /(?<![A-Za-z\d])(?:[A-Za-z]{2,5}[_-]?|扫描)\d{3,5}(?:\s*[-~—–至到]+\s*(?:[A-Za-z]{2,5}[_-]?)?\d{3,5})?(?![\dA-Za-z])/gu;

/** 扫描0003 -> DSC_5001: the second shows again what the first showed. */
const LINK = /^(?<from>\S+?)\s*(?:->|→|=>|⇒|对应|重拍为)\s*(?<to>[^\s,，:：]+)(?<rest>.*)$/u;

/** 1-3 where 2 is no file: the range is of other files. */
const OPEN_RANGE = /^\d\s*[-~—–至到]\s*\d{1,4}(?![\d年.])/u;

/** True for a line that links two pictures. */
export function isLink(line: string): boolean {
  return LINK.test(line);
}

/** Words of a line with what the clause before it says, of which it is the rest. */
export interface Clause {
  words: string;
  /** 图1为黑沟村旧路，图2为新路: the second is in that village too. */
  before: string | null;
}

/** A line's clauses that each name files of their own (`01 旧房；02 新房`), else the line. */
export function clausesOf(line: string, files: ListedFiles): Clause[] {
  for (const mark of [/[；;。]/u, /[，,]/u]) {
    const clauses = line.split(mark).filter((clause) => clause.trim() !== '');
    const named = clauses.map((clause) => nameAtStart(clause.trim(), files));
    const isEach = clauses.length > 1 && named.every((one) => one !== null && one.caption !== '');
    if (!isEach) continue;
    const [first] = named;
    return clauses.map((clause, index) => ({
      words: clause.trim(),
      before: index === 0 ? null : (first?.caption ?? null),
    }));
  }
  return entriesIn(line, files).map((words) => ({ words, before: null }));
}

/** `01.jpg 旧房 02.jpg 新房`: one line for several files, each followed by its words. */
function entriesIn(line: string, files: ListedFiles): string[] {
  const starts = [...line.matchAll(NAME_INSIDE)].filter(([name]) => files.find(name).length > 0);
  if (starts.length < 2 || starts[0]?.index !== 0) return [line];
  const entries = starts.map(({ index }, at) => line.slice(index, starts[at + 1]?.index).trim());
  const isEach = entries.every((entry, at) => entry.length > (starts[at]?.[0].length ?? 0) + 1);
  return isEach ? entries : [line];
}

/** The files that a line names, whatever the way: at its start, behind a colon, further on. */
export function namesIn(line: string, files: ListedFiles): NamedLine | null {
  return nameAtStart(line, files) ?? namesBehindColon(line, files) ?? namesInside(line, files);
}

/** The longest beginning of the line that names files. */
function nameAtStart(line: string, files: ListedFiles): NamedLine | null {
  const content = line.replace(OPENING_MARKS, '');
  for (let end = Math.min(content.length, LONGEST_NAME); end > 0; end -= 1) {
    if (end < content.length && !isSeparatorAt(content, end)) continue;
    const fileNames = files.find(content.slice(0, end));
    if (fileNames.length === 0 || OPEN_RANGE.test(content.slice(end - 1))) continue;
    return { fileNames, caption: content.slice(end).replace(LEADING_MARKS, '').trim() };
  }
  return null;
}

function isSeparatorAt(text: string, at: number): boolean {
  const pattern = new RegExp(SEPARATOR);
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** 黑沟村改造前：1、2、3 */
function namesBehindColon(line: string, files: ListedFiles): NamedLine | null {
  const { words, names } = /^(?<words>.*\S)\s*[:：]\s*(?<names>[^:：]+)$/u.exec(line)?.groups ?? {};
  if (words === undefined || names === undefined) return null;
  const fileNames = files.find(names.replace(/[。.;；\s]+$/u, ''));
  return fileNames.length === 0 ? null : { fileNames, caption: words };
}

/** Names further on: `大卡阳村搬迁前道路（01.jpg）`, `架次3 条子沟 DJI_0003-0004 路基施工`. */
function namesInside(line: string, files: ListedFiles): NamedLine | null {
  for (const pattern of [NAME_INSIDE, SERIES_INSIDE]) {
    const found = [...line.matchAll(pattern)].filter(([name]) => files.find(name).length > 0);
    if (found.length === 0) continue;
    const fileNames = [...new Set(found.flatMap(([name]) => files.find(name)))];
    return { fileNames, caption: wordsAround(line, found) };
  }
  return null;
}

function wordsAround(line: string, names: readonly RegExpExecArray[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { index, 0: name } of names) {
    parts.push(line.slice(at, index));
    at = index + name.length;
  }
  return [...parts, line.slice(at)]
    .map((part) => part.replaceAll(/^[\s）)】\]》、,，和及]+|[\s（(【[《：:，,；;、—–-]+$/gu, ''))
    .filter((part) => part !== '')
    .join(' ');
}

/** 扫描0003 -> DSC_5001 同一角度: the words of 扫描0003, here or in another list, tell where DSC_5001 is. */
export function linkIn(line: string, files: ListedFiles, { others }: ListScope): NamedLine | null {
  const { from, to, rest } = LINK.exec(line)?.groups ?? {};
  if (from === undefined || to === undefined) return null;
  const fileNames = files.find(to);
  if (fileNames.length === 0) return null;
  const number = /\d+$/u.exec(from)?.[0] ?? from;
  const source = others
    .flatMap((text) => text.split(/\r\n|\r|\n/u))
    .map((other) => other.trim())
    .find(
      (other) => !LINK.test(other) && (startsAsWord(other, from) || startsAsWord(other, number)),
    );
  const words = source?.replace(/^[^\s,，]+[\s,，]*/u, '') ?? '';
  const caption = (rest ?? '').replace(LEADING_MARKS, '').trim();
  return { fileNames, caption, besides: words === '' ? [] : [{ words, about: 'place' }] };
}

function startsAsWord(line: string, word: string): boolean {
  return line.startsWith(word) && /^(?:[^\dA-Za-z]|$)/u.test(line.slice(word.length));
}
