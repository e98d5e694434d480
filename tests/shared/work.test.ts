import { describe, expect, test } from 'vitest';
import { missingHalf, sumWork, type WorkCell } from '../../shared/work.ts';

function cell(
  year: number | null,
  parts: Partial<WorkCell['photos']>,
  pairs: Partial<WorkCell> = {},
): WorkCell {
  return {
    year,
    photos: { before: 0, during: 0, after: 0, unknown: 0, ...parts },
    confirmed: { before: 0, after: 0 },
    proposed: { before: 0, after: 0 },
    ...pairs,
  };
}

describe('how far a village is', () => {
  test.each([
    { cells: [], state: 'bare', missing: null },
    { cells: [cell(2014, { unknown: 3 })], state: 'no-phase', missing: null },
    { cells: [cell(2014, { during: 1 })], state: 'no-phase', missing: null },
    { cells: [cell(2014, { before: 1, unknown: 1 })], state: 'only-before', missing: 'after' },
    { cells: [cell(null, { after: 2 })], state: 'only-after', missing: 'before' },
    {
      cells: [cell(2014, { before: 1 }), cell(2018, { after: 1 })],
      state: 'unpaired',
      missing: null,
    },
    {
      cells: [cell(2014, { before: 1 }, { proposed: { before: 1, after: 0 } })],
      state: 'proposed',
      missing: 'after',
    },
    {
      cells: [
        cell(2014, { before: 1 }, { confirmed: { before: 1, after: 0 } }),
        cell(2018, { after: 1 }, { proposed: { before: 0, after: 1 } }),
      ],
      state: 'confirmed',
      missing: null,
    },
  ])('$state', ({ cells, state, missing }) => {
    const sum = sumWork(cells);
    expect({ state: sum.state, missing: missingHalf(sum) }).toEqual({ state, missing });
  });

  test('counts pairs by the half that the village has more of', () => {
    const moved = cell(2018, { after: 3 }, { confirmed: { before: 0, after: 3 } });
    expect(sumWork([moved])).toMatchObject({ confirmedCount: 3, proposedCount: 0, photoCount: 3 });
    const whole = cell(2014, { before: 2 }, { confirmed: { before: 2, after: 2 } });
    expect(sumWork([whole]).confirmedCount).toBe(2);
  });
});
