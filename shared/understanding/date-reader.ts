// Reads when a picture was taken out of the words of a caption or a path. Days of building,
// of moving and of publication are not the day of the picture.
import type { CaptureDate } from '../capture-date.ts';
import { MARK, type MarkedText, type Span, withMark } from './marked-text.ts';

export interface DateContext {
  /** Publication day of the article, `YYYY-MM-DD`; gives the year to 3月12日. */
  articleDate: string | null;
}

export interface DateReading {
  date: CaptureDate | null;
  /** The text with every date marked, also those that are not the picture's. */
  text: MarkedText;
  /** The words it was read from. */
  evidence: string;
  /** Every date of the text that may be a picture's, in order: 2014年、2020年. */
  dates: DatedSpan[];
}

interface DatedSpan extends Span {
  date: CaptureDate;
}

interface Found extends Span {
  date: CaptureDate | null;
}

const YEAR = '(?<year>(?:19|20)\\d{2}|[一二][九〇零○Ｏ0][〇零○Ｏ0-9一二三四五六七八九]{2})';
const MONTH = '(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const DAY = '(?<day>3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])';

interface Form {
  name: string;
  /** What a text must hold for the form to be tried: one of these characters, or a number of four digits. */
  needs: '年' | '月' | '日' | '五' | '0000';
  pattern: RegExp;
  read: (groups: Record<string, string | undefined>, context: DateContext) => CaptureDate | null;
}

/** Forms of dates, the fuller before the shorter. */
const FORMS: readonly Form[] = [
  {
    name: '2016年3月12日, 二〇一六年三月十二日',
    needs: '年',
    pattern: new RegExp(`${YEAR}年\\s*${MONTH}月\\s*${DAY}[日号]`, 'gu'),
    read: day,
  },
  {
    name: '2017.6.8, 2017-06-08, 2017/6/8',
    needs: '0000',
    pattern: new RegExp(`(?<!\\d)${YEAR}[-./]${MONTH}[-./]${DAY}(?![\\d年月])`, 'gu'),
    read: day,
  },
  {
    name: '20170608',
    needs: '0000',
    pattern:
      /(?<!\d)(?<year>(?:19|20)\d{2})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?!\d)/gu,
    read: day,
  },
  {
    name: '190611 黑沟',
    needs: '0000',
    pattern:
      /(?<=^|[\s(/])(?<short>1\d|2\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?=$|[\s)\u4E00-\u9FFF\uE001-])/gu,
    read: day,
  },
  {
    name: '16年9月8日',
    needs: '年',
    pattern: new RegExp(`(?<![\\d])(?<short>\\d{2})年${MONTH}月${DAY}[日号]`, 'gu'),
    read: day,
  },
  {
    name: '2016-2018年, 2016年至2018年',
    needs: '0000',
    pattern:
      /(?<![\d])(?<from>(?:19|20)\d{2})年?\s*[-至到]\s*(?<to>(?:19|20)\d{2})(?:年|(?![\d元]))/gu,
    read: ({ from, to }) => (from && to ? { iso: `${from}/${to}`, precision: 'period' } : null),
  },
  {
    name: '2016年3月',
    needs: '年',
    pattern: new RegExp(`${YEAR}年\\s*${MONTH}月(?:份|初|底|中旬|上旬|下旬)?`, 'gu'),
    read: month,
  },
  {
    name: '2017.6, 2017-06',
    needs: '0000',
    pattern: new RegExp(`(?<!\\d)${YEAR}[-.]${MONTH}(?![\\d年月.-])`, 'gu'),
    read: month,
  },
  {
    name: '16年9月',
    needs: '年',
    pattern: new RegExp(`(?<![\\d])(?<short>\\d{2})年${MONTH}月(?:份|初|底)?`, 'gu'),
    read: month,
  },
  {
    name: '“十三五”期间',
    needs: '五',
    pattern: /[“"]?十(?<plan>[一二三四])五[”"]?(?:期间|时期|规划期?)?/gu,
    read: ({ plan }) => {
      const first = 2006 + '一二三四'.indexOf(plan ?? '') * 5;
      return { iso: `${String(first)}/${String(first + 4)}`, precision: 'period' };
    },
  },
  {
    name: '上世纪八十年代, 1980年代, 90年代',
    needs: '年',
    pattern:
      /(?:上个?世纪|(?<century>19|20))?(?<tens>[1-9]0|00|[一二三四五六七八九]十)年代[初末中]?(?:期)?/gu,
    read: ({ century, tens = '' }) => {
      const decade = tens.includes('十')
        ? '一二三四五六七八九'.indexOf(tens.charAt(0)) + 1
        : Number(tens.charAt(0));
      const start = century ?? (decade <= 2 ? '20' : '19');
      return { iso: `${start}${String(decade)}0s`, precision: 'decade' };
    },
  },
  {
    name: '2016年',
    needs: '年',
    pattern: new RegExp(`(?<!\\d)${YEAR}(?:年度?)(?!代)`, 'gu'),
    read: year,
  },
  {
    name: '96年',
    needs: '年',
    pattern: /(?<![\d])(?<short>[089]\d|1\d|2[0-9])年(?![代前来以间])(?=[^\d])/gu,
    read: year,
  },
  {
    name: '3月12日',
    needs: '月',
    pattern: new RegExp(`(?<!\\d)${MONTH}月${DAY}[日号]`, 'gu'),
    read: yearless,
  },
  {
    name: '今年3月',
    needs: '年',
    pattern: new RegExp(`(?<back>去年|前年|今年)${MONTH}月(?!\\d)`, 'gu'),
    read: ({ back, month: of }, { articleDate }) => {
      const base = yearsBefore(articleDate, { 今年: 0, 去年: 1, 前年: 2 }[back ?? ''] ?? 0);
      return base && { iso: `${base.iso}-${pad(of)}`, precision: 'month' };
    },
  },
  {
    name: '去年',
    needs: '年',
    pattern: /(?<back>去年|前年|今年)/gu,
    read: ({ back }, { articleDate }) =>
      yearsBefore(articleDate, { 今年: 0, 去年: 1, 前年: 2 }[back ?? ''] ?? 0),
  },
  {
    name: '四年前, 10年前',
    needs: '年',
    pattern: /(?<![\d十几数多])(?<count>[一二两三四五六七八九十]{1,2}|\d{1,2})年(?=(?:以|之)?前)/gu,
    read: ({ count = '' }, { articleDate }) =>
      yearsBefore(articleDate, Number(number(count.replace('两', '二')))),
  },
  {
    name: '9日',
    needs: '日',
    pattern: new RegExp(`(?<=^|[,(\\s])${DAY}日(?=[,)摄拍]|$)`, 'gu'),
    read: dayOnly,
  },
  {
    name: '2016',
    needs: '0000',
    pattern:
      /(?<![\d.])(?<year>(?:19|20)\d{2})(?=\s|$|[)(前后旧新\u4E00-\u9FFF])(?![元户人米亩块])/gu,
    read: year,
  },
];

/** Without one of these no form can match; most names of a path end here. */
const DATE_CHARACTER = /[年月日五]|\d{4}|\d[元岁户口块亩万多余]/u;

/** Stretches with digits that are no date: 2000-3000元, 2015年以前, 十几年前. */
const NO_DATE =
  /\d+(?:\.\d+)?[-至到]\d+(?:\.\d+)?(?:余|多)?[元块户人亩米公里万名岁吨头只%]|(?:\d{4}年(?=(?:以|之)前)|\d{4}年[初底末]?(?:以后|以来|前后)|近年来?|多年来?|\d+年(?:来|间|后))|\d+(?:余|多)?[元岁户口]/gu;

/** What follows a date that is of the building or the move, and not of the picture. */
const OTHER_DAY =
  /^(?:底|初|春|夏|秋|冬|以来|起)?(?:,)?(?:才|就|已|刚|从.{1,8}|由.{1,12}|全村|全家|整体|投资.{0,8}|她家|他家)?(?:盖(?:的|起)|修建的|建成的|建成(?:后)?投|新建的|建设的|兴建|始建|搬(?:来|到|入|进|至|出|下)|搬迁(?:来|到|入|至|过来)|迁(?:来|到|入|至)|入住|动工|开工(?!前)|竣工的|落成的|成立|出生|脱贫(?!前)|修的|建的|通[车电水](?=[。,]?$))/u;

/** Reads the date of the picture and marks all dates. */
export function readDate(text: MarkedText, context: DateContext): DateReading {
  if (!DATE_CHARACTER.test(text.marked)) return { date: null, text, evidence: '', dates: [] };
  let marked = text;
  for (const match of text.marked.matchAll(NO_DATE)) {
    marked = withMark(marked, spanOf(match), MARK.noise);
  }
  const found: Found[] = [];
  const hasFourDigits = /\d{4}/u.test(text.marked);
  for (const form of FORMS) {
    const isPossible = form.needs === '0000' ? hasFourDigits : text.marked.includes(form.needs);
    if (!isPossible) continue;
    for (const match of marked.marked.matchAll(form.pattern)) {
      const span = spanOf(match);
      found.push({ ...span, date: form.read(match.groups ?? {}, context) });
      marked = withMark(marked, span, MARK.date);
    }
  }
  found.sort((a, b) => a.start - b.start);
  const dates = found.filter(
    (one): one is DatedSpan => one.date !== null && !isOtherDay(text.plain, one),
  );
  const chosen =
    dates.find(({ end }) => /^(?:日)?[^,;。]{0,6}?(?:摄|拍)/u.test(text.plain.slice(end))) ??
    dates[0];
  return {
    date: chosen?.date ?? null,
    text: marked,
    evidence: chosen ? text.original.slice(chosen.start, chosen.end) : '',
    dates,
  };
}

/** 2012年搬到这个小区, 70年代盖的房. */
function isOtherDay(plain: string, { start, end }: Found): boolean {
  const rest = plain.slice(end);
  if (/^[^,;。]{0,6}(?:摄|拍)/u.test(rest)) return false;
  return (
    OTHER_DAY.test(rest) ||
    /(?:建于|始建于|盖于|修建于|出生于|生于|自|从)$/u.test(plain.slice(0, start))
  );
}

function day(groups: Record<string, string | undefined>): CaptureDate | null {
  const base = month(groups);
  const number_ = Number(number(groups['day'] ?? ''));
  if (!base || number_ < 1 || number_ > 31) return null;
  return { iso: `${base.iso}-${String(number_).padStart(2, '0')}`, precision: 'day' };
}

function month(groups: Record<string, string | undefined>): CaptureDate | null {
  const base = year(groups);
  const number_ = Number(number(groups['month'] ?? ''));
  if (!base || number_ < 1 || number_ > 12) return null;
  return { iso: `${base.iso}-${String(number_).padStart(2, '0')}`, precision: 'month' };
}

function year(groups: Record<string, string | undefined>): CaptureDate | null {
  const { year: full, short } = groups;
  if (short !== undefined) {
    return { iso: `${Number(short) >= 50 ? '19' : '20'}${short}`, precision: 'year' };
  }
  if (full === undefined) return null;
  const digits = /^\d+$/u.test(full) ? full : Array.from(full, (digit) => numeral(digit)).join('');
  return /^(?:19|20)\d{2}$/u.test(digits) ? { iso: digits, precision: 'year' } : null;
}

/** [Note: Dates without a year] The article's year, or the year before if that were after the article. */
function yearless(
  groups: Record<string, string | undefined>,
  { articleDate }: DateContext,
): CaptureDate | null {
  const monthDay = `${pad(groups['month'])}-${pad(groups['day'])}`;
  if (articleDate === null) return { iso: `--${monthDay}`, precision: 'month-day' };
  const articleYear = Number(articleDate.slice(0, 4));
  const isAhead = monthDay > articleDate.slice(5);
  return {
    iso: `${String(isAhead ? articleYear - 1 : articleYear)}-${monthDay}`,
    precision: 'day',
  };
}

/** 9日摄: a day of the article's month, or of the month before if that were after the article. */
function dayOnly(
  groups: Record<string, string | undefined>,
  { articleDate }: DateContext,
): CaptureDate | null {
  if (articleDate === null) return null;
  const of = pad(groups['day']);
  let [year_, month_] = articleDate.split('-').map(Number) as [number, number];
  if (of > articleDate.slice(8)) {
    month_ -= 1;
    if (month_ === 0) [year_, month_] = [year_ - 1, 12];
  }
  return { iso: `${String(year_)}-${String(month_).padStart(2, '0')}-${of}`, precision: 'day' };
}

function yearsBefore(articleDate: string | null, count: number): CaptureDate | null {
  if (articleDate === null) return null;
  return { iso: String(Number(articleDate.slice(0, 4)) - count), precision: 'year' };
}

function pad(text: string | undefined): string {
  return number(text ?? '').padStart(2, '0');
}

/** Digits of a number to 99 that may be written in characters: 十二 is 12. */
function number(text: string): string {
  if (/^\d*$/u.test(text)) return text;
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  if (!text.includes('十')) return numeral(ones ?? '');
  return String(
    (tens === '' ? 1 : Number(numeral(tens ?? ''))) * 10 + Number(numeral(ones ?? '') || '0'),
  );
}

function numeral(digit: string): string {
  if (/^\d$/u.test(digit)) return digit;
  const value = '〇一二三四五六七八九'.indexOf(/[零○Ｏ]/u.test(digit) ? '〇' : digit);
  return value === -1 || digit === '' ? '' : String(value);
}

function spanOf(match: RegExpExecArray | RegExpMatchArray): Span {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
}
