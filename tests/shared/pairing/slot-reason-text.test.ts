import { expect, test } from 'vitest';

import { slotReasonText } from '../../../shared/pairing/slot-reason-text.ts';

test.each([
  [{ kind: 'same-village', detail: '大卡阳村' }, '同村：大卡阳村', 'Same village: 大卡阳村'],
  [{ kind: 'same-subject', detail: 'road' }, '同一内容：道路', 'Same subject: road'],
  [{ kind: 'same-phase', detail: 'before' }, '同为“前”', 'Both before'],
  [
    { kind: 'confirmed-pair', detail: '12' },
    '与第 12 行的照片是已确认的一对',
    'A confirmed pair with a photo of line 12',
  ],
  [{ kind: 'confirmed-pair', detail: '' }, '在已确认的一对里', 'In a confirmed pair'],
  [
    { kind: 'other-line', detail: '12、14' },
    '第 12、14 行也合适，请确认',
    'Fits line 12, 14 as well; please check',
  ],
] as const)('%j in words', (reason, chinese, english) => {
  expect([slotReasonText(reason, 'zh-CN'), slotReasonText(reason, 'en')]).toEqual([
    chinese,
    english,
  ]);
});
