import { expect, test } from 'vitest';
import { changeText } from '../../renderer/history/change-text.ts';
import { groupByDay } from '../../renderer/history/day-groups.ts';
import {
  isNarrowed,
  readHistorySearch,
  toHistoryQuery,
} from '../../renderer/history/history-search.ts';
import type { Act, DecidedValue, StepKind } from '../../shared/history.ts';
import { translateWith } from './translate.ts';

test('an address keeps what it knows and leaves out what it does not', () => {
  expect(
    readHistorySearch({
      kind: 'pair',
      who: '马玉兰',
      from: '2026-11-01',
      to: '2026-02-30',
      words: 2016,
      photo: '7',
      act: -1,
      other: 'x',
    }),
  ).toEqual({ kind: 'pair', who: '马玉兰', from: '2026-11-01', words: '2016', photo: 7 });
  expect(readHistorySearch({ kind: 'dance', from: 'yesterday' })).toEqual({});
  expect([isNarrowed({ act: 3 }), isNarrowed({ photo: 3 })]).toEqual([false, true]);
});

test('days are those of the reader, the last one with all of its hours', () => {
  const { from, to, words } = toHistoryQuery({
    from: '2026-11-29',
    to: '2026-11-29',
    words: ' 黑沟 ',
  });
  expect([from, to]).toEqual([
    new Date(2026, 10, 29).toISOString(),
    new Date(2026, 10, 30).toISOString(),
  ]);
  expect(words).toBe('黑沟');
});

test('acts stay in their order, and a clock that was set back tells a day twice', () => {
  const act = (id: number, day: number) => ({ id, at: new Date(2026, 10, day, 9).toISOString() });
  const acts = [act(5, 28), act(4, 29), act(3, 29), act(2, 28)] as Act[];
  expect(groupByDay(acts).map((group) => group.acts.map(({ id }) => id))).toEqual([
    [5],
    [4, 3],
    [2],
  ]);
});

test.each<[StepKind, string, DecidedValue, string, string]>([
  ['fact', 'phase', { value: 'unknown' }, '未知', 'Unknown'],
  ['fact', 'village', { value: '黑沟村' }, '黑沟村', '黑沟村'],
  ['fact', 'village', null, '推断的值', 'what was inferred'],
  ['pair', 'b', { value: 'rejected' }, '已否决', 'Rejected'],
  ['pair', 'b', null, '未定', 'open'],
  ['slot', '3', { value: null }, '留空', 'left empty'],
  ['sign-off', 'b', { value: [{ stage: 'first', name: '王主任', at: '' }] }, '初审 王主任', ''],
  ['root', 'exclusions', { value: ['备份', '*.png'] }, '备份、*.png', '备份, *.png'],
  ['code', 'texts', { value: ['甲', '乙'] }, '甲、乙', '甲, 乙'],
  ['shot', 'after', { value: 'dismissed' }, '不需补拍', ''],
])('%s %s %j is told as %s', (kind, field, decided, chinese, english) => {
  const text = (language: 'zh-CN' | 'en') =>
    changeText({ kind, field }, decided, { t: translateWith(language), language });
  expect(text('zh-CN')).toBe(chinese);
  if (english !== '') expect(text('en')).toBe(english);
});
