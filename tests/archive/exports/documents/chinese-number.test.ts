import { expect, test } from 'vitest';
import { chineseNumber } from '../../../../main/archive/exports/documents/chinese-number.ts';

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [99, '九十九'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [111, '一百一十一'],
  [205, '二百零五'],
  [999, '九百九十九'],
  [1000, '1000'],
])('%i is counted %s', (number, text) => {
  expect(chineseNumber(number)).toBe(text);
});

test('no two numbers are counted alike', () => {
  const texts = Array.from({ length: 1200 }, (_, index) => chineseNumber(index + 1));
  expect(new Set(texts).size).toBe(1200);
});
