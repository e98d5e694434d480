// What the wall shows under each condition, in which order, and how it is told apart.
import { expect, test } from 'vitest';
import type { PhotoQuery } from '../../../shared/browse.ts';
import { temporaryArchive } from '../../support/temporary-archive.ts';

const FILES = {
  '海子沟乡黑沟村/马贵元/2014-05-06 搬迁前 住房.jpg': { seed: 1, takenAt: '2014:05:06 10:00:00' },
  '海子沟乡黑沟村/马贵元/2016-03-14 搬迁后 住房.jpg': { seed: 2, takenAt: '2016:03:14 09:00:00' },
  '海子沟乡黑沟村/2016年3月 道路硬化中.jpg': { seed: 3 },
  '上五庄镇黄草沟村/2018 文化广场 建成后.jpg': { seed: 4, takenAt: '2018:08:08 08:00:00' },
  '杂/无题.jpg': { seed: 5 },
};

async function wall() {
  const box = await temporaryArchive(FILES);
  await box.index();
  const path = (id: number) => box.archive.photo(id).path.replace(/^.*\//, '');
  return {
    ...box,
    [Symbol.asyncDispose]: () => box[Symbol.asyncDispose](),
    paths: (query: PhotoQuery) => box.archive.photoOutline(query, 'none').ids.map(path),
  };
}

test('conditions combine, and each page counts what its outline holds', async () => {
  await using box = await wall();
  const { archive, paths } = box;
  const all = paths({});
  expect(all).toHaveLength(5);
  expect(paths({ years: { from: 2014, to: 2016 } })).toHaveLength(3);
  expect(paths({ years: { from: 2016, to: 2016 }, phase: 'after' })).toEqual([
    '2016-03-14 搬迁后 住房.jpg',
  ]);
  expect(paths({ person: '马贵元', village: '黑沟村' })).toHaveLength(2);
  expect(paths({ lacks: 'village' })).toEqual(['无题.jpg']);
  expect(paths({ lacks: 'date' })).toEqual(['无题.jpg']);
  expect(paths({ text: '黑沟', phase: 'before' })).toEqual(['2014-05-06 搬迁前 住房.jpg']);
  expect(paths({ pairing: 'paired' })).toHaveLength(2);
  expect(paths({ pairing: 'confirmed' })).toEqual([]);
  expect(paths({ pairing: 'unpaired' })).toHaveLength(3);
  expect(paths({ lacks: 'original' })).toEqual([]);
  expect(archive.photos({ years: { from: 2014, to: 2016 } }, { limit: 1 }).total).toBe(3);
  expect(archive.photos({ text: '黑沟', pairing: 'unpaired' }, { limit: 9 }).photos).toHaveLength(
    1,
  );
});

test('photos are told apart by day, by phase and by scene', async () => {
  await using box = await wall();
  const groups = (grouping: 'date' | 'phase' | 'scene') =>
    box.archive.photoOutline({}, grouping).groups;
  expect(groups('date')).toMatchObject([
    { date: { iso: '2014-05-06' }, count: 1 },
    { date: { iso: '2016-03', precision: 'month' }, count: 1 },
    { date: { iso: '2016-03-14' }, count: 1 },
    { date: { iso: '2018-08-08' }, count: 1 },
    { date: null, count: 1 },
  ]);
  expect(
    groups('phase').map((group) => group.by === 'phase' && [group.phase, group.count]),
  ).toEqual([
    ['before', 1],
    ['during', 1],
    ['after', 2],
    ['unknown', 1],
  ]);
  expect(groups('scene')).toMatchObject([
    { village: '黄草沟村', person: null, count: 1 },
    { village: '黑沟村', person: '马贵元', count: 2 },
    { village: '黑沟村', person: null, subject: 'road', count: 1 },
    { village: null, count: 1 },
  ]);
});

test('photos of a day stand in the order of their minutes', async () => {
  const at = (minute: string) => ({ seed: Number(minute), takenAt: `2016:03:14 10:${minute}:00` });
  await using box = await temporaryArchive({
    'c.jpg': at('11'),
    'a.jpg': at('42'),
    'b.jpg': at('23'),
  });
  await box.index();
  const { ids, groups } = box.archive.photoOutline({}, 'date');
  expect(groups).toMatchObject([{ date: { iso: '2016-03-14' }, count: 3 }]);
  expect(ids.map((id) => box.archive.photo(id).path)).toEqual(['c.jpg', 'b.jpg', 'a.jpg']);
});

test('cards come in the order asked for, without those no longer shown', async () => {
  await using box = await wall();
  const { ids } = box.archive.photoOutline({}, 'none');
  const turned = [...ids].reverse();
  expect(box.archive.photoCards([...turned, 999]).map(({ id }) => id)).toEqual(turned);
});

test('photos are found by the camera that took them', async () => {
  await using box = await temporaryArchive({
    'a.jpg': { seed: 1, camera: { make: 'NIKON CORPORATION', model: 'NIKON D810' } },
    'b.jpg': { seed: 2, camera: { make: 'HUAWEI', model: 'MHA-AL00' } },
    'c.jpg': { seed: 3 },
  });
  await box.index();
  const paths = (camera: string) =>
    box.archive.photos({ camera }, { limit: 9 }).photos.map(({ path }) => path);
  expect(paths('NIKON D810')).toEqual(['a.jpg']);
  expect(paths('HUAWEI MHA-AL00')).toEqual(['b.jpg']);
});
