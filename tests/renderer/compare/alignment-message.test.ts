import { expect, test } from 'vitest';

import { alignmentMessage } from '../../../renderer/compare/alignment-message.ts';
import { messagesOf } from '../../../renderer/messages/catalogue.ts';
import type { PairAlignment } from '../../../shared/alignment.ts';

test('says how far two pictures are known to lie over each other', () => {
  const say = (known: Pick<PairAlignment, 'state' | 'by'> | null) =>
    messagesOf('zh-CN')[
      alignmentMessage(known && { ...known, afterToBefore: null, samePlace: null, points: [] })
    ];
  expect([
    say({ state: 'aligned', by: 'program' }),
    say({ state: 'aligned', by: 'person' }),
    say({ state: 'suggested', by: 'program' }),
    say({ state: 'refused', by: 'program' }),
    say(null),
  ]).toEqual([
    '已对齐（程序）',
    '已对齐（手工）',
    '可能对齐，需手工确认',
    '无法自动对齐',
    '尚未比对',
  ]);
});
