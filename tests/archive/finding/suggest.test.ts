// What is offered while a person types.
import { expect, test } from 'vitest';
import { temporaryArchive } from '../../support/temporary-archive.ts';

const FILES = {
  '海子沟乡黑沟村/马贵元/2014-05-06 搬迁前 住房.jpg': { seed: 1, takenAt: '2014:05:06 10:00:00' },
  '海子沟乡黑沟村/马贵元/DSC_0213.jpg': { seed: 2, takenAt: '2012:03:14 09:00:00' },
  '上五庄镇黄草沟村/2018 文化广场 建成后.jpg': { seed: 4, takenAt: '2018:08:08 08:00:00' },
};
const ARTICLE = '旧貌换新颜\n\n黑沟村搬迁前住房\n';

async function desk() {
  const box = await temporaryArchive(FILES);
  await box.index();
  await box.archive.importArticle({ name: 'a.txt', bytes: Buffer.from(ARTICLE) }, null);
  return { ...box, [Symbol.asyncDispose]: () => box[Symbol.asyncDispose]() };
}

test('places, people, articles and files are found by characters, pinyin and figures', async () => {
  await using box = await desk();
  const { finding } = box.archive;
  const places = (words: string) =>
    finding
      .suggest(words)
      .places.map(({ value, count, in: kind }) => [value.village ?? value.town, count, kind]);
  expect(places('hgc')).toEqual([['黑沟村', 2, 'village']]);
  expect(places('沟')).toEqual([
    ['海子沟乡', 2, 'town'],
    ['黑沟村', 2, 'village'],
    ['黄草沟村', 1, 'village'],
  ]);
  expect(places('haizigou')).toEqual([['海子沟乡', 2, 'town']]);
  expect(finding.suggest('magui').persons).toEqual([
    {
      value: '马贵元',
      count: 2,
      mark: { from: 0, to: 2 },
      places: [{ town: '海子沟乡', village: '黑沟村' }],
    },
  ]);
  expect(finding.suggest('新颜').articles).toMatchObject([
    { title: '旧貌换新颜', mark: { from: 3, to: 5 } },
  ]);
  expect(finding.suggest('dsc_02')).toMatchObject({
    photos: [{ fileName: 'DSC_0213.jpg', mark: { from: 0, to: 6 } }],
    all: { count: 1, isMore: false },
  });
});

test('photos come oldest first, and are counted in all and under the conditions of the wall', async () => {
  await using box = await desk();
  const found = box.archive.finding.suggest('黑沟', { phase: 'before', text: '别的词' });
  expect(found.photos.map(({ fileName }) => fileName)).toEqual([
    'DSC_0213.jpg',
    '2014-05-06 搬迁前 住房.jpg',
  ]);
  expect(found).toMatchObject({ all: { count: 2 }, here: { count: 1 } });
  expect(box.archive.finding.suggest('黑沟').here).toBeNull();
});

test('whole pinyin and every reading find the photos that characters find', async () => {
  await using box = await desk();
  const count = (text: string) => box.archive.photos({ text }, { limit: 1 }).total;
  expect(count('heigou')).toBe(count('黑沟'));
  expect(count('huangcao')).toBe(1);
  expect(count('heigou 2014')).toBe(1);
  expect(count('heigouchang')).toBe(0);
});

test('marks alone offer nothing', async () => {
  await using box = await desk();
  expect(box.archive.finding.suggest(' ’ ')).toEqual({
    places: [],
    persons: [],
    articles: [],
    photos: [],
    all: { count: 0, isMore: false },
    here: null,
  });
});
