// The forms in which dates are written, each with what it gives.
import type { CaptureDate } from '../capture-date.ts';
import {
  type DateContext,
  type DateParts,
  day,
  dayOnly,
  month,
  monthOnly,
  number,
  pad,
  year,
  yearless,
  yearsBefore,
} from './date-values.ts';

const YEAR = '(?<year>(?:19|20)\\d{2}|[一二][九〇零○Ｏ0][〇零○Ｏ0-9一二三四五六七八九]{2})';
const MONTH = '(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const DAY = '(?<day>3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])';

/** A form of dates, with a text that it reads and what it gives for an article of 20 May 2022. */
export interface DateForm {
  name: string;
  example: string;
  gives: string;
  /** What a text must hold for the form to be tried: one of these characters, or a number of four digits. */
  needs: '年' | '月' | '日' | '五' | '.' | '0000';
  pattern: RegExp;
  read: (groups: DateParts, context: DateContext) => CaptureDate | null;
}

/** Forms of dates, the fuller before the shorter. */
export const DATE_FORMS: readonly DateForm[] = [
  {
    name: 'a day in full',
    example: '二〇一六年三月十二日',
    gives: '2016-03-12',
    needs: '年',
    pattern: new RegExp(`${YEAR}年\\s*${MONTH}月\\s*${DAY}[日号]`, 'gu'),
    read: day,
  },
  {
    name: 'a day with marks',
    example: '2017.6.8',
    gives: '2017-06-08',
    needs: '0000',
    pattern: new RegExp(`(?<!\\d)${YEAR}[-./]${MONTH}[-./]${DAY}(?![\\d年月])`, 'gu'),
    read: day,
  },
  {
    name: 'a day in eight digits',
    example: '20170608',
    gives: '2017-06-08',
    needs: '0000',
    pattern:
      /(?<!\d)(?<year>(?:19|20)\d{2})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?!\d)/gu,
    read: day,
  },
  {
    name: 'a day in six digits before words',
    example: '190611 黑沟',
    gives: '2019-06-11',
    needs: '0000',
    pattern:
      /(?<=^|[\s(/])(?<short>1\d|2\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?=$|[\s)\u4E00-\u9FFF\uE001-])/gu,
    read: day,
  },
  {
    name: 'a day of a short year with marks',
    example: '19.6.11 黑沟',
    gives: '2019-06-11',
    needs: '.',
    pattern:
      /(?<=^|[\s(])(?<short>1\d|2\d)\.(?<month>1[0-2]|0?[1-9])\.(?<day>3[01]|[12]\d|0?[1-9])(?=$|[\s)\u4E00-\u9FFF\uE001])/gu,
    read: day,
  },
  {
    name: 'a month in six digits before words',
    example: '201608 黑沟',
    gives: '2016-08',
    needs: '0000',
    pattern:
      /(?<=^|[\s(/])(?<year>(?:19|20)\d{2})(?<month>0[1-9]|1[0-2])(?=$|[\s)\u4E00-\u9FFF\uE001-])/gu,
    read: month,
  },
  {
    name: 'a day of a short year',
    example: '16年9月8日',
    gives: '2016-09-08',
    needs: '年',
    pattern: new RegExp(`(?<![\\d])(?<short>\\d{2})年${MONTH}月${DAY}[日号]`, 'gu'),
    read: day,
  },
  {
    name: 'a span of years',
    example: '2016年至2018年',
    gives: '2016/2018',
    needs: '0000',
    pattern:
      /(?<![\d])(?<from>(?:19|20)\d{2})年?\s*[-至到]\s*(?<to>(?:19|20)\d{2})(?:年|(?![\d元]))/gu,
    // 2016-2014 is no span: years that only stand side by side.
    read: ({ from, to }) =>
      from && to && from <= to ? { iso: `${from}/${to}`, precision: 'period' } : null,
  },
  {
    name: 'a month',
    example: '2016年3月',
    gives: '2016-03',
    needs: '年',
    pattern: new RegExp(`${YEAR}年\\s*${MONTH}月(?:份|初|底|中旬|上旬|下旬)?`, 'gu'),
    read: month,
  },
  {
    name: 'a month with marks',
    example: '2017-06',
    gives: '2017-06',
    needs: '0000',
    pattern: new RegExp(`(?<!\\d)${YEAR}[-.]${MONTH}(?![\\d年月.-])`, 'gu'),
    read: month,
  },
  {
    name: 'a month of a short year',
    example: '16年9月',
    gives: '2016-09',
    needs: '年',
    pattern: new RegExp(`(?<![\\d])(?<short>\\d{2})年${MONTH}月(?:份|初|底)?`, 'gu'),
    read: month,
  },
  {
    name: 'a five-year plan',
    example: '“十三五”期间',
    gives: '2016/2020',
    needs: '五',
    pattern:
      /[“"]?十(?<plan>[一二三四])五[”"]?(?:期间|时期|规划期?)?(?![”"]?(?:以|之)?前|[”"]?(?:以来|[初末]?以后))/gu,
    read: ({ plan }) => {
      const first = 2006 + '一二三四'.indexOf(plan ?? '') * 5;
      return { iso: `${String(first)}/${String(first + 4)}`, precision: 'period' };
    },
  },
  {
    name: 'a decade',
    example: '上世纪八十年代',
    gives: '1980s',
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
    name: 'a year',
    example: '2016年的黑沟村',
    gives: '2016',
    needs: '年',
    pattern: new RegExp(`(?<!\\d)${YEAR}(?:年度?)(?!代)`, 'gu'),
    read: year,
  },
  {
    name: 'a short year',
    example: '96年的黑沟村',
    gives: '1996',
    needs: '年',
    pattern: /(?<![\d])(?<short>[089]\d|1\d|2[0-9])年(?![代前来以间])(?=[^\d])/gu,
    read: year,
  },
  {
    name: 'a day without a year',
    example: '3月12日',
    gives: '2022-03-12',
    needs: '月',
    pattern: new RegExp(`(?<!\\d)${MONTH}月${DAY}[日号]`, 'gu'),
    read: yearless,
  },
  {
    name: 'a month of this year',
    example: '今年3月',
    gives: '2022-03',
    needs: '年',
    pattern: new RegExp(`(?<back>去年|前年|今年)${MONTH}月(?!\\d)`, 'gu'),
    read: ({ back, month: of }, { articleDate }) => {
      const base = yearsBefore(articleDate, { 今年: 0, 去年: 1, 前年: 2 }[back ?? ''] ?? 0);
      return base && { iso: `${base.iso}-${pad(of)}`, precision: 'month' };
    },
  },
  {
    name: 'a month without a year',
    example: '3月中旬摄',
    gives: '2022-03',
    needs: '月',
    pattern: new RegExp(
      `(?<![\\d年个第一二三四五六七八九十])${MONTH}月(?:份|初|底|末|[上中下]旬)?(?=[,)摄拍]|所?[摄拍])`,
      'gu',
    ),
    read: monthOnly,
  },
  {
    name: 'a year told from the article',
    example: '去年的黑沟村',
    gives: '2021',
    needs: '年',
    pattern: /(?<back>去年|前年|今年)/gu,
    read: ({ back }, { articleDate }) =>
      yearsBefore(articleDate, { 今年: 0, 去年: 1, 前年: 2 }[back ?? ''] ?? 0),
  },
  {
    name: 'years ago',
    example: '四年前的黑沟村',
    gives: '2018',
    needs: '年',
    pattern: /(?<![\d十几数多])(?<count>[一二两三四五六七八九十]{1,2}|\d{1,2})年(?=(?:以|之)?前)/gu,
    read: ({ count = '' }, { articleDate }) =>
      yearsBefore(articleDate, Number(number(count.replace('两', '二')))),
  },
  {
    name: 'a day of the month',
    example: '9日摄',
    gives: '2022-05-09',
    needs: '日',
    pattern: new RegExp(`(?<=^|[,(\\s])${DAY}日(?=[,)摄拍]|$)`, 'gu'),
    read: dayOnly,
  },
  {
    name: 'a bare year',
    example: '黑沟村 2016 旧房',
    gives: '2016',
    needs: '0000',
    pattern:
      /(?<![\d.])(?<year>(?:19|20)\d{2})(?=\s|$|[)(前后旧新\u4E00-\u9FFF])(?![元户人米亩块])/gu,
    read: year,
  },
];
