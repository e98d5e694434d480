import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyOriginal } from '../../../../main/archive/exports/pictures/copy-original.ts';
import { temporaryFolder } from '../../../support/temporary-archive.ts';
import { sha256Of } from '../export-fixture.ts';

const { signal: never } = new AbortController();

async function originalOf(home: string, megabytes: number) {
  const absolutePath = join(home, '原件.jpg');
  await writeFile(absolutePath, Buffer.alloc(megabytes << 20, 7));
  const sha256 = await sha256Of(absolutePath);
  return {
    absolutePath,
    path: '原件.jpg',
    sha256,
    format: 'jpeg',
    widthPx: 1,
    heightPx: 1,
  } as const;
}

test('a copy stops in the midst of a large file', async () => {
  await using home = await temporaryFolder();
  const original = await originalOf(home.path, 64);
  const stop = new AbortController();
  setImmediate(() => {
    stop.abort();
  });
  const target = join(home.path, 'copy.jpg');
  await expect(copyOriginal(original, target, stop.signal)).rejects.toMatchObject({
    code: 'cancelled',
  });
  expect((await stat(target)).size).toBeLessThan(64 << 20);
});

test('a copy never goes over something else, and tells what it could not read', async () => {
  await using home = await temporaryFolder();
  const original = await originalOf(home.path, 1);
  const target = join(home.path, 'copy.jpg');
  expect(await copyOriginal(original, target, never)).toBe(1 << 20);
  await expect(copyOriginal(original, target, never)).rejects.toMatchObject({ code: 'EEXIST' });
  const path = original.absolutePath;
  await rm(path);
  await mkdir(path);
  await expect(copyOriginal(original, join(home.path, 'other.jpg'), never)).rejects.toMatchObject({
    code: 'original-offline',
    params: { path },
  });
});
