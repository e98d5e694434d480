import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zipEntries } from '../../../main/archive/exports/documents/zip-entries.ts';
import { writeZip, type ZipFile } from '../../../main/archive/zip/zip-file.ts';
import { sha256Of } from '../exports/export-fixture.ts';

const FILES: Readonly<Record<string, Buffer>> = {
  '稿件：𠮷家.docx': Buffer.from('PK\x03\x04 inside PK\x07\x08'),
  '图片/图一 旧貌.jpg': Buffer.alloc(300_000, 'xy'),
  '图片/空.jpg': Buffer.alloc(0),
};

async function* files(): AsyncGenerator<ZipFile> {
  for (const [name, bytes] of Object.entries(FILES)) {
    yield await Promise.resolve({ name, bytes, isStored: name.endsWith('.jpg') });
  }
}

const never = new AbortController().signal;
const python =
  "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print('\\n'.join(f'{i.filename} {i.flag_bits} {i.date_time}' for i in z.infolist()))";
const hasPython = spawnSync('python3', ['--version']).status === 0;

describe('a zip', () => {
  let folder: string;
  let path: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xinmao-zip-'));
    path = join(folder, '稿件.zip');
    await writeZip(path, files());
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  test('gives back every file by its Chinese name', async () => {
    const found = unzipSync(await readFile(path));
    expect(Object.keys(found)).toEqual(Object.keys(FILES));
    for (const [name, bytes] of Object.entries(found)) {
      expect(Buffer.from(bytes).equals(FILES[name] ?? Buffer.alloc(1))).toBe(true);
    }
  });

  test.skipIf(!hasPython)('is whole to another program, its names marked as UTF-8', () => {
    const { stdout, stderr } = spawnSync('python3', ['-c', python, path], {
      encoding: 'utf8',
      env: { ...process.env, PYTHONIOENCODING: 'utf8' },
    });
    expect(stderr).toBe('');
    expect(stdout.trim().split('\n')).toEqual(
      Object.keys(FILES).map((name) => `${name} 2048 (1980, 1, 1, 0, 0, 0)`),
    );
  });

  test('is the same whenever it is written', async () => {
    const again = join(folder, 'again.zip');
    await writeZip(again, files());
    expect(await sha256Of(again)).toBe(await sha256Of(path));
  });

  test('is read in pieces, whatever its files hold', async () => {
    const entries = await zipEntries(path, never);
    expect(entries.map(({ name }) => name)).toEqual(Object.keys(FILES));
    expect(new Set(entries.map(({ sha256 }) => sha256)).size).toBe(3);
  });

  test('is never written over something', async () => {
    await expect(writeZip(path, files())).rejects.toMatchObject({ code: 'EEXIST' });
  });
});
