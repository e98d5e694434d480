import { describe, expect, test } from 'vitest';
import { hasDisplay } from '../../main/cli/electron-binary.ts';
import { readCategory, readPhase } from '../../main/cli/fact-words.ts';
import { displayWidth, fit, table } from '../../main/cli/table.ts';
import { chooseLanguage } from '../../main/cli/texts.ts';

describe('tables', () => {
  test.each([
    ['abc', 3],
    ['大卡阳村', 8],
    ['2016年', 6],
    ['（前）', 6],
    ['é', 1],
    ['𠀀', 2],
  ])('%s is %d columns wide', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  test('columns line up though characters are of two widths', () => {
    const lines = table(
      ['村', 'n'],
      [
        ['大卡阳村', '1'],
        ['a', '2'],
      ],
    );
    expect(lines).toEqual(['村        n', '大卡阳村  1', 'a         2']);
  });

  test('a long text is cut to its columns, never through a character', () => {
    expect(fit('大卡阳村道路', 8)).toBe('大卡阳…');
    expect(fit('大卡阳村', 8)).toBe('大卡阳村');
  });
});

test.each([
  ['before', 'before'],
  ['改造前', 'before'],
  ['搬迁后', 'after'],
  ['建设中', 'during'],
  ['前', 'before'],
  ['未知', 'unknown'],
  ['某人家', null],
  ['later', null],
])('the phase of %s is %s', (word, phase) => {
  expect(readPhase(word)).toBe(phase);
});

test('Chinese is spoken unless English is asked for or set', () => {
  expect(chooseLanguage(undefined, {})).toBe('zh-CN');
  expect(chooseLanguage(undefined, { LANG: 'C.UTF-8' })).toBe('zh-CN');
  expect(chooseLanguage(undefined, { LANG: 'en_GB.UTF-8' })).toBe('en');
  expect(chooseLanguage('zh-CN', { LANG: 'en_GB.UTF-8' })).toBe('zh-CN');
});

test.each([
  ['housing', 'housing'],
  ['危房改造', 'housing'],
  ['农屋改造', 'housing'],
  ['易地搬迁', 'relocation'],
  ['生态环境', 'environment'],
  ['constructor', null],
  ['', null],
])('the project of %j is %s', (word, category) => {
  expect(readCategory(word)).toBe(category);
});

test('a window can be shown on Windows, macOS, X11 and Wayland', () => {
  expect([
    hasDisplay('win32', {}),
    hasDisplay('darwin', {}),
    hasDisplay('linux', { DISPLAY: ':0' }),
    hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' }),
    hasDisplay('linux', {}),
    hasDisplay('linux', { DISPLAY: '', WAYLAND_DISPLAY: 'wayland-0' }),
    hasDisplay('linux', { DISPLAY: '' }),
  ]).toEqual([true, true, true, true, false, true, false]);
});
