import { expect, test } from 'vitest';

import { matchSides } from '../../../shared/pairing/match-sides.ts';
import { type Traits, TraitReader } from '../../../shared/pairing/traits.ts';
import { photosOf } from '../understanding/photos.ts';

/** Photos of one road, as many as asked for, with numbers that a camera gave from `first` on. */
function roads(count: number, first: number): Traits[] {
  const [photo] = photosOf([['黑沟村/道路.jpg', null]]);
  if (photo === undefined) throw new Error('no photo');
  const reader = new TraitReader(null);
  return Array.from({ length: count }, (_, index) => {
    const path = `黑沟村/DSC_${String(first + index)}.jpg`;
    return reader.read({ ...photo, id: first + index, path });
  });
}

test.each([
  [2000, 2000],
  [10, 4000],
  [4000, 10],
  [100, 4000],
])('%i befores and %i afters are compared forty times each and no more', (befores, afters) => {
  let count = 0;
  const sides = { before: roads(befores, 1000), after: roads(afters, 5000) };
  matchSides(sides, () => {
    count += 1;
    return 0;
  });
  expect(count).toBeLessThanOrEqual(40 * Math.max(befores, afters) * 1.1);
});

test('what can be no pair is none, though nothing else is left', () => {
  const sides = { before: roads(2, 1000), after: roads(2, 5000) };
  const [first] = sides.before;
  const couples = matchSides(sides, (before) => (before === first ? null : 1));
  expect(couples.map(([before]) => before.photo.id)).toEqual([1001, 1001]);
});

test('the sum of all is as great as can be, not the first pair', () => {
  const sides = { before: roads(2, 1000), after: roads(2, 5000) };
  const weights = new Map([
    ['1000-5000', 5],
    ['1000-5001', 4],
    ['1001-5000', 4],
    ['1001-5001', -9],
  ]);
  const couples = matchSides(
    sides,
    (before, after) => weights.get(`${before.photo.id}-${after.photo.id}`) ?? 0,
  );
  expect(couples.map(([before, after]) => [before.photo.id, after.photo.id])).toEqual([
    [1000, 5001],
    [1001, 5000],
  ]);
});
