/** How much of a capture date is known. `period` spans years (2016/2020). */
export type DatePrecision = 'day' | 'month' | 'year' | 'decade' | 'period' | 'month-day';

/**
 * When a photo was taken, in local time. `iso` by precision: `2016-03-14`,
 * `2016-03`, `2016`, `1980s`, `2016/2020`, `--03-12`.
 */
export interface CaptureDate {
  iso: string;
  precision: DatePrecision;
}

/** First and last local day that a capture date can mean, as `YYYY-MM-DD`; null for a month-day. */
export function dayRange(date: CaptureDate): { first: string; last: string } | null {
  const { iso } = date;
  switch (date.precision) {
    case 'day': {
      return { first: iso, last: iso };
    }
    case 'month': {
      return { first: `${iso}-01`, last: `${iso}-31` };
    }
    case 'year': {
      return { first: `${iso}-01-01`, last: `${iso}-12-31` };
    }
    case 'decade': {
      const decade = iso.slice(0, 3);
      return { first: `${decade}0-01-01`, last: `${decade}9-12-31` };
    }
    case 'period': {
      const [from = iso, to = from] = iso.split('/');
      return { first: `${from}-01-01`, last: `${to}-12-31` };
    }
    case 'month-day': {
      return null;
    }
  }
}

/** Text that orders capture dates by the first day they can mean; undated last. */
export function dateSortKey(date: CaptureDate | null): string {
  return (date && dayRange(date)?.first) ?? '9999';
}

/** A date's precision by the form of its ISO text; see CaptureDate. */
const DATE_FORMS: readonly (readonly [DatePrecision, RegExp])[] = [
  ['day', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/],
  ['month', /^\d{4}-(0[1-9]|1[0-2])$/],
  ['year', /^\d{4}$/],
  ['decade', /^\d{3}0s$/],
  ['period', /^\d{4}\/\d{4}$/],
  ['month-day', /^--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/],
];

/** A capture date from its ISO text; null if it is none or no such day exists. */
export function parseCaptureDate(iso: string): CaptureDate | null {
  const precision = DATE_FORMS.find(([, form]) => form.test(iso))?.[0];
  if (precision === undefined || !isReal(iso, precision)) return null;
  return { iso, precision };
}

function isReal(iso: string, precision: DatePrecision): boolean {
  switch (precision) {
    case 'day': {
      return isDay(iso);
    }
    case 'month-day': {
      // 2000 is a leap year, so 29 February passes.
      return isDay(`2000${iso.slice(1)}`);
    }
    case 'period': {
      const [from = '', to = ''] = iso.split('/');
      return from <= to;
    }
    case 'month':
    case 'year':
    case 'decade': {
      return true;
    }
  }
}

function isDay(iso: string): boolean {
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso);
}
