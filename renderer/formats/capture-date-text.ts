import type { CaptureDate } from '../../shared/capture-date.ts';
import type { Language } from '../../shared/errors.ts';

/** A capture date as people write it: 2016年3月14日, 2016年3月, 2016年, 20世纪80年代, 2016—2020年. */
export function captureDateText(date: CaptureDate, language: Language): string {
  return language === 'zh-CN' ? chineseText(date) : englishText(date);
}

/** A capture date for a tag on a picture: 2014.08, 2016, 1980s, 2016—2020. Never finer than a month. */
export function captureDateTag(date: CaptureDate): string {
  const { iso } = date;
  switch (date.precision) {
    case 'day':
    case 'month': {
      return iso.slice(0, 7).replace('-', '.');
    }
    case 'year':
    case 'decade': {
      return iso;
    }
    case 'period': {
      return iso.replace('/', '—');
    }
    case 'month-day': {
      return iso.replace(/^--/, '').replace('-', '.');
    }
  }
}

/** A month of the time lane, `2016-03` or `2016`. */
export function monthText(month: string, language: Language): string {
  return captureDateText({ iso: month, precision: month.length > 4 ? 'month' : 'year' }, language);
}

function chineseText({ iso, precision }: CaptureDate): string {
  switch (precision) {
    case 'day':
    case 'month':
    case 'year': {
      const [year, month, day] = numbers(iso);
      return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
    }
    case 'decade': {
      const start = Number.parseInt(iso, 10);
      return `${Math.floor(start / 100) + 1}世纪${String(start % 100).padStart(2, '0')}年代`;
    }
    case 'period': {
      return `${iso.replace('/', '—')}年`;
    }
    case 'month-day': {
      const [month, day] = numbers(iso.replace(/^--/, ''));
      return `${month}月${day ? `${day}日` : ''}`;
    }
  }
}

function englishText({ iso, precision }: CaptureDate): string {
  switch (precision) {
    case 'day': {
      return format(iso, { day: 'numeric', month: 'long', year: 'numeric' });
    }
    case 'month': {
      return format(`${iso}-01`, { month: 'long', year: 'numeric' });
    }
    case 'year':
    case 'decade': {
      return iso;
    }
    case 'period': {
      return iso.replace('/', '–');
    }
    case 'month-day': {
      return format(`2000-${iso.replace(/^--/, '')}`, { day: 'numeric', month: 'long' });
    }
  }
}

/** Dates are local days without a zone: formatting in UTC keeps them from slipping. */
function format(isoDay: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(
    new Date(`${isoDay}T00:00:00Z`),
  );
}

function numbers(iso: string): [number, number | undefined, number | undefined] {
  const [first = 0, second, third] = iso.split('-').map(Number);
  return [first, second, third];
}
