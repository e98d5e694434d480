// Counts and pairs are kept as things change; whatever happens, they equal what counting and pairing
// everything anew gives.
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { FactName, Facts } from '../../../shared/fact.ts';
import { temporaryArchive, type TestArchive } from '../../support/temporary-archive.ts';

const VILLAGES = ['黑沟村', '黄草沟村', '大卡阳村'];
const FILES = Object.fromEntries(
  Array.from({ length: 18 }, (_, number) => [
    `${VILLAGES[number % 3] ?? ''}/马贵元(${number % 2 === 0 ? '前' : '后'})/${number}.jpg`,
    { seed: number, takenAt: `201${number % 4}:0${(number % 9) + 1}:11 10:00:00` },
  ]),
);

/** What is kept beside what a count of all rows gives. */
const COUNTS = [
  {
    kept: 'SELECT * FROM village_count WHERE photos <> 0 ORDER BY town, village',
    recounted: `SELECT ifnull(town, '') AS town, ifnull(village, '') AS village, count(*) AS photos,
        sum(phase = 'before') AS before_photos, sum(phase = 'during') AS during_photos,
        sum(phase = 'after') AS after_photos, sum(questions IS NOT NULL) AS asked_photos
      FROM description GROUP BY 1, 2 ORDER BY 1, 2`,
  },
  {
    kept: 'SELECT * FROM month_count WHERE photos <> 0 ORDER BY town, village, month, phase',
    recounted: `SELECT ifnull(town, '') AS town, ifnull(village, '') AS village,
        substr(date_key, 1, 7) AS month, phase, count(*) AS photos
      FROM description GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
  },
  {
    kept: 'SELECT * FROM pair_count WHERE pairs <> 0 ORDER BY town, village, decision',
    recounted: `SELECT ifnull(town, '') AS town, ifnull(village, '') AS village, decision,
        count(*) AS pairs
      FROM pair JOIN description ON photo_id = before_id GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  },
  {
    kept: 'SELECT * FROM work_count WHERE amount <> 0 ORDER BY town, village, category, year, what',
    recounted: `SELECT ifnull(town, '') AS town, ifnull(village, '') AS village, category,
        substr(date_key, 1, 4) AS year, what, count(*) AS amount
      FROM (
        SELECT photo_id, phase AS what FROM description
        UNION ALL
        SELECT before_id, iif(decision = 'confirmed', 'confirmed-before', 'proposed-before')
        FROM pair WHERE decision <> 'rejected'
        UNION ALL
        SELECT after_id, iif(decision = 'confirmed', 'confirmed-after', 'proposed-after')
        FROM pair WHERE decision <> 'rejected'
      )
      JOIN description USING (photo_id)
      GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`,
  },
  {
    kept: 'SELECT * FROM original_count WHERE originals <> 0 ORDER BY is_missing',
    recounted: `SELECT is_missing, count(*) AS originals
      FROM original GROUP BY is_missing ORDER BY is_missing`,
  },
];

function expectRightCounts({ dir }: TestArchive): void {
  const db = new Database(join(dir, 'catalog.sqlite'), { readonly: true });
  try {
    for (const { kept, recounted } of COUNTS) {
      expect(db.prepare(kept).all(), kept).toEqual(db.prepare(recounted).all());
    }
  } finally {
    db.close();
  }
}

/** Numbers that look random and are the same in every run (mulberry32). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

test('counts and pairs are right after any decisions, undone and redone', async () => {
  await using box = await temporaryArchive(FILES);
  await box.index();
  expectRightCounts(box);
  const next = randomNumbers(7);
  const ids = box.archive.photos({}, { limit: 99 }).photos.map(({ id }) => id);
  const one = <Item>(list: readonly Item[]): Item => list[next(list.length)] as Item;
  const steps: (() => unknown)[] = [
    () => decide('village', one([...VILLAGES, null])),
    () => decide('town', one(['海子沟乡', null])),
    () => decide('phase', one(['before', 'during', 'after', null])),
    () => decide('category', one(['relocation', 'housing', null])),
    () => decide('date', one([{ iso: '1998', precision: 'year' }, null])),
    () => box.archive.decidePair(...twoOf(ids, next), one(['confirmed', 'rejected'])),
    () => {
      const { before, after } = one(box.archive.pairs({ includeRejected: true }));
      box.archive.decidePair(before.id, after.id, one(['confirmed', 'rejected']));
    },
    () => box.archive.undo(),
    () => box.archive.undo(),
    () => box.archive.redo(),
  ];
  const decide = <Name extends FactName>(fact: Name, value: Facts[Name] | null) =>
    box.archive.decideFact(one(ids), fact, value);
  for (let round = 0; round < 150; round += 1) {
    try {
      one(steps)();
    } catch (error) {
      // With nothing to undo or redo, nothing changes.
      expect(error).toMatchObject({ code: expect.stringMatching(/^nothing-to-/) as string });
    }
    expectRightCounts(box);
    if (round % 10 !== 0) continue;
    const pairs = box.archive.pairs({ includeRejected: true });
    // Looks at nothing new, but pairs all photos anew after decisions.
    await box.index();
    expect(box.archive.pairs({ includeRejected: true })).toEqual(pairs);
  }
});

test('counts are right after files went, moved and came back', async () => {
  await using box = await temporaryArchive(FILES);
  await box.index();
  const folder = join(box.root, '黑沟村');
  await rename(folder, join(box.root, '大卡阳村', '从前'));
  await box.index();
  expectRightCounts(box);
  await rm(join(box.root, '黄草沟村'), { recursive: true });
  await box.index();
  expectRightCounts(box);
  await rename(join(box.root, '大卡阳村', '从前'), folder);
  await box.index();
  expectRightCounts(box);
  expect(box.archive.overview()).toMatchObject({ photoCount: 18, originalCount: 12 });
});

function twoOf(ids: readonly number[], next: (below: number) => number): [number, number] {
  const first = next(ids.length);
  const second = (first + 1 + next(ids.length - 1)) % ids.length;
  return [ids[first] ?? 0, ids[second] ?? 0];
}
