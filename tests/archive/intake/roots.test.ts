import { cp, mkdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { driveMounts, mountsBelow } from '../../../main/archive/intake/mounts.ts';
import { compareMarkers } from '../../../main/archive/intake/root-marker.ts';
import { openArchive } from '../../../main/archive/open-archive.ts';
import {
  runIndex,
  temporaryArchive,
  temporaryFolder,
  writePhotos,
  type PhotoSpec,
} from '../../support/temporary-archive.ts';

const DISK: Record<string, PhotoSpec> = Object.fromEntries(
  Array.from({ length: 12 }, (_, seed) => [
    `照片/黑沟村/${seed % 2 ? '搬迁前' : '搬迁后'}/${seed}.jpg`,
    { seed },
  ]),
);

/** An archive of a disk's folder `照片`; disks come up in `media`, and are unplugged by `unplug`. */
async function withDisk() {
  const home = await temporaryFolder();
  const media = join(home.path, 'media');
  const disk = (name: string): string => join(media, name);
  await writePhotos(disk('甲'), DISK);
  const archive = await openArchive({
    dir: join(home.path, 'archive'),
    mounts: mountsBelow([{ dir: media, depth: 1 }]),
  });
  await archive.addRoot(join(disk('甲'), '照片'));
  await runIndex(archive);
  return {
    archive,
    home: home.path,
    disk,
    unplug: (name: string) => rename(disk(name), join(home.path, `unplugged-${name}`)),
    plugIn: (name: string, as: string) => rename(join(home.path, `unplugged-${name}`), disk(as)),
    /** What the system says of the disk's folder tells nothing from now on, as with FAT on Linux. */
    forgetMarker: () => {
      const catalog = new Database(join(home.path, 'archive', 'catalog.sqlite'));
      catalog.exec('UPDATE root SET marker = NULL');
      catalog.close();
    },
    [Symbol.asyncDispose]: async () => {
      await archive.close();
      await home[Symbol.asyncDispose]();
    },
  };
}

const UNCHANGED = { photos: 12, originals: 12, new: 0, changed: 0, moved: 0, missing: 0 };

describe('a disk', () => {
  test('that comes up at another place is the same root, and nothing is read again', async () => {
    await using box = await withDisk();
    await box.unplug('甲');
    expect(await runIndex(box.archive)).toMatchObject(UNCHANGED);
    expect(box.archive.overview().roots).toMatchObject([{ isOnline: false }]);
    expect(box.archive.photos({ village: '黑沟村' }, { limit: 50 }).total).toBe(12);
    await box.plugIn('甲', '乙');
    const stages: string[] = [];
    for await (const event of box.archive.index()) {
      if (event.event === 'progress') stages.push(event.progress.stage);
      else expect(event.result).toMatchObject(UNCHANGED);
    }
    expect(stages).not.toContain('probe');
    const path = join(box.disk('乙'), '照片');
    expect(box.archive.overview().roots).toMatchObject([{ id: 1, path, isOnline: true }]);
  });

  test('is known by its content where the system tells nothing', async () => {
    await using box = await withDisk();
    await box.unplug('甲');
    box.forgetMarker();
    await box.plugIn('甲', '乙');
    expect(await runIndex(box.archive)).toMatchObject(UNCHANGED);
    expect(box.archive.overview().roots).toMatchObject([{ isOnline: true }]);
  });

  test('is not mixed up with another one that has the same folders', async () => {
    await using box = await withDisk();
    await box.unplug('甲');
    const others = Object.fromEntries(
      Object.keys(DISK).map((path, index) => [path, { seed: 100 + index }]),
    );
    await writePhotos(box.disk('乙'), others);
    expect(await runIndex(box.archive)).toMatchObject(UNCHANGED);
    expect(box.archive.overview().roots).toMatchObject([
      { isOnline: false, path: join(box.disk('甲'), '照片') },
    ]);
  });

  test('is not mixed up with another one in the same reader, with or without a marker', async () => {
    await using box = await withDisk();
    await box.unplug('甲');
    await writePhotos(box.disk('甲'), { '照片/黑沟村/搬迁前/1.jpg': { seed: 101 } });
    expect(await runIndex(box.archive)).toMatchObject(UNCHANGED);
    expect(box.archive.overview().roots).toMatchObject([{ isOnline: false }]);
    box.forgetMarker();
    expect(await runIndex(box.archive)).toMatchObject(UNCHANGED);

    // Added by a person, it is a root of its own; then each is there when its card is in.
    expect(await box.archive.addRoot(join(box.disk('甲'), '照片'))).toBe('added');
    expect(await runIndex(box.archive)).toMatchObject({ photos: 13, new: 1, missing: 0 });
    expect(box.archive.overview().roots).toHaveLength(2);
    await rename(box.disk('甲'), join(box.home, 'second-card'));
    await box.plugIn('甲', '甲');
    expect(await runIndex(box.archive)).toMatchObject({ photos: 13, new: 0, missing: 0 });
    expect(box.archive.overview().roots.map(({ isOnline }) => isOnline)).toEqual([true, false]);
  });

  test('is not taken for one whose files only look alike', async () => {
    await using box = await withDisk();
    await box.unplug('甲');
    box.forgetMarker();
    await cp(join(box.home, 'unplugged-甲'), box.disk('乙'), {
      recursive: true,
      preserveTimestamps: true,
    });
    for (const path of Object.keys(DISK)) {
      const file = join(box.disk('乙'), path);
      const before = await stat(file);
      await writeFile(file, Buffer.alloc(before.size, 7));
      await utimes(file, before.atime, before.mtime);
    }
    await runIndex(box.archive);
    expect(box.archive.overview().roots).toMatchObject([{ isOnline: false }]);
  });

  test('comes back though some of it was deleted and its times are those of FAT', async () => {
    await using box = await withDisk();
    await box.unplug('甲');
    box.forgetMarker();
    const disk = join(box.home, 'unplugged-甲');
    await rm(join(disk, '照片/黑沟村/搬迁前/1.jpg'));
    for (const path of Object.keys(DISK).filter((name) => !name.endsWith('/1.jpg'))) {
      const { mtimeMs } = await stat(join(disk, path));
      const even = Math.floor(mtimeMs / 2000) * 2;
      await utimes(join(disk, path), even, even);
    }
    await box.plugIn('甲', '乙');
    expect(await runIndex(box.archive)).toMatchObject({ photos: 12, new: 0, missing: 1 });
    expect(box.archive.overview().roots).toMatchObject([{ isOnline: true }]);
  });

  test('stays itself when it is tidied up, however thoroughly', async () => {
    await using box = await withDisk();
    await rename(join(box.disk('甲'), '照片/黑沟村'), join(box.disk('甲'), '照片/整理'));
    expect(await runIndex(box.archive)).toMatchObject({ new: 0, moved: 12, missing: 0 });
  });
});

describe('adding a folder', () => {
  test('finds a root whose disk was away, in whatever folder it lies now', async () => {
    await using box = await withDisk();
    await rename(join(box.disk('甲'), '照片'), join(box.home, '备份的照片'));
    expect(await box.archive.addRoot(join(box.home, '备份的照片'))).toBe('found');
    expect(await runIndex(box.archive)).toMatchObject(UNCHANGED);
    expect(box.archive.overview().roots).toHaveLength(1);
  });

  test('says that a root is known, and adds others', async () => {
    await using box = await withDisk();
    expect(await box.archive.addRoot(join(box.disk('甲'), '照片'))).toBe('known');
    await writePhotos(join(box.home, '手机'), { 'a.jpg': { seed: 50 } });
    expect(await box.archive.addRoot(join(box.home, '手机'))).toBe('added');
    expect(await runIndex(box.archive)).toMatchObject({ photos: 13, new: 1, missing: 0 });
  });

  test('takes a copy of a root that is there for what it is: copies', async () => {
    await using box = await withDisk();
    await cp(join(box.disk('甲'), '照片'), join(box.home, '备份'), {
      recursive: true,
      preserveTimestamps: true,
    });
    expect(await box.archive.addRoot(join(box.home, '备份'))).toBe('added');
    expect(await runIndex(box.archive)).toMatchObject({ photos: 12, originals: 24, moved: 0 });
  });
});

describe('a root taken out', () => {
  test('shows no more of what lies only there, and comes back with its decisions', async () => {
    await using box = await temporaryArchive({ '黑沟村/a.jpg': { seed: 1 }, 'b.jpg': { seed: 2 } });
    await writePhotos(join(box.dir, '..', '手机'), { 'c.jpg': { seed: 2 }, 'd.jpg': { seed: 3 } });
    await box.archive.addRoot(join(box.dir, '..', '手机'));
    await box.index();
    const { id } = box.archive.photoAt('黑沟村/a.jpg');
    box.archive.decideFact(id, 'phase', 'after');
    await box.archive.removeRoot(1);
    expect(box.archive.overview()).toMatchObject({ photoCount: 2, originalCount: 2 });
    expect(box.archive.overview().roots.map(({ label }) => label)).toEqual(['手机']);
    const paths = (): string[] =>
      box.archive.photos({}, { limit: 10 }).photos.map(({ path }) => path);
    expect(paths().toSorted()).toEqual(['c.jpg', 'd.jpg']);
    expect(box.archive.history.page({}, { limit: 100 }).acts).toHaveLength(1);

    expect(await box.archive.addRoot(box.root)).toBe('added');
    expect(await box.index()).toMatchObject({ photos: 3, originals: 4, new: 2 });
    expect(box.archive.photoAt('黑沟村/a.jpg').facts.phase).toBe('after');
  });

  test('has its label and exclusions again when it comes back, also from another place', async () => {
    await using box = await temporaryArchive({ 'a.jpg': { seed: 1 }, '草稿/b.jpg': { seed: 2 } });
    await box.index();
    await box.archive.setRootLabel(1, '黑沟村');
    await box.archive.setRootExclusions(1, ['草稿']);
    await box.archive.removeRoot(1);
    const moved = `${box.root}-搬了`;
    await rename(box.root, moved);
    expect(await box.archive.addRoot(moved)).toBe('added');
    const [root] = box.archive.overview().roots;
    expect(root).toMatchObject({ label: '黑沟村', exclusions: ['草稿'], path: moved });
    expect(await box.index()).toMatchObject({ photos: 1 });

    // Another folder where it lay is another root.
    await writePhotos(box.root, { 'c.jpg': { seed: 3 } });
    expect(await box.archive.addRoot(box.root)).toBe('added');
    expect(box.archive.overview().roots[1]).toMatchObject({ exclusions: [] });
    expect(box.archive.overview().roots[1]?.label).not.toBe('黑沟村');
  });

  test('is put away by the next index where that was cut short', async () => {
    await using box = await temporaryArchive({ 'a.jpg': { seed: 1 } });
    await box.index();
    const catalog = new Database(join(box.dir, 'catalog.sqlite'));
    catalog.exec('UPDATE root SET is_removed = 1');
    catalog.close();
    expect(box.archive.overview().roots).toEqual([]);
    expect(await box.index()).toMatchObject({ photos: 0, originals: 0 });
  });

  test('is refused while an index runs, and for a root that is not there', async () => {
    await using box = await temporaryArchive({ 'a.jpg': { seed: 1 } });
    const events = box.archive.index();
    await events.next();
    await expect(box.archive.removeRoot(1)).rejects.toMatchObject({ code: 'index-running' });
    for await (const event of events) expect(event).toBeDefined();
    await expect(box.archive.removeRoot(7)).rejects.toMatchObject({ code: 'not-found' });
  });
});

test('patterns keep folders and files out, and let them in again', async () => {
  await using box = await temporaryArchive({
    '黑沟村/a.jpg': { seed: 1 },
    '黑沟村/a_修.jpg': { seed: 2 },
    '备份/2016/a.jpg': { seed: 3 },
  });
  await box.index();
  await box.archive.setRootExclusions(1, ['备份', ' *_修.* ', '']);
  expect(box.archive.overview()).toMatchObject({ photoCount: 1, originalCount: 1 });
  expect(box.archive.overview().roots[0]?.exclusions).toEqual(['备份', '*_修.*']);
  expect(await box.index()).toMatchObject({ photos: 1, originals: 1, new: 0, missing: 0 });
  await box.reopen();
  await box.archive.setRootExclusions(1, ['备份']);
  expect(await box.index()).toMatchObject({ photos: 2, new: 1, missing: 0 });
  await box.archive.setRootExclusions(1, []);
  expect(await box.index()).toMatchObject({ photos: 3, new: 1, missing: 0 });
});

test("a root's name is read for facts", async () => {
  await using box = await temporaryArchive({ 'a.jpg': { seed: 1 } });
  await box.index();
  await box.archive.setRootLabel(1, '黑沟村');
  expect(box.archive.photoAt('a.jpg').facts.village).toBe('黑沟村');
  expect(box.archive.overview().roots[0]?.label).toBe('黑沟村');
});

describe('compareMarkers', () => {
  const marker = { volume: '1', inode: '2', bornMs: 3 };
  test.each([
    ['linux', marker, { ...marker, volume: '9' }, 'same'],
    ['linux', marker, { ...marker, bornMs: 4 }, 'other'],
    ['linux', marker, { ...marker, inode: '5' }, 'other'],
    ['linux', marker, { ...marker, bornMs: null }, 'unknown'],
    ['linux', null, marker, 'unknown'],
    ['win32', marker, { ...marker, volume: '9' }, 'other'],
    ['win32', marker, { ...marker, bornMs: null }, 'same'],
    ['win32', { ...marker, bornMs: null }, { ...marker, bornMs: null, inode: '9' }, 'unknown'],
  ] as const)('on %s: %j and %j are %s', (platform, kept, found, verdict) => {
    expect(compareMarkers(kept, found, platform)).toBe(verdict);
  });
});

describe('mounts', () => {
  test('looks for a folder under other drive letters', () => {
    const mounts = driveMounts((path) => ['E:\\照片\\2016', 'F:\\照片\\2016'].includes(path));
    expect(mounts.elsewhere('E:\\照片\\2016')).toEqual(['F:\\照片\\2016']);
    expect(mounts.elsewhere('\\\\nas\\照片')).toEqual([]);
  });

  test('looks for a folder on other mounts, at the same way below them', async () => {
    await using home = await temporaryFolder();
    await mkdir(join(home.path, 'u/甲/照片'), { recursive: true });
    await mkdir(join(home.path, 'u/乙/照片'), { recursive: true });
    await mkdir(join(home.path, 'u/丙'), { recursive: true });
    const mounts = mountsBelow([{ dir: home.path, depth: 2 }]);
    const path = join(home.path, 'u/甲/照片');
    expect(mounts.elsewhere(path)).toEqual([join(home.path, 'u/乙/照片')]);
    expect(mounts.elsewhere('/home/u/照片')).toEqual([]);
  });
});

test('what is said of a root is a step, and undoing it gives back what was read before', async () => {
  await using box = await temporaryArchive({
    'a.jpg': { seed: 1 },
    '备份/b.jpg': { seed: 2 },
  });
  await box.index();
  const root = () => box.archive.overview().roots[0];
  await box.archive.setRootLabel(1, '黑沟村');
  await box.archive.setRootExclusions(1, ['备份']);
  expect(box.archive.photoAt('a.jpg').facts.village).toBe('黑沟村');

  expect(box.archive.undo()).toMatchObject({ kind: 'root', field: 'exclusions', label: '黑沟村' });
  expect(root()?.exclusions).toEqual([]);
  expect(await box.index()).toMatchObject({ photos: 2, new: 1 });
  expect(await box.archive.undoInParts()).toMatchObject({ kind: 'root', field: 'label' });
  expect(root()?.label).toBe('照片');
  expect(box.archive.photoAt('a.jpg').facts.village).toBeNull();

  await box.reopen();
  box.archive.redo();
  await box.archive.redoInParts();
  expect(root()).toMatchObject({ label: '黑沟村', exclusions: ['备份'] });
  expect(box.archive.photoAt('a.jpg').facts.village).toBe('黑沟村');
  expect(box.archive.overview().photoCount).toBe(1);

  const [, named] = box.archive.history.page({}, { limit: 2 }).acts;
  await box.archive.history.takeBack(named?.id ?? 0);
  expect(root()).toMatchObject({ label: '照片', exclusions: ['备份'] });
});

test('a step about a root is not undone while an index runs', async () => {
  await using box = await temporaryArchive({ 'a.jpg': { seed: 1 } });
  await box.index();
  await box.archive.setRootLabel(1, '黑沟村');
  const events = box.archive.index();
  await events.next();
  expect(() => box.archive.undo()).toThrow(expect.objectContaining({ code: 'index-running' }));
  for await (const event of events) expect(event).toBeDefined();
  expect(box.archive.overview().roots[0]?.label).toBe('黑沟村');
});
