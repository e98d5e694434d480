// Killed at any moment, the schedule goes on where it stopped and counts every original once.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openCatalog } from '../../../../main/archive/catalog/open-catalog.ts';
import { temporaryArchive } from '../../../support/temporary-archive.ts';
import { flipBit } from './fixity-box.ts';

const CHILD = fileURLToPath(new URL('./check-until-killed.ts', import.meta.url));
const COUNT = 40;

/** Runs the schedule until it has begun so many originals, or to its end; gives how many it has begun. */
async function runUntil(dir: string, begun: number): Promise<number> {
  const child = spawn(process.execPath, ['--no-warnings', CHILD, dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let read = 0;
  child.stdout.on('data', (dots: Buffer) => {
    read += dots.length;
    if (read >= begun) child.kill('SIGKILL');
  });
  await once(child, 'close');
  return read;
}

test('a killed round ends as one that nobody disturbed', { timeout: 120_000 }, async () => {
  const files = Object.fromEntries(
    Array.from({ length: COUNT }, (_, at) => [`村/${String(at)}.jpg`, { seed: at }]),
  );
  await using box = await temporaryArchive(files);
  await box.index();
  await box.archive.close();
  await flipBit(join(box.root, '村/7.jpg'));
  await rm(join(box.root, '村/30.jpg'));
  let read = 0;
  for (let kill = 0; kill < 3; kill += 1) read += await runUntil(box.dir, 8);
  // Else nothing was cut short.
  expect(read).toBeLessThan(COUNT);
  await runUntil(box.dir, Infinity);
  const catalog = openCatalog(join(box.dir, 'catalog.sqlite'));
  const run = catalog.fixityRuns.lastWhole();
  const faults = (['changed', 'missing'] as const).flatMap((fault) =>
    catalog.fixity.faults(fault, 0, 10).map(({ path, reason }) => [path, reason]),
  );
  catalog.close();
  await box.reopen();
  expect(run).toMatchObject({ total: COUNT, ok: COUNT - 2, changed: 1, missing: 1, away: 0 });
  expect(faults).toEqual([
    ['村/7.jpg', 'rotten'],
    ['村/30.jpg', 'gone'],
  ]);
});
