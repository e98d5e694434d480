// Pictures saved again and RAW twins, in a real archive over real files.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { landscape, savedFromChat, shot, TAKEN_AT } from '../../support/landscape.ts';
import { ascii, exifBlock, short } from '../../support/metadata-bytes.ts';
import {
  hashTree,
  temporaryArchive,
  type TestArchive,
  writePhotos,
} from '../../support/temporary-archive.ts';

/** A RAW file as far as the archive reads it: metadata, and a preview behind them. */
async function raw(seed: number, takenAt = TAKEN_AT): Promise<Buffer> {
  const main = [ascii(0x010f, 'TestCam'), short(0x0106, 32_803)];
  const block = exifBlock({ main, exif: [ascii(0x9003, takenAt)], isLittle: true });
  return Buffer.concat([block, await landscape(seed, 600).jpeg().toBuffer()]);
}

const offers = (box: TestArchive) =>
  box.archive.copies().map(({ copy, best }) => [copy.path, best.path]);
const pathsOf = (box: TestArchive, path: string) =>
  box.archive.photo(box.archive.photoAt(path).id).originals.map((original) => original.path);

const ORIGINAL = '扶贫局/2014/大卡阳村搬迁前/DSC_0101.JPG';
const SAVED = '微信收图/mmexport1652160233591.jpg';

async function archiveWithCopy(): Promise<TestArchive> {
  const bytes = await shot(1);
  const box = await temporaryArchive({
    [ORIGINAL]: bytes,
    [SAVED]: await savedFromChat(bytes),
    '扶贫局/2014/大卡阳村搬迁前/DSC_0102.JPG': await shot(2),
  });
  await box.index();
  return box;
}

test('a picture saved from a chat is offered as a copy, and nothing is merged', async () => {
  await using box = await archiveWithCopy();
  expect(offers(box)).toEqual([[SAVED, ORIGINAL]]);
  expect(box.archive.overview()).toMatchObject({ photoCount: 3, copyCount: 1 });
  const copy = box.archive.photo(box.archive.photoAt(SAVED).id);
  expect(copy.copyOf?.path).toBe(ORIGINAL);
});

test('a confirmed copy becomes an original of the best, and undo takes it out', async () => {
  await using box = await archiveWithCopy();
  const before = await hashTree(box.root);
  const [offer] = box.archive.copies();
  if (offer === undefined) throw new Error('nothing was offered');
  box.archive.decideFact(offer.copy.id, 'credit', '王记者');
  box.archive.decideCopy(offer.copy.id, offer.best.id, 'confirmed');
  expect(box.archive.overview()).toMatchObject({ photoCount: 2, originalCount: 3, copyCount: 0 });
  expect(pathsOf(box, SAVED)).toEqual([ORIGINAL, SAVED]);
  expect(box.archive.photoAt(SAVED).id).toBe(offer.best.id);
  // What a person had decided on the copy holds for the picture.
  expect(box.archive.photoAt(ORIGINAL).facts).toMatchObject({
    village: '大卡阳村',
    credit: '王记者',
  });
  await box.reopen();
  await box.index();
  expect(pathsOf(box, ORIGINAL)).toEqual([ORIGINAL, SAVED]);
  box.archive.undo();
  expect(offers(box)).toEqual([[SAVED, ORIGINAL]]);
  expect(box.archive.overview().photoCount).toBe(3);
  expect(await hashTree(box.root)).toEqual(before);
});

test('a rejected copy is never offered again', async () => {
  await using box = await archiveWithCopy();
  const [offer] = box.archive.copies();
  if (offer === undefined) throw new Error('nothing was offered');
  box.archive.decideCopy(offer.copy.id, offer.best.id, 'rejected');
  await writePhotos(box.root, { '新.jpg': await shot(3) });
  await box.index();
  await box.reopen();
  expect(offers(box)).toEqual([]);
});

test('a better original that comes later is offered as the best', async () => {
  const bytes = await shot(1);
  await using box = await temporaryArchive({ [SAVED]: await savedFromChat(bytes) });
  await box.index();
  expect(offers(box)).toEqual([]);
  await writePhotos(box.root, { [ORIGINAL]: bytes });
  await box.index();
  expect(offers(box)).toEqual([[SAVED, ORIGINAL]]);
});

test('two shots of one view, a moment apart, are no copies', async () => {
  await using box = await temporaryArchive({
    'DSC_0001.JPG': await shot(1, '2014:05:11 09:30:00'),
    'DSC_0002.JPG': await shot(1, '2014:05:11 09:30:02'),
    '修图后.jpg': await landscape(1).modulate({ brightness: 1.25 }).jpeg().toBuffer(),
  });
  await box.index();
  expect(offers(box)).toEqual([]);
});

test('a RAW and its JPEG are one photo with two originals, until a person splits them', async () => {
  await using box = await temporaryArchive({
    '黑沟村/DSC_0007.NEF': await raw(1),
    '黑沟村/DSC_0007.JPG': await shot(1),
    '黑沟村/DSC_0008.NEF': await raw(2, '2012:01:01 08:00:00'),
    '黑沟村/DSC_0008.JPG': await shot(2),
  });
  await box.index();
  expect(box.archive.overview()).toMatchObject({ photoCount: 3, originalCount: 4, copyCount: 0 });
  expect(pathsOf(box, '黑沟村/DSC_0007.NEF')).toEqual([
    '黑沟村/DSC_0007.JPG',
    '黑沟村/DSC_0007.NEF',
  ]);
  const { id, originals } = box.archive.photo(box.archive.photoAt('黑沟村/DSC_0007.JPG').id);
  const twin = originals.find(({ path }) => path.endsWith('.NEF'));
  box.archive.decideCopy(twin?.copy ?? 0, id, 'rejected');
  expect(box.archive.overview().photoCount).toBe(4);
  await box.index();
  expect(box.archive.overview().photoCount).toBe(4);
});

test('a RAW whose JPEG is taken out is a photo of its own again', async () => {
  await using box = await temporaryArchive({
    'jpg/DSC_0007.JPG': await shot(1),
    'jpg/DSC_0007.NEF': await raw(1),
  });
  await box.index();
  const [root] = box.archive.overview().roots;
  await box.archive.setRootExclusions(root?.id ?? 0, ['*.JPG']);
  expect(box.archive.photoAt('jpg/DSC_0007.NEF')).toMatchObject({ path: 'jpg/DSC_0007.NEF' });
  expect(box.archive.overview().photoCount).toBe(1);
  await rm(join(box.root, 'jpg/DSC_0007.JPG'));
  await box.index();
  expect(pathsOf(box, 'jpg/DSC_0007.NEF')).toEqual(['jpg/DSC_0007.NEF']);
});

test('a copy in the village of its best makes no second pair', async () => {
  const before = await shot(1);
  await using box = await temporaryArchive({
    '大卡阳村/搬迁前/道路.JPG': before,
    '大卡阳村/搬迁后/道路.JPG': await shot(2, '2018:06:01 10:00:00'),
    '大卡阳村/搬迁前/微信/道路.jpg': await savedFromChat(before),
  });
  await box.index();
  expect(box.archive.pairs().map((pair) => [pair.before.path, pair.after.path])).toEqual([
    ['大卡阳村/搬迁前/道路.JPG', '大卡阳村/搬迁后/道路.JPG'],
  ]);
});
