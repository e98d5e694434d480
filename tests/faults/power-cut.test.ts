// A pulled plug: what a disk had not written yet is gone. Decisions are written before the program says that they are
// made, and a log that ends in the middle gives what stood before.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openArchive } from '../../main/archive/open-archive.ts';
import { IS_LONG } from '../support/long-run.ts';
import { seededRandom } from '../support/mutations.ts';
import { runIndex, temporaryFolder, writePhotos } from '../support/temporary-archive.ts';
import {
  copyOf,
  decisionRows,
  isSound,
  killOnTheWay,
  programArguments,
  replayedDecisions,
} from './kills.ts';
import { ACT_COUNT } from './person.ts';
import { villagesBeforeAndAfter } from './photos.ts';

const CUT_COUNT = IS_LONG ? 200 : 10;

let home: Awaited<ReturnType<typeof temporaryFolder>>;
let first: string;

beforeAll(async () => {
  home = await temporaryFolder();
  const root = join(home.path, '照片');
  first = join(home.path, 'first');
  await mkdir(root);
  await writePhotos(root, villagesBeforeAndAfter(60));
  const archive = await openArchive({ dir: first });
  await archive.addRoot(root);
  await runIndex(archive);
  await archive.close();
  return () => home[Symbol.asyncDispose]();
});

test(`of ${String(CUT_COUNT)} cuts through what was being written each leaves whole decisions`, async () => {
  const left = await freshCopy(first, 'left');
  // Well before its end: a program that closes its archive empties the log.
  await killOnTheWay('decide', [left], { lines: Math.floor(ACT_COUNT * 0.75), thenMs: 0 });
  const whole = steps(await freshCopy(left, 'whole'));
  const log = await readFile(join(left, 'catalog.sqlite-wal'));
  expect(log.length).toBeGreaterThan(100_000);
  const random = seededRandom(20221016);
  const counts: number[] = [];
  for (let cut = 0; cut < CUT_COUNT; cut += 1) {
    const dir = await freshCopy(left, 'cut');
    const at = Math.floor(random() * log.length);
    const path = join(dir, 'catalog.sqlite-wal');
    if (cut % 2 === 0) await truncate(path, at);
    else await writeFile(path, garbledFrom(log, at, random));
    await rm(join(dir, 'catalog.sqlite-shm'), { force: true });
    const archive = await openArchive({ dir });
    expect(archive.overview().photoCount).toBe(60);
    await archive.close();
    expect(isSound(dir), `cut at ${String(at)}`).toBe(true);
    const now = steps(dir);
    expect(now).toEqual(whole.slice(0, now.length));
    const { decisions } = decisionRows(dir);
    expect(new Set(replayedDecisions(dir).map(text))).toEqual(new Set(decisions?.map(text)));
    counts.push(now.length);
  }
  process.stdout.write(
    `cuts: ${String(CUT_COUNT)}, leaving ${String(Math.min(...counts))} to ${String(Math.max(...counts))} steps\n`,
  );
  // Cuts that all left the same prove nothing.
  expect(new Set(counts).size).toBeGreaterThan(Math.min(CUT_COUNT / 4, 15));
}, 600_000);

const hasStrace = spawnSync('strace', ['-V']).status === 0;

describe('what a disk is asked for (skipped where strace is not there to look)', () => {
  test.skipIf(!hasStrace)(
    'a decision is on the disk before the program says it is made',
    async () => {
      const dir = await copyOf(first, join(home.path, 'traced'));
      const trace = join(home.path, 'trace');
      const watched = ['-f', '-o', trace, '-s', '16', '-e', 'trace=fdatasync,fsync,write'];
      const run = spawnSync('strace', [
        ...watched,
        process.execPath,
        ...programArguments('decide', dir),
      ]);
      expect(run.status).toBe(0);
      const calls = readFileSync(trace, 'utf8').split('\n');
      // The program says 「open」, then a number after each act; not every act decides something.
      const said = calls.flatMap((line, index) => (/write\(1, "\d+\\n"/.test(line) ? [index] : []));
      expect(said).toHaveLength(ACT_COUNT);
      const synced = said.filter((end, n) =>
        calls.slice(said[n - 1] ?? 0, end).some((line) => /f(data)?sync\(/.test(line)),
      );
      expect(synced.length).toBe(ACT_COUNT);
    },
  );
});

/** A copy in a folder of its own, with nothing of an earlier one. */
async function freshCopy(dir: string, name: string): Promise<string> {
  const target = join(home.path, name);
  await rm(target, { recursive: true, force: true });
  return await copyOf(dir, target);
}

function garbledFrom(log: Buffer, at: number, random: () => number): Buffer {
  const broken = Buffer.from(log);
  for (let place = at; place < broken.length; place += 1 + Math.floor(random() * 4096)) {
    broken[place] = (broken[place] ?? 0) ^ (1 + Math.floor(random() * 255));
  }
  return broken;
}

/** Steps of the journal, whatever was undone or done again of them since. */
function steps(dir: string): string[] {
  return (decisionRows(dir)['steps'] ?? []).map((row) =>
    text({ ...(row as object), is_undone: 0, is_superseded: 0 }),
  );
}

function text(value: unknown): string {
  return JSON.stringify(value);
}
