// Lists of pairs: their order without the pairs, the pairs by id, and what the chips count.
import { expect, test } from 'vitest';
import type { PairFilter } from '../../../shared/pair-list.ts';
import { temporaryArchive, type PhotoSpec } from '../../support/temporary-archive.ts';

const HOUSEHOLDS = ['马贵元', '冶生福', '李占财'];

/** A before and an after of each household, in two villages. */
function photosOf(villages: readonly string[]): Record<string, PhotoSpec> {
  return Object.fromEntries(
    villages.flatMap((village, at) =>
      HOUSEHOLDS.flatMap((name, number) => [
        [
          `${village}/${name}(前)/1.jpg`,
          { seed: at * 10 + number * 2, takenAt: '2014:05:01 10:00:00' },
        ],
        [
          `${village}/${name}(后)/2.jpg`,
          { seed: at * 10 + number * 2 + 1, takenAt: '2018:05:01 10:00:00' },
        ],
      ]),
    ),
  );
}

async function pairedArchive() {
  const box = await temporaryArchive(photosOf(['黑沟村', '黄草沟村']));
  await box.index();
  const { archive } = box;
  const idsOf = (show?: PairFilter, village?: string): string[] => {
    const { ids } = archive.pairOrder({ show, village });
    return ids === '' ? [] : ids.split(' ');
  };
  return { ...box, archive, idsOf };
}

test('a list holds every standing pair once, confirmed ones first, then scene by scene', async () => {
  await using box = await pairedArchive();
  const { archive, idsOf } = box;
  const all = archive.pairs();
  expect(all.length).toBe(6);
  expect([...idsOf()].sort()).toEqual(all.map(({ id }) => id).sort());
  const last = archive.pairsById(idsOf()).at(-1);
  if (!last) throw new Error('no pair');
  archive.decidePair(last.before.id, last.after.id, 'confirmed');
  expect(idsOf()[0]).toBe(last.id);
  const scenes = archive.pairsById(idsOf().slice(1)).map(({ group }) => group);
  expect(scenes).toEqual([...scenes].sort());
});

test('filters and their counts tell the same pairs apart', async () => {
  await using box = await pairedArchive();
  const { archive, idsOf } = box;
  const [first, second, third] = archive.pairsById(idsOf(undefined, '黑沟村'));
  if (!first || !second || !third) throw new Error('three pairs are in the village');
  archive.decidePair(first.before.id, first.after.id, 'rejected');
  archive.decidePair(second.before.id, second.after.id, 'confirmed');
  archive.signOffPair(
    { before: third.before.id, after: third.after.id },
    { stage: 'first', name: '王编辑' },
  );
  for (const village of [undefined, '黑沟村', '黄草沟村']) {
    const { counts } = archive.pairOrder({ village });
    for (const [filter, count] of Object.entries(counts)) {
      expect(idsOf(filter as PairFilter, village).length, `${filter} ${village}`).toBe(count);
    }
    expect(idsOf(undefined, village).length).toBe(counts.confirmed + counts.auto + counts.ask);
  }
  expect(idsOf('rejected')).toEqual([first.id]);
  expect(idsOf('second', '黑沟村')).toEqual([third.id]);
  expect(idsOf('second', '黄草沟村')).toEqual([]);
  expect(archive.pairOrder({ village: '黑沟村' }).counts).toMatchObject({
    rejected: 1,
    second: 1,
    final: 0,
  });
});

test('a place of more photos than there are pairs is listed alike', async () => {
  await using box = await temporaryArchive({
    ...photosOf(['黑沟村', '黄草沟村']),
    ...Object.fromEntries(
      Array.from({ length: 4 }, (_, at) => [`黑沟村/会议${at}.jpg`, { seed: 50 + at }]),
    ),
  });
  await box.index();
  const listed = (village?: string): string[] => box.archive.pairOrder({ village }).ids.split(' ');
  const inVillage = box.archive
    .pairsById(listed())
    .filter(({ before }) => before.facts.village === '黑沟村')
    .map(({ id }) => id);
  expect(listed('黑沟村')).toEqual(inVillage);
  expect(inVillage.length).toBe(3);
});

test('pairs that are gone, and what is no id, are left out', async () => {
  await using box = await pairedArchive();
  const ids = box.idsOf();
  const found = box.archive.pairsById(['999-998', ...ids.slice(2, 4), 'x', '1']);
  expect(found.map(({ id }) => id)).toEqual(ids.slice(2, 4));
  expect(() => box.archive.pairScene('999-998')).toThrow(
    expect.objectContaining({ code: 'not-found' }) as Error,
  );
});

test('a village begins with its first pairs, and comparing with the first that nobody confirmed', async () => {
  await using box = await pairedArchive();
  const { archive, idsOf } = box;
  const place = { village: '黑沟村' };
  const [first, second] = archive.firstPairs(place, 2).pairs;
  if (!first || !second) throw new Error('no pairs');
  expect(archive.firstPairs(place, 2)).toEqual({ pairs: [first, second], start: first.id });
  for (const { before, after } of [first, second]) {
    archive.decidePair(before.id, after.id, 'confirmed');
  }
  const then = archive.firstPairs(place, 2);
  expect(then.pairs.map(({ decision }) => decision)).toEqual(['confirmed', 'confirmed']);
  expect(then.start).toBe(idsOf(undefined, '黑沟村')[2]);
  expect(archive.firstPairs({ village: '永丰村' }, 2)).toEqual({ pairs: [], start: null });
});

test('the scene of a pair is itself first, without those that were rejected', async () => {
  await using box = await temporaryArchive({
    '黑沟村/马贵元(前)/1.jpg': { seed: 1, takenAt: '2014:05:01 10:00:00' },
    '黑沟村/马贵元(前)/2.jpg': { seed: 2, takenAt: '2014:05:02 10:00:00' },
    '黑沟村/马贵元(后)/3.jpg': { seed: 3, takenAt: '2018:05:01 10:00:00' },
    '黑沟村/马贵元(后)/4.jpg': { seed: 4, takenAt: '2018:05:02 10:00:00' },
    '黄草沟村/冶生福(前)/5.jpg': { seed: 5, takenAt: '2014:05:01 10:00:00' },
    '黄草沟村/冶生福(后)/6.jpg': { seed: 6, takenAt: '2018:05:01 10:00:00' },
  });
  await box.index();
  const pairs = box.archive.pairs({ village: '黑沟村' });
  expect(pairs.length).toBeGreaterThan(1);
  const [first, second] = pairs.toReversed();
  if (!first || !second) throw new Error('no pairs');
  const scene = box.archive.pairScene(first.id).map(({ id }) => id);
  expect(scene[0]).toBe(first.id);
  expect([...scene].sort()).toEqual(pairs.map(({ id }) => id).sort());
  box.archive.decidePair(second.before.id, second.after.id, 'rejected');
  // What is left of the scene is paired anew, as well as it can be without that one.
  const [left] = box.archive.pairs({ village: '黑沟村' });
  if (!left) throw new Error('no pair is left');
  expect(box.archive.pairScene(left.id).map(({ id }) => id)).not.toContain(second.id);
  expect(box.archive.pairScene(second.id)[0]?.decision).toBe('rejected');
});
