// Backups from a terminal, for scripts: one line of JSON each, and exit codes that tell.
import { join } from 'node:path';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { indexedArchive } from '../support/indexed-archive.ts';
import { runCli } from './run-cli.ts';

const PHOTO = '海子沟乡/黑沟村/改造前/道路.jpg';

test('backup, a decision, restore with consent, and the decision is kept aside', async () => {
  await using held = await indexedArchive({ [PHOTO]: { seed: 1 } });
  const home = join(held.dir, '..', 'home');
  await mkdir(home);
  const run = (...args: string[]) => runCli([...args, '--archive', held.dir, '--json'], { home });
  const file = join(home, '备份.xinmao-backup');

  expect((await run('decide', PHOTO, 'person=李秀英')).exitCode).toBe(0);
  const made = await run('backup', file);
  expect([made.exitCode, made.lines()]).toEqual([
    0,
    [
      {
        path: file,
        sizeBytes: expect.any(Number) as number,
        madeAt: expect.any(String) as string,
        isAutomatic: false,
        county: '630106',
        photos: 1,
        decisions: 1,
        steps: 1,
        articles: 0,
        numbers: 0,
      },
    ],
  ]);
  expect((await run('backups')).lines()).toMatchObject([{ path: file, decisions: 1 }]);
  const again = await run('backup', file);
  expect([again.exitCode, again.error()?.code]).toEqual([3, 'backup-exists']);

  expect((await run('decide', PHOTO, 'person=王占财')).exitCode).toBe(0);
  const refused = await run('restore', file);
  expect([refused.exitCode, refused.error()?.code]).toEqual([2, 'restore-replaces']);
  const restored = await run('restore', file, '--replace');
  expect(restored.exitCode).toBe(0);
  expect(restored.lines()).toMatchObject([
    { archive: held.dir, counts: { decisions: 1 }, setAside: 1 },
  ]);
  expect((await run('photos')).lines()).toMatchObject([{ facts: { person: '李秀英' } }]);

  // A damaged archive says which command mends it, and needs no more consent.
  await writeFile(join(held.dir, 'catalog.sqlite'), '坏'.repeat(9000));
  const damaged = await run('photos');
  expect([damaged.exitCode, damaged.error()?.code]).toEqual([3, 'archive-damaged']);
  expect(damaged.error()?.message).toContain('xinmao restore');
  expect((await run('restore', file)).exitCode).toBe(0);
  expect((await run('photos')).lines()).toMatchObject([{ facts: { person: '李秀英' } }]);

  const none = await run('restore', join(home, '没有'), '--replace');
  expect([none.exitCode, none.error()?.code]).toEqual([3, 'backup-missing']);
});

test('start-anew: the way on without a backup, never from a sound catalog', async () => {
  await using held = await indexedArchive({ [PHOTO]: { seed: 1 } });
  const home = join(held.dir, '..', 'home');
  await mkdir(home);
  const run = (...args: string[]) => runCli([...args, '--archive', held.dir, '--json'], { home });
  expect((await run('decide', PHOTO, 'person=李秀英')).exitCode).toBe(0);
  const refused = await run('start-anew');
  expect([refused.exitCode, refused.error()?.code]).toEqual([2, 'catalog-sound']);

  const catalog = join(held.dir, 'catalog.sqlite');
  const bytes = await readFile(catalog);
  // Pages of the gazetteer; the journal lies elsewhere.
  await writeFile(catalog, zeroPageWith(bytes, '海子沟乡'));
  const begun = await run('start-anew');
  expect(begun.exitCode).toBe(0);
  const [told] = begun.lines() as { salvaged: number; roots: number; keptIn: string }[];
  expect(told).toMatchObject({ archive: held.dir, salvaged: 1, roots: 1 });
  expect(await readdir(told?.keptIn ?? '')).toContain('catalog.sqlite');
  expect((await run('photos')).lines()).toEqual([]);
  expect((await run('index', held.root)).exitCode).toBe(0);
  expect((await run('photos')).lines()).toMatchObject([{ facts: { person: '李秀英' } }]);
});

function zeroPageWith(bytes: Buffer, text: string): Buffer {
  const page = Math.floor(bytes.indexOf(text) / 4096);
  return bytes.fill(0, page * 4096, (page + 1) * 4096);
}
