// Bad input gets a code, a sentence and an exit code, and loses nothing.
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../../main/archive/open-archive.ts';
import { hashTree, temporaryFolder, writePhotos } from '../support/temporary-archive.ts';
import { runCli } from './run-cli.ts';

const isRoot = process.getuid?.() === 0;
const WRONG_USE = 2;
const CANNOT_GO_ON = 3;

/** A home with three photos, and a way to run commands in it with JSON. */
async function createHome() {
  const folder = await temporaryFolder();
  const home = folder.path;
  const photos = join(home, '照片');
  await writePhotos(photos, {
    '大卡阳村/搬迁前/道路.jpg': { seed: 1, takenAt: '2014:05:01 10:00:00' },
    '大卡阳村/搬迁后/道路.jpg': { seed: 2, takenAt: '2019:05:01 10:00:00' },
  });
  return {
    home,
    photos,
    archive: join(home, 'archive'),
    run: (...args: string[]) =>
      runCli([...args, '--json', '--archive', join(home, 'archive')], { home }),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

describe('folders', () => {
  test('one that is not there', async () => {
    await using person = await createHome();
    const { run, home } = person;
    const result = await run('index', join(home, '没有'));
    expect([result.exitCode, result.error()?.code]).toEqual([CANNOT_GO_ON, 'folder-missing']);
    expect(result.error()?.message).toContain('文件夹不存在');
    expect(result.stdout).toBe('');
  });

  test('one that is a file', async () => {
    await using person = await createHome();
    const { run, photos } = person;
    const result = await run('index', join(photos, '大卡阳村', '搬迁前', '道路.jpg'));
    expect([result.exitCode, result.error()?.code]).toEqual([CANNOT_GO_ON, 'not-a-folder']);
  });

  test('an empty one', async () => {
    await using person = await createHome();
    const { run, home } = person;
    await mkdir(join(home, '空'));
    const result = await run('index', join(home, '空'));
    expect([result.exitCode, result.error()?.code]).toEqual([CANNOT_GO_ON, 'folder-empty']);
  });

  test.skipIf(isRoot)(
    `one that may not be read${isRoot ? ' (skipped: root may read all)' : ''}`,
    async () => {
      await using person = await createHome();
      const { run, home } = person;
      const closed = join(home, '关闭');
      await mkdir(closed, { mode: 0o000 });
      const result = await run('index', closed);
      await chmod(closed, 0o700);
      expect([result.exitCode, result.error()?.code]).toEqual([CANNOT_GO_ON, 'folder-unreadable']);
    },
  );

  test('one that would hold the archive', async () => {
    await using person = await createHome();
    const { run, home } = person;
    const result = await run('index', home);
    expect([result.exitCode, result.error()?.code]).toEqual([CANNOT_GO_ON, 'archive-in-root']);
  });
});

test('a file that is no image costs that file only, and originals stay as they are', async () => {
  await using person = await createHome();
  const { run, photos } = person;
  await writeFile(join(photos, '说明.jpg'), '这不是照片');
  await writeFile(join(photos, '空.jpg'), '');
  const before = await hashTree(photos);

  const result = await run('index', photos);

  expect(result.exitCode).toBe(1);
  const [summary] = result.lines();
  expect(summary).toMatchObject({ photos: 2, originals: 2, new: 2, changed: 0, missing: 0 });
  expect(summary?.['failed']).toEqual(
    expect.arrayContaining([
      {
        path: '说明.jpg',
        code: 'not-an-image',
        message: expect.stringContaining('说明.jpg') as string,
      },
      {
        path: '空.jpg',
        code: 'file-empty',
        message: expect.stringContaining('空.jpg') as string,
      },
    ]),
  );
  expect(await hashTree(photos)).toEqual(before);
});

describe('archives', () => {
  test('whose place cannot be written', async () => {
    await using person = await createHome();
    const { photos, home } = person;
    await writeFile(join(home, '一个文件'), '');
    const dir = join(home, '一个文件', 'archive');
    const result = await runCli(['index', photos, '--json', '--archive', dir], { home });
    expect([result.exitCode, result.error()?.code]).toEqual([CANNOT_GO_ON, 'archive-read-only']);
    expect(await readFile(join(home, '一个文件'), 'utf8')).toBe('');
  });

  test.skipIf(isRoot)(
    `that are read-only${isRoot ? ' (skipped: root may write all)' : ''}`,
    async () => {
      await using person = await createHome();
      const { run, photos, archive } = person;
      await run('index', photos);
      await chmod(archive, 0o500);
      const result = await run('photos');
      await chmod(archive, 0o700);
      expect([result.exitCode, result.error()?.code]).toEqual([CANNOT_GO_ON, 'archive-read-only']);
    },
  );

  test('that another process has open', async () => {
    await using person = await createHome();
    const { run, photos, archive } = person;
    const held = await openArchive({ dir: archive });
    const result = await run('index', photos);
    expect([result.exitCode, result.error()?.code]).toEqual([CANNOT_GO_ON, 'archive-in-use']);
    await held.close();
    expect((await run('index', photos)).exitCode).toBe(0);
  });

  test('of a newer version, which stay as they are', async () => {
    await using person = await createHome();
    const { run, photos, archive } = person;
    await run('index', photos);
    const catalog = join(archive, 'catalog.sqlite');
    const database = new Database(catalog);
    database.pragma('user_version = 9999');
    database.close();
    const before = await readFile(catalog);
    const result = await run('photos');
    expect([result.exitCode, result.error()?.code]).toEqual([CANNOT_GO_ON, 'archive-newer']);
    expect((await readFile(catalog)).equals(before)).toBe(true);
  });
});

describe('articles', () => {
  test.each([
    ['that is not there', null, 'article-missing'],
    ['that is empty', Buffer.alloc(0), 'article-empty'],
    ['of blanks only', Buffer.from(' \n\n　\n'), 'article-empty'],
    [
      'that is binary',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 255]),
      'article-not-text',
    ],
  ])('one %s', async (_, bytes, code) => {
    await using person = await createHome();
    const { run, home } = person;
    const file = join(home, '稿件.txt');
    if (bytes) await writeFile(file, bytes);
    const result = await run('article', file);
    expect([result.exitCode, result.error()?.code]).toEqual([CANNOT_GO_ON, code]);
    expect(result.stdout).toBe('');
  });

  test('one in GBK is read like any other', async () => {
    await using person = await createHome();
    const { run, home } = person;
    const file = join(home, '稿件.txt');
    // 大卡阳村新貌, then 搬迁前道路 in GB 18030.
    const lines = ['b4f3bfa8d1f4b4e5d0c2c3b2', 'b0e1c7a8c7b0b5c0c2b7'];
    await writeFile(file, Buffer.from(lines.join('0a'), 'hex'));
    const result = await run('article', file);
    expect([result.exitCode, result.lines().map(({ text }) => text)]).toEqual([
      0,
      ['大卡阳村新貌', '搬迁前道路'],
    ]);
  });
});

describe('exports', () => {
  test('to a folder that exists leave it as it is', async () => {
    await using person = await createHome();
    const { run, photos, home } = person;
    await run('index', photos);
    const target = join(home, '画册');
    await mkdir(target);
    await writeFile(join(target, '我的.txt'), '留着');
    const result = await run('export', '--village', '大卡阳村', '--to', target);
    expect([result.exitCode, result.error()?.code]).toEqual([CANNOT_GO_ON, 'export-exists']);
    expect(await readdir(target)).toEqual(['我的.txt']);
    expect((await readdir(home)).sort()).toEqual(['archive', '照片', '画册'].sort());
  });

  test('into the photos’ own folder are refused', async () => {
    await using person = await createHome();
    const { run, photos } = person;
    await run('index', photos);
    const before = await hashTree(photos);
    const to = join(photos, '画册');
    const result = await run('export', '--village', '大卡阳村', '--to', to);
    expect([result.exitCode, result.error()?.code]).toEqual([CANNOT_GO_ON, 'export-in-root']);
    expect(await hashTree(photos)).toEqual(before);
  });

  test('of a kind that is unknown say so', async () => {
    await using person = await createHome();
    const { run, home } = person;
    const to = join(home, '画册');
    const kinds = 'gallery,pdf';
    const unknown = await run('export', '--village', '大卡阳村', '--to', to, '--kind', kinds);
    expect([unknown.exitCode, unknown.error()?.code]).toEqual([WRONG_USE, 'invalid-value']);
    expect(await readdir(home)).toEqual(['照片']);
  });
});

describe('command lines', () => {
  test.each([
    [['photos', '--bogus'], '--bogus'],
    [['frobnicate'], 'frobnicate'],
    [['index'], 'folder'],
    [['photos', 'too', 'many'], 'too many'],
    [['serve', '--port', 'x'], '--port'],
    [['photos', '--lang', 'fr'], '--lang'],
    [['export', '--to', 'x'], '--article'],
    [['export', '--village', 'x'], '--to'],
    [['decide', 'a.jpg', 'nonsense'], 'nonsense'],
    [['decide-pair', 'a.jpg', 'b.jpg', 'maybe'], 'maybe'],
  ])('%j: wrong use, said in Chinese', async (args, named) => {
    await using person = await createHome();
    const { run } = person;
    const result = await run(...args);
    expect([result.exitCode, result.error()?.code]).toEqual([WRONG_USE, 'usage']);
    expect(result.error()?.message).toContain('用法不对');
    expect(result.error()?.message).toContain(named);
    expect(result.stdout).toBe('');
  });

  test('say it in English where English is asked for, without JSON as a sentence', async () => {
    await using person = await createHome();
    const { home } = person;
    const result = await runCli(['photos', '--bogus', '--lang', 'en'], { home });
    expect([result.exitCode, result.stdout]).toEqual([WRONG_USE, '']);
    expect(result.stderr).toMatch(/^Error: Wrong use: there is no option "--bogus"/);
  });

  test('with nothing to do name the help, which lists what exists', async () => {
    await using person = await createHome();
    const { home } = person;
    const nothing = await runCli([], { home });
    expect([nothing.exitCode, nothing.stderr]).toEqual([
      WRONG_USE,
      expect.stringContaining('xinmao --help'),
    ]);
    const help = await runCli(['--help'], { home });
    expect(help.exitCode).toBe(0);
    expect(help.stdout).toContain('用法：');
    for (const command of ['index', 'export', 'verify', 'backup', 'restore', 'serve']) {
      expect(help.stdout).toContain(`  ${command} [options]`);
    }
  });
});
