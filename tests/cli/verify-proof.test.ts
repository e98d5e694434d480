// `verify <dir>` with the archive that made an export says more than without it.
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, writePhotos } from '../support/temporary-archive.ts';
import { runCli } from './run-cli.ts';

const BEFORE = '田家寨镇/大卡阳村/搬迁前/道路.jpg';
const AFTER = '田家寨镇/大卡阳村/搬迁后/道路.jpg';

test('a caption that was changed later is a problem only to the archive, wherever the folder lies', async () => {
  await using folder = await temporaryFolder();
  const home = folder.path;
  const archive = join(home, '档案');
  const [photos, made, moved] = ['照片', '图集', '移走的'].map((name) => join(home, name));
  if (photos === undefined || made === undefined || moved === undefined) throw new Error('paths');
  await writePhotos(photos, {
    [BEFORE]: { seed: 1, takenAt: '2014:05:01 10:00:00' },
    [AFTER]: { seed: 2, takenAt: '2019:05:01 10:00:00' },
  });
  const run = (...args: string[]) => runCli([...args, '--json'], { home });
  const own = ['--archive', archive];
  await run('index', photos, ...own);
  await run('decide-pair', BEFORE, AFTER, 'confirm', ...own);
  const exported = await run(
    'export',
    '--village',
    '大卡阳村',
    '--town',
    '田家寨镇',
    '--to',
    made,
    ...own,
  );
  expect([exported.exitCode, exported.stderr]).toMatchObject([0, expect.any(String)]);

  const right = await run('verify', made, ...own);
  expect([right.exitCode, right.lines().at(-1)]).toMatchObject([0, { changed: 0, missing: 0 }]);
  expect(right.lines().every((line) => !('problem' in line) && !('problems' in line))).toBe(true);

  expect((await run('decide', BEFORE, 'caption=搬迁前的老路', ...own)).exitCode).toBe(0);
  await rename(made, moved);
  const wrong = await run('verify', moved, ...own);
  expect(wrong.exitCode).toBe(1);
  expect(wrong.lines().filter((line) => 'problem' in line)).toMatchObject([
    {
      path: 'pictures/图01.jpg',
      state: 'changed',
      problem: 'caption-changed',
      number: 1,
      texts: { found: '搬迁前的老路' },
    },
  ]);
  expect(wrong.lines().at(-1)).toMatchObject({ changed: 0, missing: 0, problems: 1 });
  expect((await run('verify', moved)).exitCode).toBe(0);
});
