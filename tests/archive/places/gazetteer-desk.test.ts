import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { placeEntry } from '../../support/place-entry.ts';
import { temporaryArchive, temporaryFolder, writePhotos } from '../../support/temporary-archive.ts';

const HEIGOU = { town: '海子沟乡', village: '黑沟村' };
const FORMER = placeEntry({ kind: 'former', name: '红旗大队', ...HEIGOU });

const PHOTOS = {
  '红旗大队 改造前/道路.jpg': { seed: 1 },
  '黑沟村 改造后/道路.jpg': { seed: 2 },
  '永丰村/广场.jpg': { seed: 3 },
};

test('an added name describes the photos that hold it, and undo takes both back after a restart', async () => {
  await using box = await temporaryArchive(PHOTOS);
  await box.index();
  const place = () => {
    const { village, town } = box.archive.photoAt('红旗大队 改造前/道路.jpg').facts;
    return { town, village };
  };
  expect(place()).toEqual({ town: null, village: null });
  expect(box.archive.pairs()).toEqual([]);

  const step = box.archive.gazetteer.save(FORMER);
  expect(step).toMatchObject({ kind: 'place', label: '红旗大队 → 海子沟乡黑沟村', count: 1 });
  expect(place()).toEqual(HEIGOU);
  expect(box.archive.pairs()).toHaveLength(1);

  await box.reopen();
  await box.index();
  expect(place()).toEqual(HEIGOU);
  box.archive.undo();
  expect(place()).toEqual({ town: null, village: null });
  expect(box.archive.gazetteer.table().entries).toEqual([]);
  expect(box.archive.pairs()).toEqual([]);

  await box.reopen();
  box.archive.redo();
  expect(place()).toEqual(HEIGOU);
});

test('a change of names leaves photos alone that do not hold them', async () => {
  await using box = await temporaryArchive(PHOTOS);
  await box.index();
  const { id } = box.archive.photoAt('永丰村/广场.jpg');
  const before = box.archive.photo(id);
  box.archive.gazetteer.save(FORMER);
  expect(box.archive.photo(id)).toEqual(before);
});

test('a name is read from the path of a copy', async () => {
  await using box = await temporaryArchive({
    '0/1.jpg': { seed: 3 },
    '红旗大队/1.jpg': { seed: 3 },
  });
  await box.index();
  const { id } = box.archive.photoAt('0/1.jpg');
  expect(box.archive.photo(id).path).toBe('0/1.jpg');
  box.archive.gazetteer.save(FORMER);
  expect(box.archive.photo(id).facts).toMatchObject(HEIGOU);
});

test('a name is read from the folder that was added', async () => {
  await using box = await temporaryArchive(PHOTOS);
  await using other = await temporaryFolder();
  await writePhotos(join(other.path, '石窑社'), { 'a.jpg': { seed: 7 } });
  await box.archive.addRoot(join(other.path, '石窑社'));
  await box.index();
  box.archive.gazetteer.save(placeEntry({ kind: 'natural', name: '石窑社', ...HEIGOU }));
  expect(box.archive.photoAt('a.jpg').facts).toMatchObject({ ...HEIGOU, sub: '石窑社' });
});

test('an entry can be changed and removed, a person’s word on a photo stays', async () => {
  await using box = await temporaryArchive(PHOTOS);
  await box.index();
  const { gazetteer } = box.archive;
  gazetteer.save(FORMER);
  const { id } = box.archive.photoAt('红旗大队 改造前/道路.jpg');
  box.archive.decideFact(id, 'person', '马贵元');
  const [entry] = gazetteer.table().entries;
  const moved = { ...FORMER, town: '田家寨镇', village: '永丰村', from: 1958, to: 1984 };
  expect(gazetteer.save(moved, entry?.key)).toMatchObject({ count: 2 });
  expect(box.archive.photo(id).facts).toMatchObject({ village: '永丰村', person: '马贵元' });
  expect(gazetteer.table().entries).toHaveLength(1);
  gazetteer.remove(gazetteer.table().entries[0]?.key ?? '');
  expect(box.archive.photo(id).facts).toMatchObject({ village: null, person: '马贵元' });
  box.archive.undo();
  box.archive.undo();
  expect(gazetteer.table().entries).toMatchObject([FORMER]);
  expect(box.archive.photo(id).facts).toMatchObject({ village: '黑沟村', person: '马贵元' });
});

test('the table shows every village with its photos, what was added and what is gone', async () => {
  await using box = await temporaryArchive(PHOTOS);
  await box.index();
  const { gazetteer } = box.archive;
  gazetteer.save(placeEntry({ kind: 'village', name: '星光村', town: '海子沟' }));
  gazetteer.save(placeEntry({ kind: 'gone', name: '黑沟', town: '海子沟乡' }));
  gazetteer.save(placeEntry({ kind: 'village', name: '窑庄村', county: '大通县', town: '桥头镇' }));
  const { county, towns } = gazetteer.table();
  expect(county).toMatchObject({ code: '630106', formerNames: ['湟中县'] });
  const haizigou = towns.find(({ name }) => name === '海子沟乡');
  expect(haizigou).toMatchObject({ initials: 'hzgx', photoCount: 1, county: null });
  expect(haizigou?.villages.find(({ name }) => name === '黑沟村')).toEqual({
    name: '黑沟村',
    initials: 'hgc',
    photoCount: 1,
    isAdded: false,
    isGone: true,
  });
  expect(haizigou?.villages.at(-1)).toMatchObject({ name: '星光村', isAdded: true });
  expect(towns.at(-1)).toMatchObject({ name: '桥头镇', county: '大通县' });
});

test('a county is found by name, former name, code and initials', async () => {
  await using box = await temporaryArchive(PHOTOS);
  const codes = async (words: string) =>
    (await box.archive.gazetteer.counties(words)).map(({ code }) => code);
  expect(await codes('湟中区')).toEqual(['630106']);
  expect(await codes('湟中县')).toEqual(['630106']);
  expect(await codes('630106')).toEqual(['630106']);
  expect(await codes('hzq')).toContain('630106');
  expect(await codes('青海 湟中')).toEqual(['630106']);
  expect(await codes('')).toEqual([]);
});

test('another county describes all photos with its names, decisions kept', async () => {
  await using box = await temporaryArchive({ '桥头镇/向阳堡村/1.jpg': { seed: 5 } });
  await box.index();
  const { id } = box.archive.photoAt('桥头镇/向阳堡村/1.jpg');
  box.archive.decideFact(id, 'person', '马贵元');
  box.archive.gazetteer.save(FORMER);
  await box.archive.gazetteer.chooseCounty('630121');
  await box.index();
  expect(box.archive.overview().county.name).toBe('大通回族土族自治县');
  expect(box.archive.photo(id).facts).toMatchObject({
    county: '大通回族土族自治县',
    town: '桥头镇',
    village: '向阳堡村',
    person: '马贵元',
  });
  // Entries belong to their county and wait there.
  expect(box.archive.gazetteer.table().entries).toEqual([]);
  await box.archive.gazetteer.chooseCounty('630106');
  expect(box.archive.gazetteer.table().entries).toMatchObject([FORMER]);
  await expect(box.archive.gazetteer.chooseCounty('999999')).rejects.toMatchObject({
    code: 'unknown-county',
  });
});

test('a caption that states a neighbouring county is read with its names', async () => {
  await using box = await temporaryArchive({ '杂/1.jpg': { seed: 5 } });
  await writeFile(join(box.root, '杂', '图片说明.txt'), '1.jpg 大通县向阳堡农户住房旧貌\n');
  await box.index();
  expect(box.archive.photoAt('杂/1.jpg').facts).toMatchObject({
    county: '大通县',
    town: '桥头镇',
    village: '向阳堡村',
  });
});

test('a name lends its village to photos taken beside it', async () => {
  const at = { latitude: 36.5, longitude: 101.6 };
  await using box = await temporaryArchive({
    '红旗大队/1.jpg': { seed: 5, at },
    '手机/IMG_1.jpg': { seed: 6, at },
  });
  await box.index();
  box.archive.gazetteer.save(FORMER);
  const { facts, why } = box.archive.photo(box.archive.photoAt('手机/IMG_1.jpg').id);
  expect(facts).toMatchObject(HEIGOU);
  expect(why.village?.source).toBe('neighbour');
});

test('villages of neighbouring counties are found, and added in one step', async () => {
  await using box = await temporaryArchive({ '向阳堡村/1.jpg': { seed: 5 } });
  await box.index();
  const found = await box.archive.gazetteer.neighbours('向阳堡');
  expect(found[0]).toMatchObject({
    county: { name: '大通回族土族自治县' },
    town: '桥头镇',
    village: '向阳堡村',
  });
  const { county, town, village } = found[0] ?? { county: { name: '' }, town: '', village: '' };
  box.archive.gazetteer.save(
    placeEntry({ kind: 'village', name: village, county: county.name, town }),
  );
  expect(box.archive.photoAt('向阳堡村/1.jpg').facts).toMatchObject({
    county: county.name,
    town,
    village,
  });
});
