// Backups that the archive makes by itself: when, where to, which stay, and what is kept of those that fail.
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openCatalog } from '../../../../main/archive/catalog/open-catalog.ts';
import { createJobs } from '../../../../main/archive/job.ts';
import {
  createBackupDesk,
  type BackupDesk,
} from '../../../../main/archive/safekeeping/backup/backup-desk.ts';
import type { UpkeepTask } from '../../../../main/archive/safekeeping/upkeep.ts';
import {
  temporaryArchive,
  type TestArchive,
  writePhotos,
} from '../../../support/temporary-archive.ts';
import { resultOf } from './people-archive.ts';

const DAY_MS = 24 * 3600 * 1000;
/** Noon, so that no test runs into another day. */
const START = new Date(2026, 10, 2, 12, 0);
const never = new AbortController().signal;

interface Kept extends AsyncDisposable {
  held: TestArchive;
  backups: BackupDesk;
  own: string;
  clock: { at: Date; isIndexing: boolean };
  /** Decides something, so that there is something to back up. */
  decide: () => void;
  /** Makes what is due; false if nothing was. */
  keepUp: () => Promise<boolean>;
  check: UpkeepTask;
}

async function keptArchive(): Promise<Kept> {
  const held = await temporaryArchive({ '黑沟村/道路.jpg': { seed: 1 } });
  const catalog = openCatalog(join(held.dir, 'catalog.sqlite'));
  const clock = { at: START, isIndexing: false };
  const jobs = createJobs();
  const { backups, upkeep } = createBackupDesk({
    catalog,
    jobs,
    now: () => clock.at,
    dir: held.dir,
    programVersion: '1.2.3',
    nodePath: undefined,
    isIndexing: () => clock.isIndexing,
  });
  const [automatic, check] = upkeep;
  if (!automatic || !check) throw new Error('a task is missing');
  let number = 0;
  return {
    held,
    backups,
    own: join(held.dir, 'backups'),
    clock,
    check,
    decide: () => {
      number += 1;
      held.archive.finding.saveSearch(`第${number}个`, { village: '黑沟村' });
    },
    keepUp: async () => {
      if (!automatic.isDue(clock.at)) return false;
      await automatic.run(never);
      return true;
    },
    [Symbol.asyncDispose]: async () => {
      await jobs.stop();
      catalog.close();
      await held[Symbol.asyncDispose]();
    },
  };
}

const files = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.xinmao-backup')).toSorted();

describe('an archive backs itself up', () => {
  test('soon after its first use, then once a day on which something changed', async () => {
    await using kept = await keptArchive();
    const { clock, keepUp, decide, own } = kept;
    const later = (ms: number): void => {
      clock.at = new Date(clock.at.getTime() + ms);
    };
    expect(await keepUp()).toBe(false);
    decide();
    later(2 * 3600 * 1000);
    clock.isIndexing = true;
    expect(await keepUp()).toBe(false);
    clock.isIndexing = false;
    expect(await keepUp()).toBe(true);
    expect(await files(own)).toEqual(['新貌自动备份-2026-11-02-1400.xinmao-backup']);
    decide();
    later(2 * 3600 * 1000);
    expect(await keepUp()).toBe(false);
    later(DAY_MS);
    expect(await keepUp()).toBe(true);
    later(DAY_MS);
    expect(await keepUp()).toBe(false);
    // An undone decision is a change too.
    kept.held.archive.undo();
    later(2 * 3600 * 1000);
    expect(await keepUp()).toBe(true);
    // The clock is set back by years: one more, and no harm.
    decide();
    clock.at = new Date(2020, 0, 1, 12, 0);
    expect(await keepUp()).toBe(true);
    expect(await files(own)).toHaveLength(4);
    await kept.backups.setAutomatic(false, null);
    decide();
    later(2 * DAY_MS);
    expect(await keepUp()).toBe(false);
  });

  test('and keeps no more than it says, but all that people made', async () => {
    await using kept = await keptArchive();
    const { clock, keepUp, decide, own } = kept;
    decide();
    await resultOf(kept.backups.writeInto(null));
    for (let day = 0; day < 9; day += 1) {
      decide();
      expect(await keepUp()).toBe(true);
      clock.at = new Date(clock.at.getTime() + DAY_MS);
    }
    const names = await files(own);
    expect(names.filter((name) => name.includes('自动'))).toEqual(
      // Monday the 2nd to Tuesday the 10th; of the first week before the last seven days, its last.
      ['03', '04', '05', '06', '07', '08', '09', '10'].map(
        (day) => `新貌自动备份-2026-11-${day}-1200.xinmao-backup`,
      ),
    );
    expect(names.filter((name) => !name.includes('自动'))).toHaveLength(1);
  });

  test('into a folder that a person chose, or its own while that is away', async () => {
    await using kept = await keptArchive();
    const { clock, keepUp, decide, own, backups } = kept;
    const disk = join(kept.held.dir, '..', '移动硬盘');
    await mkdir(disk);
    await expect(backups.setAutomatic(true, kept.held.root)).rejects.toMatchObject({
      code: 'backup-in-root',
    });
    await backups.setAutomatic(true, disk);
    decide();
    expect(await keepUp()).toBe(true);
    expect(await files(disk)).toHaveLength(1);
    await rename(disk, `${disk}-away`);
    clock.at = new Date(clock.at.getTime() + DAY_MS);
    decide();
    expect(await keepUp()).toBe(true);
    expect(await files(own)).toHaveLength(1);
    expect(await backups.status()).toMatchObject({ folder: disk, isFolderAway: true });
  });

  test('and keeps why one failed, tries again later, and is never in the way', async () => {
    await using kept = await keptArchive();
    const { clock, keepUp, decide, own, backups } = kept;
    const disk = join(kept.held.dir, '..', '移动硬盘');
    await mkdir(disk);
    await backups.setAutomatic(true, disk);
    decide();
    // Its disk turns into one of originals.
    await writePhotos(disk, { '2.jpg': { seed: 2 } });
    await kept.held.archive.addRoot(disk);
    expect(await keepUp()).toBe(true);
    expect((await backups.status()).failure).toMatchObject({ code: 'backup-in-root' });
    expect((await backups.status()).isOwed).toBe(true);
    expect(await keepUp()).toBe(false);
    clock.at = new Date(clock.at.getTime() + 2 * 3600 * 1000);
    expect(await keepUp()).toBe(true);
    await backups.setAutomatic(true, null);
    expect(await keepUp()).toBe(true);
    expect(await files(own)).toHaveLength(1);
    expect(await backups.status()).toMatchObject({ failure: null, isOwed: false });
  });

  test('and looks through the catalog once a week', async () => {
    await using kept = await keptArchive();
    const { clock, check, backups } = kept;
    expect(check.isDue(clock.at)).toBe(true);
    await check.run(never);
    expect((await backups.status()).catalogFault).toBeNull();
    expect(check.isDue(clock.at)).toBe(false);
    expect(check.isDue(new Date(clock.at.getTime() + 8 * DAY_MS))).toBe(true);
  });

  test('and puts away old replaced catalogs then, but nothing else that lies there', async () => {
    await using kept = await keptArchive();
    const { clock, check, held } = kept;
    const replaced = join(held.dir, 'replaced');
    const put = async (name: string, file: string): Promise<void> => {
      await mkdir(join(replaced, name), { recursive: true });
      await writeFile(join(replaced, name, file), name);
    };
    const old = ['2026-03-01-0900', '2026-03-01-0900-2', '2026-04-01-0900'];
    const foreign = ['2026-02-01', '旧目录', '2026-99-99-0900', 'x2026-03-01-0900'];
    // Within 90 days; the last one was made while the clock stood wrong.
    const recent = [10, 11, 12, 13].map((day) => `2026-08-${day}-0900`).concat('2027-01-01-0900');
    for (const name of [...old, ...recent, ...foreign]) await put(name, 'catalog.sqlite');
    await put('2026-03-01-0900', 'catalog.sqlite-wal');
    await put('2026-03-01-0900-2', '记录.txt');
    await writeFile(join(replaced, '2026-01-01-0900'), 'a file');
    const others = ['2026-01-01-0900', '2026-03-01-0900-2', ...foreign];
    await check.run(never);
    expect((await readdir(replaced)).toSorted()).toEqual([...recent, ...others].toSorted());
    // What somebody put beside one stays.
    expect(await readdir(join(replaced, '2026-03-01-0900-2'))).toEqual(['记录.txt']);
    // The newest three stay however old they are.
    clock.at = new Date(2030, 0, 1);
    await check.run(never);
    expect((await readdir(replaced)).toSorted()).toEqual(
      [...recent.slice(2), ...others].toSorted(),
    );
  });

  test('but while the catalog is damaged, what it took the place of stays', async () => {
    await using kept = await keptArchive();
    const { check, held, backups } = kept;
    const names = [1, 2, 3, 4].map((day) => `2020-01-0${day}-0900`);
    for (const name of names) await mkdir(join(held.dir, 'replaced', name), { recursive: true });
    await held.archive.close();
    const catalog = join(held.dir, 'catalog.sqlite');
    const db = new Database(catalog);
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    await writeFile(catalog, (await readFile(catalog)).fill(0, 8192, 40_960));
    await check.run(never);
    expect((await backups.status()).catalogFault).not.toBeNull();
    expect(await readdir(join(held.dir, 'replaced'))).toEqual(names);
  });
});
