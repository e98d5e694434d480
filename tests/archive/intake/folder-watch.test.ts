import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import {
  systemWatch,
  type WatchNews,
  type WatchOptions,
} from '../../../main/archive/intake/folder-watch.ts';
import { temporaryFolder } from '../../support/temporary-archive.ts';

/** Longer than a burst takes to be told, so that nothing more is on its way. */
const QUIET_MS = 1500;

/** A watched folder, and what was told of it so far. */
async function watchedFolder(options: WatchOptions & { exclusions?: string[] } = {}) {
  const home = await temporaryFolder();
  const path = join(home.path, '照片');
  await mkdir(join(path, '黑沟村'), { recursive: true });
  const told: WatchNews[] = [];
  const watch = systemWatch(options)({ path, exclusions: options.exclusions ?? [] }, (news) =>
    told.push(news),
  );
  return {
    path,
    at: (name: string): string => join(path, name),
    told,
    watch,
    /** The first news: whether the folder is watched. */
    begun: async (): Promise<WatchNews | undefined> => {
      await vi.waitUntil(() => told.length > 0, { timeout: 30_000 });
      return told[0];
    },
    /** Makes a change, and gives what is told until nothing more comes. */
    after: async (change: () => Promise<unknown>): Promise<WatchNews[]> => {
      const before = told.length;
      await change();
      await vi.waitUntil(() => told.length > before, { timeout: 30_000 });
      for (let count = 0; count < told.length;) {
        count = told.length;
        await quiet();
      }
      return [...new Set(told.slice(before))];
    },
    [Symbol.asyncDispose]: async () => {
      watch.close();
      await home[Symbol.asyncDispose]();
    },
  };
}

function quiet(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, QUIET_MS));
}

test('tells of files that come, change and go', async () => {
  await using box = await watchedFolder();
  const file = box.at('黑沟村/1.jpg');
  expect(await box.begun()).toBe('watching');
  expect(await box.after(() => writeFile(file, '1'))).toEqual(['changed']);
  expect(await box.after(() => writeFile(file, '22'))).toEqual(['changed']);
  expect(await box.after(() => rm(file))).toEqual(['changed']);
});

describe.concurrent('goes on telling', () => {
  test('inside folders that came with folders of their own', async () => {
    await using box = await watchedFolder();
    await box.begun();
    const folder = box.at('2016/湟中区/拦隆口镇/黑沟村/一社/搬迁前');
    expect(await box.after(() => mkdir(folder, { recursive: true }))).toEqual(['changed']);
    const file = join(folder, '1.jpg');
    expect(await box.after(() => writeFile(file, '1'))).toEqual(['changed']);
  });

  test('inside folders that were renamed, or moved in from elsewhere', async () => {
    await using box = await watchedFolder();
    const elsewhere = `${box.path}-2`;
    await mkdir(join(elsewhere, '搬迁前'), { recursive: true });
    await mkdir(box.at('黑沟村/搬迁后'));
    await box.begun();
    await box.after(() => rename(elsewhere, box.at('2016')));
    const moved = box.at('2016/搬迁前/1.jpg');
    expect(await box.after(() => writeFile(moved, '1'))).toEqual(['changed']);
    await box.after(() => rename(box.at('黑沟村'), box.at('上黑沟村')));
    const renamed = box.at('上黑沟村/搬迁后/1.jpg');
    expect(await box.after(() => writeFile(renamed, '1'))).toEqual(['changed']);
  });

  test('when the folder was away for a moment', async () => {
    await using box = await watchedFolder();
    await box.begun();
    const news = await box.after(async () => {
      await rename(box.path, `${box.path}-2`);
      await rename(`${box.path}-2`, box.path);
    });
    expect(news).toEqual(['changed']);
    expect(await box.after(() => writeFile(box.at('1.jpg'), '1'))).toEqual(['changed']);
  });
});

test('says nothing of what the archive ignores', async () => {
  await using box = await watchedFolder({ exclusions: ['废片'] });
  for (const name of ['废片', '@eaDir', '$RECYCLE.BIN']) await mkdir(box.at(name));
  await box.begun();
  await mkdir(box.at('.cache'));
  for (const name of ['废片', '@eaDir', '$RECYCLE.BIN', '.cache']) {
    await writeFile(box.at(`${name}/1.jpg`), '1');
  }
  await writeFile(box.at('黑沟村/.1.jpg.part'), '1');
  await quiet();
  expect(box.told).toEqual(['watching']);
  expect(await box.after(() => writeFile(box.at('1.jpg'), '1'))).toEqual(['changed']);
});

describe.concurrent('fails', () => {
  test('where the system does not tell of all changes', async () => {
    const mountTable = '27 1 0:40 / / rw - nfs nas:/ rw';
    await using box = await watchedFolder({
      surroundings: () => Promise.resolve({ platform: 'linux', mountTable, systemDrive: null }),
    });
    expect(await box.begun()).toBe('failed');
  });

  test('when the folder is gone for good', async () => {
    await using box = await watchedFolder();
    await box.begun();
    const news = await box.after(() => rm(box.path, { recursive: true }));
    expect(news.at(-1)).toBe('failed');
  });

  test('where the watching process cannot be started', async () => {
    await using box = await watchedFolder({ nodePath: join(import.meta.dirname, 'no-such-node') });
    expect(await box.begun()).toBe('failed');
  });

  test('where the watching process cannot do its work', async () => {
    const entry = new URL('no-such-program.ts', import.meta.url);
    await using box = await watchedFolder({ entry });
    expect(await box.begun()).toBe('failed');
  });

  test('where the watching process is stuck', async () => {
    const entry = new URL('./stuck-watch.ts', import.meta.url);
    await using box = await watchedFolder({ entry, openingTimeoutMs: 500 });
    expect(await box.begun()).toBe('failed');
  });
});

test('says nothing more once it is closed, not even that it failed', async () => {
  await using box = await watchedFolder();
  await box.begun();
  box.watch.close();
  await writeFile(box.at('1.jpg'), '1');
  await quiet();
  expect(box.told).toEqual(['watching']);
});

// Elsewhere the children of a process cannot be asked for without a program.
test.runIf(process.platform === 'linux')('leaves no process behind', async () => {
  await using box = await watchedFolder();
  await box.begun();
  await box.after(() => mkdir(box.at('a/b/c'), { recursive: true }));
  expect(await watchingProcesses()).toHaveLength(1);
  box.watch.close();
  await expect.poll(watchingProcesses, { timeout: 30_000 }).toEqual([]);
});

/** Ids of this process' children that watch a folder. */
async function watchingProcesses(): Promise<string[]> {
  const { pid } = process;
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  const commands = children.split(' ').map(async (id): Promise<string[]> => {
    // It may have ended by now.
    const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
    return command.includes('folder-watch-process') ? [id] : [];
  });
  return (await Promise.all(commands)).flat();
}
