// What an index run asks of the catalog for each folder or file must not read whole tables.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openCatalog } from '../../../main/archive/catalog/open-catalog.ts';
import { temporaryFolder } from '../../support/temporary-archive.ts';

test.each([
  [`SELECT * FROM arrival WHERE state = 'waiting' AND id > 5 ORDER BY id LIMIT 200`],
  ['SELECT * FROM arrival WHERE photo_id = 1'],
  ['SELECT * FROM arrival WHERE folder_id = 1 AND name = 1'],
  ['SELECT * FROM folder WHERE survey = 1 AND root_id = 1'],
  ['SELECT * FROM folder WHERE root_id = 1'],
  ['SELECT * FROM original WHERE folder_id = 1 AND name = 1'],
  [
    `WITH stem AS (
      SELECT folder_id, photo_id, rtrim(name, replace(name, '.', '')) AS dotted
      FROM original
      WHERE photo_id = 1
    )
    SELECT other.photo_id
    FROM stem
    JOIN original AS other ON other.folder_id = stem.folder_id
      AND other.name >= stem.dotted AND other.name < rtrim(stem.dotted, '.') || '/'`,
  ],
  [`SELECT best_id FROM copy WHERE copy_id = 1 AND decision <> 'ask'`],
  [`SELECT copy_id FROM copy WHERE best_id = 1 AND decision <> 'ask'`],
  [
    `SELECT * FROM original
    WHERE is_missing = 1 AND photo_id IN (SELECT photo_id FROM arrival WHERE state = 'taken')`,
  ],
])('%s uses an index', async (sql) => {
  await using home = await temporaryFolder();
  const path = join(home.path, 'catalog.sqlite');
  openCatalog(path).close();
  const db = new Database(path, { readonly: true });
  const plan = db.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all();
  db.close();
  expect(
    plan.map(({ detail }) => detail).filter((line) => /^SCAN (?!arrival$)/.test(line)),
  ).toEqual([]);
  expect(plan[0]?.detail).toMatch(/^SEARCH/);
});
