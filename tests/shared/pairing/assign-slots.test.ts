import { describe, expect, test } from 'vitest';

import { assignSlots, type Wish } from '../../../shared/pairing/assign-slots.ts';

const wish = (line: number, photo: string, worth: number): Wish<number, string> => ({
  line,
  photo,
  worth,
});

describe('photos for all lines at once', () => {
  test('two lines and two photos, where the best for the first line leaves the second with nothing', () => {
    const wishes = [wish(1, '甲', 0.9), wish(1, '乙', 0.85), wish(2, '甲', 0.8)];
    expect([...assignSlots(wishes)]).toEqual([
      [1, '乙'],
      [2, '甲'],
    ]);
  });

  test('no photo stands in two lines, and a line without a free photo gets none', () => {
    const wishes = [wish(1, '甲', 0.5), wish(2, '甲', 0.9), wish(3, '甲', 0.7)];
    expect([...assignSlots(wishes)]).toEqual([[2, '甲']]);
  });

  test('of what comes to the same, the earlier wishes win', () => {
    const wishes = [1, 2].flatMap((line) => ['甲', '乙'].map((photo) => wish(line, photo, 0.6)));
    expect([...assignSlots(wishes)]).toEqual([
      [1, '甲'],
      [2, '乙'],
    ]);
  });

  test('nothing wished, nothing given', () => {
    expect(assignSlots([])).toEqual(new Map());
  });

  test('a hundred small articles come to as much as trying everything', () => {
    let state = 7;
    const random = (): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return state / 2 ** 32;
    };
    for (let round = 0; round < 100; round++) {
      const wishes = [1, 2, 3, 4].flatMap((line) =>
        ['甲', '乙', '丙', '丁']
          .filter(() => random() < 0.6)
          .map((photo) => wish(line, photo, Math.round(random() * 100) / 100 + 0.01)),
      );
      const given = [...assignSlots(wishes)];
      expect(new Set(given.map(([, photo]) => photo)).size).toBe(given.length);
      const worth = given.reduce(
        (sum, [line, photo]) =>
          sum + (wishes.find((one) => one.line === line && one.photo === photo)?.worth ?? -1e9),
        0,
      );
      expect(worth).toBeCloseTo(best([1, 2, 3, 4], new Set(), wishes), 6);
    }
  });
});

/** The most that lines can come to, by trying everything. */
function best(
  lines: readonly number[],
  taken: ReadonlySet<string>,
  wishes: readonly Wish<number, string>[],
): number {
  const [line, ...rest] = lines;
  if (line === undefined) return 0;
  const own = wishes.filter((one) => one.line === line && !taken.has(one.photo));
  return Math.max(
    best(rest, taken, wishes),
    ...own.map(({ photo, worth }) => worth + best(rest, new Set([...taken, photo]), wishes)),
  );
}
