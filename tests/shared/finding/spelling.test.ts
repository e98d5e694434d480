import { expect, test } from 'vitest';
import { createReadings } from '../../../main/archive/catalog/readings.ts';
import { findSpelled, typedForm } from '../../../shared/finding/spelling.ts';

const readings = createReadings();

/** The part of a name that was found; null if none was. */
function found(name: string, words: string): string | null {
  const mark = findSpelled(name, readings(name), typedForm(words));
  return mark === null ? null : name.slice(mark.from, mark.to);
}

test.each([
  ['黄草沟村', '草沟', '草沟'],
  ['黄草沟村', '沟', '沟'],
  ['黄草沟村', 'hcg', '黄草沟'],
  ['黄草沟村', 'HCG', '黄草沟'],
  ['黄草沟村', 'huangcaogou', '黄草沟'],
  ['黄草沟村', 'huang cao gou', '黄草沟'],
  ['黄草沟村', "huang'c", '黄草'],
  ['黄草沟村', 'huangca', '黄草'],
  ['黄草沟村', 'h', '黄'],
  ['黄草沟村', 'cg', '草沟'],
  ['上营村', 'sy', '上营'],
  ['上营村', 'shy', '上营'],
  ['西安村', 'xian', '西安'],
  ['长乐村', 'cl', '长乐'],
  ['长乐村', 'zhangyue', '长乐'],
  ['绿化村', 'lvh', '绿化'],
  ['3社', '3s', '3社'],
  ['DSC_0213.JPG', 'dsc_02', 'DSC_02'],
])('%s is found by %s', (name, words, part) => {
  expect(found(name, words)).toBe(part);
});

test.each([
  ['黄草沟村', 'g'],
  ['黄草沟村', 'hg'],
  ['黄草沟村', 'hcgx'],
  ['黄草沟村', 'hcgcc'],
  ['黄草沟村', '黑沟'],
  ['黄草沟村', ' '],
])('%s is not found by %s', (name, words) => {
  expect(found(name, words)).toBeNull();
});
