// Whatever moment a backup or a restore is killed in, each backup that has its name is whole, and the archive is the one
// that was there or the one that was asked for.
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backupsIn, openArchive, restoreArchive } from '../../main/archive/open-archive.ts';
import { IS_LONG } from '../support/long-run.ts';
import { seededRandom } from '../support/mutations.ts';
import { runIndex, temporaryFolder, writePhotos } from '../support/temporary-archive.ts';
import { copyOf, decisionRows, isSound, killOnTheWay, replayedDecisions, toEnd } from './kills.ts';
import { act } from './person.ts';
import { villagesBeforeAndAfter } from './photos.ts';

const KILL_COUNT = IS_LONG ? 40 : 3;
const BACKUP_MS = 1500;

let home: Awaited<ReturnType<typeof temporaryFolder>>;
let first: string;
const at = (name: string): string => join(home.path, name);
const text = (value: unknown): string => JSON.stringify(value);

beforeAll(async () => {
  home = await temporaryFolder();
  first = at('first');
  await writePhotos(at('照片'), villagesBeforeAndAfter(60));
  const archive = await openArchive({ dir: first });
  await archive.addRoot(at('照片'));
  await runIndex(archive);
  await archive.close();
});
afterAll(() => home[Symbol.asyncDispose]());

test(
  `${String(KILL_COUNT)} kills during backups leave whole backups only`,
  { timeout: 900_000 },
  async () => {
    const random = seededRandom(20261129);
    let [hits, wholes] = [0, 0];
    for (let kill = 0; kill < KILL_COUNT; kill += 1) {
      const dir = await copyOf(first, at('killed'));
      const desk = at('desk');
      await mkdir(desk);
      const when = { lines: 1 + Math.floor(random() * 3), thenMs: random() * BACKUP_MS };
      const { isHit, said } = await killOnTheWay('back-up', [dir, desk], when);
      hits += Number(isHit);
      expect(isSound(dir), `kill ${String(kill)}`).toBe(true);
      const named = (await readdir(desk)).filter((name) => !name.startsWith('.'));
      expect(named.length).toBeGreaterThanOrEqual(said.length - 1);
      const backups = await backupsIn(desk);
      expect(backups).toHaveLength(named.length);
      const steps = decisionRows(dir)['steps'] ?? [];
      for (const { path } of backups) {
        const restored = at('restored');
        await toEnd(restoreArchive({ dir: restored, path, isReplacing: false }));
        expect(isSound(restored)).toBe(true);
        const rows = decisionRows(restored);
        const held = new Set(rows['decisions']?.map(text));
        expect(new Set(replayedDecisions(restored).map(text))).toEqual(held);
        // Of a moment on the way to what the archive came to.
        const ids = (of: unknown[]) => of.map((step) => (step as { id: number }).id);
        expect(ids(steps).slice(0, rows['steps']?.length)).toEqual(ids(rows['steps'] ?? []));
        await rm(restored, { recursive: true });
        wholes += 1;
      }
      // The next one takes away what the kill left.
      const archive = await openArchive({ dir });
      await toEnd(archive.backups.write(join(desk, '再来.xinmao-backup')));
      await archive.close();
      expect((await readdir(desk)).toSorted()).toEqual([...named, '再来.xinmao-backup'].toSorted());
      await Promise.all([rm(dir, { recursive: true }), rm(desk, { recursive: true })]);
    }
    process.stdout.write(
      `back up: ${String(KILL_COUNT)} kills, ${String(hits)} on the way, ${String(wholes)} backups restored whole\n`,
    );
    expect(hits).toBeGreaterThanOrEqual(KILL_COUNT / 2);
  },
);

test(
  `${String(KILL_COUNT)} kills during restores leave one archive or the other`,
  { timeout: 900_000 },
  async () => {
    const desk = at('backups');
    await mkdir(desk);
    const dir = await copyOf(first, at('restoring'));
    const archive = await openArchive({ dir });
    const states: string[] = [];
    for (const number of [0, 1]) {
      for (let n = 0; n < 7; n += 1) await act(archive, number * 7 + n);
      await toEnd(archive.backups.write(join(desk, `${String(number)}.xinmao-backup`)));
      states.push(text(decisionRows(dir)));
    }
    for (let n = 14; n < 20; n += 1) await act(archive, n);
    await archive.close();
    states.push(text(decisionRows(dir)));
    const random = seededRandom(20150315);
    let hits = 0;
    for (let kill = 0; kill < KILL_COUNT; kill += 1) {
      const killed = await copyOf(dir, at('killed'));
      const when = { lines: 1 + Math.floor(random() * 3), thenMs: random() * BACKUP_MS };
      const { isHit, said } = await killOnTheWay('restore', [killed, desk], when);
      hits += Number(isHit);
      const again = await openArchive({ dir: killed });
      expect(again.overview().photoCount, `kill ${String(kill)}`).toBe(60);
      await again.close();
      expect(isSound(killed)).toBe(true);
      const state = states.indexOf(text(decisionRows(killed)));
      // The last that was said to be restored, or the next one.
      const done = said.length - 1;
      expect([done === 0 ? 2 : (done - 1) % 2, done % 2]).toContain(state);
      // What made room is kept, and is whole.
      for (const name of await readdir(join(killed, 'replaced')).catch(() => [])) {
        expect(isSound(join(killed, 'replaced', name))).toBe(true);
      }
      expect((await readdir(killed)).filter((name) => name.startsWith('restoring'))).toEqual([]);
      await rm(killed, { recursive: true });
    }
    process.stdout.write(`restore: ${String(KILL_COUNT)} kills, ${String(hits)} on the way\n`);
    expect(hits).toBeGreaterThanOrEqual(KILL_COUNT / 2);
  },
);
