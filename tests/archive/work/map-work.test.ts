// The map of work: what each village has of each year, of all projects and of one.
import { expect, test } from 'vitest';
import { sumWork, type WorkMap } from '../../../shared/work.ts';
import { temporaryArchive } from '../../support/temporary-archive.ts';

const PHOTOS = {
  '易地搬迁/大卡阳村/搬迁前/道路.jpg': { seed: 1, takenAt: '2014:05:01 10:00:00' },
  '易地搬迁/大卡阳村/搬迁后/道路.jpg': { seed: 2, takenAt: '2018:06:01 10:00:00' },
  '农屋改造/大卡阳村/马贵元(前)/住房.jpg': { seed: 3, takenAt: '2016:03:14 10:00:00' },
  '农屋改造/黄草沟村/马贵元(前)/住房.jpg': { seed: 4, takenAt: '2016:03:14 10:00:00' },
  '农屋改造/黄草沟村/施工中/住房.jpg': { seed: 5, takenAt: '2017:03:14 10:00:00' },
  '红旗.jpg': { seed: 6 },
};

/** Each village as `year: what there is`, and how far it is. */
function summary({ villages }: WorkMap): Record<string, { state: string; years: string[] }> {
  return Object.fromEntries(
    villages.map(({ village, cells }) => [
      village,
      {
        state: sumWork(cells).state,
        years: cells.map(({ year, photos, confirmed, proposed }) =>
          [
            `${year}:`,
            `${photos.before}-${photos.during}-${photos.after}-${photos.unknown}`,
            `${confirmed.before + confirmed.after}/${proposed.before + proposed.after}`,
          ].join(' '),
        ),
      },
    ]),
  );
}

test('every village stands with its years, and pairs as far as they are decided', async () => {
  await using box = await temporaryArchive(PHOTOS);
  await box.index();
  expect(summary(box.archive.workMap())).toEqual({
    大卡阳村: {
      state: 'proposed',
      years: ['2014: 1-0-0-0 0/1', '2016: 1-0-0-0 0/0', '2018: 0-0-1-0 0/1'],
    },
    黄草沟村: { state: 'only-before', years: ['2016: 1-0-0-0 0/0', '2017: 0-1-0-0 0/0'] },
  });
  const [pair] = box.archive.pairs();
  if (!pair) throw new Error('no pair');
  box.archive.decidePair(pair.before.id, pair.after.id, 'confirmed');
  expect(summary(box.archive.workMap())['大卡阳村']).toEqual({
    state: 'confirmed',
    years: ['2014: 1-0-0-0 1/0', '2016: 1-0-0-0 0/0', '2018: 0-0-1-0 1/0'],
  });
  box.archive.undo();
  box.archive.decidePair(pair.before.id, pair.after.id, 'rejected');
  expect(summary(box.archive.workMap())['大卡阳村']).toMatchObject({ state: 'unpaired' });
  expect(box.archive.village(pair.before.facts.town, '大卡阳村')).toMatchObject({ pairCount: 0 });
});

test('one project shows its own photos alone', async () => {
  await using box = await temporaryArchive(PHOTOS);
  await box.index();
  const map = box.archive.workMap('housing');
  expect(summary(map)).toMatchObject({
    大卡阳村: { state: 'only-before', years: ['2016: 1-0-0-0 0/0'] },
    黄草沟村: { state: 'only-before' },
  });
  expect(map.categories).toEqual([
    { category: 'relocation', villageCount: 1 },
    { category: 'housing', villageCount: 2 },
  ]);
});

test('villages without a photo are told, and photos without a village are counted', async () => {
  await using box = await temporaryArchive(PHOTOS);
  await box.index();
  const { bare, placelessCount } = box.archive.workMap();
  expect(placelessCount).toBe(1);
  const names = bare.map(({ village }) => village);
  expect(names).not.toContain('黄草沟村');
  expect(names).toContain('黑沟村');
  box.archive.decideFact(box.archive.photoAt('红旗.jpg').id, 'village', '黑沟村');
  box.archive.decideFact(box.archive.photoAt('红旗.jpg').id, 'town', '海子沟乡');
  const then = box.archive.workMap();
  expect(then.placelessCount).toBe(0);
  expect(then.bare.length).toBe(bare.length - 1);
  expect(summary(then)['黑沟村']).toEqual({ state: 'no-phase', years: ['null: 0-0-0-1 0/0'] });
});
