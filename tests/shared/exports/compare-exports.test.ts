import { expect, test } from 'vitest';
import {
  captionDifference,
  compareExports,
  type ComparedPicture,
  type ExportChanges,
  isUnchanged,
} from '../../../shared/exports/compare-exports.ts';

const NONE: ExportChanges = { added: [], removed: [], replaced: [], captions: [], moved: [] };

/** Pictures in order, each `line:photo:caption`; a line of 0 stands for none. */
function pictures(...texts: string[]): ComparedPicture[] {
  return texts.map((text, index) => {
    const [line = '', sha256 = '', caption = sha256] = text.split(':');
    return { number: index + 1, articleLine: Number(line) || null, sha256, caption };
  });
}

test('says that nothing changed where nothing did', () => {
  const changes = compareExports(pictures('3:a', '5:b'), pictures('3:a', '5:b'));
  expect(changes).toEqual(NONE);
  expect(isUnchanged(changes)).toBe(true);
});

test('names what was added and what was taken out by the numbers of its own export', () => {
  const changes = compareExports(pictures('3:a', '5:b'), pictures('5:b', '9:c'));
  expect(changes).toEqual({
    ...NONE,
    added: [{ number: 2, caption: 'c' }],
    removed: [{ previousNumber: 1, caption: 'a' }],
  });
  expect(isUnchanged(changes)).toBe(false);
});

test('a photo in place of another is replaced, not added and removed', () => {
  expect(compareExports(pictures('3:a:村口'), pictures('3:b:村口'))).toEqual({
    ...NONE,
    replaced: [{ number: 1, previousNumber: 1, caption: '村口' }],
  });
});

test('gives both captions where one was changed', () => {
  expect(compareExports(pictures('3:a:搬迁前'), pictures('3:a:搬迁后'))).toEqual({
    ...NONE,
    captions: [{ number: 1, before: '搬迁前', after: '搬迁后' }],
  });
});

test('names the fewest pictures that explain another order', () => {
  const changes = compareExports(
    pictures('0:a', '0:b', '0:c', '0:d'),
    pictures('0:d', '0:a', '0:b', '0:c'),
  );
  expect(changes).toEqual({
    ...NONE,
    moved: [{ number: 1, previousNumber: 4, caption: 'd' }],
  });
});

test('a photo that went to another place of the article is the same photo', () => {
  expect(compareExports(pictures('3:a:旧'), pictures('8:a:新'))).toEqual({
    ...NONE,
    captions: [{ number: 1, before: '旧', after: '新' }],
  });
});

test('two pictures on one line are told apart by their photos', () => {
  expect(compareExports(pictures('3:a', '3:b'), pictures('3:b', '3:a'))).toEqual({
    ...NONE,
    moved: [{ number: 1, previousNumber: 2, caption: 'b' }],
  });
});

test('marks where captions part, by whole characters', () => {
  expect(captionDifference('大卡阳村搬迁前道路', '大卡阳村搬迁后的道路')).toEqual({
    head: '大卡阳村搬迁',
    gone: '前',
    added: '后的',
    tail: '道路',
  });
  expect(captionDifference('𠮷𠮷', '𠮷')).toEqual({ head: '𠮷', gone: '𠮷', added: '', tail: '' });
});
