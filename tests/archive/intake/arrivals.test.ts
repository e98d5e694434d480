import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Archive } from '../../../main/archive/archive.ts';
import { openCatalog } from '../../../main/archive/catalog/open-catalog.ts';
import { ArrivalQueue } from '../../../main/archive/intake/arrival-queue.ts';
import type { IndexEvent } from '../../../shared/events.ts';
import { temporaryArchive, temporaryFolder } from '../../support/temporary-archive.ts';

type IndexRun = AsyncGenerator<IndexEvent, void, undefined>;

const NEVER = new AbortController().signal;

function photos(count: number): Record<string, { seed: number }> {
  return Object.fromEntries(Array.from({ length: count }, (_, seed) => [`${seed}.jpg`, { seed }]));
}

/** Reads events until one says that the run rests. */
async function untilPaused(events: IndexRun): Promise<void> {
  for (;;) {
    const { value } = await events.next();
    if (value?.event !== 'progress') throw new Error('the run did not rest');
    if (value.progress.isPaused) return;
  }
}

async function pausedIndex(archive: Archive): Promise<IndexRun> {
  const events = archive.index();
  await events.next();
  archive.pauseIndex(true);
  await untilPaused(events);
  return events;
}

async function finish(events: IndexRun): Promise<IndexEvent | undefined> {
  let last: IndexEvent | undefined;
  for await (const event of events) last = event;
  return last;
}

test('files are listed as they are found, and become photos in the same order', async () => {
  await using box = await temporaryArchive(photos(30));
  await writeFile(join(box.root, 'x.jpg'), '这不是照片');
  const events = await pausedIndex(box.archive);
  const found = box.archive.arrivals({ limit: 500 });
  expect(found.total).toBe(31);
  expect(found.next).toBeNull();
  const paths = found.items.map(({ path }) => path);
  expect(paths.toSorted()).toEqual([...Object.keys(photos(30)), 'x.jpg'].toSorted());
  const first = box.archive.arrivals({ limit: 10 });
  const second = box.archive.arrivals({ after: first.next ?? '', limit: 500 });
  expect([...first.items, ...second.items].map(({ path }) => path)).toEqual(paths);

  box.archive.pauseIndex(false);
  expect(await finish(events)).toMatchObject({ event: 'done', result: { photos: 30 } });
  expect(box.archive.arrivals({ limit: 500 })).toEqual({ items: [], total: 0, next: null });
});

test('a run that rests does nothing until it may go on, and says so', async () => {
  await using box = await temporaryArchive(photos(40));
  const events = await pausedIndex(box.archive);
  const count = (): number => box.archive.arrivals({ limit: 500 }).items.filter(isTaken).length;
  // What was under way comes to its end.
  for (let before = -1; count() !== before;) {
    before = count();
    await new Promise((resolve) => setTimeout(resolve, 800));
  }
  expect(count()).toBeLessThan(40);
  box.archive.pauseIndex(false);
  const { value } = await events.next();
  expect(value).toMatchObject({ event: 'progress', progress: { isPaused: false } });
  expect(await finish(events)).toMatchObject({ result: { new: 40 } });
});

function isTaken({ photo }: { photo: unknown }): boolean {
  return photo !== null;
}

test('a run that rests can be cancelled', async () => {
  await using box = await temporaryArchive(photos(10));
  const stop = new AbortController();
  const events = box.archive.index({ signal: stop.signal });
  await events.next();
  box.archive.pauseIndex(true);
  await untilPaused(events);
  stop.abort();
  await expect(finish(events)).rejects.toMatchObject({ code: 'cancelled' });
  expect(await box.index()).toMatchObject({ photos: 10, failed: [] });
});

test('what a cancelled run found is there for the next one, without another look', async () => {
  await using box = await temporaryArchive(photos(10));
  const stop = new AbortController();
  const events = box.archive.index({ signal: stop.signal });
  await events.next();
  box.archive.pauseIndex(true);
  await untilPaused(events);
  stop.abort();
  await expect(finish(events)).rejects.toMatchObject({ code: 'cancelled' });
  const left = box.archive.arrivals({ limit: 500 }).total;
  await box.reopen();
  expect(box.archive.arrivals({ limit: 500 }).total).toBe(left);
  await rm(join(box.root, '3.jpg'));
  expect(await box.index()).toMatchObject({ photos: 9, failed: [] });
});

test('an arrival that cannot be shown yet has no picture, a photo has', async () => {
  await using box = await temporaryArchive(photos(20));
  const events = await pausedIndex(box.archive);
  const { items } = box.archive.arrivals({ limit: 500 });
  const waiting = items.filter((item) => item.photo === null && !item.isFailed);
  const picture = await box.archive.arrivalThumbnail(waiting.at(-1)?.id ?? 0);
  // The test's pictures carry no thumbnail of a camera.
  expect(picture).toBeNull();
  await expect(box.archive.arrivalThumbnail(9999)).rejects.toMatchObject({ code: 'not-found' });
  box.archive.pauseIndex(false);
  await finish(events);
});

test('what is on the screen is read first, and nothing twice', async () => {
  await using home = await temporaryFolder();
  const catalog = openCatalog(join(home.path, 'catalog.sqlite'));
  catalog.roots.add(home.path, 'x', '2026-01-01T00:00:00Z', null);
  const folderId = catalog.roots.folderId(1, '');
  const add = (count: number): void => {
    const start = catalog.arrivals.count();
    for (let index = start; index < start + count; index += 1) {
      catalog.arrivals.put(folderId, { name: `${index}`, sizeBytes: 1, modifiedMs: 1 }, null);
    }
  };
  const queue = new ArrivalQueue(catalog);
  queue.begin([1]);
  add(300);
  queue.added();
  const order: string[] = [];
  const take = async (): Promise<boolean> => {
    const file = await queue.next(NEVER);
    if (file !== null) order.push(file.name);
    return file !== null;
  };
  await take();
  // The last asked for is on the screen now; one that was read already is not read again.
  for (const id of [1, 100, 290]) queue.prefer(id);
  await take();
  await take();
  add(2);
  queue.complete();
  while (await take());
  catalog.close();
  expect(order.slice(0, 4)).toEqual(['0', '289', '99', '1']);
  expect(order.toSorted()).toEqual(Array.from({ length: 302 }, (_, index) => `${index}`).sort());
});

test('arrivals of a root that is not there wait', async () => {
  await using home = await temporaryFolder();
  const catalog = openCatalog(join(home.path, 'catalog.sqlite'));
  catalog.roots.add('/a', 'a', '2026-01-01T00:00:00Z', null);
  catalog.roots.add('/b', 'b', '2026-01-01T00:00:00Z', null);
  for (const root of [1, 2]) {
    const file = { name: `${root}`, sizeBytes: 1, modifiedMs: 1 };
    catalog.arrivals.put(catalog.roots.folderId(root, ''), file, null);
  }
  const queue = new ArrivalQueue(catalog);
  queue.begin([2]);
  queue.complete();
  expect(await queue.next(NEVER)).toMatchObject({ name: '2', rootPath: '/b' });
  expect(await queue.next(NEVER)).toBeNull();
  expect(catalog.arrivals.waitingCount()).toBe(2);
  catalog.close();
});
