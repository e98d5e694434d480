// The journal carried from one catalog into another, and an earlier one opened by this version.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { DecisionChange } from '../../../main/archive/catalog/decisions.ts';
import { openCatalog } from '../../../main/archive/catalog/open-catalog.ts';
import type { JournalRow } from '../../../main/archive/catalog/journal-rows.ts';
import { temporaryFolder } from '../../support/temporary-archive.ts';

const MIGRATIONS = new URL('../../../main/archive/catalog/migrations/', import.meta.url);

const code = (subject: string, value: unknown): DecisionChange => ({
  kind: 'code',
  subject,
  field: 'texts',
  value,
  label: subject,
});

test('a journal is the same in another catalog, row by row and act by act', async () => {
  await using folder = await temporaryFolder();
  const from = openCatalog(join(folder.path, 'from.sqlite'));
  const at = (minute: number) => `2026-11-29T01:0${minute}:00.000Z`;
  from.decisions.decideTogether([code('a', ['甲']), code('b', null)], { at: at(1), who: '马玉兰' });
  from.decisions.decideTogether([code('a', ['乙'])], { at: at(2), who: '祁连山' });
  from.decisions.undo({ at: at(3), who: '马玉兰' });
  from.decisions.redo({ at: at(4), who: '祁连山' });
  from.decisions.undo({ at: at(5), who: '马玉兰' });
  from.decisions.decideTogether([code('c', undefined)], { at: at(6), who: '' });

  const into = openCatalog(join(folder.path, 'into.sqlite'));
  let after = 0;
  for (;;) {
    const rows = from.journalRows.page({ after, limit: 2 });
    if (rows.length === 0) break;
    into.journalRows.add(rows, after);
    after = rows.at(-1)?.id ?? after;
  }
  into.journalRows.settle();

  const all = (catalog: typeof from): JournalRow[] =>
    catalog.journalRows.page({ after: 0, limit: 100 });
  expect(all(into)).toEqual(all(from));
  expect(
    all(into).map(({ who, undoneBy, isSuperseded, withStep, after: value }) => ({
      who,
      undoneBy,
      isSuperseded,
      withStep,
      value,
    })),
  ).toEqual([
    { who: '马玉兰', undoneBy: null, isSuperseded: false, withStep: null, value: '["甲"]' },
    { who: '马玉兰', undoneBy: null, isSuperseded: false, withStep: 1, value: 'null' },
    { who: '祁连山', undoneBy: '马玉兰', isSuperseded: true, withStep: null, value: '["乙"]' },
    { who: '', undoneBy: null, isSuperseded: false, withStep: null, value: null },
  ]);
  const acts = { limit: 10 };
  expect(into.journalPages.acts({}, acts)).toEqual(from.journalPages.acts({}, acts));
  expect(() => {
    into.journalRows.add(all(from), 0);
  }).toThrow('empty');
  from.close();
  into.close();
});

test('a journal of an earlier version keeps its acts, and its roots what people said of them', async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'catalog.sqlite');
  const old = new Database(path);
  const earlier = readdirSync(MIGRATIONS)
    .sort()
    .filter((name) => name < '020');
  for (const name of earlier) old.exec(readFileSync(new URL(name, MIGRATIONS), 'utf8'));
  old.exec(`INSERT INTO step (at, kind, subject, field, label, with_step) VALUES
      ('2026-01-01T00:00:00.000Z', 'fact', 'x', 'phase', 'x.jpg', NULL),
      ('2026-01-01T00:00:01.000Z', 'fact', 'x', 'town', 'x.jpg', NULL),
      ('2026-01-01T00:00:01.000Z', 'fact', 'x', 'village', 'x.jpg', 2),
      ('2026-01-01T00:00:01.000Z', 'fact', 'y', 'village', 'y.jpg', 2);
    INSERT INTO root (path, label, added_at, exclusions) VALUES
      ('/照片', '乡村振兴局', '2026-01-01T00:00:00.000Z', '["备份"]');
    PRAGMA user_version = ${earlier.length};`);
  old.close();

  const catalog = openCatalog(path);
  expect(
    catalog.journalPages
      .acts({}, { limit: 10 })
      .acts.map(({ who, count, subjectCount, fields }) => ({
        who,
        count,
        subjectCount,
        fields,
      })),
  ).toEqual([
    { who: '', count: 3, subjectCount: 2, fields: ['town', 'village'] },
    { who: '', count: 1, subjectCount: 1, fields: ['phase'] },
  ]);
  const [root] = catalog.roots.all();
  expect(catalog.decisions.ofKind('root')).toEqual([
    { kind: 'root', subject: root?.key, field: 'exclusions', value: ['备份'] },
    { kind: 'root', subject: root?.key, field: 'label', value: '乡村振兴局' },
  ]);
  catalog.close();
});
