import { describe, expect, test } from 'vitest';
import { EXPORT_DEFAULTS } from '../../../shared/exports/export-kinds.ts';
import {
  checkNumbers,
  parseNumberTemplate,
  photoNumber,
} from '../../../shared/transfer/number-template.ts';

const VALUES = {
  fonds: 'J012',
  retention: 'permanent',
  year: '2016',
  group: 3,
  sheet: 12,
} as const;

test('numbers by the default template are those of DA/T 50', () => {
  const template = parseNumberTemplate(EXPORT_DEFAULTS.transfer.numberTemplate);
  expect(photoNumber(template, VALUES)).toBe('Y-2016-0003-0012');
  expect(photoNumber(template, { ...VALUES, retention: '30-years', group: 12_345 })).toBe(
    'D30-2016-12345-0012',
  );
});

test('a county may order, leave out and separate variables as it likes', () => {
  const template = parseNumberTemplate('ZP{全宗号}·{组号}.{ 张号 }');
  expect(photoNumber(template, VALUES)).toBe('ZPJ012·0003.0012');
});

describe('a wrong template is refused with the place where it is wrong', () => {
  test.each([
    ['{年}-{组号}-{张号}', 'template-variable', { position: 1, name: '{年}' }],
    ['𠮷{年度}-{组}-{张号}', 'template-variable', { position: 7 }],
    ['{年度}-{组号-{张号}', 'template-variable', { position: 6 }],
    ['{组号}-{张号', 'template-brace', { position: 6 }],
    ['{组号}-}{张号}', 'template-brace', { position: 6 }],
    ['{年度}/{组号}-{张号}', 'template-character', { position: 5, character: '/' }],
    ['{年度} {组号}-{张号}', 'template-character', { position: 5, character: ' ' }],
    ['{组号}-{张号}%', 'template-character', { position: 10, character: '%' }],
    ['{年度}{组号}-{张号}', 'template-adjacent', { position: 5 }],
    ['{年度}-{张号}', 'template-lacks', { name: '{组号}' }],
    ['', 'template-lacks', { name: '{组号}' }],
  ])('%s', (text, code, params) => {
    expect(() => parseNumberTemplate(text)).toThrow(
      expect.objectContaining({ code, params: expect.objectContaining(params) as unknown }),
    );
  });
});

test('numbers that cannot name a file are refused before any is given', () => {
  const withFonds = parseNumberTemplate('{全宗号}-{组号}-{张号}');
  for (const fonds of ['', 'J/12', 'J 12']) {
    expect(() => {
      checkNumbers(withFonds, fonds);
    }).toThrow(expect.objectContaining({ code: 'fonds-unfit' }));
  }
  for (const text of ['.{组号}-{张号}', 'con.{组号}-{张号}', `${'长'.repeat(70)}{组号}-{张号}`]) {
    expect(() => {
      checkNumbers(parseNumberTemplate(text), '');
    }).toThrow(expect.objectContaining({ code: 'template-unfit' }));
  }
  expect(() => {
    checkNumbers(parseNumberTemplate('{组号}-{张号}'), '');
  }).not.toThrow();
});
