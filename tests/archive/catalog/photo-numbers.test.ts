// Numbers for the archive office are given once.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openCatalog } from '../../../main/archive/catalog/open-catalog.ts';
import { createPhotoNumberTable } from '../../../main/archive/catalog/photo-numbers.ts';
import { temporaryFolder } from '../../support/temporary-archive.ts';

const SCOPE = { fonds: '', retention: 'Y' };

const photo = (sha256: string, year = '2016', key = '大卡阳村') => ({
  sha256,
  year,
  theme: { key, title: `${year}年${key}` },
});

test('a number stays with its content over restarts, and the next one goes on', async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'catalog.sqlite');
  const give = (photos: ReturnType<typeof photo>[], scope = SCOPE) => {
    const catalog = openCatalog(path);
    try {
      return [...catalog.transaction(() => catalog.photoNumbers.give(scope, photos))].map(
        ([sha256, { year, group, sheet }]) => [sha256, `${year}-${group}-${sheet}`],
      );
    } finally {
      catalog.close();
    }
  };
  expect(give([photo('a'), photo('b'), photo('c', '2016', '黑沟村'), photo('d', '2018')])).toEqual([
    ['a', '2016-1-1'],
    ['b', '2016-1-2'],
    ['c', '2016-2-1'],
    ['d', '2018-1-1'],
  ]);
  expect(give([photo('e'), photo('b')])).toEqual([
    ['e', '2016-1-3'],
    ['b', '2016-1-2'],
  ]);
  // Its date and village were corrected, its number was handed over.
  expect(give([photo('a', '2017', '黑沟村')])).toEqual([['a', '2016-1-1']]);
  expect(give([photo('a')], { fonds: 'J012', retention: 'Y' })).toEqual([['a', '2016-1-1']]);
  expect(give([photo('b')], { fonds: 'J012', retention: 'Y' })).toEqual([['b', '2016-1-2']]);
});

test('what was numbered without a year is numbered once more when the year is known', async () => {
  await using folder = await temporaryFolder();
  const catalog = openCatalog(join(folder.path, 'catalog.sqlite'));
  const give = (...photos: ReturnType<typeof photo>[]) =>
    [...catalog.transaction(() => catalog.photoNumbers.give(SCOPE, photos)).values()].map(
      ({ year, group, sheet }) => `${year}-${group}-${sheet}`,
    );
  expect(give(photo('a', '0000'))).toEqual(['0000-1-1']);
  expect(give(photo('a', '2016'))).toEqual(['2016-1-1']);
  expect(give(photo('a', '0000'))).toEqual(['2016-1-1']);
  expect(give(photo('a', '2017'))).toEqual(['2016-1-1']);
  // The number without a year was handed over; nobody else has it.
  expect(give(photo('b', '0000'))).toEqual(['0000-1-2']);
  catalog.close();
});

test('a group keeps the title it was made with', async () => {
  await using folder = await temporaryFolder();
  const catalog = openCatalog(join(folder.path, 'catalog.sqlite'));
  catalog.transaction(() => catalog.photoNumbers.give(SCOPE, [photo('a')]));
  const renamed = { ...photo('b'), theme: { key: '大卡阳村', title: '别名' } };
  const numbers = catalog.transaction(() => catalog.photoNumbers.give(SCOPE, [renamed]));
  catalog.close();
  expect(numbers.get('b')).toEqual({
    year: '2016',
    group: 1,
    sheet: 2,
    groupTitle: '2016年大卡阳村',
  });
});

test('nothing is looked for through all numbers', async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'catalog.sqlite');
  openCatalog(path).close();
  const asked = new Set<string>();
  const db = new Database(path, { verbose: (sql) => asked.add(String(sql)) });
  createPhotoNumberTable(db).give(SCOPE, [photo('a'), photo('b')]);
  const plans = [...asked]
    .filter((sql) => sql.startsWith('SELECT'))
    .flatMap((sql) => db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[])
    .map(({ detail }) => detail);
  db.close();
  expect(plans.length).toBeGreaterThan(3);
  expect(plans.filter((plan) => plan.startsWith('SCAN'))).toEqual([]);
});
