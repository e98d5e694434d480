// An archive that is carried to another place, with its photos or without them.
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openArchive } from '../../../main/archive/open-archive.ts';
import {
  type PhotoSpec,
  runIndex,
  temporaryFolder,
  writePhotos,
} from '../../support/temporary-archive.ts';

const PHOTOS: Record<string, PhotoSpec> = Object.fromEntries(
  Array.from({ length: 12 }, (_, seed) => [
    `黑沟村/${seed % 2 ? '搬迁前' : '搬迁后'}/${seed}.jpg`,
    { seed },
  ]),
);
const PATH = '黑沟村/搬迁前/1.jpg';

/** A disk with the photos and the archive of them, with a decision and its photos seen once; not open. */
async function carriedDisk() {
  const home = await temporaryFolder();
  const at = (...path: string[]): string => join(home.path, ...path);
  await writePhotos(at('甲盘/照片/2016'), PHOTOS);
  const archive = await openArchive({ dir: at('甲盘/新貌/档案') });
  await archive.addRoot(at('甲盘/照片/2016'));
  await runIndex(archive);
  archive.decideFact(archive.photoAt(PATH).id, 'phase', 'after');
  await archive.close();
  const edit = (dir: string, sql: string): void => {
    const catalog = new Database(join(dir, 'catalog.sqlite'));
    catalog.exec(sql);
    catalog.close();
  };
  return { home: home.path, at, edit, [Symbol.asyncDispose]: () => home[Symbol.asyncDispose]() };
}

/** Opens the archive, indexes it, and tells what it knows of its one root and its photos. */
async function look(dir: string) {
  const archive = await openArchive({ dir });
  try {
    const summary = await runIndex(archive);
    const [root] = archive.overview().roots;
    const photo = archive.photoAt(PATH);
    expect(photo.facts.phase).toBe('after');
    const picture = await archive.rendition(photo.id, 'grid');
    return { summary, root, hasPicture: picture.byteLength > 0 };
  } finally {
    await archive.close();
  }
}

const UNCHANGED = { photos: 12, originals: 12, new: 0, changed: 0, moved: 0, missing: 0 };

test('together with its photos it finds them where they lie beside it, and reads nothing again', async () => {
  await using disk = await carriedDisk();
  await rename(disk.at('甲盘'), disk.at('乙盘'));
  expect(await look(disk.at('乙盘/新貌/档案'))).toMatchObject({
    summary: UNCHANGED,
    root: { path: disk.at('乙盘/照片/2016'), isOnline: true },
    hasPicture: true,
  });
});

test('by itself it goes on with the photos where they are, and remembers the new way to them', async () => {
  await using disk = await carriedDisk();
  await mkdir(disk.at('别处/深处'), { recursive: true });
  await rename(disk.at('甲盘/新貌/档案'), disk.at('别处/深处/档案'));
  expect(await look(disk.at('别处/深处/档案'))).toMatchObject({
    summary: UNCHANGED,
    root: { path: disk.at('甲盘/照片/2016'), isOnline: true },
  });
  await mkdir(disk.at('再搬'));
  for (const part of ['别处', '甲盘']) await rename(disk.at(part), disk.at('再搬', part));
  expect(await look(disk.at('再搬/别处/深处/档案'))).toMatchObject({
    summary: UNCHANGED,
    root: { path: disk.at('再搬/甲盘/照片/2016'), isOnline: true },
  });
});

test('copied by a program that gives copies a new time, both are known by content', async () => {
  await using disk = await carriedDisk();
  await cp(disk.at('甲盘'), disk.at('乙盘'), { recursive: true });
  await rename(disk.at('甲盘'), disk.at('不在'));
  expect(await look(disk.at('乙盘/新貌/档案'))).toMatchObject({
    summary: { photos: 12, originals: 12, new: 0, missing: 0 },
    root: { path: disk.at('乙盘/照片/2016'), isOnline: true },
  });
});

test('a way that leads to other photos is not taken', async () => {
  await using disk = await carriedDisk();
  await rename(disk.at('甲盘'), disk.at('乙盘'));
  await rm(disk.at('乙盘/照片'), { recursive: true });
  const others = Object.fromEntries(
    Object.keys(PHOTOS).map((path, index) => [path, { seed: 50 + index }]),
  );
  await writePhotos(disk.at('乙盘/照片/2016'), others);
  expect(await look(disk.at('乙盘/新貌/档案'))).toMatchObject({
    summary: UNCHANGED,
    root: { path: disk.at('甲盘/照片/2016'), isOnline: false },
    hasPicture: true,
  });
});

test('from Windows to another system, paths of drives are no hindrance', async () => {
  await using disk = await carriedDisk();
  const dir = disk.at('甲盘/新貌/档案');
  disk.edit(
    dir,
    String.raw`UPDATE root SET path = 'D:\照片\2016',
      marker = '{"volume":"3120","inode":"281474976710694","bornMs":1700000000000}'`,
  );
  await rename(disk.at('甲盘'), disk.at('乙盘'));
  expect(await look(disk.at('乙盘/新貌/档案'))).toMatchObject({
    summary: UNCHANGED,
    root: { label: '2016', path: disk.at('乙盘/照片/2016'), isOnline: true },
  });
});

test('photos that moved alone are placed by a person, proven by what lies there', async () => {
  await using disk = await carriedDisk();
  await rename(disk.at('甲盘/照片/2016'), disk.at('老照片'));
  await writePhotos(disk.at('新照片'), { 'a.jpg': { seed: 70 } });
  const dir = disk.at('甲盘/新貌/档案');
  expect(await look(dir)).toMatchObject({ summary: UNCHANGED, root: { isOnline: false } });
  const archive = await openArchive({ dir });
  const refusalOf = (id: number, path: string): Promise<unknown> =>
    archive.placeRoot(id, path).then(
      () => 'taken',
      (error: unknown) => error,
    );
  try {
    expect(await refusalOf(1, disk.at('新照片'))).toMatchObject({
      code: 'root-not-this',
      params: { label: '2016', path: disk.at('新照片') },
    });
    expect(await refusalOf(1, disk.at('没有'))).toMatchObject({ code: 'folder-missing' });
    expect(await refusalOf(1, disk.at('甲盘'))).toMatchObject({ code: 'archive-in-root' });
    expect(await refusalOf(7, disk.at('老照片'))).toMatchObject({ code: 'not-found' });
    await archive.addRoot(disk.at('新照片'));
    expect(await refusalOf(1, disk.at('新照片'))).toMatchObject({ code: 'root-overlaps' });
    expect(archive.overview().roots[0]).toMatchObject({ isOnline: false });
    await archive.placeRoot(1, disk.at('老照片'));
    expect(archive.overview().roots[0]).toMatchObject({
      label: '2016',
      path: disk.at('老照片'),
      isOnline: true,
    });
    expect(await runIndex(archive)).toMatchObject({ photos: 13, new: 1, moved: 0, missing: 0 });
  } finally {
    await archive.close();
  }
});
