import { expect, test } from 'vitest';

import { assign } from '../../../shared/pairing/assignment.ts';
import { seededRandom } from '../../support/mutations.ts';

/** The least sum over all ways to give each row a column of its own. */
function leastSum(costs: Float64Array, rows: number, columns: number, row = 0, used = 0): number {
  if (row === rows) return 0;
  let least = Infinity;
  for (let column = 0; column < columns; column++) {
    if (used & (1 << column)) continue;
    const rest = leastSum(costs, rows, columns, row + 1, used | (1 << column));
    least = Math.min(least, (costs[row * columns + column] ?? Infinity) + rest);
  }
  return least;
}

test('no other assignment costs less, whatever the costs', () => {
  const random = seededRandom(1);
  for (let round = 0; round < 200; round++) {
    const rows = 1 + Math.floor(random() * 5);
    const columns = rows + Math.floor(random() * 3);
    // Whole numbers, so that many costs are equal.
    const costs = Float64Array.from({ length: rows * columns }, () =>
      Math.floor(random() * 12 - 6),
    );
    const chosen = assign(costs, rows, columns);
    expect(new Set(chosen).size).toBe(rows);
    const sum = chosen.reduce((all, column, row) => all + (costs[row * columns + column] ?? 0), 0);
    expect(sum).toBe(leastSum(costs, rows, columns));
  }
});

test('a greedy choice that leaves the other a bad partner is not taken', () => {
  expect(assign(Float64Array.of(-5, -4, -4, 10), 2, 2)).toEqual([1, 0]);
});
