// One folder with everything that goes wrong on real disks. The run ends, says what was wrong with which file
// and why, loses no other file's result, and touches nothing.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { symlinkSync, truncateSync } from 'node:fs';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readSourceFile } from '../../../main/archive/imaging/worker/source-file.ts';
import { ArchiveError, errorText } from '../../../shared/errors.ts';
import type { FileFailure, IndexSummary } from '../../../shared/events.ts';
import {
  hashTree,
  temporaryArchive,
  temporaryFolder,
  type TestArchive,
} from '../../support/temporary-archive.ts';

const GOOD = {
  '大卡阳村/搬迁前/道路.jpg': { seed: 1, takenAt: '2014:05:01 10:00:00' },
  '大卡阳村/搬迁后/道路.jpg': { seed: 2, takenAt: '2019:05:01 10:00:00' },
};
const isRoot = process.getuid?.() === 0;
const isLinux = process.platform === 'linux';

const codesOf = ({ failed }: IndexSummary): Record<string, string> =>
  Object.fromEntries(failed.map(({ path, code }) => [path, code]));

/** Writes a file into the root of an archive. */
async function put(box: TestArchive, path: string, bytes: string | Uint8Array): Promise<string> {
  const target = join(box.root, path);
  await mkdir(join(target, '..'), { recursive: true });
  await writeFile(target, bytes);
  return target;
}

const photo = async (): Promise<Buffer> => await detailed(640, 480).jpeg().toBuffer();

function detailed(width: number, height: number) {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  return sharp({ create: { width, height, channels: 3, background: '#888', noise } });
}

/** A few bytes that claim nine gigabytes of pixels. */
async function bomb(): Promise<Buffer> {
  const bytes = await detailed(8, 8).png().toBuffer();
  bytes.writeUInt32BE(60_000, 16);
  bytes.writeUInt32BE(50_000, 20);
  return bytes;
}

describe('a folder of broken files', () => {
  test('costs those files only, each with its code and a sentence that names it', async () => {
    await using box = await temporaryArchive(GOOD);
    const jpeg = await photo();
    await put(box, '坏/空.jpg', '');
    await put(box, '坏/文字.jpg', '这不是照片');
    await put(box, '坏/零.jpg', Buffer.alloc(4096));
    await put(box, '坏/图.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    await put(box, '坏/图.jp2', Buffer.from('\0\0\0\x0cjP  \r\n\x87\n', 'latin1'));
    await put(box, '坏/只有头.jpg', jpeg.subarray(0, 300));
    await put(box, '坏/炸弹.png', await bomb());
    truncateSync(await put(box, '坏/三吉字节.tif', 'II*\0'), 3 * 2 ** 30);
    await put(box, '坏/录像.heic', Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp41', 'latin1'));
    await put(box, '好/其实是JPEG.png', jpeg);
    await put(box, '好/截断.jpg', (await photo()).subarray(0, -40_000));
    await put(box, '好/像照片的文件夹.jpg/里面.jpg', await photo());
    await put(box, `好/${'长'.repeat(82)}.jpg`, await photo());
    const before = await hashTree(join(box.root, '好'));

    const summary = await box.index();

    expect(codesOf(summary)).toEqual({
      '坏/空.jpg': 'file-empty',
      '坏/文字.jpg': 'not-an-image',
      '坏/零.jpg': 'not-an-image',
      '坏/图.svg': 'unsupported-format',
      '坏/图.jp2': 'unsupported-format',
      '坏/只有头.jpg': 'image-damaged',
      '坏/炸弹.png': 'image-too-large',
      '坏/三吉字节.tif': 'file-too-large',
      '坏/录像.heic': 'unsupported-format',
    });
    expect(summary.failed.filter((failure) => !isSentence(failure))).toEqual([]);
    expect(summary).toMatchObject({ photos: 6, originals: 6, new: 6 });
    expect(box.archive.photoAt('好/截断.jpg').isDamaged).toBe(true);
    expect(box.archive.photoAt('好/其实是JPEG.png')).toMatchObject({
      isDamaged: false,
    });
    expect(box.archive.photoAt('大卡阳村/搬迁前/道路.jpg').facts.village).toBe('大卡阳村');
    expect(await hashTree(join(box.root, '好'))).toEqual(before);
    // What failed is told again and read again, and nothing else is.
    expect(codesOf(await box.index())).toEqual(codesOf(summary));
  });

  test.skipIf(!isLinux)(
    'survives links in a loop, links to nothing, pipes and names of no text',
    async () => {
      await using box = await temporaryArchive(GOOD);
      const folder = join(box.root, '怪');
      await mkdir(folder);
      symlinkSync(box.root, join(folder, '回到上面'));
      symlinkSync('自己.jpg', join(folder, '自己.jpg'));
      symlinkSync('没有.jpg', join(folder, '断.jpg'));
      execFileSync('env', ['mkfifo', join(folder, '管道.jpg')]);
      const name = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from('b4f32e6a7067', 'hex')]);
      await writeFile(name, await photo());

      const summary = await box.index();

      const codes = codesOf(summary);
      expect(Object.values(codes).sort()).toEqual(
        ['file-name-not-text', 'file-unreadable', 'file-vanished', 'not-an-image'].sort(),
      );
      expect(codes).toMatchObject({
        '怪/自己.jpg': 'file-unreadable',
        '怪/断.jpg': 'file-vanished',
        '怪/管道.jpg': 'not-an-image',
      });
      expect(summary.failed.filter((failure) => !isSentence(failure))).toEqual([]);
      expect(summary).toMatchObject({ photos: 2, originals: 2 });
    },
  );

  test.skipIf(isRoot)(
    `lists what may not be read${isRoot ? ' (skipped: root may read all)' : ''}`,
    async () => {
      await using box = await temporaryArchive(GOOD);
      await chmod(await put(box, '锁/不许.jpg', await photo()), 0o000);
      const closed = join(box.root, '关');
      await mkdir(closed, { mode: 0o000 });
      const summary = await box.index();
      await chmod(closed, 0o700);
      expect(codesOf(summary)).toEqual({
        '锁/不许.jpg': 'file-unreadable',
        '关/': 'folder-unreadable',
      });
      expect(summary.photos).toBe(2);
    },
  );

  test('takes a file up once it has come back whole', async () => {
    await using box = await temporaryArchive(GOOD);
    const path = await put(box, '坏/照片.jpg', '');
    expect(codesOf(await box.index())).toEqual({ '坏/照片.jpg': 'file-empty' });
    await writeFile(path, await photo());
    expect(await box.index()).toMatchObject({ failed: [], photos: 3 });
    await rm(path);
    expect(await box.index()).toMatchObject({ failed: [], missing: 1 });
  });
});

describe('a file that does not hold still', () => {
  test('while it is written gives no half photo', async () => {
    const seen = await readWhile(
      `const file = openSync(path, 'r+'); for (;;) writeSync(file, Buffer.alloc(999, 1), 0, 999, 9e6);`,
      (code) => code === 'file-changed',
    );
    expect(seen).toContain('file-changed');
  });

  test('while it is taken away and put back is vanished, changed or whole', async () => {
    const seen = await readWhile(
      `for (;;) { renameSync(path, path + '~'); renameSync(path + '~', path); }`,
      (code) => code === 'file-vanished',
    );
    expect(seen).toContain('file-vanished');
    for (const code of seen) expect(['read', 'file-vanished', 'file-changed']).toContain(code);
  });
});

/** Reads a large file again and again while another process does something to it, until that shows. */
async function readWhile(
  program: string,
  isEnough: (code: string) => boolean,
): Promise<Set<string>> {
  await using folder = await temporaryFolder();
  const path = join(folder.path, '大.jpg');
  await writeFile(path, Buffer.concat([await photo(), Buffer.alloc(16_000_000)]));
  const head = `const { openSync, writeSync, renameSync } = require('node:fs');
    const path = process.argv[1]; process.stdout.write('.');`;
  const other = spawn(process.execPath, ['-e', head + program, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(other.stdout, 'data');
  const seen = new Set<string>();
  try {
    for (let code = ''; !isEnough(code); seen.add(code)) code = readCode(path);
  } finally {
    other.kill('SIGKILL');
    await once(other, 'exit');
  }
  return seen;
}

function readCode(path: string): string {
  try {
    readSourceFile(path);
    return 'read';
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    return error.code;
  }
}

/** True if the words are the code's own, with the file in them. */
function isSentence({ path, code, message }: FileFailure): boolean {
  const isFilledIn = !message.includes('{') && message.includes(path.split('/').at(-1) ?? path);
  const [beginning = ''] = errorText(code, {}, 'zh-CN').split(/[{：]/);
  return isFilledIn && message.startsWith(beginning);
}
