// Shots still to take from a terminal, and the shape that scripts rely on.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, writePhotos } from '../support/temporary-archive.ts';
import { runCli } from './run-cli.ts';

const BEFORE = '海子沟乡/黑沟村/改造前/道路.jpg';
const AFTER = '海子沟乡/黑沟村/改造后/广场.jpg';

test('shots are listed for scripts and people, and exported', async () => {
  await using home = await temporaryFolder();
  const photos = join(home.path, '照片');
  await writePhotos(photos, {
    [BEFORE]: { seed: 1, takenAt: '2014:05:01 10:00:00' },
    [AFTER]: { seed: 2, takenAt: '2019:05:01 10:00:00' },
  });
  const run = (...args: string[]) => runCli(args, { home: home.path });
  await run('index', photos);

  const listed = await run('shots', '--json');
  expect([listed.exitCode, listed.lines()]).toEqual([
    0,
    [
      {
        missing: 'after',
        reason: 'no-photo',
        place: { town: '海子沟乡', village: '黑沟村', sub: null, facility: null },
        person: null,
        subject: 'road',
        date: { iso: '2014-05-01', precision: 'day' },
        reference: BEFORE,
        photos: 1,
        dismissed: false,
      },
      expect.objectContaining({ missing: 'before', subject: 'square', reference: AFTER }),
    ],
  ]);
  expect((await run('shots', '--missing', 'before', '--json')).lines()).toHaveLength(1);
  expect((await run('shots', '--village', '黄草沟村', '--json')).lines()).toEqual([]);
  expect((await run('shots', '--dismissed', '--json')).lines()).toEqual([]);
  const told = await run('shots', '--lang', 'zh-CN');
  expect(told.stdout).toMatch(/补拍 .*黑沟村.*2014-05-01.*道路\.jpg/);
  expect(told.stderr).toContain('补拍 1 处，补找旧照 1 处，不需补拍 0 处');

  const to = join(home.path, '清单');
  const exported = await run('shots', '--village', '黑沟村', '--to', to, '--json');
  expect([exported.exitCode, exported.lines()]).toEqual([
    0,
    [{ dir: to, shots: 2, pictures: 2, verified: true }],
  ]);
  expect((await readdir(to)).toSorted()).toEqual(
    ['照片', '补拍清单.csv', '补拍清单.html'].toSorted(),
  );
  const again = await run('shots', '--to', to, '--json');
  expect([again.exitCode, again.error()?.code]).toEqual([3, 'export-exists']);
  const english = join(home.path, 'list');
  await run('shots', '--to', english, '--lang', 'en');
  expect(await readFile(join(english, 'shots-to-take.html'), 'utf8')).toContain('To shoot');
});

test('wrong use is told before anything is opened', async () => {
  await using home = await temporaryFolder();
  const run = (...args: string[]) => runCli([...args, '--json'], { home: home.path });
  const half = await run('shots', '--missing', 'during');
  expect([half.exitCode, half.error()?.code]).toEqual([2, 'invalid-value']);
  const both = await run('shots', '--dismissed', '--to', join(home.path, '清单'));
  expect([both.exitCode, both.error()?.code]).toEqual([2, 'usage']);
});
