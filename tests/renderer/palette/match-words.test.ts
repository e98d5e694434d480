import { expect, test } from 'vitest';
import { bestMatches, matchScore } from '../../../renderer/palette/match-words.ts';

const VILLAGES = [
  { text: '黄草沟村', readings: [['huang'], ['cao'], ['gou'], ['cun']] },
  { text: '黑沟村', readings: [['hei'], ['gou'], ['cun']] },
  { text: '大卡阳村', readings: [['da', 'dai'], ['ka', 'qia'], ['yang'], ['cun']] },
];

test.each([
  ['黄草沟', '黄草沟村'],
  ['草沟', '黄草沟村'],
  ['hcg', '黄草沟村'],
  ['ＨＣＧ', '黄草沟村'],
  ['hg', '黑沟村'],
  ['huangcaog', '黄草沟村'],
  ['dqy', '大卡阳村'],
  ['黄村', '黄草沟村'],
])('%s finds %s first', (typed, wanted) => {
  expect(bestMatches(VILLAGES, typed, (place) => place)[0]?.text).toBe(wanted);
});

test('every word has to be found, in any order', () => {
  expect(matchScore({ text: 'Theme · Dark' }, 'dark theme')).not.toBeNull();
  expect(matchScore({ text: 'Theme · Dark' }, 'dark light')).toBeNull();
});

test('a whole name beats its beginning, that a part, that initials', () => {
  const scores = ['黑沟村', '黑沟', '沟', 'hg'].map((typed) =>
    matchScore({ text: '黑沟村', readings: [['hei'], ['gou'], ['cun']] }, typed),
  );
  expect(scores).toEqual([...scores].sort((a, b) => (b ?? 0) - (a ?? 0)));
  expect(new Set(scores).size).toBe(4);
});
