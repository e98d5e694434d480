import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { hashTree, runIndex, temporaryArchive, writePhotos } from '../support/temporary-archive.ts';

const VILLAGE = {
  '田家寨镇/大卡阳村/搬迁前/道路1.jpg': { seed: 1, takenAt: '2015:08:20 09:45:55' },
  '田家寨镇/大卡阳村/搬迁后/道路1.jpg': { seed: 2, takenAt: '2018:07:11 16:41:41' },
  '田家寨镇/大卡阳村/搬迁后/广场.jpg': { seed: 3, takenAt: '2018:07:11 17:00:00' },
};

describe('a first index', () => {
  test('takes every photo, describes it and pairs before with after', async () => {
    await using box = await temporaryArchive(VILLAGE);
    const summary = await box.index();
    expect(summary).toMatchObject({
      photos: 3,
      originals: 3,
      new: 3,
      changed: 0,
      moved: 0,
      missing: 0,
      failed: [],
    });
    const road = box.archive.photoAt('田家寨镇/大卡阳村/搬迁前/道路1.jpg');
    expect(road.facts).toMatchObject({
      town: '田家寨镇',
      village: '大卡阳村',
      phase: 'before',
      subject: 'road',
      date: { iso: '2015-08-20', precision: 'day' },
    });
    const pairs = box.archive
      .pairs()
      .map(({ before, after, decision }) => [before.path, after.path, decision]);
    expect(pairs).toContainEqual([
      '田家寨镇/大卡阳村/搬迁前/道路1.jpg',
      '田家寨镇/大卡阳村/搬迁后/道路1.jpg',
      'auto',
    ]);
  });

  test('leaves every original as it was', async () => {
    await using box = await temporaryArchive(VILLAGE);
    const before = await hashTree(box.root);
    await box.index();
    expect(await hashTree(box.root)).toEqual(before);
  });

  test('takes photos whose renditions an earlier run left without a row', async () => {
    await using box = await temporaryArchive(VILLAGE);
    await box.index();
    const first = box.archive.photoAt('田家寨镇/大卡阳村/搬迁前/道路1.jpg');
    await box.archive.close();
    for (const file of ['catalog.sqlite', 'catalog.sqlite-wal', 'catalog.sqlite-shm']) {
      await rm(join(box.dir, file), { force: true });
    }
    await box.reopen();
    await box.archive.addRoot(box.root);
    expect(await box.index()).toMatchObject({ photos: 3, new: 3, failed: [] });
    expect(box.archive.photoAt('田家寨镇/大卡阳村/搬迁前/道路1.jpg')).toMatchObject({
      widthPx: first.widthPx,
      facts: first.facts,
    });
  });

  test('knows two files of one content as one photo', async () => {
    await using box = await temporaryArchive({
      'a.jpg': { seed: 1 },
      '备份/a (1).jpg': { seed: 1 },
    });
    const summary = await box.index();
    expect(summary).toMatchObject({ photos: 1, originals: 2 });
    const { originals } = box.archive.photo(box.archive.photoAt('a.jpg').id);
    expect(originals.map(({ path }) => path)).toEqual(['a.jpg', '备份/a (1).jpg']);
  });

  test('lists a file that is no photo and goes on', async () => {
    await using box = await temporaryArchive(VILLAGE);
    await writeFile(join(box.root, '说明.jpg'), '这不是照片');
    await writeFile(join(box.root, '空.jpg'), '');
    const summary = await box.index();
    expect(summary.photos).toBe(3);
    expect(summary.failed.map(({ path, code }) => [path, code])).toEqual([
      ['空.jpg', 'file-empty'],
      ['说明.jpg', 'not-an-image'],
    ]);
    expect(summary.failed[1]?.message).toContain('说明.jpg');
  });

  test('reads captions from a list beside the photos', async () => {
    await using box = await temporaryArchive({ '专版/01.jpg': { seed: 1 } });
    await writeFile(join(box.root, '专版/图片说明.txt'), '01.jpg 黑沟村搬迁后的广场\n');
    await box.index();
    expect(box.archive.photoAt('专版/01.jpg').facts).toMatchObject({
      caption: '黑沟村搬迁后的广场',
      village: '黑沟村',
      phase: 'after',
      subject: 'square',
    });
  });
});

describe('a later index', () => {
  test('does nothing where nothing changed', async () => {
    await using box = await temporaryArchive(VILLAGE);
    await box.index();
    expect(await box.index()).toMatchObject({
      photos: 3,
      new: 0,
      changed: 0,
      moved: 0,
      missing: 0,
    });
  });

  test('tells a moved photo from a new and a missing one', async () => {
    await using box = await temporaryArchive(VILLAGE);
    await box.index();
    const { id } = box.archive.photoAt('田家寨镇/大卡阳村/搬迁后/广场.jpg');
    await mkdir(join(box.root, '整理后'));
    await rename(
      join(box.root, '田家寨镇/大卡阳村/搬迁后/广场.jpg'),
      join(box.root, '整理后/大卡阳广场.jpg'),
    );
    expect(await box.index()).toMatchObject({ photos: 3, new: 0, moved: 1, missing: 0 });
    expect(box.archive.photoAt('整理后/大卡阳广场.jpg').id).toBe(id);
  });

  test('keeps a missing photo with all that is known of it', async () => {
    await using box = await temporaryArchive(VILLAGE);
    await box.index();
    const { id } = box.archive.photoAt('田家寨镇/大卡阳村/搬迁后/广场.jpg');
    await rm(join(box.root, '田家寨镇/大卡阳村/搬迁后/广场.jpg'));
    expect(await box.index()).toMatchObject({ photos: 3, originals: 2, missing: 1 });
    expect(box.archive.photo(id).facts.village).toBe('大卡阳村');
    expect(box.archive.photo(id).originals[0]?.isMissing).toBe(true);
    expect((await box.archive.rendition(id, 'view')).length).toBeGreaterThan(0);
  });

  test('finds a photo again that comes back', async () => {
    await using box = await temporaryArchive(VILLAGE);
    await box.index();
    const path = '田家寨镇/大卡阳村/搬迁后/广场.jpg';
    await rename(join(box.root, path), join(box.dir, 'aside.jpg'));
    await box.index();
    await rename(join(box.dir, 'aside.jpg'), join(box.root, path));
    expect(await box.index()).toMatchObject({ photos: 3, originals: 3, new: 0, missing: 0 });
    expect(box.archive.photo(box.archive.photoAt(path).id).originals[0]?.isMissing).toBe(false);
  });

  test('drops nothing when the whole disk is away', async () => {
    await using box = await temporaryArchive(VILLAGE);
    await box.index();
    await rename(box.root, `${box.root}-unplugged`);
    expect(await box.index()).toMatchObject({ photos: 3, originals: 3, missing: 0 });
    expect(box.archive.overview().roots[0]?.isOnline).toBe(false);
    expect(box.archive.pairs().length).toBeGreaterThan(0);
    await rename(`${box.root}-unplugged`, box.root);
    expect(await box.index()).toMatchObject({ photos: 3, new: 0, missing: 0 });
  });

  test('drops nothing when the disk is away and its mount point is left empty', async () => {
    await using box = await temporaryArchive(VILLAGE);
    await box.index();
    await rename(box.root, `${box.root}-unplugged`);
    await mkdir(box.root);
    expect(await box.index()).toMatchObject({ photos: 3, originals: 3, missing: 0 });
  });

  test('reads a changed file again', async () => {
    await using box = await temporaryArchive(VILLAGE);
    await box.index();
    await writePhotos(box.root, { '田家寨镇/大卡阳村/搬迁后/广场.jpg': { seed: 99 } });
    expect(await box.index()).toMatchObject({ photos: 3, new: 0, changed: 1 });
    expect(box.archive.photos({}, { limit: 10 }).total).toBe(3);
  });

  test('follows a caption list that was corrected', async () => {
    await using box = await temporaryArchive({ '专版/01.jpg': { seed: 1 } });
    await box.index();
    await writeFile(join(box.root, '专版/图片说明.txt'), '01.jpg 黑沟村搬迁后的广场\n');
    await box.index();
    expect(box.archive.photoAt('专版/01.jpg').facts.village).toBe('黑沟村');
  });
});

test('a cancelled index keeps what was finished and goes on from there', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 60 }, (_, seed) => [`${seed}.jpg`, { seed }]),
  );
  await using box = await temporaryArchive(files);
  const stop = new AbortController();
  const cut = (async () => {
    for await (const event of box.archive.index({ signal: stop.signal })) {
      if (event.event === 'progress' && event.progress.stage === 'probe') stop.abort();
    }
  })();
  await expect(cut).rejects.toMatchObject({ code: 'cancelled' });
  expect(box.archive.failures()).toEqual([]);
  const summary = await runIndex(box.archive);
  expect(summary).toMatchObject({ photos: 60, originals: 60, failed: [] });
});

test('what an index that was cut short left unpaired, the next one pairs', async () => {
  await using box = await temporaryArchive(VILLAGE);
  await box.index();
  const catalog = new Database(join(box.dir, 'catalog.sqlite'));
  catalog.exec(`DELETE FROM pair; UPDATE setting SET value = '1' WHERE name = 'pairing_due'`);
  catalog.close();
  await box.reopen();
  expect(await box.index()).toMatchObject({ new: 0, changed: 0 });
  expect(box.archive.pairs().length).toBeGreaterThan(0);
});

test('photos can be looked at while others still come in', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 260 }, (_, seed) => [`黑沟村/${seed}.jpg`, { seed }]),
  );
  await using box = await temporaryArchive(files);
  const seen: number[] = [];
  for await (const event of box.archive.index()) {
    if (event.event === 'done' || event.progress.stage !== 'probe') continue;
    seen.push(box.archive.photos({ village: '黑沟村' }, { limit: 1 }).total);
  }
  expect(seen.some((count) => count > 0 && count < 260)).toBe(true);
});

test('a lost rendition is made again from its original', async () => {
  await using box = await temporaryArchive({ 'a.jpg': { seed: 5 } });
  await box.index();
  const { id } = box.archive.photoAt('a.jpg');
  await rm(join(box.dir, 'renditions'), { recursive: true });
  expect((await box.archive.rendition(id, 'grid')).length).toBeGreaterThan(0);
});

test('a photo that only its position places goes with its neighbours, until words or a person say', async () => {
  const at = { latitude: 36.55, longitude: 101.6 };
  await using box = await temporaryArchive({
    '黑沟村/搬迁前/1.jpg': { seed: 1, at },
    '手机/IMG_0001.jpg': { seed: 2, at: { latitude: 36.5503, longitude: 101.6002 } },
  });
  await box.index();
  const { id } = box.archive.photoAt('手机/IMG_0001.jpg');
  const village = () => {
    const { facts, why } = box.archive.photo(id);
    return [facts.village, why.village?.source];
  };
  expect(village()).toEqual(['黑沟村', 'neighbour']);
  box.archive.decideFact(id, 'phase', 'after');
  expect(village()).toEqual(['黑沟村', 'neighbour']);
  box.archive.decideFact(box.archive.photoAt('黑沟村/搬迁前/1.jpg').id, 'village', '永丰村');
  await writePhotos(box.root, { 'x.jpg': { seed: 3 } });
  await box.index();
  expect(village()).toEqual(['永丰村', 'neighbour']);
  box.archive.decideFact(id, 'village', '黄草沟村');
  expect(village()).toEqual(['黄草沟村', 'decision']);
});

test('photos that older rules described are described anew, decisions kept', async () => {
  await using box = await temporaryArchive(VILLAGE);
  await box.index();
  const { id } = box.archive.photoAt('田家寨镇/大卡阳村/搬迁后/广场.jpg');
  box.archive.decideFact(id, 'phase', 'during');
  const catalog = new Database(join(box.dir, 'catalog.sqlite'));
  catalog.exec(`UPDATE setting SET value = 'old' WHERE name = 'rules_version';
    UPDATE description SET village = '别的村', phase = 'before'`);
  catalog.close();
  expect(await box.index()).toMatchObject({ new: 0, changed: 0 });
  expect(box.archive.photo(id).facts).toMatchObject({ village: '大卡阳村', phase: 'during' });
});
