// A dropped folder is found by what it holds, within limits, and never taken for another.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recogniseFolder } from '../../main/app/recognise-folder.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';

const NO_LIMITS = { maxDepth: 8, maxFolders: 10_000, maxMs: 60_000 };

async function place(home: string, path: string, files: Record<string, string>) {
  const folder = join(home, path);
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

const WANTED = { name: '照片', files: [{ name: '1.jpg', sizeBytes: 3 }], folders: [] };

test('finds the folder of that name that holds these files', async () => {
  await using home = await temporaryFolder();
  await place(home.path, '别处/照片', { '1.jpg': 'other' });
  const right = await place(home.path, '项目/2016/照片', { '1.jpg': 'abc', '2.jpg': 'x' });
  expect(await recogniseFolder(WANTED, [home.path], NO_LIMITS)).toEqual([right]);
});

test('folders inside tell it apart, in either form of a name', async () => {
  await using home = await temporaryFolder();
  const right = await place(home.path, 'a/照片/Café', {});
  await place(home.path, 'b/照片/其他', {});
  const wanted = { name: '照片', files: [], folders: ['Café'] };
  expect(await recogniseFolder(wanted, [home.path], NO_LIMITS)).toEqual([join(right, '..')]);
});

test('gives all that fit, and none where nothing is known of it', async () => {
  await using home = await temporaryFolder();
  const both = [
    await place(home.path, 'a/照片', { '1.jpg': 'abc' }),
    await place(home.path, 'b/照片', { '1.jpg': 'abc' }),
  ];
  expect((await recogniseFolder(WANTED, [home.path], NO_LIMITS)).sort()).toEqual(both);
  const unknown = { name: '照片', files: [], folders: [] };
  expect(await recogniseFolder(unknown, [home.path], NO_LIMITS)).toEqual([]);
});

test('a name with a way out of the folder in it fits nothing', async () => {
  await using home = await temporaryFolder();
  await place(home.path, '照片', { '1.jpg': 'abc' });
  await writeFile(join(home.path, 'secret.txt'), 'abc');
  const wanted = { name: '照片', files: [{ name: '../secret.txt', sizeBytes: 3 }], folders: [] };
  expect(await recogniseFolder(wanted, [home.path], NO_LIMITS)).toEqual([]);
});

test('stops at its limits', async () => {
  await using home = await temporaryFolder();
  await place(home.path, 'a/b/c/照片', { '1.jpg': 'abc' });
  for (const limit of [{ maxDepth: 2 }, { maxFolders: 3 }, { maxMs: -1 }]) {
    expect(await recogniseFolder(WANTED, [home.path], { ...NO_LIMITS, ...limit })).toEqual([]);
  }
});
