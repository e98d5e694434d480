import { expect, test } from 'vitest';
import { NO_FACTS } from '../../../shared/fact.ts';
import type { Phase } from '../../../shared/phase.ts';
import { groupText, groupTheme } from '../../../shared/transfer/photo-group.ts';

const FACTS = {
  ...NO_FACTS,
  county: '湟中区',
  town: '共和镇',
  village: '后街村',
  category: 'housing',
} as const;

test('photos of one village, project and year are one group', () => {
  const theme = groupTheme(FACTS, '2016');
  expect(theme.title).toBe('2016年湟中区共和镇后街村农房改造');
  expect(groupTheme({ ...FACTS, subject: 'house', person: '马贵元' }, '2016')).toEqual(theme);
  for (const other of [
    groupTheme(FACTS, '2017'),
    groupTheme({ ...FACTS, village: '前营村' }, '2016'),
    groupTheme({ ...FACTS, town: null }, '2016'),
    groupTheme({ ...FACTS, category: 'industry' }, '2016'),
  ]) {
    expect(other.key).not.toBe(theme.key);
  }
  expect(groupTheme(NO_FACTS, '0000').title).toBe('年度不详照片');
});

test('the text of a group says what its photos share', () => {
  const photo = (phase: Phase, iso: string, photographer: string) => ({
    phase,
    date: { iso, precision: 'month' } as const,
    photographer,
    facts: { ...FACTS, subject: phase === 'before' ? 'house' : 'courtyard' } as const,
  });
  const photos = [
    photo('after', '2016-10', '陶某'),
    photo('before', '2016-03', '李某'),
    photo('before', '2016-04', '陶某'),
  ];
  expect(groupText('2016年后街村农房改造', photos, '旧貌换新颜')).toBe(
    '2016年后街村农房改造。2016年3月至2016年10月拍摄，本次移交3张（改变前2张、改变后1张）。内容：院落、住房。摄影者：陶某、李某。背景：见稿件《旧貌换新颜》。',
  );
  const [one] = photos;
  expect(one && groupText('组', [{ ...one, date: null }], null)).toContain(
    '。拍摄时间不详，本次移交1张（改变后1张）。',
  );
});
