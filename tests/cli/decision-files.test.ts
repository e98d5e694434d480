// Decisions as files from the terminal, and an archive rebuilt from them.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, writePhotos } from '../support/temporary-archive.ts';
import { runCli } from './run-cli.ts';

const BEFORE = '黑沟村/改造前/道路.jpg';
const AFTER = '黑沟村/改造后/道路.jpg';

async function createHome() {
  const folder = await temporaryFolder();
  const home = folder.path;
  const photos = join(home, '照片');
  await writePhotos(photos, {
    [BEFORE]: { seed: 1, takenAt: '2014:05:01 10:00:00' },
    [AFTER]: { seed: 2, takenAt: '2019:05:01 10:00:00' },
  });
  const run = (archive: string, ...args: string[]) =>
    runCli([...args, '--json', '--archive', join(home, archive)], { home });
  return { home, photos, run, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() };
}

test('decisions go into files, and an archive comes back from them and the originals', async () => {
  await using person = await createHome();
  const { home, photos, run } = person;
  await run('旧', 'index', photos);
  await run('旧', 'decide', BEFORE, 'credit=王记者', 'caption=黑沟村道路');
  const written = await run('旧', 'decisions', '--to', join(home, '决定'), '--format', 'csv,json');
  expect(written.exitCode).toBe(0);
  expect(written.lines()).toEqual([
    {
      dir: join(home, '决定'),
      photos: 2,
      pairs: 1,
      decisions: 2,
      sidecars: 0,
      files: 3,
      verified: true,
    },
  ]);
  expect((await readdir(join(home, '决定'))).toSorted()).toEqual(
    ['journal.jsonl', '前后对比.csv', '照片.csv'].toSorted(),
  );
  const journal = join(home, '决定', 'journal.jsonl');
  const refused = await run('旧', 'rebuild', journal, photos);
  expect([refused.exitCode, refused.error()?.code]).toEqual([3, 'rebuild-not-empty']);
  const missing = await run('新', 'rebuild', journal, join(home, '没有'));
  expect(missing.error()?.code).toBe('folder-missing');
  expect(await readdir(home)).not.toContain('新');

  const rebuilt = await run('新', 'rebuild', journal, photos);
  expect(rebuilt.exitCode).toBe(0);
  expect(rebuilt.lines()).toEqual([
    {
      dir: join(home, '新'),
      photos: 2,
      originals: 2,
      decisions: 2,
      steps: 2,
      articles: 0,
      numbers: 0,
      exports: 0,
      photosAway: 0,
      failed: [],
      foldersAway: [],
    },
  ]);
  const listed = async (archive: string) => (await run(archive, 'photos')).lines();
  expect(await listed('新')).toEqual(await listed('旧'));
  const words = await runCli(['history', '--archive', join(home, '新')], { home });
  expect(words.stdout).toContain('王记者');
}, 120_000);

test('sidecars go beside the originals only when that is said', async () => {
  await using person = await createHome();
  const { photos, run, home } = person;
  await run('旧', 'index', photos);
  for (const args of [[], ['--to', join(home, 'x'), '--beside'], ['--beside', '--sidecars', 'x']]) {
    const refused = await run('旧', 'decisions', ...args);
    expect([refused.exitCode, refused.error()?.code]).toEqual([2, 'usage']);
  }
  const unknown = await run('旧', 'decisions', '--to', join(home, 'x'), '--format', 'pdf');
  expect(unknown.error()?.code).toBe('usage');
  expect((await run('旧', 'decisions', '--beside')).lines()).toEqual([{ written: 2, left: [] }]);
  expect((await run('旧', 'decisions', '--beside', '--village', '黑沟村')).lines()).toEqual([
    {
      written: 0,
      left: [
        { path: BEFORE, reason: 'exists' },
        { path: AFTER, reason: 'exists' },
      ],
    },
  ]);
}, 120_000);
