import { expect, test } from 'vitest';
import type { CaptureDate } from '../../../shared/capture-date.ts';
import { archiveDate, archiveYear, isYearKnown } from '../../../shared/transfer/archive-date.ts';

test.each<[CaptureDate | null, string, boolean]>([
  [{ iso: '2016-03-14', precision: 'day' }, '20160314', true],
  [{ iso: '2016-03', precision: 'month' }, '20160300', true],
  [{ iso: '2016', precision: 'year' }, '20160000', true],
  [{ iso: '1980s', precision: 'decade' }, '19800000', false],
  [{ iso: '2016/2020', precision: 'period' }, '20160000', false],
  [{ iso: '--03-12', precision: 'month-day' }, '00000312', false],
  [null, '00000000', false],
])('%o has eight digits, with zeros for what is not known', (date, digits, isKnown) => {
  expect(archiveDate(date)).toBe(digits);
  expect(archiveYear(date)).toBe(digits.slice(0, 4));
  expect(isYearKnown(date)).toBe(isKnown);
});
