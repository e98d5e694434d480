import { expect, test } from 'vitest';

import { cutDate, readDateInput } from '../../renderer/formats/date-input.ts';

test.each([
  ['2016-03-14', '2016-03-14', 'day'],
  ['2016年3月14日', '2016-03-14', 'day'],
  [' 2016.3.14 ', '2016-03-14', 'day'],
  ['2016/3/14', '2016-03-14', 'day'],
  ['20160314', '2016-03-14', 'day'],
  ['2016年3月', '2016-03', 'month'],
  ['2016-3', '2016-03', 'month'],
  ['2016', '2016', 'year'],
  ['2016年', '2016', 'year'],
  ['1980s', '1980s', 'decade'],
  ['1980年代', '1980s', 'decade'],
  ['2016—2020年', '2016/2020', 'period'],
  ['2016至2020', '2016/2020', 'period'],
  ['3月12日', '--03-12', 'month-day'],
  ['--03-12', '--03-12', 'month-day'],
])('“%s” is %s', (typed, iso, precision) => {
  expect(readDateInput(typed)).toEqual({ iso, precision });
});

test.each(['', '去年', '2016-13', '2015-04-31', '2020—2016', '16', '2016-03-14-05'])(
  '“%s” is no date',
  (typed) => {
    expect(readDateInput(typed)).toBeNull();
  },
);

test('a date is cut to what is known, never made finer', () => {
  const day = { iso: '2016-03-14', precision: 'day' } as const;
  expect(cutDate(day, 'month')).toEqual({ iso: '2016-03', precision: 'month' });
  expect(cutDate(day, 'year')).toEqual({ iso: '2016', precision: 'year' });
  expect(cutDate(day, 'day')).toEqual(day);
  expect(cutDate({ iso: '2016', precision: 'year' }, 'month')).toBeNull();
  expect(cutDate({ iso: '1980s', precision: 'decade' }, 'year')).toBeNull();
});
