import { expect, test } from 'vitest';
import { exclusionTest } from '../../../main/archive/intake/exclusion.ts';

test.each([
  ['备份', '备份', true],
  ['备份', '2016/备份', true],
  ['备份', '备份2016', false],
  ['/备份', '2016/备份', false],
  ['*.tmp.jpg', '2016/a.TMP.jpg', true],
  ['2016/*/缩略图', '2016/大卡阳村/缩略图', true],
  ['2016/*/缩略图', '2016/a/b/缩略图', false],
  ['2016/**/缩略图', '2016/a/b/缩略图', true],
  ['2016/**/缩略图', '2016/缩略图', true],
  ['IMG_?.jpg', 'IMG_1.jpg', true],
  ['IMG_?.jpg', 'IMG_12.jpg', false],
  ['(旧)+.jpg', '(旧)+.jpg', true],
])('pattern %s against %s: %s', (pattern, path, isExcluded) => {
  expect(exclusionTest([pattern])(path)).toBe(isExcluded);
});

test('excludes nothing without patterns', () => {
  expect(exclusionTest(['', ' '])('a.jpg')).toBe(false);
});

test('takes no longer for a pattern that could be read in countless ways', () => {
  const isExcluded = exclusionTest([`${'*a'.repeat(200)}b`, `${'**/'.repeat(100)}x`]);
  const path = `${'a'.repeat(250)}/`.repeat(15);
  expect(isExcluded(path)).toBe(false);
  expect(isExcluded(`${path}${'a'.repeat(250)}b`)).toBe(true);
});
