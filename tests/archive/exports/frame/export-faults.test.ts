// What is left of a gallery whose export was stopped, killed or ran out of room.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { verifyExport } from '../../../../main/archive/exports/frame/verify-export.ts';
import type { Imaging } from '../../../../main/archive/imaging/tasks.ts';
import {
  collect,
  createExportFixture,
  startExport,
  inProcessImaging,
  NOW,
  runExport,
} from '../export-fixture.ts';
import { mountDisk } from '../../../support/mount-disk.ts';

describe('an export that stops half-way leaves nothing', () => {
  test('when it is cancelled', async () => {
    await using fixture = await createExportFixture();
    const one = await fixture.picture('a.jpg');
    const stop = new AbortController();
    const imaging = stoppingAt(3, () => {
      stop.abort();
    });
    const request = fixture.request(Array.from({ length: 20 }, () => one));
    await expect(runExport(request, { imaging, signal: stop.signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(await readdir(fixture.desk)).toEqual([]);
  });

  test('when nobody listens any more', async () => {
    await using fixture = await createExportFixture();
    const one = await fixture.picture('a.jpg');
    const request = fixture.request(Array.from({ length: 20 }, () => one));
    const services = { imaging: inProcessImaging(), now: () => NOW, onPlaced: () => undefined };
    for await (const event of startExport(request, services)) {
      if (event.event === 'progress') break;
    }
    expect(await readdir(fixture.desk)).toEqual([]);
  });

  test('when a picture fails', async () => {
    await using fixture = await createExportFixture();
    const good = await fixture.picture('a.jpg');
    const bad = await fixture.picture('b.jpg');
    await writeFile(bad.original.absolutePath, 'not a picture');
    const request = fixture.request([good, good, bad, good]);
    await expect(runExport(request)).rejects.toMatchObject({ code: 'original-changed' });
    expect(await readdir(fixture.desk)).toEqual([]);
  });

  test('when a written picture is not what was published', async () => {
    await using fixture = await createExportFixture();
    const one = await fixture.picture('a.jpg');
    const honest = inProcessImaging(1);
    const imaging: Imaging = {
      ...honest,
      publish: async (task, signal) => {
        const result = await honest.publish(task, signal);
        const bytes = await readFile(task.target);
        bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1;
        // A disk that gives back something else than was written.
        await writeFile(task.target, bytes);
        return result;
      },
    };
    await expect(runExport(fixture.request([one]), { imaging })).rejects.toMatchObject({
      code: 'export-unverified',
    });
    expect(await readdir(fixture.desk)).toEqual([]);
  });

  test('when something takes the name meanwhile, which stays untouched', async () => {
    await using fixture = await createExportFixture();
    const one = await fixture.picture('a.jpg');
    const request = fixture.request([one, one]);
    const imaging = stoppingAt(2, async () => {
      await mkdir(request.to);
      await writeFile(join(request.to, '别人的.txt'), '别人的');
    });
    await expect(runExport(request, { imaging })).rejects.toMatchObject({ code: 'export-exists' });
    expect(await readdir(fixture.desk)).toEqual(['画册']);
    expect(await readdir(request.to)).toEqual(['别人的.txt']);
  });

  test('and of two exports to one name, one wins whole', async () => {
    await using fixture = await createExportFixture();
    const one = await fixture.picture('a.jpg');
    const request = fixture.request([one, one, one]);
    const outcomes = await Promise.allSettled([runExport(request), runExport(request)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'export-exists' },
    });
    expect(await readdir(fixture.desk)).toEqual(['画册']);
    const lines = await collect(verifyExport(request.to));
    expect(lines.every(({ state }) => state === 'ok')).toBe(true);
  });
});

test('what a crash left is taken away a day later, and nothing else', async () => {
  await using fixture = await createExportFixture();
  const left = ['.画册.xinmao-partial-0123456789ab', '.新.xinmao-partial-ba9876543210', '.别的'];
  const dayBefore = new Date(NOW.getTime() - 25 * 3600 * 1000);
  for (const [index, name] of left.entries()) {
    const path = join(fixture.desk, name);
    await mkdir(path);
    await writeFile(join(path, 'x'), '');
    const time = index === 1 ? NOW : dayBefore;
    await utimes(path, time, time);
  }
  await runExport(fixture.request([await fixture.picture('a.jpg')]));
  expect((await readdir(fixture.desk)).toSorted()).toEqual([...left.slice(1), '画册'].toSorted());
});

test('a kill in the middle leaves nothing at the target, and the next export succeeds', async () => {
  await using fixture = await createExportFixture();
  const one = await fixture.picture('a.jpg', {}, { width: 600, height: 400 });
  const request = fixture.request(Array.from({ length: 300 }, () => one));
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('./export-until-killed.ts', import.meta.url))],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  child.stdin.end(JSON.stringify(request));
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
  const left = await readdir(fixture.desk);
  expect(left).toHaveLength(1);
  expect(left[0]).toMatch(/^\.画册\.xinmao-partial-[0-9a-f]{12}$/);
  await runExport(fixture.request([one]));
  expect((await readdir(fixture.desk)).toSorted()).toEqual([...left, '画册'].toSorted());
});

describe('a small disk of its own (skipped without the right to mount one)', () => {
  test('tells that it is full, and is left as it was', async ({ skip }) => {
    await using fixture = await createExportFixture();
    await using disk = mountDisk(fixture.desk, 'size=96k');
    skip(!disk.isMounted);
    const one = await fixture.picture('a.jpg', {}, { width: 1200, height: 800 });
    const request = fixture.request(Array.from({ length: 40 }, () => one));
    await expect(runExport(request)).rejects.toMatchObject({ code: 'disk-full' });
    expect(await readdir(fixture.desk)).toEqual([]);
  });

  test('tells that it cannot be written', async ({ skip }) => {
    await using fixture = await createExportFixture();
    await using disk = mountDisk(fixture.desk, 'ro,size=96k');
    skip(!disk.isMounted);
    const request = fixture.request([await fixture.picture('a.jpg')]);
    await expect(runExport(request)).rejects.toMatchObject({ code: 'export-unwritable' });
  });
});

/** Imaging that does something else at its n-th picture. */
function stoppingAt(count: number, act: () => unknown): Imaging {
  const imaging = inProcessImaging(1);
  let published = 0;
  return {
    ...imaging,
    publish: async (task, signal) => {
      published += 1;
      if (published === count) await act();
      return await imaging.publish(task, signal);
    },
  };
}
