import { type CaptureDate } from '../capture-date.ts';

/** A year that nothing tells. */
export const NO_YEAR = '0000';

/**
 * A date in the eight digits of an archive's catalogue (GB/T 11821-2002, 时间), with zeros for what is not known:
 * 20160314, 20160300, 20160000. Of a decade or a span of years the first year stands there.
 */
export function archiveDate(date: CaptureDate | null): string {
  if (date?.precision === 'month-day') return `${NO_YEAR}${date.iso.replaceAll('-', '')}`;
  const digits = date?.precision === 'decade' ? date.iso.slice(0, 4) : date?.iso.split('/')[0];
  return (digits ?? '').replaceAll('-', '').padEnd(8, '0');
}

/** The year a photo is filed under, four digits; `0000` where it is not known. */
export function archiveYear(date: CaptureDate | null): string {
  return archiveDate(date).slice(0, 4);
}

/** Whether a date tells its year: of a decade, a span of years or a day of the year it does not. */
export function isYearKnown(date: CaptureDate | null): boolean {
  return date !== null && ['day', 'month', 'year'].includes(date.precision);
}
