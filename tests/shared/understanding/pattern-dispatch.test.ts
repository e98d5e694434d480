import { expect, test } from 'vitest';

import { buildDispatch, isIn } from '../../../shared/understanding/pattern-dispatch.ts';

test('a text is given the patterns that one of its characters is spelled out in', () => {
  const dispatch = buildDispatch([/道路|桥(?!村)/u, /[\u4E00-\u9FFF]厂/u, /before/iu]);
  const allowed = (text: string): boolean[] =>
    [0, 1, 2].map((index) => isIn(dispatch(text), index));
  expect(allowed('旧桥')).toEqual([true, false, false]);
  expect(allowed('水厂')).toEqual([false, true, false]);
  expect(allowed('BEFORE')).toEqual([false, false, true]);
  expect(allowed('黑沟 12')).toEqual([false, false, false]);
});

test('marks of what has been understood count as characters', () => {
  expect(buildDispatch([/\uE001城/u])('\uE001')).toBe(1);
});

test('what a pattern only looks at does not count', () => {
  const dispatch = buildDispatch([/桥(?!村|[头(]寨)/u, /(?<=新|\(旧)城(?=[)区])\)?/u]);
  expect(['村', '寨', '新', '区', '城', '桥'].map(dispatch)).toEqual([0, 0, 0, 0, 2, 1]);
});
