import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openArchive } from '../../main/archive/open-archive.ts';
import { temporaryArchive, temporaryFolder } from '../support/temporary-archive.ts';

test('an archive that is open elsewhere is refused and stays as it is', async () => {
  await using box = await temporaryArchive({ 'a.jpg': { seed: 1 } });
  await box.index();
  await expect(openArchive({ dir: box.dir })).rejects.toMatchObject({ code: 'archive-in-use' });
  expect(box.archive.overview().photoCount).toBe(1);
});

test('an archive can be opened again after it was closed', async () => {
  await using box = await temporaryArchive({ 'a.jpg': { seed: 1 } });
  await box.index();
  await box.reopen();
  expect(box.archive.overview().photoCount).toBe(1);
});

test('an archive of a newer version is refused and left untouched', async () => {
  await using home = await temporaryFolder();
  await (await openArchive({ dir: home.path })).close();
  const catalog = new Database(join(home.path, 'catalog.sqlite'));
  catalog.pragma('user_version = 9999');
  catalog.close();
  await expect(openArchive({ dir: home.path })).rejects.toMatchObject({
    code: 'archive-newer',
    params: { found: 9999 },
  });
});

test('a catalog that is no database is reported as damaged and kept', async () => {
  await using home = await temporaryFolder();
  await writeFile(join(home.path, 'catalog.sqlite'), 'not a database'.repeat(1000));
  await expect(openArchive({ dir: home.path })).rejects.toMatchObject({ code: 'archive-damaged' });
});

test('a place that cannot hold a folder is reported as not writable', async () => {
  await using home = await temporaryFolder();
  await writeFile(join(home.path, 'file'), '');
  await expect(openArchive({ dir: join(home.path, 'file', 'archive') })).rejects.toMatchObject({
    code: 'archive-read-only',
  });
});

test.skipIf(process.getuid?.() === 0)(
  'a read-only archive folder is refused (skipped for root, who may write anywhere)',
  async () => {
    await using home = await temporaryFolder();
    const dir = join(home.path, 'archive');
    await mkdir(dir, { mode: 0o500 });
    await expect(openArchive({ dir })).rejects.toMatchObject({ code: 'archive-read-only' });
  },
);

test('a county that does not exist is refused', async () => {
  await using home = await temporaryFolder();
  await expect(openArchive({ dir: home.path, county: '999999' })).rejects.toMatchObject({
    code: 'unknown-county',
  });
});

test('a root is refused that is missing, a file, empty, or overlaps another', async () => {
  await using box = await temporaryArchive({ '乡/a.jpg': { seed: 1 } });
  const { archive, root, dir } = box;
  await mkdir(join(dir, 'empty'));
  const code = (path: string) =>
    archive.addRoot(path).then(
      () => 'added',
      (error: unknown) => (error as { code: string }).code,
    );
  expect(await code(join(root, 'nowhere'))).toBe('folder-missing');
  expect(await code(join(root, '乡/a.jpg'))).toBe('not-a-folder');
  expect(await code(join(dir, 'empty'))).toBe('folder-empty');
  expect(await code(join(root, '乡'))).toBe('root-overlaps');
  expect(await code(join(root, '..'))).toBe('root-overlaps');
  expect(archive.overview().roots).toHaveLength(1);
});

test('an archive inside the folder of originals is refused', async () => {
  await using home = await temporaryFolder();
  await writeFile(join(home.path, 'a.jpg'), 'x');
  const archive = await openArchive({ dir: join(home.path, 'archive') });
  await expect(archive.addRoot(home.path)).rejects.toMatchObject({ code: 'archive-in-root' });
  await archive.close();
});
