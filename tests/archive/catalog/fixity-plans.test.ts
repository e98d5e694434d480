// What checks and their page ask for is found by an index, however many originals there are.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createFixityTable } from '../../../main/archive/catalog/fixity.ts';
import { openCatalog } from '../../../main/archive/catalog/open-catalog.ts';
import { createReplacementTable } from '../../../main/archive/catalog/replacements.ts';
import { FIXITY_FAULTS } from '../../../shared/fixity.ts';
import { temporaryFolder } from '../../support/temporary-archive.ts';

/** Plans of every query and change that `ask` sends to a migrated catalog. */
async function plansOf(ask: (db: Database.Database) => void): Promise<string[]> {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'catalog.sqlite');
  openCatalog(path).close();
  const asked: string[] = [];
  const db = new Database(path, { verbose: (sql) => asked.push(String(sql)) });
  // The rows asked about are made up.
  db.pragma('foreign_keys = OFF');
  try {
    ask(db);
    return asked
      .filter((sql) => /^(?:SELECT|WITH|UPDATE|INSERT|DELETE)/.test(sql))
      .flatMap((sql) =>
        db
          .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
          .all()
          .map(({ detail }) => detail),
      );
  } finally {
    db.close();
  }
}

test('the next original to check is read in order from one index', async () => {
  const plans = await plansOf((db) => {
    createFixityTable(db).next(1, 1000, { checkedS: 5, id: 7 }, 100);
  });
  const searches = plans.filter((plan) => plan.startsWith('SEARCH fixity'));
  expect(searches).toEqual([
    expect.stringContaining('fixity_by_check (root_id=? AND checked_s=? AND original_id>?)'),
    expect.stringContaining('fixity_by_check (root_id=? AND checked_s>? AND checked_s<?)'),
  ]);
  expect(plans.filter((plan) => /^SCAN|TEMP B-TREE/.test(plan))).toEqual([]);
});

test('what is due, and whether anything is, is told by the index alone', async () => {
  const plans = await plansOf((db) => {
    const fixity = createFixityTable(db);
    fixity.dueCount(1, 1000);
    fixity.span(1);
    fixity.forgetAfter(1, 1000);
  });
  expect(plans.length).toBeGreaterThan(3);
  expect(plans.filter((plan) => !plan.includes('INDEX fixity_by_check (root_id=?'))).toEqual([]);
});

test('faults are read from an index that holds nothing else', async () => {
  const plans = await plansOf((db) => {
    const fixity = createFixityTable(db);
    for (const fault of FIXITY_FAULTS) fixity.faults(fault, 7, 50);
    fixity.faultCounts();
    fixity.rottenCount();
    fixity.intact(1, 2);
    fixity.fault(1);
  });
  expect(plans.length).toBeGreaterThan(10);
  expect(
    plans.filter((plan) =>
      /^SCAN (?!fixity USING COVERING INDEX fixity_wrong|original_count)/.test(plan),
    ),
  ).toEqual([]);
  expect(plans.filter((plan) => plan.includes('TEMP B-TREE'))).toEqual([]);
});

test('files that were changed where they lie are looked up by their photos', async () => {
  const plans = await plansOf((db) => {
    const replacements = createReplacementTable(db);
    replacements.open(7, 50);
    replacements.openCount();
    replacements.uncompared(50);
    replacements.add({ path: 'a.jpg', oldId: 1, newId: 2, wasRotten: false });
  });
  expect(plans.filter((plan) => /^SCAN (?!replacement|CONSTANT|\()/.test(plan))).toEqual([]);
});
