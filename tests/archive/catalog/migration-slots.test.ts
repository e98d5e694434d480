// An archive with an article as an earlier version left it, opened by this one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openArchive } from '../../../main/archive/open-archive.ts';
import { temporaryFolder } from '../../support/temporary-archive.ts';

const MIGRATIONS = new URL('../../../main/archive/catalog/migrations/', import.meta.url);

test('an article of an earlier version is read and matched anew, and keeps what people said', async () => {
  await using home = await temporaryFolder();
  const path = join(home.path, 'catalog.sqlite');
  const old = new Database(path);
  const earlier = readdirSync(MIGRATIONS)
    .sort()
    .filter((name) => name < '016');
  for (const name of earlier) old.exec(readFileSync(new URL(name, MIGRATIONS), 'utf8'));
  old.exec(`INSERT INTO article (id, sha256, file_name, bytes, date, imported_at, matched_generation, read_date)
      VALUES (1, 'abc', '稿件.txt', x'00', NULL, '2026-01-01T00:00:00.000Z', 3, NULL);
    INSERT INTO article_line (article_id, line, text, kind, panels, credit) VALUES
      (1, 1, '山乡换新颜|纪事', 'title', '[]', NULL),
      (1, 3, '黑沟村搬迁后的道路', 'caption', '[]', NULL),
      (1, 5, '机修梯田', 'caption', '[]', NULL);
    INSERT INTO decision (kind, subject, field, value) VALUES ('slot', 'abc', '5', 'null');
    PRAGMA user_version = ${earlier.length};`);
  old.close();

  const archive = await openArchive({ dir: home.path });
  const article = archive.article(1);
  expect(article.lines.map(({ kind, isDoubtful }) => [kind, isDoubtful])).toEqual([
    ['title', false],
    ['caption', false],
    ['caption', true],
  ]);
  expect(article.lines[1]?.panels[0]).toMatchObject({ phase: 'after', subject: 'road' });
  expect(article.slots.map(({ line, state }) => [line, state])).toEqual([
    [3, 'missing'],
    [5, 'missing'],
  ]);
  await archive.close();
});
