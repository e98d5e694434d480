// What the parts of a written date come to, in digits or in characters, with or without a year.
import { type CaptureDate, parseCaptureDate } from '../capture-date.ts';

/** What is known around a date. */
export interface DateContext {
  /** Publication day of the article, `YYYY-MM-DD`; gives the year to 3月12日. */
  articleDate: string | null;
}

/** What a form's pattern has found, by the name of the group. */
export type DateParts = Record<string, string | undefined>;

/** A day in full; its month where that has no such day: a slip of the pen leaves 2019年2月30日 in February. */
export function day(groups: DateParts): CaptureDate | null {
  const base = month(groups);
  return base && (parseCaptureDate(`${base.iso}-${pad(groups['day'])}`) ?? base);
}

/** A month with its year. */
export function month(groups: DateParts): CaptureDate | null {
  const base = year(groups);
  const number_ = Number(number(groups['month'] ?? ''));
  if (!base || number_ < 1 || number_ > 12) return null;
  return { iso: `${base.iso}-${String(number_).padStart(2, '0')}`, precision: 'month' };
}

/** A year in four digits, in characters or in its last two digits. */
export function year(groups: DateParts): CaptureDate | null {
  const { year: full, short } = groups;
  if (short !== undefined) {
    return { iso: `${Number(short) >= 50 ? '19' : '20'}${short}`, precision: 'year' };
  }
  if (full === undefined) return null;
  const digits = /^\d+$/u.test(full) ? full : Array.from(full, (digit) => numeral(digit)).join('');
  return /^(?:19|20)\d{2}$/u.test(digits) ? { iso: digits, precision: 'year' } : null;
}

/**
 * [Note: Dates without a year] The article's year, or the year before if that were after the article; null for a day that
 * the year lacks.
 */
export function yearless(groups: DateParts, { articleDate }: DateContext): CaptureDate | null {
  const monthDay = `${pad(groups['month'])}-${pad(groups['day'])}`;
  if (articleDate === null) return parseCaptureDate(`--${monthDay}`);
  const articleYear = Number(articleDate.slice(0, 4));
  const isAhead = monthDay > articleDate.slice(5);
  return parseCaptureDate(`${String(isAhead ? articleYear - 1 : articleYear)}-${monthDay}`);
}

/** 3月中旬摄: the article's year, or the year before if that were after the article. */
export function monthOnly(groups: DateParts, { articleDate }: DateContext): CaptureDate | null {
  if (articleDate === null) return null;
  const of = pad(groups['month']);
  const year_ = Number(articleDate.slice(0, 4)) - (of > articleDate.slice(5, 7) ? 1 : 0);
  return { iso: `${String(year_)}-${of}`, precision: 'month' };
}

/** 9日摄: a day of the article's month, or of the month before if that were after the article. */
export function dayOnly(groups: DateParts, { articleDate }: DateContext): CaptureDate | null {
  if (articleDate === null) return null;
  const of = pad(groups['day']);
  let [year_, month_] = articleDate.split('-').map(Number) as [number, number];
  if (of > articleDate.slice(8)) {
    month_ -= 1;
    if (month_ === 0) [year_, month_] = [year_ - 1, 12];
  }
  return parseCaptureDate(`${String(year_)}-${String(month_).padStart(2, '0')}-${of}`);
}

/** So many years before the article. */
export function yearsBefore(articleDate: string | null, count: number): CaptureDate | null {
  if (articleDate === null) return null;
  return { iso: String(Number(articleDate.slice(0, 4)) - count), precision: 'year' };
}

/** Two digits. */
export function pad(text: string | undefined): string {
  return number(text ?? '').padStart(2, '0');
}

/** Digits of a number to 99 that may be written in characters: 十二 is 12. */
export function number(text: string): string {
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
