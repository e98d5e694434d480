import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { ShotQuery } from '../../../shared/shots/shot.ts';
import {
  type TestArchive,
  temporaryArchive,
  writePhotos,
} from '../../support/temporary-archive.ts';

const BEFORE_ROAD = '田家寨镇/大卡阳村/搬迁前/道路.jpg';
const BEFORE_HOUSE = '上五庄镇/黄草沟村/马贵元(前)/住房.jpg';
const AFTER_SQUARE = '田家寨镇/大卡阳村/搬迁后/文化广场.jpg';

async function shotArchive(): Promise<TestArchive> {
  const test = await temporaryArchive({
    [BEFORE_ROAD]: { seed: 1, takenAt: '2014:05:01 10:00:00' },
    [AFTER_SQUARE]: { seed: 2, takenAt: '2019:06:01 10:00:00' },
    [BEFORE_HOUSE]: { seed: 3, takenAt: '2016:03:14 10:00:00' },
    '田家寨镇/大卡阳村/搬迁前/户主身份证.jpg': { seed: 4 },
    '海子沟乡/黑沟村/改造前/全景.jpg': { seed: 5, takenAt: '2014:05:01 10:00:00' },
    '海子沟乡/黑沟村/改造后/全景.jpg': { seed: 6, takenAt: '2019:05:01 10:00:00' },
  });
  await test.index();
  return test;
}

/** The half each shot lacks and the path of its reference. */
const listed = ({ archive }: TestArchive, query: ShotQuery = {}) =>
  archive.shots(query).shots.map(({ missing, reference }) => [missing, reference.path]);

test('lists by village what has one half, and narrows it by place and half', async () => {
  await using test = await shotArchive();
  expect(listed(test)).toEqual([
    ['after', BEFORE_ROAD],
    ['before', AFTER_SQUARE],
    ['after', BEFORE_HOUSE],
  ]);
  expect(test.archive.shots({}, 1)).toMatchObject({
    shots: [{ reference: { path: BEFORE_ROAD } }],
    total: 3,
    villages: [
      { town: '田家寨镇', village: '大卡阳村', count: 2 },
      { town: '上五庄镇', village: '黄草沟村', count: 1 },
    ],
    counts: { after: 2, before: 1, dismissed: 0 },
  });
  expect(listed(test, { village: '黄草沟村' })).toEqual([['after', BEFORE_HOUSE]]);
  expect(listed(test, { town: '田家寨镇', missing: 'before' })).toEqual([['before', AFTER_SQUARE]]);
  expect(test.archive.shots({ town: '田家寨镇', missing: 'before' }).counts).toEqual({
    after: 1,
    before: 1,
    dismissed: 0,
  });
  expect(listed(test, { town: '无名镇' })).toEqual([]);
});

test('a pair that stands completes a scene, and one that is rejected opens it again', async () => {
  await using test = await shotArchive();
  const [pair] = test.archive.pairs({ village: '黑沟村' });
  if (pair === undefined) throw new Error('the two views were not paired');
  test.archive.decidePair(pair.before.id, pair.after.id, 'rejected');
  expect(test.archive.shots({ village: '黑沟村' }).shots).toMatchObject([
    { missing: 'after', reason: 'rejected', reference: { id: pair.before.id } },
  ]);
  test.archive.undo();
  expect(listed(test, { village: '黑沟村' })).toEqual([]);
});

test('a photo that comes in takes its scene off the list', async () => {
  await using test = await shotArchive();
  await writePhotos(test.root, {
    '上五庄镇/黄草沟村/马贵元(后)/住房.jpg': { seed: 8, takenAt: '2018:03:14 10:00:00' },
  });
  await test.index();
  expect(listed(test, { village: '黄草沟村' })).toEqual([]);
});

test('a photo that is not to be published makes no shot', async () => {
  await using test = await shotArchive();
  const before = test.archive.photoAt(BEFORE_HOUSE);
  test.archive.decideFact(before.id, 'publishable', false);
  expect(listed(test, { village: '黄草沟村' })).toEqual([]);
});

test('a copy that a person is asked about is no second photo of its scene', async () => {
  const picture = sharp(
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900"><rect width="1200" height="900" fill="#9cf"/><path d="M0 660L540 150 900 540 1200 260V900H0" fill="#574"/><rect x="700" y="500" width="260" height="240" fill="#b86"/></svg>',
    ),
  );
  const original = await picture
    .withExif({ IFD2: { DateTimeOriginal: '2016:03:14 10:00:00' } })
    .jpeg({ quality: 92 })
    .toBuffer();
  await using test = await temporaryArchive({
    '上五庄镇/黄草沟村/马贵元(前)/DSC_0101.JPG': original,
    '微信收图/黄草沟村 马贵元(前)/mmexport1652160233591.jpg': await sharp(original)
      .resize({ width: 800 })
      .jpeg({ quality: 55 })
      .toBuffer(),
  });
  await test.index();
  expect(test.archive.copies()).toHaveLength(1);
  const { shots } = test.archive.shots();
  expect(shots.map(({ reference, photoCount }) => [reference.path, photoCount])).toEqual([
    ['上五庄镇/黄草沟村/马贵元(前)/DSC_0101.JPG', 1],
  ]);
});

test('a dismissal holds through undo, redo, restart, moves and better references', async () => {
  await using test = await shotArchive();
  const { id } = test.archive.photoAt(BEFORE_HOUSE);
  const place = { village: '黄草沟村' };
  const step = test.archive.decideShot(id, 'after', 'dismissed');
  expect(step).toMatchObject({ kind: 'shot', field: 'after', label: BEFORE_HOUSE });
  expect(listed(test, place)).toEqual([]);
  expect(listed(test, { ...place, isDismissed: true })).toEqual([['after', BEFORE_HOUSE]]);
  expect(test.archive.shots(place).counts).toEqual({ after: 0, before: 0, dismissed: 1 });

  test.archive.undo();
  expect(listed(test, place)).toEqual([['after', BEFORE_HOUSE]]);
  test.archive.redo();
  await test.reopen();
  expect(listed(test, place)).toEqual([]);

  // The file moves, and a wider view of the same household becomes the reference.
  await rename(join(test.root, '上五庄镇'), join(test.root, '上五庄镇2016'));
  await writePhotos(test.root, {
    '上五庄镇/黄草沟村/马贵元(前)/全景.jpg': { seed: 9, takenAt: '2016:03:14 11:00:00' },
  });
  await test.index();
  expect(listed(test, place)).toEqual([]);
  const [dismissed] = test.archive.shots({ ...place, isDismissed: true }).shots;
  expect(dismissed).toMatchObject({
    reference: { path: '上五庄镇/黄草沟村/马贵元(前)/全景.jpg' },
    dismissedOn: [id],
  });

  test.archive.decideShot(dismissed?.reference.id ?? 0, 'after', 'wanted');
  expect(listed(test, place)).toHaveLength(1);
  expect(test.archive.shots().counts.dismissed).toBe(0);
});

test('what is no shot cannot be decided, nor twice the same', async () => {
  await using test = await shotArchive();
  const road = test.archive.photoAt(BEFORE_ROAD).id;
  const paired = test.archive.photoAt('海子沟乡/黑沟村/改造前/全景.jpg').id;
  const decide = (id: number, missing: 'after' | 'before', verdict: 'dismissed' | 'wanted') => () =>
    test.archive.decideShot(id, missing, verdict);
  expect(decide(paired, 'after', 'dismissed')).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  );
  expect(decide(road, 'before', 'dismissed')).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  );
  expect(decide(road, 'after', 'wanted')).toThrow(expect.objectContaining({ code: 'bad-request' }));
  test.archive.decideShot(road, 'after', 'dismissed');
  expect(decide(road, 'after', 'dismissed')).toThrow(
    expect.objectContaining({ code: 'bad-request' }),
  );
});
