// The page and the slides keep the promise of all exports: everything or nothing.
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportChoice } from '../../../shared/exports/export-kinds.ts';
import { createExportFixture, inProcessImaging, runExport } from './export-fixture.ts';
import { mountDisk } from '../../support/mount-disk.ts';

const LARGE = { width: 1800, height: 1200 };
const BLOCK = 4096;
/** Less than the page or the slides take, which are written last. */
const SHORT_BY = 4 * BLOCK;

describe.each(['web', 'slides'] as const)('an export as %s that stops leaves nothing', (kind) => {
  const choices = [exportChoice(kind)];

  test('when a picture fails', async () => {
    await using fixture = await createExportFixture();
    const [good, bad] = [await fixture.picture('a.jpg'), await fixture.picture('b.jpg')];
    await writeFile(bad.original.absolutePath, 'not a picture');
    await expect(runExport(fixture.request([good, bad], { choices }))).rejects.toMatchObject({
      code: 'original-changed',
    });
    expect(await readdir(fixture.desk)).toEqual([]);
  });

  test('when it is cancelled after its last picture', async () => {
    await using fixture = await createExportFixture();
    const one = await fixture.picture('a.jpg', {}, LARGE);
    const stop = new AbortController();
    const honest = inProcessImaging(1);
    const imaging = {
      ...honest,
      publish: async (task: Parameters<typeof honest.publish>[0]) => {
        const result = await honest.publish(task);
        stop.abort();
        return result;
      },
    };
    const request = fixture.request([one], { choices });
    await expect(runExport(request, { imaging, signal: stop.signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(await readdir(fixture.desk)).toEqual([]);
  });

  test('when the disk is full before its last file (needs to mount one)', async (context) => {
    await using fixture = await createExportFixture();
    const disk = join(fixture.desk, '小盘');
    await mkdir(disk);
    const one = await fixture.picture('a.jpg', {}, LARGE);
    const whole = fixture.request([one, one], { choices });
    await runExport(whole);
    await using mounted = mountDisk(disk, `size=${(await sizeOf(whole.to)) - SHORT_BY}`);
    if (!mounted.isMounted) context.skip();
    const request = fixture.request([one, one], { choices, to: join(disk, '导出') });
    await expect(runExport(request)).rejects.toMatchObject({ code: 'disk-full' });
    expect(await readdir(disk)).toEqual([]);
  });
});

/** Bytes of the files in a folder, in whole blocks of 4 KB as a memory disk counts them. */
async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  );
  return sizes.reduce((sum, size) => sum + Math.ceil(size / BLOCK) * BLOCK, 0);
}
