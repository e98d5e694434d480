// What happened to files between two looks, each told from the others, and what is known following the content.
import { cp, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  temporaryArchive,
  writePhotos,
  type PhotoSpec,
  type TestArchive,
} from '../../support/temporary-archive.ts';

const FILES: Record<string, PhotoSpec> = {
  '黑沟村/搬迁前/1.jpg': { seed: 1, takenAt: '2015:08:20 09:45:55' },
  '黑沟村/搬迁前/2.jpg': { seed: 2, takenAt: '2015:08:20 09:46:00' },
  '黑沟村/搬迁后/1.jpg': { seed: 3, takenAt: '2018:07:11 16:41:41' },
};
const NOTHING = { new: 0, changed: 0, moved: 0, missing: 0, failed: [] };

/** Changes the originals of an indexed archive and looks again; gives that run's counts and stages. */
async function after(box: TestArchive, change: (at: (path: string) => string) => Promise<void>) {
  await box.index();
  await change((path) => join(box.root, path));
  const stages = new Set<string>();
  for await (const event of box.archive.index()) {
    if (event.event === 'progress') {
      stages.add(event.progress.stage);
      continue;
    }
    const { photos, originals, failed, ...counts } = event.result;
    const { elapsedMs, ...told } = counts;
    expect(elapsedMs).toBeGreaterThanOrEqual(0);
    return { told: { ...told, failed }, photos, originals, stages };
  }
  throw new Error('the index ended without a summary');
}

function pathsOf(box: TestArchive, id: number): string[] {
  return box.archive
    .photo(id)
    .originals.map(({ path, isMissing }) => (isMissing ? `-${path}` : path));
}

test('a folder renamed', async () => {
  await using box = await temporaryArchive(FILES);
  const { told, stages } = await after(box, (at) => rename(at('黑沟村'), at('永丰村')));
  expect(told).toEqual({ ...NOTHING, moved: 3 });
  // Nothing was read again, and yet the facts are those of the new name.
  expect(stages).not.toContain('probe');
  expect(box.archive.photoAt('永丰村/搬迁前/1.jpg').facts.village).toBe('永丰村');
  expect(box.archive.pairs().length).toBeGreaterThan(0);
  expect(await box.index()).toMatchObject(NOTHING);
});

test('a folder renamed, and one of its files changed by the way', async () => {
  await using box = await temporaryArchive(FILES);
  const { told } = await after(box, async (at) => {
    await rename(at('黑沟村'), at('永丰村'));
    await writePhotos(box.root, { '永丰村/搬迁前/2.jpg': { seed: 9 } });
  });
  expect(told).toEqual({ ...NOTHING, new: 1, moved: 2, missing: 1 });
});

test('a folder copied with its times, then the first deleted', async () => {
  await using box = await temporaryArchive(FILES);
  const copy = async (from: string, to: string): Promise<void> =>
    cp(from, to, { recursive: true, preserveTimestamps: true });
  const { told, originals } = await after(box, (at) => copy(at('黑沟村'), at('备份')));
  expect(told).toEqual({ ...NOTHING, new: 3 });
  expect(originals).toBe(6);
  await rm(join(box.root, '黑沟村'), { recursive: true });
  expect(await box.index()).toMatchObject({ ...NOTHING, missing: 3, photos: 3, originals: 3 });
});

test('a folder renamed only in letter case', async () => {
  await using box = await temporaryArchive({
    'Album/DCIM/1.jpg': { seed: 1 },
    'Album/DCIM/Raw/2.jpg': { seed: 2 },
    'Album/3.jpg': { seed: 3 },
  });
  const { told, stages } = await after(box, async (at) => {
    await rename(at('Album'), at('aside'));
    await mkdir(at('ALBUM'));
    await rename(at('aside/DCIM'), at('ALBUM/dcim'));
    await rename(at('aside/3.jpg'), at('ALBUM/3.jpg'));
    await rm(at('aside'), { recursive: true });
  });
  expect(told).toEqual(NOTHING);
  expect(stages).not.toContain('probe');
  expect(box.archive.photoAt('ALBUM/dcim/Raw/2.jpg').path).toBe('ALBUM/dcim/Raw/2.jpg');
  expect(await box.index()).toMatchObject(NOTHING);
});

test.skipIf(process.platform !== 'linux')('two folders that differ in letter case', async () => {
  await using box = await temporaryArchive({ 'a/1.jpg': { seed: 1 }, 'b.jpg': { seed: 2 } });
  const { told } = await after(box, () => writePhotos(box.root, { 'A/1.jpg': { seed: 3 } }));
  expect(told).toEqual({ ...NOTHING, new: 1 });
});

test('a file renamed only in letter case', async () => {
  await using box = await temporaryArchive(FILES);
  const { told, stages } = await after(box, (at) =>
    rename(at('黑沟村/搬迁前/1.jpg'), at('黑沟村/搬迁前/1.JPG')),
  );
  expect(told).toEqual(NOTHING);
  expect(stages).not.toContain('probe');
  expect(pathsOf(box, box.archive.photoAt('黑沟村/搬迁前/1.JPG').id)).toEqual([
    '黑沟村/搬迁前/1.JPG',
  ]);
});

test('a file copied, and one moved, decisions following', async () => {
  await using box = await temporaryArchive(FILES);
  await box.index();
  const { id } = box.archive.photoAt('黑沟村/搬迁前/1.jpg');
  box.archive.decideFact(id, 'caption', '旧房');
  const { told } = await after(box, async (at) => {
    await cp(at('黑沟村/搬迁前/1.jpg'), at('黑沟村/搬迁后/1 (1).jpg'));
    await rename(at('黑沟村/搬迁后/1.jpg'), at('精选.jpg'));
  });
  expect(told).toEqual({ ...NOTHING, new: 1, moved: 1 });
  expect(pathsOf(box, box.archive.photoAt('精选.jpg').id)).toEqual(['精选.jpg']);
  expect(pathsOf(box, id)).toEqual(['黑沟村/搬迁前/1.jpg', '黑沟村/搬迁后/1 (1).jpg'].toSorted());
  await rename(join(box.root, '黑沟村/搬迁前/1.jpg'), join(box.root, 'x.jpg'));
  await rm(join(box.root, '黑沟村/搬迁后/1 (1).jpg'));
  expect(await box.index()).toMatchObject({ ...NOTHING, moved: 1, missing: 1 });
  expect(box.archive.photo(id).facts.caption).toBe('旧房');
});

test('files that swapped names', async () => {
  await using box = await temporaryArchive(FILES);
  await box.index();
  const [one, two] = ['1', '2'].map((name) => box.archive.photoAt(`黑沟村/搬迁前/${name}.jpg`).id);
  const { told } = await after(box, async (at) => {
    await rename(at('黑沟村/搬迁前/1.jpg'), at('aside'));
    await rename(at('黑沟村/搬迁前/2.jpg'), at('黑沟村/搬迁前/1.jpg'));
    await rename(at('aside'), at('黑沟村/搬迁前/2.jpg'));
  });
  expect(told).toEqual({ ...NOTHING, moved: 2 });
  expect(box.archive.photoAt('黑沟村/搬迁前/1.jpg').id).toBe(two);
  expect(box.archive.photoAt('黑沟村/搬迁前/2.jpg').id).toBe(one);
});

test('files that each took the name of the next', async () => {
  await using box = await temporaryArchive(FILES);
  const { told } = await after(box, async (at) => {
    await rename(at('黑沟村/搬迁前/2.jpg'), at('黑沟村/搬迁前/3.jpg'));
    await rename(at('黑沟村/搬迁前/1.jpg'), at('黑沟村/搬迁前/2.jpg'));
    await writePhotos(box.root, { '黑沟村/搬迁前/1.jpg': { seed: 7 } });
  });
  expect(told).toEqual({ ...NOTHING, new: 1, moved: 2 });
});

test('a file put in place of another', async () => {
  await using box = await temporaryArchive(FILES);
  const { told, photos } = await after(box, (at) =>
    rename(at('黑沟村/搬迁前/2.jpg'), at('黑沟村/搬迁前/1.jpg')),
  );
  expect(told).toEqual({ ...NOTHING, moved: 1, changed: 1 });
  expect(photos).toBe(2);
});

test('a copy put in place of another', async () => {
  await using box = await temporaryArchive(FILES);
  const { told } = await after(box, async (at) => {
    await writeFile(at('黑沟村/搬迁前/1.jpg'), await readFile(at('黑沟村/搬迁前/2.jpg')));
  });
  expect(told).toEqual({ ...NOTHING, changed: 1 });
});

test('a file that is touched and has the same content', async () => {
  await using box = await temporaryArchive(FILES);
  const { told } = await after(box, async (at) => {
    await writeFile(at('黑沟村/搬迁前/1.jpg'), await readFile(at('黑沟村/搬迁前/1.jpg')));
  });
  expect(told).toEqual(NOTHING);
});

test('missing files and folders, and their return', async () => {
  await using box = await temporaryArchive(FILES);
  const { told } = await after(box, async (at) => {
    await rename(at('黑沟村/搬迁前/1.jpg'), join(box.dir, '1.jpg'));
    await rename(at('黑沟村/搬迁后'), join(box.dir, '搬迁后'));
  });
  expect(told).toEqual({ ...NOTHING, missing: 2 });
  expect(await box.index()).toMatchObject({ ...NOTHING, originals: 1 });
  await rename(join(box.dir, '1.jpg'), join(box.root, '黑沟村/搬迁前/1.jpg'));
  await rename(join(box.dir, '搬迁后'), join(box.root, '黑沟村/搬迁后'));
  expect(await box.index()).toMatchObject({ ...NOTHING, photos: 3, originals: 3 });
});

test('a file moved from one root to another', async () => {
  await using box = await temporaryArchive(FILES);
  const other = join(box.dir, '..', '手机');
  await writePhotos(other, { 'a.jpg': { seed: 5 } });
  await box.archive.addRoot(other);
  const { told } = await after(box, (at) =>
    rename(at('黑沟村/搬迁后/1.jpg'), join(other, 'b.jpg')),
  );
  expect(told).toEqual({ ...NOTHING, moved: 1 });
});

test('a file that could not be taken is looked at again only when it or the failure asks for it', async () => {
  await using box = await temporaryArchive(FILES);
  await writeFile(join(box.root, 'x.jpg'), '这不是照片');
  const { told, stages } = await after(box, () => Promise.resolve());
  expect(told.failed.map(({ code }) => code)).toEqual(['not-an-image']);
  expect(stages).not.toContain('probe');
  await writePhotos(box.root, { 'x.jpg': { seed: 8 } });
  expect(await box.index()).toMatchObject({ ...NOTHING, new: 1 });
});

test.skipIf(process.platform === 'win32')('a link that led nowhere for a while', async () => {
  await using box = await temporaryArchive(FILES);
  const target = join(box.dir, 'target.jpg');
  await rename(join(box.root, '黑沟村/搬迁后/1.jpg'), target);
  await symlink(target, join(box.root, '黑沟村/搬迁后/1.jpg'));
  const { told } = await after(box, () => rename(target, `${target}-away`));
  expect(told).toMatchObject({ missing: 0, failed: [{ code: 'file-vanished' }] });
  expect(await box.index()).toMatchObject({ missing: 0, failed: [{ code: 'file-vanished' }] });
  await rename(`${target}-away`, target);
  expect(await box.index()).toMatchObject({ ...NOTHING, photos: 3, originals: 3 });
});
