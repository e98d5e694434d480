// Understands dates as people type them, and cuts them to what is known.
import {
  type CaptureDate,
  type DatePrecision,
  parseCaptureDate,
} from '../../shared/capture-date.ts';

/** Precisions that a date can be cut to, the coarsest first. */
export const CUTS = ['year', 'month', 'day'] as const satisfies readonly DatePrecision[];
export type Cut = (typeof CUTS)[number];

const FORMS: readonly (readonly [RegExp, (parts: readonly string[]) => string])[] = [
  [/^(\d{4})(\d{2})(\d{2})$/, ([year, month, day]) => `${year}-${month}-${day}`],
  [
    /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/,
    ([year, month, day]) => `${year}-${two(month)}-${two(day)}`,
  ],
  [/^(\d{4})[-./年](\d{1,2})月?$/, ([year, month]) => `${year}-${two(month)}`],
  [/^(\d{4})年?$/, ([year]) => `${year}`],
  [/^(\d{3})0(?:s|年代)$/, ([decade]) => `${decade}0s`],
  [/^(\d{4})年?[-–—~至到/](\d{4})年?$/, ([from, to]) => `${from}/${to}`],
  [/^(?:--)?(\d{1,2})[-月](\d{1,2})日?$/, ([month, day]) => `--${two(month)}-${two(day)}`],
];

/** 2016年3月14日, 2016.3.14, 20160314, 2016-03, 2016, 1980年代, 2016—2020, 3月12日; null for what is none. */
export function readDateInput(text: string): CaptureDate | null {
  const typed = text.trim();
  for (const [form, toIso] of FORMS) {
    const match = form.exec(typed);
    const date = match && parseCaptureDate(toIso(match.slice(1)));
    if (date) return date;
  }
  return null;
}

/** The same date, known less exactly; null where it does not know as much. */
export function cutDate({ iso, precision }: CaptureDate, to: Cut): CaptureDate | null {
  const known = CUTS.findIndex((cut) => cut === precision);
  const wanted = CUTS.indexOf(to);
  if (known < wanted) return null;
  return parseCaptureDate(
    iso
      .split('-')
      .slice(0, wanted + 1)
      .join('-'),
  );
}

function two(digits = ''): string {
  return digits.padStart(2, '0');
}
