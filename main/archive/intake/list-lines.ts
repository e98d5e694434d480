// Lines of a text beside photos: captions by file name, headings, ranges, lines for all. Pure.
import type { BesideWords } from '../../../shared/understanding/listed-words.ts';
import { isRejectingNote } from '../../../shared/understanding/publishable.ts';
import type { ListedCaption, ListScope } from './caption-list.ts';
import { clausesOf, isLink, linkIn, type NamedLine, namesIn } from './line-names.ts';
import { readLegend } from './list-legend.ts';
import { type Line, linesOfFolder } from './list-sections.ts';
import { type ListedFiles, stem } from './listed-files.ts';
import { phaseOfMark, readPhaseMarks } from './phase-marks.ts';

const MAX_LINES = 50_000;

/** 都是李家山镇的, 本文件夹为黑沟村改造前照片: a line that speaks of all. */
const OF_ALL =
  /^(?:以上|以下|上面|下面|都|均|全部|全是|所有|本(?:文件夹|目录|相册|组|批)|(?:此|该)(?:文件夹|目录)|这(?:批|些|组|里|个文件夹|个目录)|整(?:个文件夹|组)|文件夹(?:里|内))/u;

/** 其余都是后街村的: a line that speaks of the files that no line names. */
const OF_THE_REST =
  /^(?:其余|其他|其它|剩下|剩余|余下)(?:的|照片|图片|几张|各张)*(?:都|均|全)?(?:为|是)?/u;

/** 其余未记: says nothing. */
const NOTHING_KNOWN = /未记|没记|不详|不明|记不清|忘了|未知|从略|^略$/u;

const AS_ABOVE =
  /^(?:同上(?:一张|一图|图|张|户|村|址|条)?|同前|接上[图张]|上同|〃|″|"|''|--?"--?|ditto\b|同一(?:户|处|地点|地方|位置|家)|另一(?:角度|侧|面)|换个?角度)[\s,，、:：;；。]*/iu;

/** A line that begins as one of a list does: a number or a camera's name, and no date. */
const ENTRY =
  /^[([（【]?(?!(?:19|20)\d{2}[-./年]\d)(?:图|[A-Za-z]{2,5}[_-]?|扫描)?\d{1,5}(?:[-~—–]\S*)?[)\]）】]?(?:\.[a-z]{3,4})?(?:[\s:：,，、.]|$)/u;

const DAY =
  /(?<year>(?:19|20)\d{2})[-./年_]?(?<month>1[0-2]|0?[1-9])[-./月_]?(?<day>3[01]|[12]\d|0?[1-9])(?!\d)/gu;

/** A list's own title says nothing of its photos. */
const TITLE = /^[\u4E00-\u9FFF]{0,4}(?:说明|目录|清单|备注|列表|名单|备忘录?|记录|图例)[:：]?$/u;

/** 李明拍摄, 摄影:李明 on a line of its own. */
const TAKEN_BY =
  /^(?:(?:摄影|拍摄|作者|供图|图)[者人]?\s*[:：]\s*[\u4E00-\u9FFF·]{2,6}|[\u4E00-\u9FFF·]{2,4}(?:拍摄|摄影|摄|拍|供图))$/u;

/** Notes of more text than this are no note on their photos. */
const LONGEST_NOTE = 160;

/** Reads the lines of a text for the files of one folder. */
export function readLines(text: string, files: ListedFiles, scope: ListScope): ListedCaption[] {
  const lines = text
    .split(/\r\n|\r|\n/u, MAX_LINES)
    .map((raw, index) => ({ words: raw.trim(), line: index + 1 }))
    .filter(({ words }) => words !== '');
  const isInside = (words: string): boolean =>
    ENTRY.test(words) || AS_ABOVE.test(words) || OF_ALL.test(words);
  const own = linesOfFolder(lines, files, scope.below, isInside);
  const named = captionsIn(itemsOf(own, files, scope)).map((caption) =>
    withHousehold(caption, lines),
  );
  const isNamed = new Set(named.map(({ fileName }) => fileName));
  const credits = lines.filter(({ words }) => TAKEN_BY.test(words));
  const ofAll = lines.filter(
    ({ words }) =>
      (OF_ALL.test(words) && !isOfSome(words, named)) ||
      (named.length > 0 && credits.length === 1 && TAKEN_BY.test(words)),
  );
  const legend = readLegend(
    lines.filter(({ words }) => namesIn(words, files) === null),
    files,
    scope.below,
  );
  const marks = readPhaseMarks(text, named.length === 0);
  const isNote = named.length === 0 && ofAll.length === 0 && marks.size === 0 && legend.size === 0;
  const note = isNote ? wholeNote(lines, scope) : [];
  const rest = restOf(lines, named);
  const spoken = files.names.flatMap((fileName): ListedCaption[] => {
    const phase = phaseOfMark(stem(fileName), marks);
    const besides = [
      ...(phase === null ? [] : [{ words: phase, about: 'photo' } as const]),
      ...ofAll.map(({ words }) => ({ words, about: 'photo' }) as const),
      ...(legend.get(fileName) ?? []),
      ...note,
    ];
    if (rest !== null && !isNamed.has(fileName)) {
      if (isRejectingNote(rest.words))
        return [{ fileName, caption: rest.words, line: rest.line, besides: [] }];
      besides.push({ words: rest.words, about: 'photo' });
    }
    return besides.length === 0 ? [] : [{ fileName, caption: '', line: 0, besides }];
  });
  return [...named, ...spoken];
}

/** A line, or a clause of one, with the files that it names, or null if it names none. */
interface Item extends Line {
  named: NamedLine | null;
  /** True for an entry of a list, though of no file of this folder. */
  isOfOthers: boolean;
}

function itemsOf(lines: readonly Line[], files: ListedFiles, scope: ListScope): Item[] {
  return lines.flatMap(({ words: whole, line }) =>
    clausesOf(whole, files).map(({ words, before }): Item => {
      const found = linkIn(words, files, scope) ?? namesIn(words, files);
      const shared: BesideWords[] = before === null ? [] : [{ words: before, about: 'place' }];
      const named = found && { ...found, besides: [...(found.besides ?? []), ...shared] };
      const isOther = named !== null && isOfAnotherDay(words, named.fileNames[0] ?? '', scope);
      const isOfOthers = isOther || (named === null && ENTRY.test(words));
      return { words, line, named: isOther ? null : named, isOfOthers };
    }),
  );
}

function captionsIn(items: readonly Item[]): ListedCaption[] {
  const captions: ListedCaption[] = [];
  // The words may stand on a line of their own, above the names or below each.
  const isBare = ({ named }: Item): boolean => named?.caption === '' && named.besides?.length === 0;
  const isAbove =
    items.some(isBare) && items.findLast(({ isOfOthers }) => !isOfOthers)?.named?.caption === '';
  let waiting: readonly string[] = [];
  let heading: Line | null = null;
  let above = '';
  for (const { words, line, named, isOfOthers } of items) {
    if (named === null) {
      if (waiting.length > 0 && !isOfOthers && !/[:：]$/u.test(words)) {
        for (const fileName of waiting) captions.push(entry(fileName, words, line, heading));
        above = words;
      } else if (isOfOthers || OF_ALL.test(words)) above = words;
      else
        heading =
          TITLE.test(words) || TAKEN_BY.test(words)
            ? null
            : { words: words.replace(/[:：]+$/u, ''), line };
      waiting = [];
      continue;
    }
    const { fileNames, caption, besides = [] } = named;
    waiting = [];
    if (caption === '' && besides.length === 0) {
      if (isAbove && heading)
        for (const fileName of fileNames)
          captions.push(entry(fileName, heading.words, heading.line, null));
      else waiting = fileNames;
      continue;
    }
    const isAsAbove = AS_ABOVE.test(caption);
    const own = caption.replace(AS_ABOVE, '');
    const said: BesideWords[] = isAsAbove
      ? [{ words: above, about: 'photo' }, ...besides]
      : besides;
    for (const fileName of fileNames) {
      const one = entry(fileName, own, line, heading);
      captions.push({ ...one, besides: [...said, ...one.besides] });
    }
    if (!isAsAbove) above = own;
  }
  return captions;
}

function entry(
  fileName: string,
  caption: string,
  line: number,
  heading: Line | null,
): ListedCaption {
  // 【改造前】 over captions is of all below it; the phase of any other heading is not theirs.
  const about = heading && PHASE_HEADING.test(heading.words) ? 'photo' : 'place';
  const besides: BesideWords[] = heading ? [{ words: heading.words, about }] : [];
  return { fileName, caption, line, besides };
}

const PHASE_HEADING =
  /^[【[（(《“\s]*(?:[一二三四五六七八九十]、)?[\u4E00-\u9FFF]{0,4}(?:前|中|后|旧貌|新貌|旧房|新房|旧照|新照)[】\]）)》”\s]*$/u;

/** 以上为改造前, 以下为改造后 in a list that names files speak of some of them, and nobody knows where they end. */
function isOfSome(words: string, named: readonly ListedCaption[]): boolean {
  return named.length > 0 && /^[以上下]/u.test(words) && /[前中后旧新]/u.test(words);
}

function restOf(lines: readonly Line[], named: readonly ListedCaption[]): Line | null {
  const rest = named.length === 0 ? undefined : lines.find(({ words }) => OF_THE_REST.test(words));
  if (!rest) return null;
  const words = rest.words.replace(OF_THE_REST, '').trim();
  return words === '' || NOTHING_KNOWN.test(words) ? null : { ...rest, words };
}

/** 马文龙家新房, 马文龙新房: where that house is stands in another line, 王家山农户马文龙家旧房. */
function withHousehold(caption: ListedCaption, lines: readonly Line[]): ListedCaption {
  const { name } = HOUSEHOLD.exec(caption.caption)?.groups ?? {};
  if (name === undefined) return caption;
  const other = lines.find(({ words, line }) => line !== caption.line && saysMoreOf(words, name));
  if (!other) return caption;
  const words = other.words.slice(0, other.words.indexOf(name)).replace(ENTRY_HEAD, '');
  return { ...caption, besides: [...caption.besides, { words, about: 'place' }] };
}

const HOUSEHOLD =
  /^(?<name>[\u4E00-\u9FFF·]{2,6}?)(?:家|户(?=$|[^\u4E00-\u9FFF])|的?(?:[新旧老]房|[新旧]居|住房))/u;

function saysMoreOf(words: string, household: string): boolean {
  const at = words.replace(ENTRY_HEAD, '').indexOf(household);
  return at > 0 && /[村镇乡社山沟]/u.test(words.slice(0, words.indexOf(household)));
}

/** The file names that a line begins with. */
const ENTRY_HEAD = /^[\s\dA-Za-z_.()（）~—–:：、-]+/u;

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
  const isOfOne = ENTRY.test(note.words) || isLink(note.words);
  if (isOfOne || note.words.length > LONGEST_NOTE) return [];
  const credits = lines.filter(({ words }) => TAKEN_BY.test(words));
  return [note, ...credits].map(({ words }) => ({ words, about: 'photo' }));
}
