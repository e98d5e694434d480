// Whatever moment an index run is killed in, the next one ends where an undisturbed one ends.
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { openArchive } from '../../main/archive/open-archive.ts';
import { IS_LONG } from '../support/long-run.ts';
import { seededRandom } from '../support/mutations.ts';
import { runIndex, temporaryFolder, writePhotos } from '../support/temporary-archive.ts';
import { domainRows, isSound, killOnTheWay } from './kills.ts';

const KILL_COUNT = IS_LONG ? 60 : 4;

test(
  `an index killed at any of ${String(KILL_COUNT)} moments leaves nothing undone, nothing twice`,
  { timeout: 60_000 + KILL_COUNT * 20_000 },
  async () => {
    await using home = await temporaryFolder();
    const root = join(home.path, '照片');
    const state = (name: string): string => join(home.path, name);
    await mkdir(root);
    await drawFirst(state('first'));
    await drawSecond(state('first'), state('second'));
    /** Puts one of the two states under the root, with the times of its files. */
    const show = async (name: 'first' | 'second'): Promise<void> => {
      const other = name === 'first' ? 'second' : 'first';
      await rename(join(root, '县'), state(other)).catch(() => undefined);
      await rename(state(name), join(root, '县'));
    };
    /** Indexes both states one after the other, after killing a run over each of them. */
    const run = async (name: string, random: (() => number) | null) => {
      const dir = join(home.path, name);
      const rows = [];
      for (const shown of ['first', 'second'] as const) {
        await show(shown);
        if (random !== null) {
          const when = { lines: 2, thenMs: random() * spans[shown] };
          hits += Number((await killOnTheWay('index', [dir, root], when)).isHit);
        }
        const spanMs = await indexToTheEnd(dir, root);
        if (random === null) spans[shown] = spanMs;
        expect(isSound(dir)).toBe(true);
        rows.push(domainRows(dir));
      }
      return rows;
    };
    const spans = { first: 0, second: 0 };
    let hits = 0;
    const undisturbed = await run('undisturbed', null);
    expect(undisturbed[1]).not.toEqual(undisturbed[0]);
    expect(undisturbed[1]?.['copies']).not.toEqual([]);
    const random = seededRandom(20220520);
    for (let kill = 0; kill < KILL_COUNT; kill += 2) {
      expect(await run(`killed-${String(kill)}`, random)).toEqual(undisturbed);
    }
    process.stdout.write(`index: ${String(KILL_COUNT)} kills, ${String(hits)} on the way\n`);
    // Kills that came too late prove nothing.
    expect(hits).toBeGreaterThanOrEqual(KILL_COUNT / 2);
  },
);

/** Villages before and after, with copies, a list of captions, and files that are no photos. */
async function drawFirst(folder: string): Promise<void> {
  const photos = Array.from({ length: 24 }, (_, seed) => {
    const phase = seed % 2 === 0 ? '搬迁前' : '搬迁后';
    const year = seed % 2 === 0 ? 2015 : 2018;
    const village = ['黑沟村', '大卡阳村', '永丰村'][seed % 3] ?? '';
    const takenAt = `${String(year)}:08:${String(10 + seed)} 09:45:00`;
    return [`${village}/${phase}/道路${String(seed)}.jpg`, { seed, takenAt }] as const;
  });
  await writePhotos(folder, Object.fromEntries(photos));
  await cp(join(folder, '黑沟村/搬迁前/道路0.jpg'), join(folder, '备份.jpg'));
  await writeFile(join(folder, '永丰村/搬迁前/图片说明.txt'), '道路2.jpg 永丰村搬迁前的旧路\n');
  const saved = sharp(join(folder, '黑沟村/搬迁前/道路0.jpg')).jpeg({ quality: 70 });
  await mkdir(join(folder, '微信'));
  await saved.toFile(join(folder, '微信/mmexport1652160233591.jpg'));
  await writeFile(join(folder, '坏.jpg'), '这不是照片');
}

/** The same a year later: a folder renamed, files moved, swapped, changed, copied, deleted and added. */
async function drawSecond(first: string, second: string): Promise<void> {
  await cp(first, second, { recursive: true, preserveTimestamps: true });
  const at = (path: string): string => join(second, path);
  await rename(at('大卡阳村'), at('大卡阳村（整理）'));
  await rename(at('黑沟村/搬迁前/道路6.jpg'), at('精选.jpg'));
  await rename(at('黑沟村/搬迁后/道路3.jpg'), at('x'));
  await rename(at('黑沟村/搬迁后/道路9.jpg'), at('黑沟村/搬迁后/道路3.jpg'));
  await rename(at('x'), at('黑沟村/搬迁后/道路9.jpg'));
  await rm(at('黑沟村/搬迁前/道路12.jpg'));
  await rm(at('备份.jpg'));
  await rm(at('坏.jpg'));
  await cp(at('永丰村/搬迁后/道路5.jpg'), at('永丰村/道路5.jpg'));
  await writeFile(at('永丰村/搬迁前/图片说明.txt'), '道路2.jpg 永丰村搬迁前，王家的路\n');
  await writePhotos(second, {
    '永丰村/搬迁前/道路8.jpg': { seed: 80 },
    '新建文件夹/1.jpg': { seed: 81 },
    '新建文件夹/2.jpg': { seed: 82 },
  });
}

async function indexToTheEnd(dir: string, root: string): Promise<number> {
  const archive = await openArchive({ dir });
  await archive.addRoot(root);
  const { elapsedMs } = await runIndex(archive);
  await archive.close();
  return elapsedMs;
}
