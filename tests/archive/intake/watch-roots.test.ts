import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryArchive, writePhotos } from '../../support/temporary-archive.ts';

test(
  'tells of each change once, and of disks that go and come back',
  { timeout: 60_000 },
  async () => {
    await using box = await temporaryArchive({ 'a/1.jpg': { seed: 1 }, 'b/1.jpg': { seed: 2 } });
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
    expect(await told(() => rename(box.root, `${box.root}-away`))).toMatchObject({ missing: 0 });
    expect(await told(() => rename(`${box.root}-away`, box.root))).toMatchObject({ missing: 0 });
    // A file that fails is told once, not at every look.
    expect(await told(() => writeFile(at('x.jpg'), '不是照片'))).toMatchObject({
      failed: [{ path: 'x.jpg' }],
    });
    const quiet = new Promise((resolve) => setTimeout(resolve, 5000, 'quiet'));
    expect(await Promise.race([heard, quiet])).toBe('quiet');
    stop.abort();
    expect(await heard).toEqual({ done: true, value: undefined });
  },
);
