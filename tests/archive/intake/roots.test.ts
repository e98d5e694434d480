import { cp, mkdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { driveMounts, mountsBelow } from '../../../main/archive/intake/mounts.ts';
import { compareMarkers } from '../../../main/archive/intake/root-marker.ts';
import { openArchive } from '../../../main/archive/open-archive.ts';
import {
  runIndex,
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
