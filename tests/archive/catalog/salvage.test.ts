// What is taken over from a damaged catalog, in the form that the program which made it knew.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../../main/archive/catalog/migrations.ts';
import { openCatalog } from '../../../main/archive/catalog/open-catalog.ts';
import { salvageCatalog } from '../../../main/archive/catalog/salvage.ts';
import { temporaryFolder } from '../../support/temporary-archive.ts';

/** Before names stood in the journal; see migration 020. */
const OLD_VERSION = 15;

test('the journal of an older program is brought up to this one', async () => {
  await using home = await temporaryFolder();
  const [from, to] = [join(home.path, 'old.sqlite'), join(home.path, 'new.sqlite')];
  const old = new Database(from);
  migrate(old, 0, OLD_VERSION);
  old.exec(`
    INSERT INTO root (path, label, added_at) VALUES ('/照片', '照片', '2025-01-01T00:00:00Z'), ('/旧照', '旧照', '2025-01-01T00:00:00Z');
    INSERT INTO step (at, kind, subject, field, label, value_after, with_step)
    VALUES ('2025-01-01T00:00:00Z', 'fact', 'a', 'person', 'a.jpg', '"李秀英"', NULL),
      ('2025-01-01T00:00:00Z', 'fact', 'b', 'person', 'b.jpg', '"李秀英"', 1),
      ('2025-01-01T00:00:00Z', 'gibberish', 'b', 'person', 'b.jpg', '"x"', NULL),
      ('2025-01-01T00:00:00Z', 'fact', 'b', 'phase', 'b.jpg', '"bef', NULL);
  `);
  old.close();
  expect(salvageCatalog(from, to)).toEqual({ decisions: 1, roots: 2, county: null });
  const catalog = openCatalog(to);
  catalog.transaction(catalog.journalRows.settle);
  expect(catalog.roots.all()).toMatchObject([{ path: '/照片' }, { path: '/旧照' }]);
  expect(catalog.journalPages.acts({}, { limit: 9 })).toMatchObject({ acts: [{ count: 2 }] });
  catalog.close();
});

test('where the step that led an act is lost, the first that is left leads it', async () => {
  await using home = await temporaryFolder();
  const [from, to] = [join(home.path, 'damaged.sqlite'), join(home.path, 'new.sqlite')];
  openCatalog(from).close();
  const damaged = new Database(from);
  damaged.pragma('foreign_keys = OFF');
  damaged.exec(`
    INSERT INTO step (id, at, kind, subject, field, label, value_after, with_step, takes_back)
    VALUES (7, '2025-01-01T00:00:00Z', 'fact', 'b', 'person', 'b.jpg', '"李秀英"', 6, NULL),
      (8, '2025-01-01T00:00:00Z', 'fact', 'c', 'person', 'c.jpg', '"李秀英"', 6, NULL),
      (9, '2025-01-02T00:00:00Z', 'fact', 'c', 'person', 'c.jpg', '"王占财"', NULL, 5);
  `);
  damaged.close();
  expect(salvageCatalog(from, to)).toMatchObject({ decisions: 2 });
  const db = new Database(to, { readonly: true });
  expect(db.prepare('SELECT id, with_step, takes_back FROM step').raw().all()).toEqual([
    [7, null, null],
    [8, 7, null],
    [9, null, null],
  ]);
  expect(db.prepare('SELECT subject, value FROM decision ORDER BY 1').raw().all()).toEqual([
    ['b', '"李秀英"'],
    ['c', '"王占财"'],
  ]);
  db.close();
});

test('of what is no catalog nothing is taken over', async () => {
  await using home = await temporaryFolder();
  const [from, to] = [join(home.path, 'old.sqlite'), join(home.path, 'new.sqlite')];
  await writeFile(from, '不是数据库'.repeat(2000));
  expect(salvageCatalog(from, to)).toEqual({ decisions: 0, roots: 0, county: null });
});
