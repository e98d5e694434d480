import { describe, expect, test } from 'vitest';
import {
  readDate,
  readIptcDate,
  readOffset,
} from '../../../../../main/archive/imaging/worker/metadata/metadata-date.ts';

describe('readDate', () => {
  test.each([
    ['2016:03:14 09:26:53', null, '2016-03-14T09:26:53', null],
    ['2016:03:14 09:26:53', '07 ', '2016-03-14T09:26:53.07', null],
    ['2016-03-14T09:26:53.5+08:00', null, '2016-03-14T09:26:53.5', '+08:00'],
    ['2016-03-14T09:26Z', null, '2016-03-14T09:26:00', '+00:00'],
    ['2016/03/14 09:26:53', null, '2016-03-14T09:26:53', null],
    ['2016-03-14', null, '2016-03-14', null],
  ])('%s, sub-seconds %s', (text, subSeconds, local, utcOffset) => {
    expect(readDate(text, subSeconds)).toEqual({ local, utcOffset });
  });

  test.each([
    '0000:00:00 00:00:00',
    '    :  :     :  :  ',
    '2016:13:01 00:00:00',
    '2015:02:29 10:00:00',
    '2016:03:14 25:00:00',
    '',
    'yesterday',
  ])('takes %j for no date', (text) => {
    expect(readDate(text)).toBeNull();
  });
});

test('readIptcDate joins day and time', () => {
  const local = '2016-03-14T09:26:53';
  expect(readIptcDate('20160314', '092653+0800')).toEqual({ local, utcOffset: '+08:00' });
  expect(readIptcDate('20160314', null)).toEqual({ local: '2016-03-14', utcOffset: null });
  expect(readIptcDate('20160000', '092653')).toBeNull();
});

test('readOffset takes only time zones', () => {
  expect(['+05:45', '-0300', 'Z', '   :  ', '8'].map(readOffset)).toEqual([
    '+05:45',
    '-03:00',
    '+00:00',
    null,
    null,
  ]);
});
