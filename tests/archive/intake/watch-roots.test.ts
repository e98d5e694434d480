import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { openCatalog } from '../../../main/archive/catalog/open-catalog.ts';
import {
  systemWatch,
  type WatchFolder,
  type WatchNews,
} from '../../../main/archive/intake/folder-watch.ts';
import { mountsBelow } from '../../../main/archive/intake/mounts.ts';
import { watchRoots } from '../../../main/archive/intake/watch-roots.ts';
import { temporaryArchive, writePhotos, type PhotoSpec } from '../../support/temporary-archive.ts';

const PHOTOS: Record<string, PhotoSpec> = { 'a/1.jpg': { seed: 1 }, 'b/1.jpg': { seed: 2 } };

/** Longer than the shortest rest between two looks, and than a look. */
const QUIET_MS = 4000;

/** True if nothing is heard for a while. */
async function isQuiet(heard: Promise<unknown>): Promise<boolean> {
  const quiet = new Promise((resolve) => setTimeout(resolve, QUIET_MS, 'quiet'));
  return (await Promise.race([heard, quiet])) === 'quiet';
}

/** Counts the folders that are watched through `watchFolder`. */
function countWatches(watchFolder: WatchFolder) {
  const counts = { opened: 0, open: 0 };
  const counted: WatchFolder = (folder, tell) => {
    counts.opened += 1;
    counts.open += 1;
    const watch = watchFolder(folder, tell);
    let isOpen = true;
    return {
      close: () => {
        watch.close();
        if (isOpen) counts.open -= 1;
        isOpen = false;
      },
    };
  };
  return { counts, watchFolder: counted };
}

/** Stands in for the system, which says what the test wants, first of all `first`. */
function toldBy(first: WatchNews) {
  let last: (news: WatchNews) => void = () => undefined;
  const counted = countWatches((_, tell) => {
    last = tell;
    setImmediate(tell, first);
    return { close: () => undefined };
  });
  return {
    ...counted,
    first,
    tell: (news: WatchNews): void => {
      last(news);
    },
  };
}

/** Watches the roots of an archive that is up to date, and has looked at them. */
async function watchedRoots({ first, watchFolder }: ReturnType<typeof toldBy>) {
  const box = await temporaryArchive(PHOTOS);
  await box.index();
  const catalog = openCatalog(join(box.dir, 'catalog.sqlite'));
  let lookCount = 0;
  const roots: typeof catalog.roots = {
    ...catalog.roots,
    folders: (id) => {
      lookCount += 1;
      return catalog.roots.folders(id);
    },
  };
  const stop = new AbortController();
  const state = { isIndexing: false };
  const watch = watchRoots(
    {
      catalog: { ...catalog, roots },
      mounts: mountsBelow([]),
      dir: box.dir,
      watchFolder,
      isIndexing: () => state.isIndexing,
    },
    stop.signal,
  );
  const looks = async (count: number): Promise<void> => {
    const enough = lookCount + count;
    await vi.waitUntil(() => lookCount >= enough, { timeout: 60_000 });
  };
  const heard = watch.next();
  // Where the system tells, one look before that is known and one after.
  await looks(first === 'watching' ? 2 : 1);
  expect(await isQuiet(heard)).toBe(true);
  return {
    ...box,
    state,
    stop,
    watch,
    /** The first that is told. */
    heard,
    /** So many more looks have begun. */
    looks,
    [Symbol.asyncDispose]: async () => {
      stop.abort();
      await watch.return();
      catalog.close();
      await box[Symbol.asyncDispose]();
    },
  };
}

// The system's own watches work wherever tests run; where they did not, these would still pass, only slower.
test(
  'tells of each change once, and of disks that go and come back',
  { timeout: 120_000 },
  async () => {
    const { counts, watchFolder } = countWatches(systemWatch());
    await using box = await temporaryArchive(PHOTOS, { watchFolder });
    await box.index();
    const stop = new AbortController();
    const watch = box.archive.watch(stop.signal);
    let heard = watch.next();
    /** Changes something, awaits being told, and brings the archive up to date. */
    const told = async (change: () => Promise<unknown>) => {
      await change();
      expect((await heard).done).toBe(false);
      const summary = await box.index();
      heard = watch.next();
      return summary;
    };
    const at = (path: string): string => join(box.root, path);
    expect(await told(() => writePhotos(box.root, { 'a/2.jpg': { seed: 3 } }))).toMatchObject({
      new: 1,
    });
    expect(await told(() => rm(at('b'), { recursive: true }))).toMatchObject({ missing: 1 });
    expect(counts).toEqual({ opened: 1, open: 1 });
    expect(await told(() => rename(box.root, `${box.root}-away`))).toMatchObject({ missing: 0 });
    expect(counts).toEqual({ opened: 1, open: 0 });
    expect(await told(() => rename(`${box.root}-away`, box.root))).toMatchObject({ missing: 0 });
    expect(counts).toEqual({ opened: 2, open: 1 });
    // A file that fails is told once, not at every look.
    expect(await told(() => writeFile(at('x.jpg'), '不是照片'))).toMatchObject({
      failed: [{ path: 'x.jpg' }],
    });
    const burst = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`c/${index}/1.jpg`, { seed: index + 10 }]),
    );
    expect(await told(() => writePhotos(box.root, burst))).toMatchObject({ new: 30 });
    expect(await isQuiet(heard)).toBe(true);
    stop.abort();
    expect(await heard).toEqual({ done: true, value: undefined });
    expect(counts.open).toBe(0);
  },
);

describe.concurrent('a root', { timeout: 120_000 }, () => {
  test('is looked at when the system tells of it, and not before', async () => {
    const system = toldBy('watching');
    await using box = await watchedRoots(system);
    await writePhotos(box.root, { 'a/2.jpg': { seed: 3 } });
    expect(await isQuiet(box.heard)).toBe(true);
    system.tell('changed');
    expect(await box.heard).toEqual({ done: false, value: 'changed' });
    expect(system.counts).toEqual({ opened: 1, open: 1 });
  });

  test('is looked at in the end when the system does not tell, and watched anew', async () => {
    const system = toldBy('watching');
    await using box = await watchedRoots(system);
    await writePhotos(box.root, { 'a/2.jpg': { seed: 3 } });
    expect(await box.heard).toEqual({ done: false, value: 'changed' });
    expect(system.counts).toEqual({ opened: 2, open: 1 });
  });

  test('is not told of when it was looked at and nothing changed', async () => {
    const system = toldBy('watching');
    await using box = await watchedRoots(system);
    system.tell('changed');
    await box.looks(1);
    expect(await isQuiet(box.heard)).toBe(true);
  });

  test('is looked at every few seconds once the system tells no more', async () => {
    const system = toldBy('watching');
    await using box = await watchedRoots(system);
    system.tell('failed');
    await box.looks(2);
    await writePhotos(box.root, { 'a/2.jpg': { seed: 3 } });
    expect(await box.heard).toEqual({ done: false, value: 'changed' });
    // Another try is for later.
    expect(system.counts.opened).toBe(1);
  });

  test('is looked at every few seconds if the system never tells of it', async () => {
    const system = toldBy('failed');
    await using box = await watchedRoots(system);
    await writePhotos(box.root, { 'a/2.jpg': { seed: 3 } });
    expect(await box.heard).toEqual({ done: false, value: 'changed' });
    expect(system.counts.opened).toBe(1);
  });

  test('is told of once, however often it is looked at afterwards', async () => {
    const system = toldBy('failed');
    await using box = await watchedRoots(system);
    await writePhotos(box.root, { 'a/2.jpg': { seed: 3 } });
    await box.heard;
    const next = box.watch.next();
    await box.looks(1);
    expect(await isQuiet(next)).toBe(true);
  });

  test('is watched anew when its exclusions change', async () => {
    const system = toldBy('watching');
    await using box = await watchedRoots(system);
    const [root] = box.archive.overview().roots;
    await box.archive.setRootExclusions(root?.id ?? 0, ['b']);
    await vi.waitUntil(() => system.counts.opened === 2, { timeout: 60_000 });
    expect(system.counts.open).toBe(1);
  });

  test('is looked at once after an index run, however often it was told of meanwhile', async () => {
    const system = toldBy('watching');
    await using box = await watchedRoots(system);
    box.state.isIndexing = true;
    await writePhotos(box.root, { 'a/2.jpg': { seed: 3 } });
    system.tell('changed');
    system.tell('changed');
    expect(await isQuiet(box.heard)).toBe(true);
    box.state.isIndexing = false;
    expect(await box.heard).toEqual({ done: false, value: 'changed' });
    expect(await isQuiet(box.watch.next())).toBe(true);
  });
});

describe.concurrent('when it is aborted', { timeout: 120_000 }, () => {
  test('all folders are let go of, even if nobody listens any more', async () => {
    const system = toldBy('failed');
    await using box = await watchedRoots(system);
    await writePhotos(box.root, { 'a/2.jpg': { seed: 3 } });
    await box.heard;
    expect(system.counts.open).toBe(1);
    box.stop.abort();
    expect(system.counts.open).toBe(0);
  });

  test('it ends at once', async () => {
    await using box = await watchedRoots(toldBy('watching'));
    box.stop.abort();
    const late = new Promise((resolve) => setImmediate(resolve, 'late'));
    expect(await Promise.race([box.heard, late])).toEqual({ done: true, value: undefined });
    expect(await box.watch.next()).toEqual({ done: true, value: undefined });
  });
});
