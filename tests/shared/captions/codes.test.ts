import { expect, test } from 'vitest';
import { createReadings } from '../../../main/archive/catalog/readings.ts';
import { readCodeTable } from '../../../shared/captions/code-table.ts';
import { areInitials, typedCode } from '../../../shared/captions/codes.ts';

const readings = createReadings();

test.each([
  ['\\hcg\\', { code: 'hcg', pick: null, from: 0, to: 5 }],
  ['=hcg=', { code: 'hcg', pick: null, from: 0, to: 5 }],
  ['在\\HCG\\', { code: 'hcg', pick: null, from: 1, to: 6 }],
  ['在＝ｈｃｇ＝', { code: 'hcg', pick: null, from: 1, to: 6 }],
  ['𠮷\\马\\', { code: '马', pick: null, from: 2, to: 5 }],
  ['\\a\\b\\', { code: 'b', pick: null, from: 2, to: 5 }],
  ['=zs#2=', { code: 'zs', pick: 2, from: 0, to: 6 }],
  ['=zs#0=', null],
  ['\\hcg', null],
  ['\\hcg=', null],
  ['\\h cg\\', null],
  ['\\\\', null],
  ['、hcg、', null],
  [`\\${'a'.repeat(21)}\\`, null],
])('in %s the code before the caret is told', (text, found) => {
  expect(typedCode(text, text.length)).toEqual(found);
});

test('the caret decides, not the end of the text', () => {
  expect(typedCode('\\hcg\\的路', 5)).toEqual({ code: 'hcg', pick: null, from: 0, to: 5 });
  expect(typedCode('\\hcg\\的路', 7)).toBeNull();
});

test.each([
  ['hcg', '黄草沟', true],
  ['hcgc', '黄草沟村', true],
  ['hcg', '黄草沟村', false],
  ['hc', '黄草沟', false],
  ['cl', '长乐', true],
  ['zl', '长乐', true],
  ['zy', '长乐', true],
  ['3s', '3社', true],
  ['m', '马', false],
  ['gqjc', '官却见措', true],
  ['', '', false],
])('%s stands for %s: %s', (letters, name, is) => {
  expect(areInitials(letters, name, readings(name))).toBe(is);
});

test('reads a file of Photo Mechanic, and says which lines it could not take', () => {
  const file = [
    '',
    'LGY\t李国英',
    'zs\t记者 张三 摄\t湟中融媒 张三',
    '',
    'zs\t张三',
    'no tab',
    'a b\t带空格',
    'e\t  ',
    'u\t看不见\u200b的字',
    '\tempty',
    'q\t“𠮷”,(村)',
  ].join('\r\n');
  expect(readCodeTable(file)).toEqual({
    codes: [
      { code: 'lgy', texts: ['李国英'] },
      { code: 'zs', texts: ['记者 张三 摄', '湟中融媒 张三', '张三'] },
      { code: 'q', texts: ['“𠮷”,(村)'] },
    ],
    refused: [
      { line: 6, text: 'no tab', reason: 'no-tab' },
      { line: 7, text: 'a b\t带空格', reason: 'bad-code' },
      { line: 8, text: 'e\t  ', reason: 'no-text' },
      { line: 9, text: 'u\t看不见\u200b的字', reason: 'unseen' },
      { line: 10, text: '\tempty', reason: 'bad-code' },
    ],
  });
});
