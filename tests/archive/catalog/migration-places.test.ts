// An archive as the first version left it, opened by this one.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openArchive } from '../../../main/archive/open-archive.ts';
import { temporaryFolder } from '../../support/temporary-archive.ts';

const FIRST = new URL('../../../main/archive/catalog/migrations/001-first.sql', import.meta.url);

test('an archive of the first version keeps county and steps, and learns its neighbours', async () => {
  await using home = await temporaryFolder();
  const path = join(home.path, 'catalog.sqlite');
  const old = new Database(path);
  old.exec(await readFile(FIRST, 'utf8'));
  old.exec(`INSERT INTO setting (name, value) VALUES
      ('county', '{"code":"630106","name":"湟中区","formerNames":["湟中县"],"city":"西宁市","province":"青海省"}');
    INSERT INTO town (code, name) VALUES ('630106999', '本档案改过的镇');
    INSERT INTO decision (kind, subject, field, value) VALUES ('fact', 'abc', 'person', '"马贵元"');
    INSERT INTO step (at, kind, subject, field, label, value_after) VALUES
      ('2026-01-01T00:00:00.000Z', 'fact', 'abc', 'person', '1.jpg', '"马贵元"');
    PRAGMA user_version = 1;`);
  old.close();

  const archive = await openArchive({ dir: home.path });
  expect(archive.gazetteer.table().towns.map(({ name }) => name)).toEqual(['本档案改过的镇']);
  expect(archive.undo()).toMatchObject({ kind: 'fact', label: '1.jpg', count: 1, isUndone: true });
  expect(archive.redo()).toMatchObject({ isUndone: false });
  await archive.close();

  const now = new Database(path, { readonly: true });
  const neighbours = now.prepare('SELECT code FROM neighbour ORDER BY code').pluck().all();
  expect(neighbours).toEqual(['630102', '630103', '630104', '630105', '630121', '630123']);
  now.close();
});
