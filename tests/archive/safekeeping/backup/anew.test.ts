// A damaged catalog without a backup: the archive starts anew, nothing is deleted, and what can be read is saved.
import { cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openArchive, startAnew } from '../../../../main/archive/open-archive.ts';
import { stageAnew } from '../../../../main/archive/safekeeping/backup/restore.ts';
import {
  temporaryArchive,
  temporaryFolder,
  type TestArchive,
} from '../../../support/temporary-archive.ts';
import { archiveOfPeople, BEFORE, resultOf, rowsOf } from './people-archive.ts';
import { restoreMoves } from './restore-moves.ts';

const PHOTO = { '黑沟村/道路.jpg': { seed: 1 } };
const NOW = new Date(2026, 10, 29, 8, 30);
const KEPT = 'replaced/2026-11-29-0830';
const anew = (dir: string) => resultOf(startAnew({ dir, now: () => NOW }));

/** An archive without backups in which one person was named, closed. */
async function smallArchive(): Promise<TestArchive & { catalog: string; photo: number }> {
  const held = await temporaryArchive(PHOTO);
  await held.index();
  const photo = held.archive.photoAt('黑沟村/道路.jpg').id;
  held.archive.decideFact(photo, 'person', '李秀英');
  await held.archive.close();
  return Object.assign(held, { catalog: join(held.dir, 'catalog.sqlite'), photo });
}

describe('where nothing of it can be read', () => {
  const damages: Record<string, (path: string) => Promise<void>> = {
    'is no database': (path) => writeFile(path, '不是数据库'.repeat(2000)),
    'has another first page': async (path) => {
      await writeFile(path, (await readFile(path)).fill('x', 0, 4096));
    },
    'is emptied': (path) => truncate(path, 0),
  };

  test.each(Object.entries(damages))('one that %s makes room for a new one', async (_, damage) => {
    await using held = await smallArchive();
    const { dir, catalog } = held;
    await damage(catalog);
    const damaged = await readFile(catalog);
    await expect(openArchive({ dir })).rejects.toMatchObject({ code: 'archive-damaged' });
    expect(await anew(dir)).toEqual({ salvaged: 0, roots: 0, keptIn: KEPT });
    expect((await readFile(join(dir, KEPT, 'catalog.sqlite'))).equals(damaged)).toBe(true);
    await held.reopen();
    await held.archive.addRoot(held.root);
    expect(await held.index()).toMatchObject({ photos: 1, failed: [] });
    await expect(anew(dir)).rejects.toMatchObject({ code: 'archive-in-use' });
  });

  test('one that is gone after a backup is lost, one that never had any begins empty', async () => {
    await using held = await smallArchive();
    await rm(held.catalog);
    await held.reopen();
    expect(held.archive.overview().photoCount).toBe(0);
    await resultOf(held.archive.backups.write(join(held.dir, '..', '一.xinmao-backup')));
    await held.archive.close();
    await rm(held.catalog);
    await expect(openArchive({ dir: held.dir })).rejects.toMatchObject({ code: 'archive-damaged' });
    expect(await anew(held.dir)).toEqual({ salvaged: 0, roots: 0, keptIn: null });
    await held.reopen();
  });
});

test('the journal, the numbers and the roots are saved where other pages are gone', async () => {
  await using held = await archiveOfPeople();
  const { archive, dir } = held;
  const history = archive.history.page({}, { limit: 1000 }).acts;
  const person = archive.photoAt(BEFORE).facts.caption;
  const roots = archive.overview().roots.map(({ path, label }) => ({ path, label }));
  await archive.close();
  const catalog = join(dir, 'catalog.sqlite');
  const { decision, step, photo_group: groups, photo_number: numbers } = rowsOf(catalog);
  await spoil(catalog, ['description', 'folder', 'article']);
  const county = await countyOf(catalog);
  await overwrite(catalog, await pagesOf(catalog, ['village']));
  const { salvaged } = await anew(dir);
  expect(salvaged).toBe(history.length);
  await held.reopen();
  const rows = rowsOf(catalog);
  expect(rows).toMatchObject({ decision, step, photo_group: groups, photo_number: numbers });
  expect(numbers?.length).toBeGreaterThan(0);
  expect(await countyOf(catalog)).toBe(county);
  expect(held.archive.history.page({}, { limit: 1000 }).acts).toEqual(history);
  expect(held.archive.overview().roots.map(({ path, label }) => ({ path, label }))).toEqual(roots);
  await held.index();
  expect(held.archive.photoAt(BEFORE).facts.caption).toBe(person);
});

test('steps before and behind a page that is gone are saved, and still taken back one by one', async () => {
  await using held = await temporaryArchive({ ...PHOTO, '黑沟村/房屋.jpg': { seed: 2 } });
  await held.index();
  const { archive, dir } = held;
  const [one, two] = [archive.photoAt('黑沟村/道路.jpg').id, archive.photoAt('黑沟村/房屋.jpg').id];
  for (let number = 0; number < 240; number += 1) {
    archive.decideFacts([one, two], { caption: `说明${number}。` });
  }
  await archive.close();
  const catalog = join(dir, 'catalog.sqlite');
  const before = rowsOf(catalog)['step']?.length ?? 0;
  const bytes = await readFile(catalog);
  const lost = [80, 81, 160].map((number) => pageAt(bytes, `"说明${number}。"`));
  await overwrite(catalog, lost);
  await spoil(catalog, ['setting']);
  await expect(openArchive({ dir })).rejects.toMatchObject({ code: 'archive-damaged' });
  const { salvaged } = await anew(dir);
  await held.reopen();
  const steps = rowsOf(catalog)['step'] as { id: number; value_after: string }[];
  expect(steps.length).toBeGreaterThan(before * 0.6);
  expect(steps.length).toBeLessThan(before);
  for (const number of [0, 239]) {
    expect(steps.map(({ value_after: value }) => value)).toContain(`"说明${number}。"`);
  }
  const { acts } = held.archive.history.page({}, { limit: 1000 });
  expect(salvaged).toBe(acts.length);
  expect(acts.reduce((sum, { count }) => sum + count, 0)).toBe(steps.length);
  await held.index();
  const captionOf = () => held.archive.photoAt('黑沟村/道路.jpg').facts.caption;
  expect(captionOf()).toBe('说明239。');
  held.archive.undo();
  expect(captionOf()).toBe('说明238。');
});

test('decisions hold whose journal is gone', async () => {
  await using held = await smallArchive();
  await spoil(held.catalog, ['step', 'setting']);
  expect(await anew(held.dir)).toMatchObject({ salvaged: 1, roots: 1 });
  await held.reopen();
  await held.index();
  expect(held.archive.photoAt('黑沟村/道路.jpg').facts.person).toBe('李秀英');
});

describe('it takes nothing away', () => {
  test('of a sound catalog, or of an archive that never was', async () => {
    await using held = await smallArchive();
    const before = rowsOf(held.catalog);
    await expect(anew(held.dir)).rejects.toMatchObject({ code: 'catalog-sound' });
    expect(rowsOf(held.catalog)).toEqual(before);
    expect((await readdir(held.dir)).includes('replaced')).toBe(false);
    await using home = await temporaryFolder();
    for (const dir of [home.path, join(home.path, 'none')]) {
      await expect(anew(dir)).rejects.toMatchObject({ code: 'catalog-sound' });
    }
    await held.reopen();
  });

  test('wherever it is killed', async () => {
    await using held = await smallArchive();
    await using home = await temporaryFolder();
    await spoil(held.catalog, ['setting']);
    const beside = ['catalog.sqlite', 'catalog.sqlite-wal', 'catalog.sqlite-shm'];
    // What a killed program leaves beside it is a part of it.
    for (const name of beside.slice(1)) await writeFile(join(held.dir, name), name);
    const damaged = await Promise.all(beside.map((name) => readFile(join(held.dir, name))));
    const kept = (dir: string) =>
      Promise.all(beside.map((name) => readFile(join(dir, KEPT, name))));
    await stageAnew(held.dir, NOW, {});
    const fresh = rowsOf(join(held.dir, 'restoring', 'catalog.sqlite'));
    expect(fresh['decision']).not.toHaveLength(0);

    const moves = restoreMoves(KEPT, [
      'catalog.sqlite-wal',
      'catalog.sqlite-shm',
      'catalog.sqlite',
    ]);
    for (let count = 0; count <= moves.length; count += 1) {
      const dir = join(home.path, String(count));
      await cp(held.dir, dir, { recursive: true });
      for (const move of moves.slice(0, count)) await move(dir);
      await (await openArchive({ dir })).close();
      expect(rowsOf(join(dir, 'catalog.sqlite'))).toEqual(fresh);
      expect(await kept(dir)).toEqual(damaged);
      expect(existsSync(join(dir, 'restoring'))).toBe(false);
      expect(existsSync(join(dir, 'restoring.json'))).toBe(false);
    }
    // Before it was settled, it never was; and it can be begun again.
    const dir = join(home.path, 'unsettled');
    await cp(held.dir, dir, { recursive: true });
    await rm(join(dir, 'restoring.json'));
    await expect(anew(dir)).resolves.toMatchObject({ salvaged: 1, keptIn: KEPT });
    expect(await kept(dir)).toEqual(damaged);
    expect(rowsOf(join(dir, 'catalog.sqlite'))).toEqual(fresh);
    await held.reopen();
  });
});

async function countyOf(path: string): Promise<unknown> {
  const db = new Database(path, { readonly: true });
  const value = db.prepare(`SELECT value ->> '$.code' FROM setting WHERE name = 'county'`).pluck();
  const code = value.get();
  db.close();
  return await Promise.resolve(code);
}

/** The first page of each table. */
async function pagesOf(path: string, tables: readonly string[]): Promise<number[]> {
  const db = new Database(path, { readonly: true });
  const select = 'SELECT rootpage FROM sqlite_master WHERE name = ?';
  const page = db.prepare<[string], number>(select).pluck();
  const pages = tables.map((table) => page.get(table) ?? 0);
  db.close();
  return await Promise.resolve(pages);
}

function pageAt(bytes: Buffer, text: string): number {
  const at = bytes.indexOf(text);
  if (at < 0) throw new Error(`${text} is nowhere`);
  return Math.floor(at / 4096) + 1;
}

async function overwrite(path: string, pages: readonly number[]): Promise<void> {
  const bytes = await readFile(path);
  for (const number of pages) bytes.fill('x', (number - 1) * 4096, number * 4096);
  await writeFile(path, bytes);
}

async function spoil(path: string, tables: readonly string[]): Promise<void> {
  await overwrite(path, await pagesOf(path, tables));
}
