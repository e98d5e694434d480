// An export that is killed leaves nothing at its place, or the whole of it, verified.
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openArchive, verifyExport } from '../../main/archive/open-archive.ts';
import { IS_LONG } from '../support/long-run.ts';
import { seededRandom } from '../support/mutations.ts';
import { runIndex, temporaryFolder, writePhotos } from '../support/temporary-archive.ts';
import { copyOf, isSound, killOnTheWay } from './kills.ts';
import { villagesBeforeAndAfter } from './photos.ts';

const KILL_COUNT = IS_LONG ? 40 : 3;
const KINDS = ['gallery', 'web', 'word'];

test(
  `${String(KILL_COUNT)} kills during exports leave no half of one`,
  { timeout: 120_000 + KILL_COUNT * 20_000 },
  async () => {
    await using home = await temporaryFolder();
    const root = join(home.path, '照片');
    const first = join(home.path, 'first');
    await mkdir(root);
    await writePhotos(root, villagesBeforeAndAfter(60));
    const archive = await openArchive({ dir: first });
    await archive.addRoot(root);
    await runIndex(archive);
    await archive.close();

    const random = seededRandom(20150801);
    const { said } = await killOnTheWay(
      'export',
      [await copyOf(first, join(home.path, 'whole')), join(home.path, '画册')],
      { lines: Number.MAX_SAFE_INTEGER, thenMs: 0 },
    );
    await expectWhole(join(home.path, '画册'));
    let [hits, wholes] = [0, 0];
    for (let kill = 0; kill < KILL_COUNT; kill += 1) {
      const dir = await copyOf(first, join(home.path, 'killed'));
      const desk = join(home.path, 'desk');
      await mkdir(desk);
      const target = join(desk, '画册');
      // Many lines come at once near the end; what is cut off there has mostly been put in place.
      const lines = 1 + Math.floor(random() * said.length * 0.8);
      const { isHit } = await killOnTheWay('export', [dir, target], {
        lines,
        thenMs: random() * 20,
      });
      hits += Number(isHit);
      // A hidden folder that says what it is may be left, and is taken away by a later export.
      const left = (await readdir(desk)).filter((name) => !name.includes('xinmao-partial'));
      expect(left, `kill ${String(kill)}`).toEqual(existsSync(target) ? ['画册'] : []);
      if (existsSync(target)) {
        await expectWhole(target);
        wholes += 1;
      }
      expect(isSound(dir)).toBe(true);
      // Nothing is listed that is not there.
      const again = await openArchive({ dir });
      const listed = await again.exports.list();
      await again.close();
      if (!existsSync(target)) expect(listed).toEqual([]);
      await Promise.all([rm(dir, { recursive: true }), rm(desk, { recursive: true })]);
    }
    process.stdout.write(
      `export: ${String(KILL_COUNT)} kills, ${String(hits)} on the way, ${String(wholes)} exports were whole\n`,
    );
    expect(hits).toBeGreaterThanOrEqual(KILL_COUNT / 2);
  },
);

async function expectWhole(target: string): Promise<void> {
  expect((await readdir(target)).toSorted()).toEqual(KINDS);
  for (const kind of KINDS) {
    for await (const { path, state } of verifyExport(join(target, kind))) {
      expect([kind, path, state]).toEqual([kind, path, 'ok']);
    }
  }
}
