import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, writePhotos } from '../support/temporary-archive.ts';
import { runCli } from './run-cli.ts';

test('a project is exported by its name, village by village', async () => {
  await using folder = await temporaryFolder();
  const home = folder.path;
  const photos = join(home, '照片');
  const run = (...args: string[]) => runCli([...args, '--json'], { home });
  await writePhotos(photos, {
    '田家寨镇/永丰村/搬迁前/道路.jpg': { seed: 1, takenAt: '2014:05:01 10:00:00' },
    '田家寨镇/永丰村/搬迁后/道路.jpg': { seed: 2, takenAt: '2019:05:01 10:00:00' },
    '田家寨镇/大卡阳村/搬迁前/道路.jpg': { seed: 3, takenAt: '2015:05:01 10:00:00' },
    '田家寨镇/大卡阳村/搬迁后/道路.jpg': { seed: 4, takenAt: '2018:05:01 10:00:00' },
    '田家寨镇/大卡阳村/改造前/住房.jpg': { seed: 5, takenAt: '2015:05:01 10:00:00' },
    '田家寨镇/大卡阳村/改造后/住房.jpg': { seed: 6, takenAt: '2018:05:01 10:00:00' },
  });
  await run('index', photos);
  const to = join(home, '导出');
  const exported = await run('export', '--project', '易地搬迁', '--to', to, '--kind', 'web,slides');
  expect(exported.lines()).toMatchObject([
    { kind: 'web', pictures: 4, verified: true },
    { kind: 'slides', pictures: 4, verified: true },
  ]);
  const page = await readFile(join(to, 'web/index.html'), 'utf8');
  expect([...page.matchAll(/<h[12]>(.*?)<\/h[12]>/g)].map(([, heading]) => heading)).toEqual([
    '湟中区易地搬迁前后对比',
    '田家寨镇大卡阳村',
    '田家寨镇永丰村',
  ]);
  expect(page).toContain('2 个村的 2 组前后对比、4 张图片，摄于 2014 年至 2019 年。');
  expect(await readdir(join(to, 'slides'))).toContain('湟中区易地搬迁前后对比.pptx');

  const elsewhere = join(home, '别处');
  const unknown = await run('export', '--project', '修路', '--to', elsewhere);
  expect([unknown.exitCode, unknown.error()?.code]).toEqual([2, 'invalid-value']);
  const both = await run(
    'export',
    '--project',
    'housing',
    '--village',
    '永丰村',
    '--to',
    elsewhere,
  );
  expect([both.exitCode, both.error()?.code]).toEqual([2, 'usage']);
});
