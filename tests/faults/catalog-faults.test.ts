// Disks that are full, may not be written, or are slow; clocks that go back; windows and terminals at one archive.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../../main/archive/open-archive.ts';
import { runCli } from '../cli/run-cli.ts';
import { mountDisk } from '../support/mount-disk.ts';
import {
  runIndex,
  temporaryArchive,
  temporaryFolder,
  writePhotos,
} from '../support/temporary-archive.ts';
import { copyOf, decisionRows, isSound, programArguments } from './kills.ts';
import { ACT_COUNT } from './person.ts';
import { villagesBeforeAndAfter } from './photos.ts';

describe('a small disk under the archive (skipped without the right to mount one)', () => {
  test('a full one refuses what it cannot keep and loses nothing', async ({ skip }) => {
    await using home = await temporaryFolder();
    const [root, dir] = [join(home.path, '照片'), join(home.path, 'archive')];
    await writePhotos(root, villagesBeforeAndAfter(40));
    await mkdir(dir);
    await using disk = mountDisk(dir, 'size=3m');
    skip(!disk.isMounted);
    const archive = await openArchive({ dir });
    await archive.addRoot(root);
    await runIndex(archive);
    const [photo] = archive.photos({}, { limit: 1 }).photos;
    if (!photo) throw new Error('nothing was indexed');
    archive.decideFact(photo.id, 'person', '王家');
    await fill(dir);
    let error: unknown;
    // What is left in the catalog's own pages takes some more.
    for (let n = 0; n < 2000 && error === undefined; n += 1) {
      try {
        archive.decideFact(photo.id, 'caption', `说明${String(n)} ${'很长'.repeat(1000)}`);
      } catch (caught) {
        error = caught;
      }
    }
    expect(error).toMatchObject({ code: 'disk-full' });
    const kept = archive.photo(photo.id).facts;
    expect(kept.person).toBe('王家');
    const steps = archive.history(5000).length;
    await rm(join(dir, 'ballast'));
    archive.decideFact(photo.id, 'credit', '李四');
    expect(archive.history(5000)).toHaveLength(steps + 1);
    expect(archive.photo(photo.id).facts).toMatchObject({ ...kept, credit: '李四' });
    await archive.close();
    expect(isSound(dir)).toBe(true);
  });

  test('one that may not be written is told of, in the terminal too', async ({ skip }) => {
    await using home = await temporaryFolder();
    const dir = join(home.path, 'archive');
    await mkdir(dir);
    await using disk = mountDisk(dir, 'ro,size=1m');
    skip(!disk.isMounted);
    await expect(openArchive({ dir })).rejects.toMatchObject({ code: 'archive-read-only' });
    const told = await runCli(['photos', '--archive', dir, '--json'], { home: home.path });
    expect([told.exitCode, told.error()?.code]).toEqual([3, 'archive-read-only']);
  });
});

const hasStrace = spawnSync('strace', ['-V']).status === 0;

test.skipIf(!hasStrace)(
  'a slow share only takes longer (skipped where strace is not there to slow it)',
  async () => {
    await using home = await temporaryFolder();
    const [root, dir] = [join(home.path, '照片'), join(home.path, 'archive')];
    await writePhotos(root, villagesBeforeAndAfter(20));
    const archive = await openArchive({ dir });
    await archive.addRoot(root);
    await runIndex(archive);
    await archive.close();
    const quick = await copyOf(dir, join(home.path, 'quick'));
    spawnSync(process.execPath, programArguments('decide', quick));
    // As over a busy line: 1 ms for each page that is sent, 20 ms until it is said to be on the disk.
    const delays = ['pwrite64:delay_enter=1000', 'fdatasync,fsync,ftruncate:delay_enter=20000'];
    const slowed = [
      '-f',
      '-o',
      '/dev/null',
      ...delays.flatMap((delay) => ['-e', `inject=${delay}`]),
    ];
    const run = spawnSync('strace', [
      ...slowed,
      process.execPath,
      ...programArguments('decide', dir),
    ]);
    expect(run.status).toBe(0);
    expect(String(run.stdout).trim().split('\n')).toHaveLength(ACT_COUNT + 1);
    expect(decisionRows(dir)).toEqual(decisionRows(quick));
    expect(isSound(dir)).toBe(true);
  },
  300_000,
);

test('a clock that was set back changes neither what was decided nor its order', async () => {
  await using box = await temporaryArchive({ '黑沟村/搬迁前/1.jpg': { seed: 1 } });
  await box.index();
  await box.archive.close();
  const times = ['2026-11-28T08:00:00Z', '2020-01-01T00:00:00Z', '2019-12-31T00:00:00Z'];
  for (const [index, time] of times.entries()) {
    const archive = await openArchive({ dir: box.dir, now: () => new Date(time) });
    archive.decideFact(archive.photoAt('黑沟村/搬迁前/1.jpg').id, 'person', `第${String(index)}`);
    await runIndex(archive);
    await archive.close();
  }
  const archive = await openArchive({ dir: box.dir, now: () => new Date('1970-01-02') });
  expect(archive.history().map(({ after }) => after)).toEqual(['第2', '第1', '第0']);
  archive.undo();
  expect(archive.photoAt('黑沟村/搬迁前/1.jpg').facts.person).toBe('第1');
  archive.redo();
  expect(archive.photoAt('黑沟村/搬迁前/1.jpg').facts.person).toBe('第2');
  await archive.close();
});

test('a second program is refused while one works, and let in at once when that one is killed', async () => {
  await using home = await temporaryFolder();
  const [root, dir] = [join(home.path, '照片'), join(home.path, 'archive')];
  await writePhotos(root, villagesBeforeAndAfter(10));
  const archive = await openArchive({ dir });
  await archive.addRoot(root);
  await runIndex(archive);
  await archive.close();
  const child = spawn(process.execPath, programArguments('wait', dir), {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  await expect(openArchive({ dir })).rejects.toMatchObject({ code: 'archive-in-use' });
  const options = { home: home.path };
  for (const command of [['photos'], ['index', root], ['undo'], ['history']]) {
    const told = await runCli([...command, '--archive', dir, '--json'], options);
    expect([command, told.exitCode, told.error()?.code]).toEqual([command, 3, 'archive-in-use']);
  }
  child.kill('SIGKILL');
  await once(child, 'exit');
  const told = await runCli(['photos', '--archive', dir, '--json'], options);
  expect([told.exitCode, told.lines().length]).toEqual([0, 10]);
});

test('what is no catalog is said to be damaged and left as it is', async () => {
  await using home = await temporaryFolder();
  const dir = join(home.path, 'archive');
  await mkdir(dir);
  const file = join(dir, 'catalog.sqlite');
  await writeFile(file, '这不是档案目录'.repeat(1000));
  const before = await readFile(file);
  await expect(openArchive({ dir })).rejects.toMatchObject({ code: 'archive-damaged' });
  expect((await readFile(file)).equals(before)).toBe(true);
});

/** Writes until nothing more goes onto the disk of a folder. */
async function fill(dir: string): Promise<void> {
  for (let size = 1 << 20; size >= 4096; size /= 2) {
    for (;;) {
      try {
        await writeFile(join(dir, 'ballast'), Buffer.alloc(size), { flag: 'a' });
      } catch {
        // ENOSPC: a smaller piece may still fit.
        break;
      }
    }
  }
}
