import { expect, test } from 'vitest';

import { seriesOf } from '../../../renderer/compare/series.ts';
import type { CaptureDate } from '../../../shared/capture-date.ts';
import type { Pair } from '../../../shared/pair.ts';
import type { Phase } from '../../../shared/phase.ts';
import type { PhotoCard } from '../../../shared/photo.ts';

function photo(id: number, phase: Phase, date: CaptureDate | null): PhotoCard {
  return { id, facts: { phase, date } } as PhotoCard;
}

function pair(before: PhotoCard, after: PhotoCard): Pair {
  return { before, after } as Pair;
}

test('a series has every photo once, in order of time, the undated by their phase', () => {
  const undatedBefore = photo(5, 'before', null);
  const old = photo(4, 'before', { iso: '2014-08', precision: 'month' });
  const middle = photo(3, 'during', { iso: '2016', precision: 'year' });
  const fresh = photo(2, 'after', { iso: '2018-10-03', precision: 'day' });
  const dayOnly = photo(1, 'after', { iso: '--10-03', precision: 'month-day' });
  const series = seriesOf([
    pair(old, fresh),
    pair(old, middle),
    pair(undatedBefore, fresh),
    pair(undatedBefore, dayOnly),
  ]);
  expect(series.map(({ id }) => id)).toEqual([5, 4, 3, 2, 1]);
});
