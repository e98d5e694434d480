import { expect, test } from 'vitest';

import { countPairs, filterPairs } from '../../../renderer/pairs/filter-pairs.ts';
import type { PairDecision } from '../../../shared/pair.ts';
import { SIGN_OFF_STAGES } from '../../../shared/sign-off.ts';

function pair(id: string, decision: PairDecision, signedCount = 0) {
  const signOffs = SIGN_OFF_STAGES.slice(0, signedCount).map((stage) => ({
    stage,
    name: '王编辑',
    at: '2026-01-01T00:00:00Z',
  }));
  return { id, decision, signOffs };
}

const PAIRS = [
  pair('asked', 'ask'),
  pair('sure', 'auto'),
  pair('confirmed', 'confirmed'),
  pair('once', 'confirmed', 1),
  pair('twice', 'confirmed', 2),
  pair('done', 'confirmed', 3),
  pair('rejected', 'rejected'),
];

test('pairs are shown by decision, or by the look that they wait for', () => {
  const shown = (filter: Parameters<typeof filterPairs>[1]) =>
    filterPairs(PAIRS, filter).map(({ id }) => id);
  expect(shown(undefined)).toEqual(['asked', 'sure', 'confirmed', 'once', 'twice', 'done']);
  expect(shown('second')).toEqual(['once']);
  expect(shown('final')).toEqual(['twice']);
  expect(shown('rejected')).toEqual(['rejected']);
  expect(countPairs(PAIRS)).toEqual({
    ask: 1,
    auto: 1,
    confirmed: 4,
    second: 1,
    final: 1,
    rejected: 1,
  });
});
