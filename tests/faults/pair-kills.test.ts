// New rules describe and pair every photo anew. Cut off anywhere, the next look ends where an undisturbed one ends.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openArchive } from '../../main/archive/open-archive.ts';
import { IS_LONG } from '../support/long-run.ts';
import { seededRandom } from '../support/mutations.ts';
import { runIndex, temporaryFolder, writePhotos } from '../support/temporary-archive.ts';
import { copyOf, decisionRows, domainRows, isSound, killOnTheWay } from './kills.ts';
import { act } from './person.ts';
import { villagesBeforeAndAfter } from './photos.ts';

const KILL_COUNT = IS_LONG ? 40 : 3;

test(
  `${String(KILL_COUNT)} kills while photos are described and paired anew change nothing`,
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
    for (let n = 0; n < 12; n += 1) await act(archive, n);
    await runIndex(archive);
    await archive.close();
    const settled = domainRows(first);
    const decided = decisionRows(first);
    forgetRules(first);

    const again = await copyOf(first, join(home.path, 'again'));
    const spanMs = await lookAgain(again);
    expect(domainRows(again)).toEqual(settled);

    const random = seededRandom(20180601);
    let hits = 0;
    for (let kill = 0; kill < KILL_COUNT; kill += 1) {
      const dir = await copyOf(first, join(home.path, 'killed'));
      const when = { lines: 2, thenMs: random() * spanMs };
      hits += Number((await killOnTheWay('index', [dir], when)).isHit);
      expect(isSound(dir), `kill ${String(kill)}`).toBe(true);
      expect(decisionRows(dir)).toEqual(decided);
      await lookAgain(dir);
      expect(domainRows(dir)).toEqual(settled);
      await rm(dir, { recursive: true });
    }
    process.stdout.write(`pair: ${String(KILL_COUNT)} kills, ${String(hits)} on the way\n`);
    expect(hits).toBeGreaterThanOrEqual(KILL_COUNT / 2);
  },
);

/** As if the program came with other rules than those that described and paired the photos. */
function forgetRules(dir: string): void {
  const catalog = new Database(join(dir, 'catalog.sqlite'));
  catalog.exec(`UPDATE setting SET value = '' WHERE name IN ('rules_version', 'pairing_rules')`);
  catalog.close();
}

async function lookAgain(dir: string): Promise<number> {
  const archive = await openArchive({ dir });
  const { elapsedMs } = await runIndex(archive);
  await archive.close();
  return elapsedMs;
}
