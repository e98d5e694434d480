// A catalog that was destroyed: it is found at opening, its backups are found without it, and one is restored.
import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { backupsOf, openArchive, restoreArchive } from '../../../../main/archive/open-archive.ts';
import { temporaryArchive } from '../../../support/temporary-archive.ts';
import { resultOf } from './people-archive.ts';

const DAMAGES: Record<string, (path: string) => Promise<void>> = {
  'written over': (path) => writeFile(path, '不是数据库'.repeat(2000)),
  'cut in half': async (path) => {
    await truncate(path, Math.floor((await readFile(path)).length / 2));
  },
  'cut to a page': (path) => truncate(path, 4096),
  emptied: (path) => truncate(path, 0),
  gone: (path) => rm(path),
  'zeroed but for its first page': async (path) => {
    const bytes = await readFile(path);
    await writeFile(path, bytes.fill(0, 4096));
  },
};

describe('a catalog that was', () => {
  test.each(Object.entries(DAMAGES))('%s is found damaged, and restored', async (_, damage) => {
    await using held = await temporaryArchive({ '黑沟村/道路.jpg': { seed: 1 } });
    await held.index();
    const { id } = held.archive.photoAt('黑沟村/道路.jpg');
    held.archive.decideFact(id, 'person', '李秀英');
    await resultOf(held.archive.backups.writeInto(null));
    await held.archive.close();
    const { dir } = held;
    const path = join(dir, 'catalog.sqlite');
    await damage(path);
    await expect(openArchive({ dir })).rejects.toMatchObject({
      code: 'archive-damaged',
      params: { path },
    });
    const [backup] = await backupsOf(dir);
    expect(backup).toMatchObject({ isOwn: true, counts: { photos: 1, decisions: 1 } });
    // Nothing that could still be read is in the way of it.
    await resultOf(restoreArchive({ dir, path: backup?.path ?? '', isReplacing: false }));
    await held.reopen();
    expect(held.archive.photo(id).facts.person).toBe('李秀英');
    const wasThere = (await readdir(dir)).includes('replaced');
    if (wasThere) expect(await readdir(join(dir, 'replaced'))).toHaveLength(1);
  });
});

test('decisions after the backup are saved from a catalog whose other pages are gone', async () => {
  await using held = await temporaryArchive({ '黑沟村/道路.jpg': { seed: 1 } });
  await held.index();
  const { archive, dir } = held;
  const { id } = archive.photoAt('黑沟村/道路.jpg');
  archive.decideFact(id, 'person', '李秀英');
  const { path } = await resultOf(archive.backups.writeInto(null));
  archive.decideFact(id, 'person', '王占财');
  archive.decideFacts([id], { subject: 'road', phase: 'after' });
  archive.decideFact(id, 'credit', '张三');
  archive.undo();
  const history = archive.history.page({}, { limit: 100 }).acts;
  await archive.close();
  await spoil(join(dir, 'catalog.sqlite'), ['setting', 'description', 'root']);
  await expect(openArchive({ dir })).rejects.toMatchObject({ code: 'archive-damaged' });
  const restored = await resultOf(restoreArchive({ dir, path, isReplacing: true }));
  expect(restored).toMatchObject({ salvaged: 3 });
  await held.reopen();
  expect(held.archive.history.page({}, { limit: 100 }).acts).toEqual(history);
  await held.index();
  expect(held.archive.photo(id).facts).toMatchObject({
    person: '王占财',
    subject: 'road',
    phase: 'after',
    credit: null,
  });
});

/** Zeroes the first page of each table. */
async function spoil(path: string, tables: readonly string[]): Promise<void> {
  const db = new Database(path);
  const pageSize = Number(db.pragma('page_size', { simple: true }));
  const page = db
    .prepare<[string], number>('SELECT rootpage FROM sqlite_master WHERE name = ?')
    .pluck();
  const pages = tables.map((table) => page.get(table) ?? 0);
  db.close();
  const bytes = await readFile(path);
  for (const number of pages) bytes.fill(0, (number - 1) * pageSize, number * pageSize);
  await writeFile(path, bytes);
}
