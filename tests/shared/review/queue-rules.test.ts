import { expect, test } from 'vitest';
import { readCursor, writeCursor } from '../../../shared/review/cursor.ts';
import { bestFirst } from '../../../shared/review/one-to-one.ts';

test('the best pairs that can all hold come first', () => {
  const pair = (before: number, after: number, score: number) => ({ before, after, score });
  const pairs = [pair(1, 11, 0.5), pair(1, 12, 0.9), pair(2, 12, 0.8), pair(2, 11, 0.4)];
  expect(bestFirst(pairs)).toEqual({
    pairs: [pair(1, 12, 0.9), pair(2, 11, 0.4), pair(2, 12, 0.8), pair(1, 11, 0.5)],
    bestCount: 2,
  });
});

test('a cursor gives back the place it was written for, whatever its key holds', () => {
  const place = { kind: 'place', count: 12, key: '甲|乙\t下营村\n|3' } as const;
  expect(readCursor(writeCursor(place))).toEqual(place);
  for (const none of ['', 'place', 'place|x|甲', 'person|3|甲', '|3|甲']) {
    expect(readCursor(none)).toBeNull();
  }
});
