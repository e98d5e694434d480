import { describe, expect, test } from 'vitest';

import { isCancellation, problemCode, problemText } from '../../renderer/problem.ts';
import { readPairsSearch, readPhotosSearch } from '../../renderer/search-params.ts';
import { keyName } from '../../renderer/use-keys.ts';

describe('problems', () => {
  const missing = { data: { code: 'folder-missing', params: { path: '/照片' } } };

  test('are told in the reader’s language with their parameters', () => {
    expect(problemText(missing, 'zh-CN')).toBe(
      '文件夹不存在：/照片。请检查路径，或接上照片所在的磁盘。',
    );
    expect(problemText(missing, 'en')).toContain('There is no such folder: /照片.');
  });

  test('that nobody expected keep their detail', () => {
    expect(problemText(new Error('boom'), 'zh-CN')).toContain('boom');
  });

  test('with a code that is not ours are not taken for ours', () => {
    expect([problemCode({ data: { code: 'toString', params: {} } }), problemCode(null)]).toEqual([
      null,
      null,
    ]);
  });

  test('of a program that is gone say so', () => {
    expect(problemText(new TypeError('Failed to fetch'), 'zh-CN')).toContain('程序没有回应');
  });

  test('that a person caused by stopping are told apart', () => {
    expect([
      isCancellation({ data: { code: 'cancelled', params: {} } }),
      isCancellation(new DOMException('stopped', 'AbortError')),
      isCancellation(new Error('boom')),
    ]).toEqual([true, true, false]);
  });
});

describe('addresses', () => {
  test('keep the conditions they know and drop the rest', () => {
    expect(
      readPhotosSearch({ text: 2016, phase: 'after', town: '', village: '大卡阳村', x: 1 }),
    ).toEqual({ text: '2016', phase: 'after', village: '大卡阳村' });
    expect(readPhotosSearch({ phase: 'later', text: { a: 1 } })).toEqual({});
    expect(readPairsSearch({ show: 'rejected' })).toEqual({ show: 'rejected' });
    expect(readPairsSearch({ show: 'all', town: '共和镇' })).toEqual({ town: '共和镇' });
  });
});

describe('keys', () => {
  const key = (name: string, modifiers = {}) =>
    keyName({ key: name, ctrlKey: false, metaKey: false, shiftKey: false, ...modifiers });

  test('have one name on every system', () => {
    expect([
      key('Y'),
      key('z', { ctrlKey: true }),
      key('Z', { metaKey: true, shiftKey: true }),
      key('ArrowLeft'),
      key('ArrowLeft', { shiftKey: true }),
      key('?', { shiftKey: true }),
    ]).toEqual(['y', 'mod+z', 'mod+shift+z', 'arrowleft', 'shift+arrowleft', '?']);
  });
});
