// Lines of a text beside photos: captions by file name, headings, ranges, lines for all. Pure.
import type { BesideWords } from '../../../shared/understanding/listed-words.ts';
import type { ListedCaption, ListScope } from './caption-list.ts';
import { type ListedFiles, stem } from './listed-files.ts';
import { phaseOfMark, readPhaseMarks } from './phase-marks.ts';

const MAX_LINES = 50_000;

/** Marks that part a name from its caption; a full stop only where no digit follows (1.5 公里). */
const SEPARATOR = /[\s:：,，、;；|=\-—–)）\]】>》”"]|\.(?!\d)/uy;
const LEADING_MARKS = /^[\s:：,，、.;；|=\-—–)）\]】>》”"]+/u;
const OPENING_MARKS = /^[\s([（【《<“"•·*-]+/u;
const LONGEST_NAME = 255;
const NAME_INSIDE = /[^\s（(【[《，,：:；;]+\.[a-z0-9]{3,4}(?![a-z0-9])/giu;

/** 架次3 条子沟 DJI_0003-0004 路基施工: a name of a camera further on. */
const SERIES_INSIDE =
  /(?<![A-Za-z\d])(?:[A-Za-z]{2,5}[_-]?|扫描)\d{3,5}(?:\s*[-~—–至到]+\s*(?:[A-Za-z]{2,5}[_-]?)?\d{3,5})?(?![\dA-Za-z])/gu;

/** 都是李家山镇的, 本文件夹为黑沟村改造前照片: a line that speaks of all. */
const OF_ALL =
  /^(?:以上|以下|上面|下面|都|均|全部|全是|所有|本(?:文件夹|目录|相册|组|批)|(?:此|该)(?:文件夹|目录)|这(?:批|些|组|里|个文件夹|个目录)|整(?:个文件夹|组)|文件夹(?:里|内))/u;

const AS_ABOVE = /^(?:同上|同前|同上图|〃)[\s,，、:：;；。]*/u;

/** 扫描0003 -> DSC_5001: the second shows again what the first showed. */
const LINK = /^(?<from>\S+?)\s*(?:->|→|=>|⇒|对应|重拍为)\s*(?<to>[^\s,，:：]+)(?<rest>.*)$/u;

/** A line that begins as one of a list does: a number or a camera's name, and no date. */
const ENTRY =
  /^[([（【]?(?!(?:19|20)\d{2}[-./年]\d)(?:图|[A-Za-z]{2,5}[_-]?|扫描)?\d{1,5}(?:[-~—–]\S*)?[)\]）】]?(?:\.[a-z]{3,4})?(?:[\s:：,，、.]|$)/u;

const DAY =
  /(?<year>(?:19|20)\d{2})[-./年_]?(?<month>1[0-2]|0?[1-9])[-./月_]?(?<day>3[01]|[12]\d|0?[1-9])(?!\d)/gu;

/** A list's own title says nothing of its photos. */
const TITLE = /^[\u4E00-\u9FFF]{0,4}(?:说明|目录|清单|备注|列表|名单)[:：]?$/u;

/** 李明拍摄, 摄影:李明 on a line of its own. */
const TAKEN_BY =
  /^(?:(?:摄影|拍摄|作者)[者人]?\s*[:：]\s*[\u4E00-\u9FFF·]{2,6}|[\u4E00-\u9FFF·]{2,4}(?:拍摄|摄影|摄|拍))$/u;

/** Notes of more text than this are no note on their photos. */
const LONGEST_NOTE = 160;

/** Reads the lines of a text for the files of one folder. */
export function readLines(text: string, files: ListedFiles, scope: ListScope): ListedCaption[] {
  const lines = text
    .split(/\r\n|\r|\n/u, MAX_LINES)
    .map((raw, index) => ({ words: raw.trim(), line: index + 1 }))
    .filter(({ words }) => words !== '');
  const ofAll = lines
    .filter(({ words }) => OF_ALL.test(words))
    .map(({ words }): BesideWords => ({ words, about: 'photo' }));
  const named = captionsIn(sectionFor(lines, scope.below), files, scope).map((caption) =>
    withHousehold(caption, lines),
  );
  const marks = readPhaseMarks(text, named.length === 0);
  const isNote = named.length === 0 && ofAll.length === 0 && marks.size === 0;
  const note = isNote ? wholeNote(lines, scope) : [];
  const spoken = files.names.flatMap((fileName): ListedCaption[] => {
    const phase = phaseOfMark(stem(fileName), marks);
    const marked: BesideWords[] = phase === null ? [] : [{ words: phase, about: 'photo' }];
    const besides = [...marked, ...ofAll, ...note];
    return besides.length === 0 ? [] : [{ fileName, caption: '', line: 0, besides }];
  });
  return [...named, ...spoken];
}

interface Line {
  words: string;
  line: number;
}

/** The lines under a heading that is the name of the files' folder; all lines if none is. */
function sectionFor(lines: readonly Line[], below: readonly string[]): readonly Line[] {
  const start = lines.findIndex(({ words }) => below.includes(words));
  if (start === -1) return lines;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex(
    ({ words }) => !ENTRY.test(words) && !AS_ABOVE.test(words) && !OF_ALL.test(words),
  );
  return end === -1 ? rest : rest.slice(0, end);
}

function captionsIn(lines: readonly Line[], files: ListedFiles, scope: ListScope): ListedCaption[] {
  const captions: ListedCaption[] = [];
  let waiting: readonly string[] = [];
  let heading: BesideWords[] = [];
  let above = '';
  for (const { words, line } of lines) {
    const linked = link(words, files, scope);
    const named = linked ?? nameAtStart(words, files) ?? nameInside(words, files);
    const isOther = named !== null && isOfAnotherDay(words, named.fileNames[0] ?? '', scope);
    const fileNames = isOther ? [] : (named?.fileNames ?? waiting);
    const caption = named ? named.caption : words;
    waiting = [];
    if (named === null && fileNames.length === 0) {
      // A line of the list for another folder's file gives no heading.
      if (ENTRY.test(words) || OF_ALL.test(words)) above = words;
      else heading = TITLE.test(words) ? [] : [{ words, about: 'place' }];
      continue;
    }
    // The name may stand alone, with the caption on the line below.
    if (caption === '' && !linked) waiting = fileNames;
    const isAsAbove = AS_ABOVE.test(caption);
    const besides = [
      ...(isAsAbove ? [{ words: above, about: 'photo' } as const] : []),
      ...(linked?.besides ?? []),
      ...heading,
    ];
    const own = caption.replace(AS_ABOVE, '');
    if (caption !== '' || linked) {
      for (const fileName of fileNames) captions.push({ fileName, caption: own, line, besides });
      if (!isAsAbove) above = own;
    }
  }
  return captions;
}

/** 马文龙家新房: where that house is stands in another line, 王家山农户马文龙家旧房. */
function withHousehold(caption: ListedCaption, lines: readonly Line[]): ListedCaption {
  const household = /^[\u4E00-\u9FFF·]{2,6}?家/u.exec(caption.caption)?.[0];
  if (household === undefined) return caption;
  const other = lines.find(
    ({ words, line }) => line !== caption.line && saysMoreOf(words, household),
  );
  if (!other) return caption;
  const words = other.words.slice(0, other.words.indexOf(household)).replace(ENTRY_HEAD, '');
  return { ...caption, besides: [...caption.besides, { words, about: 'place' }] };
}

function saysMoreOf(words: string, household: string): boolean {
  return words.replace(ENTRY_HEAD, '').indexOf(household) > 0;
}

/** The file names that a line begins with. */
const ENTRY_HEAD = /^[\s\dA-Za-z_.()（）~—–、-]+/u;

interface NamedLine {
  fileNames: readonly string[];
  caption: string;
  besides?: BesideWords[];
}

/** The longest beginning of the line that names a file. */
function nameAtStart(line: string, files: ListedFiles): NamedLine | null {
  const content = line.replace(OPENING_MARKS, '');
  for (let end = Math.min(content.length, LONGEST_NAME); end > 0; end -= 1) {
    if (end < content.length && !isSeparatorAt(content, end)) continue;
    const fileNames = files.find(content.slice(0, end));
    if (fileNames.length === 0) continue;
    return { fileNames, caption: content.slice(end).replace(LEADING_MARKS, '').trim() };
  }
  return null;
}

function isSeparatorAt(text: string, at: number): boolean {
  const pattern = new RegExp(SEPARATOR);
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** A name further on: `大卡阳村搬迁前道路（01.jpg）`, `架次3 条子沟 DJI_0003-0004 路基施工`. */
function nameInside(line: string, files: ListedFiles): NamedLine | null {
  for (const match of [...line.matchAll(NAME_INSIDE), ...line.matchAll(SERIES_INSIDE)]) {
    const fileNames = files.find(match[0]);
    if (fileNames.length === 0) continue;
    const before = line.slice(0, match.index).replace(/[\s（(【[《：:，,；;—–-]+$/u, '');
    const behind = line.slice(match.index + match[0].length).replace(/^[\s）)】\]》]+/u, '');
    return { fileNames, caption: [before, behind].filter((part) => part !== '').join(' ') };
  }
  return null;
}

/** 扫描0003 -> DSC_5001 同一角度: the words of 扫描0003, here or in another list, tell where DSC_5001 is. */
function link(line: string, files: ListedFiles, { others }: ListScope): NamedLine | null {
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
  const words = source?.replace(/^\S+\s*/u, '') ?? '';
  const caption = (rest ?? '').replace(LEADING_MARKS, '').trim();
  return { fileNames, caption, besides: words === '' ? [] : [{ words, about: 'place' }] };
}

function startsAsWord(line: string, word: string): boolean {
  return line.startsWith(word) && /^(?:[^\dA-Za-z]|$)/u.test(line.slice(word.length));
}

/** A line of a day is not of the same number in a folder of another day. */
function isOfAnotherDay(words: string, fileName: string, { below }: ListScope): boolean {
  const days = daysIn(words);
  if (days.length === 0) return false;
  const own = daysIn(`${below.join('/')}/${fileName}`);
  return own.length > 0 && !own.some((day) => days.includes(day));
}

function daysIn(text: string): string[] {
  return Array.from(text.matchAll(DAY), ({ groups }) =>
    [groups?.['year'], groups?.['month']?.padStart(2, '0'), groups?.['day']?.padStart(2, '0')].join(
      '-',
    ),
  );
}

/** One short line beside photos that names none of them speaks of them all; several may be one for each. */
function wholeNote(lines: readonly Line[], { below }: ListScope): BesideWords[] {
  const said = lines.filter(({ words }) => !TITLE.test(words) && !TAKEN_BY.test(words));
  const [note] = said;
  if (!note || said.length > 1 || below.length > 0) return [];
  const isOfOne = ENTRY.test(note.words) || LINK.test(note.words);
  if (isOfOne || note.words.length > LONGEST_NOTE) return [];
  const credits = lines.filter(({ words }) => TAKEN_BY.test(words));
  return [note, ...credits].map(({ words }) => ({ words, about: 'photo' }));
}
