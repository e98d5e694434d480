import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { open, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeZip, type ZipFile, type ZipStream } from '../../../main/archive/zip/zip-file.ts';
import { openZip } from '../../../main/archive/zip/zip-reader.ts';
import { temporaryFolder } from '../../support/temporary-archive.ts';

const CONTENT = Buffer.concat([
  randomBytes(300_000),
  Buffer.alloc(900_000, '县'),
  Buffer.from('完'),
]);
const hasPython = spawnSync('python3', ['--version']).status === 0;
const python =
  'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(z.namelist())';

async function* files(): AsyncGenerator<ZipFile | ZipStream> {
  yield { name: '目录/一.txt', bytes: Buffer.from('一'), isStored: false };
  yield { name: 'catalog.sqlite', pieces: piecesOf(CONTENT), sizeBytes: CONTENT.length };
  yield await Promise.resolve({ name: 'empty', bytes: Buffer.alloc(0), isStored: true });
}

async function* piecesOf(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 50_000)
    yield await Promise.resolve(bytes.subarray(at, at + 50_000));
}

async function contents(path: string): Promise<Record<string, Buffer>> {
  await using zip = await openZip(path);
  const found: Record<string, Buffer> = {};
  for (const member of zip.members)
    found[member.name] = Buffer.concat(await Array.fromAsync(zip.read(member)));
  return found;
}

describe.each([
  ['an ordinary zip', {}],
  ['one of more than 4 GB', { largeFromBytes: 10 }],
])('%s', (_, options) => {
  test('gives back each file, also one written in pieces', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'a.zip');
    await writeZip(path, files(), options);
    const found = await contents(path);
    expect(Object.keys(found)).toEqual(['目录/一.txt', 'catalog.sqlite', 'empty']);
    expect(found['目录/一.txt']?.toString()).toBe('一');
    expect(found['catalog.sqlite']?.equals(CONTENT)).toBe(true);
  });

  test.skipIf(!hasPython)('is whole to another program', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'a.zip');
    await writeZip(path, files(), options);
    const { stdout, stderr } = spawnSync('python3', ['-c', python, path], {
      encoding: 'utf8',
      env: { ...process.env, PYTHONIOENCODING: 'utf8' },
    });
    expect(stderr).toBe('');
    expect(stdout.trim()).toBe("['目录/一.txt', 'catalog.sqlite', 'empty']");
  });
});

describe('a damaged zip is refused', () => {
  test.each([0.2, 0.7, 0.999])('when it is cut at %d of its length', async (share) => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'a.zip');
    await writeZip(path, files());
    await truncate(path, Math.floor((await readFile(path)).length * share));
    await expect(contents(path)).rejects.toThrow();
  });

  test('when it is something else', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'a.zip');
    await writeFile(path, 'not a zip');
    await expect(openZip(path)).rejects.toThrow();
    await writeFile(path, '');
    await expect(openZip(path)).rejects.toThrow();
  });

  test('when a file in it holds more than the directory says', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'a.zip');
    await writeZip(path, files());
    const bytes = await readFile(path);
    // The size of the second file, in the directory.
    const second = bytes.lastIndexOf('catalog.sqlite') - 46 + 24;
    await using file = await open(path, 'r+');
    await file.write(Buffer.from([1, 0, 0, 0]), 0, 4, second);
    await expect(contents(path)).rejects.toThrow('larger than its zip says');
  });
});
