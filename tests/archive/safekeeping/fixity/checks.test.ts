// What checks find, and what they must not take for a fault.
import { execFileSync } from 'node:child_process';
import { appendFile, mkdir, rename, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Archive } from '../../../../main/archive/archive.ts';
import { FIXITY_FAULTS, type FixityRun } from '../../../../shared/fixity.ts';
import { temporaryArchive } from '../../../support/temporary-archive.ts';
import { flipBit } from './fixity-box.ts';

const FILES = {
  '黑沟村/1.jpg': { seed: 1 },
  '黑沟村/2.jpg': { seed: 2 },
  '黑沟村/3.jpg': { seed: 3 },
};

async function check(archive: Archive, rootId: number | null = null): Promise<FixityRun> {
  for await (const event of archive.fixity.check(rootId)) {
    if (event.event === 'done') return event.result;
  }
  throw new Error('the check ended without a result');
}

function faults(archive: Archive): [string, string, string][] {
  // In the order in which the originals were read first, which is any.
  return FIXITY_FAULTS.flatMap((fault) =>
    archive.fixity
      .faults(fault, { limit: 100 })
      .items.map(({ path, state, reason }): [string, string, string] => [path, state, reason])
      .sort(([one], [other]) => one.localeCompare(other)),
  );
}

test('a bit that turned by itself is told from an edit', async () => {
  await using box = await temporaryArchive(FILES);
  await box.index();
  await flipBit(join(box.root, '黑沟村/1.jpg'));
  await appendFile(join(box.root, '黑沟村/2.jpg'), 'x');
  expect(await check(box.archive)).toMatchObject({ total: 3, ok: 1, changed: 2, outcome: 'done' });
  expect(faults(box.archive)).toEqual([
    ['黑沟村/1.jpg', 'changed', 'rotten'],
    ['黑沟村/2.jpg', 'changed', 'edited'],
  ]);
  expect(box.archive.fixity.report()).toMatchObject({ rottenCount: 1, replacedCount: 0 });
  expect(box.archive.overview().fixityCount).toBe(2);
});

test('a file with another time and the same bytes is intact', async () => {
  await using box = await temporaryArchive(FILES);
  await box.index();
  await utimes(join(box.root, '黑沟村/1.jpg'), 1, 1);
  expect(await check(box.archive)).toMatchObject({ ok: 3 });
});

test('what is gone, what is no file and what cannot be read are three things', async () => {
  await using box = await temporaryArchive({ ...FILES, '黑沟村/4.jpg': { seed: 4 } });
  await box.index();
  await rm(join(box.root, '黑沟村/1.jpg'));
  await rm(join(box.root, '黑沟村/2.jpg'));
  await mkdir(join(box.root, '黑沟村/2.jpg'));
  await rm(join(box.root, '黑沟村/3.jpg'));
  // Opened as a file, it would be waited on for ever.
  if (process.platform !== 'win32') execFileSync('mkfifo', [join(box.root, '黑沟村/3.jpg')]);
  else await mkdir(join(box.root, '黑沟村/3.jpg'));
  expect(await check(box.archive)).toMatchObject({ ok: 1, missing: 1, unreadable: 2 });
  expect(faults(box.archive)).toEqual([
    ['黑沟村/1.jpg', 'missing', 'gone'],
    ['黑沟村/2.jpg', 'unreadable', 'no-file'],
    ['黑沟村/3.jpg', 'unreadable', 'no-file'],
  ]);
});

test('originals of a disk that is away are not missing, and wait to be checked', async () => {
  await using box = await temporaryArchive(FILES);
  await box.index();
  await rename(box.root, `${box.root}-away`);
  await mkdir(box.root);
  expect(await check(box.archive)).toMatchObject({ total: 3, away: 3, ok: 0, missing: 0 });
  expect(faults(box.archive)).toEqual([]);
  await rm(box.root, { recursive: true });
  await rename(`${box.root}-away`, box.root);
  expect(await check(box.archive)).toMatchObject({ total: 3, away: 0, ok: 3 });
});

test('restored and checked again, an original is intact', async () => {
  await using box = await temporaryArchive({ ...FILES, '备份/1.jpg': { seed: 1 } });
  await box.index();
  const path = join(box.root, '黑沟村/1.jpg');
  await flipBit(path);
  await check(box.archive);
  const [entry] = box.archive.fixity.faults('changed', { limit: 10 }).items;
  expect(entry?.intact).toMatchObject({ path: '备份/1.jpg' });
  expect(await box.archive.fixity.checkAgain(entry?.id ?? 0)).toMatchObject({
    since: entry?.since,
  });
  await flipBit(path);
  expect(await box.archive.fixity.checkAgain(entry?.id ?? 0)).toBeNull();
  expect(box.archive.fixity.report().faults).toEqual({ changed: 0, missing: 0, unreadable: 0 });
});

test('a check rests and goes on where a person wants it, and stops where they stop it', async () => {
  await using box = await temporaryArchive(FILES);
  await box.index();
  const events = box.archive.fixity.check(null);
  await events.next();
  box.archive.fixity.pauseCheck(true);
  const paused: boolean[] = [];
  for await (const event of events) {
    if (event.event === 'done') break;
    if (event.progress.isPaused) box.archive.fixity.pauseCheck(false);
    paused.push(event.progress.isPaused);
  }
  expect(paused).toContain(true);
  expect(box.archive.fixity.report().last).toMatchObject({ ok: 3 });
  const stop = new AbortController();
  const stopped = box.archive.fixity.check(null, stop.signal);
  await stopped.next();
  stop.abort();
  await expect(Array.fromAsync(stopped)).rejects.toMatchObject({ code: 'cancelled' });
  expect(box.archive.fixity.report().last).toMatchObject({ id: 1 });
});

test('one root alone is checked where one is asked for', async () => {
  await using box = await temporaryArchive(FILES);
  await box.index();
  const [root] = box.archive.overview().roots;
  expect(await check(box.archive, root?.id ?? 0)).toMatchObject({ rootId: root?.id, ok: 3 });
  expect(box.archive.fixity.report().last).toBeNull();
  await expect(check(box.archive, 99)).rejects.toMatchObject({ code: 'not-found' });
});

test('what the index finds gone and back is told without another check', async () => {
  await using box = await temporaryArchive(FILES);
  await box.index();
  const path = join(box.root, '黑沟村/1.jpg');
  await rename(path, `${path}.kept`);
  await box.index();
  expect(faults(box.archive)).toEqual([['黑沟村/1.jpg', 'missing', 'gone']]);
  await rename(`${path}.kept`, path);
  await box.index();
  expect(faults(box.archive)).toEqual([]);
});

test('a file that moved takes no fault along, and its old place leaves none behind', async () => {
  await using box = await temporaryArchive(FILES);
  await box.index();
  await rename(join(box.root, '黑沟村/1.jpg'), join(box.root, '黑沟村/9.jpg'));
  await check(box.archive);
  expect(faults(box.archive)).toEqual([['黑沟村/1.jpg', 'missing', 'gone']]);
  await box.index();
  expect(faults(box.archive)).toEqual([]);
  expect(await check(box.archive)).toMatchObject({ total: 3, ok: 3 });
});

test('the terminal’s lines tell the same, and store it', async () => {
  await using box = await temporaryArchive(FILES);
  await box.index();
  await flipBit(join(box.root, '黑沟村/1.jpg'));
  await rm(join(box.root, '黑沟村/2.jpg'));
  await mkdir(join(box.root, '黑沟村/2.jpg'));
  const lines = await Array.fromAsync(box.archive.verify());
  expect(lines.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
    { path: '黑沟村/1.jpg', state: 'changed', reason: 'rotten' },
    { path: '黑沟村/2.jpg', state: 'missing', reason: 'no-file' },
    { path: '黑沟村/3.jpg', state: 'ok' },
  ]);
  expect(box.archive.fixity.report()).toMatchObject({
    faults: { changed: 1, missing: 0, unreadable: 1 },
    last: { outcome: 'done', ok: 1 },
  });
});

test('the terminal says of a disk that is away that it is', async () => {
  await using box = await temporaryArchive(FILES);
  await box.index();
  await rename(box.root, `${box.root}-away`);
  const lines = await Array.fromAsync(box.archive.verify());
  expect(lines).toHaveLength(3);
  expect(lines).toContainEqual({ path: '黑沟村/1.jpg', state: 'missing', reason: 'offline' });
  await rename(`${box.root}-away`, box.root);
  expect(faults(box.archive)).toEqual([]);
});
