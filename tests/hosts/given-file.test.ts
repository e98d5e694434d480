// What becomes of a double click on a file of ours; the dialogs and windows themselves are Electron's.
import { mkdir, readdir, rename, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../../main/archive/open-archive.ts';
import {
  archiveOf,
  planOpening,
  readGivenFile,
  type GivenFile,
} from '../../main/desktop/given-file.ts';
import { GivenFiles } from '../../main/desktop/given-files.ts';
import { readStartArguments, restartWith } from '../../main/desktop/start-arguments.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';

describe('a command line', () => {
  test.each([
    ['/档案/打开档案.xinmao', { kind: 'archive', path: '/档案/打开档案.xinmao' }],
    ['打开档案.XINMAO', { kind: 'archive', path: '/桌面/打开档案.XINMAO' }],
    [
      '2026-11-29 湟中.xinmao-backup',
      { kind: 'backup', path: '/桌面/2026-11-29 湟中.xinmao-backup' },
    ],
    [
      pathToFileURL('/移动硬盘/备份 1.xinmao-backup').href,
      { kind: 'backup', path: '/移动硬盘/备份 1.xinmao-backup' },
    ],
    ['file://server/share/a.xinmao', null],
    ['--user-data-dir=/a.xinmao', null],
    ['/照片/1.jpg', null],
    ['.xinmao', null],
    ['', null],
  ])('%s names %j', (argument, file) => {
    expect(readGivenFile(argument, '/桌面')).toEqual(file);
  });

  test('gives the file that was double-clicked, whatever stands around it', () => {
    const { file, archiveDir } = readStartArguments(
      ['/opt/Xinmao/xinmao', '--no-sandbox', 'b.xinmao-backup', '--archive=档案'],
      '/桌面',
    );
    expect({ file, archiveDir }).toEqual({
      file: { kind: 'backup', path: '/桌面/b.xinmao-backup' },
      archiveDir: '/桌面/档案',
    });
    expect(readStartArguments(['/opt/a.xinmao'], '/').file).toBeNull();
  });
});

describe('an archive’s folder', () => {
  test('has a file to double-click, which opens that archive wherever the folder is moved', async () => {
    await using folder = await temporaryFolder();
    const first = join(folder.path, '档案');
    await (await openArchive({ dir: first })).close();
    const [name = ''] = (await readdir(first)).filter((file) => file.endsWith('.xinmao'));
    expect(name).toBe('打开档案.xinmao');
    const moved = join(folder.path, '移动硬盘', '档案');
    await mkdir(join(folder.path, '移动硬盘'));
    await rename(first, moved);
    const file = readGivenFile(join(moved, name), '/');
    expect(file && archiveOf(file)).toBe(moved);
    // Opening it again leaves one such file.
    await (await openArchive({ dir: moved })).close();
    expect((await readdir(moved)).filter((entry) => entry.endsWith('.xinmao'))).toEqual([name]);
  });

  test('is not looked for where the file was copied to alone', async () => {
    await using folder = await temporaryFolder();
    const file: GivenFile = { kind: 'archive', path: join(folder.path, '打开档案.xinmao') };
    expect(() => planOpening(file, '/档案')).toThrow(
      expect.objectContaining({ code: 'not-an-archive', params: { path: file.path } }),
    );
  });

  test('is shown if it is open, and asked about if another is', async () => {
    await using folder = await temporaryFolder();
    const [one, other, link] = ['甲', '乙', '丙'].map((name) => join(folder.path, name)) as [
      string,
      string,
      string,
    ];
    await (await openArchive({ dir: one })).close();
    await (await openArchive({ dir: other })).close();
    await symlink(one, link);
    const file: GivenFile = { kind: 'archive', path: join(one, '打开档案.xinmao') };
    expect(planOpening(file, one)).toEqual({ kind: 'show' });
    expect(planOpening(file, link)).toEqual({ kind: 'show' });
    expect(planOpening(file, other)).toEqual({ kind: 'change', dir: one });
    expect(planOpening({ kind: 'backup', path: '/备份.xinmao-backup' }, one)).toEqual({
      kind: 'restore',
      path: '/备份.xinmao-backup',
    });
  });
});

describe('a start with another archive', () => {
  const argv = [
    '/usr/bin/electron',
    '--no-sandbox',
    'main.js',
    '--archive=/甲',
    '--language=en',
    '--sample',
    '/甲/打开档案.xinmao',
  ];

  test('keeps everything else of the command line', () => {
    expect(restartWith('/乙', argv, {})).toEqual({
      args: ['--no-sandbox', 'main.js', '--language=en', '--archive=/乙'],
    });
  });

  test.each(['APPIMAGE', 'PORTABLE_EXECUTABLE_FILE'])('starts the file that %s names', (name) => {
    expect(restartWith('/乙', ['xinmao'], { [name]: '/下载/xinmao' })).toEqual({
      args: ['--archive=/乙'],
      execPath: '/下载/xinmao',
    });
  });
});

describe('given files', () => {
  const [first, second] = ['/1.xinmao', '/2.xinmao'].map((path): GivenFile => ({
    kind: 'archive',
    path,
  }));

  test('wait until something can open them; of several, the last', () => {
    const opened: GivenFile[] = [];
    const files = new GivenFiles(first ?? null);
    files.take(second ?? null);
    files.take(null);
    files.openWith((file) => opened.push(file));
    expect(opened).toEqual([second]);
    files.take(first ?? null);
    expect(opened).toEqual([second, first]);
  });

  test('the one that starts the program is taken once', () => {
    const files = new GivenFiles(first ?? null);
    expect([files.takeWaiting(), files.takeWaiting()]).toEqual([first, null]);
  });
});
