import { expect, test } from 'vitest';
import type { Step } from '../../shared/history.ts';
import { stepText } from '../../renderer/formats/step-text.ts';
import { translateWith } from './translate.ts';

const STEP: Step = {
  id: 1,
  at: '2026-01-01T00:00:00.000Z',
  who: '',
  kind: 'fact',
  subject: 'a',
  field: 'phase',
  label: '田家寨镇/大卡阳村/搬迁前/道路.jpg',
  before: null,
  after: 'before',
  count: 1,
  subjectCount: 1,
  fields: ['phase'],
  isUndone: true,
};

test.each([
  [{}, '“搬迁前/道路.jpg”的阶段', 'Phase of 搬迁前/道路.jpg'],
  [{ count: 12, subjectCount: 12 }, '12 张照片的阶段', 'Phase of 12 photos'],
  [
    { count: 8, subjectCount: 4, fields: ['town', 'village'] },
    '4 张照片的村庄',
    'Village of 4 photos',
  ],
  [
    { count: 4, subjectCount: 2, fields: ['date', 'person'] },
    '2 张照片的资料',
    'several facts of 2 photos',
  ],
])('says what was decided of %o', (more, chinese, english) => {
  const step = { ...STEP, ...more };
  expect([stepText(step, translateWith('zh-CN')), stepText(step, translateWith('en'))]).toEqual([
    chinese,
    english,
  ]);
});

test.each([
  [['12'], '“道路原貌”的说明（各处）', 'Caption 道路原貌 (All)'],
  [
    ['12/wechat', '12/paper'],
    '“道路原貌”的说明（报纸、公众号）',
    'Caption 道路原貌 (Paper, WeChat)',
  ],
])('says for which outlets a caption was changed: %o', (fields, chinese, english) => {
  const step: Step = { ...STEP, kind: 'caption', label: '道路原貌', count: fields.length, fields };
  expect([stepText(step, translateWith('zh-CN')), stepText(step, translateWith('en'))]).toEqual([
    chinese,
    english,
  ]);
});
