// Whatever moment a person's work is cut off in, what the program said was decided stays decided.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openArchive } from '../../main/archive/open-archive.ts';
import { runIndex, temporaryFolder, writePhotos } from '../support/temporary-archive.ts';
import { IS_LONG } from '../support/long-run.ts';
import { seededRandom } from '../support/mutations.ts';
import {
  copyOf,
  decisionRows,
  domainRows,
  isSound,
  killOnTheWay,
  replayedDecisions,
} from './kills.ts';
import { act, ACT_COUNT } from './person.ts';
import { villagesBeforeAndAfter } from './photos.ts';

const KILL_COUNT = IS_LONG ? 80 : 8;

test(
  `of ${String(KILL_COUNT)} kills while a person decides none loses, halves or doubles a decision`,
  { timeout: 120_000 + KILL_COUNT * 20_000 },
  async () => {
    await using home = await temporaryFolder();
    const root = join(home.path, '照片');
    const first = join(home.path, 'first');
    await mkdir(root);
    await writePhotos(root, villagesBeforeAndAfter(120));
    const archive = await openArchive({ dir: first });
    await archive.addRoot(root);
    await runIndex(archive);
    await archive.close();

    const undisturbed = await everyState(await copyOf(first, join(home.path, 'undisturbed')));
    const random = seededRandom(20220520);
    let hits = 0;
    for (let kill = 0; kill < KILL_COUNT; kill += 1) {
      const dir = await copyOf(first, join(home.path, 'killed'));
      const lines = 1 + Math.floor(random() * ACT_COUNT);
      const { isHit, said } = await killOnTheWay('decide', [dir], { lines, thenMs: random() * 12 });
      hits += Number(isHit);
      const done = said.length - 1;
      const rows = decisionRows(dir);
      expect(isSound(dir), `kill ${String(kill)}`).toBe(true);
      // What was said to be done is, and of the next act nothing, all, or whole parts of a long one.
      const kept = [done, done + 1].find((n) => same(rows, undisturbed.after[n]));
      if (kept === undefined) expectPartsOf(rows, undisturbed.after, done);
      expect(new Set(replayedDecisions(dir).map(text))).toEqual(
        new Set(rows['decisions']?.map(text)),
      );
      // What follows from decisions catches up with the next look.
      await lookAgain(dir);
      expect(decisionRows(dir)).toEqual(rows);
      if (kept !== undefined) {
        const expected = await undisturbed.lookedAt(kept, first, join(home.path, 'looked-at'));
        expect(domainRows(dir)).toEqual(expected);
      }
      await rm(dir, { recursive: true });
    }
    process.stdout.write(`decide: ${String(KILL_COUNT)} kills, ${String(hits)} on the way\n`);
    // Kills that came too late prove nothing.
    expect(hits).toBeGreaterThanOrEqual(KILL_COUNT * 0.9);
  },
);

/** The decisions after each act, and what the archive shows of them, worked out where it is asked for. */
async function everyState(dir: string) {
  const after = [decisionRows(dir)];
  const archive = await openArchive({ dir });
  for (let n = 0; n < ACT_COUNT; n += 1) {
    await act(archive, n);
    after.push(decisionRows(dir));
  }
  await archive.close();
  const shown = new Map<number, ReturnType<typeof domainRows>>();
  const lookedAt = async (acts: number, from: string, to: string) => {
    const known = shown.get(acts);
    if (known) return known;
    await copyOf(from, to);
    const again = await openArchive({ dir: to });
    for (let n = 0; n < acts; n += 1) await act(again, n);
    await again.close();
    await lookAgain(to);
    const rows = domainRows(to);
    shown.set(acts, rows);
    await rm(to, { recursive: true });
    return rows;
  };
  return { after, lookedAt };
}

/** A long act is done in parts, each whole: some of its steps are there, led by its first, and nothing else is new. */
function expectPartsOf(
  rows: ReturnType<typeof decisionRows>,
  after: readonly ReturnType<typeof decisionRows>[],
  done: number,
): void {
  const steps = (of: ReturnType<typeof decisionRows> | undefined): string[] =>
    (of?.['steps'] ?? []).map((row) => text({ ...(row as object), is_superseded: 0 }));
  const [before, now, whole] = [steps(after[done]), steps(rows), steps(after[done + 1])];
  const isMade = now.length > before.length;
  expect(isMade ? now : now.length).toEqual(isMade ? whole.slice(0, now.length) : before.length);
}

async function lookAgain(dir: string): Promise<void> {
  const archive = await openArchive({ dir });
  await runIndex(archive);
  await archive.close();
}

function same(one: unknown, other: unknown): boolean {
  return text(one) === text(other);
}

function text(value: unknown): string {
  return JSON.stringify(value);
}
