import { describe, expect, test } from 'vitest';

import {
  captureDateTag,
  captureDateText,
  monthText,
} from '../../renderer/formats/capture-date-text.ts';
import { remainingText } from '../../renderer/formats/duration-text.ts';
import { evidenceText } from '../../renderer/formats/evidence.ts';
import { pairReasonText } from '../../renderer/formats/pair-reason-text.ts';
import { phaseMessage } from '../../renderer/formats/phase-label.ts';
import { phaseReached } from '../../renderer/formats/phase-reached.ts';
import { messagesOf } from '../../renderer/messages/catalogue.ts';
import type { CaptureDate } from '../../shared/capture-date.ts';
import { CATEGORIES } from '../../shared/subject.ts';
import { translateWith } from './translate.ts';

const t = translateWith('zh-CN');
const zh = messagesOf('zh-CN');

describe('capture dates in words', () => {
  const dates: [CaptureDate, string, string, string][] = [
    [{ iso: '2016-03-14', precision: 'day' }, '2016年3月14日', '14 March 2016', '2016.03'],
    [{ iso: '2016-03', precision: 'month' }, '2016年3月', 'March 2016', '2016.03'],
    [{ iso: '2016', precision: 'year' }, '2016年', '2016', '2016'],
    [{ iso: '1980s', precision: 'decade' }, '20世纪80年代', '1980s', '1980s'],
    [{ iso: '2000s', precision: 'decade' }, '21世纪00年代', '2000s', '2000s'],
    [{ iso: '2016/2020', precision: 'period' }, '2016—2020年', '2016–2020', '2016—2020'],
    [{ iso: '--03-12', precision: 'month-day' }, '3月12日', '12 March', '03.12'],
  ];
  test.each(dates)('writes %o as people do', (date, chinese, english, tag) => {
    expect([
      captureDateText(date, 'zh-CN'),
      captureDateText(date, 'en'),
      captureDateTag(date),
    ]).toEqual([chinese, english, tag]);
  });

  test('writes a month of the time lane that is only a year', () => {
    expect([monthText('2016', 'zh-CN'), monthText('2016-11', 'zh-CN')]).toEqual([
      '2016年',
      '2016年11月',
    ]);
  });
});

describe('phases in words', () => {
  test('names before and after by the project, during always alike', () => {
    const words = (['relocation', 'housing', 'infrastructure', 'education'] as const).map(
      (category) => [
        zh[phaseMessage('before', category)],
        zh[phaseMessage('during', category)],
        zh[phaseMessage('after', category)],
      ],
    );
    expect(words).toEqual([
      ['搬迁前', '建设中', '搬迁后'],
      ['改造前', '建设中', '改造后'],
      ['建设前', '建设中', '建成后'],
      ['前', '建设中', '后'],
    ]);
  });

  test('has a word for every phase of every category', () => {
    const missing = CATEGORIES.flatMap((category) =>
      (['before', 'during', 'after', 'unknown'] as const).filter(
        (phase) => !zh[phaseMessage(phase, category)],
      ),
    );
    expect(missing).toEqual([]);
  });

  test('marks a village by the latest phase that has a photo', () => {
    expect([
      phaseReached({ before: 3, during: 1, after: 1 }),
      phaseReached({ before: 3, during: 1, after: 0 }),
      phaseReached({ before: 3, during: 0, after: 0 }),
      phaseReached({ before: 0, during: 0, after: 0 }),
    ]).toEqual(['after', 'during', 'before', 'unknown']);
  });
});

describe('evidence', () => {
  test('drops the seconds of a camera time and leaves other words alone', () => {
    expect([evidenceText('2014-08-17T10:07:00'), evidenceText('2016年3月')]).toEqual([
      '2014-08-17 10:07',
      '2016年3月',
    ]);
  });
});

describe('pair reasons', () => {
  test('carry subjects, phases and dates in the reader’s words', () => {
    expect([
      pairReasonText({ kind: 'same-subject', detail: 'road' }, t),
      pairReasonText({ kind: 'phases', detail: 'before→after' }, t),
      pairReasonText({ kind: 'date-order', detail: '2014-08-12→2018' }, t),
      pairReasonText({ kind: 'same-village', detail: '大卡阳村' }, t),
      pairReasonText({ kind: 'household-unknown', detail: '' }, t),
    ]).toEqual([
      '同主题“道路”',
      '前→后',
      '时间 2014.08→2018',
      '同村“大卡阳村”',
      '不知是不是同一户',
    ]);
  });
});

describe('remaining time', () => {
  test('is rounded up to what a person plans with', () => {
    expect(
      [400, 59_000, 61_000, 3 * 60_000, 100 * 60_000].map((ms) => remainingText(ms, t)),
    ).toEqual(['剩余 1 秒', '剩余 59 秒', '剩余 2 分钟', '剩余 3 分钟', '剩余 2 小时']);
  });
});
