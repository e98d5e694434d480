// The catalog as a file: copied while people go on working, and looked over without being opened for work. Runs in a
// process of its own, since each of these takes long.
import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import type { CatalogCounts } from '../../../shared/backup/backup.ts';
import { ArchiveError } from '../../../shared/errors.ts';
import { actsIn } from './journal-acts.ts';
import { catalogError } from './open-catalog.ts';

/** What a catalog holds, to compare it with its copy. */
export interface CatalogContents {
  /** Migrations it has seen. */
  version: number;
  county: { code: string; name: string } | null;
  counts: CatalogCounts;
  lastStep: { id: number; at: string } | null;
  /** SHA-256 of every row that holds a person's word, as hex. */
  digest: string;
}

/** 16 MB of 4 kB pages: a cancelled copy ends soon, and its progress is told often. */
const PAGES_A_STEP = 4000;

/** What people made, each in an order that does not depend on how the file is laid out. */
const WORDS_OF_PEOPLE: Readonly<Record<string, string>> = {
  decision: 'kind, subject, field',
  step: 'id',
  photo_group: 'fonds, retention, year, number',
  photo_number: 'fonds, retention, sha256, year',
};

/**
 * Copies the catalog at `path` as it is at this moment into a new file at `to`, which one file holds whole, and tells
 * what is in it. Whoever writes meanwhile is neither kept waiting nor seen.
 * @throws ArchiveError archive-damaged, disk-full, archive-read-only
 */
export async function copyCatalog(
  path: string,
  to: string,
  report: (donePages: number, totalPages: number) => void,
): Promise<CatalogContents> {
  const contents = await withFile(path, async (db) => {
    // The copy reads in this transaction too; without it, SQLite would begin anew after each write of others.
    db.exec('BEGIN');
    const found = readContents(db);
    await withErrorsOf(to, () =>
      db.backup(to, {
        progress: ({ totalPages, remainingPages }) => {
          report(totalPages - remainingPages, totalPages);
          return PAGES_A_STEP;
        },
      }),
    );
    db.exec('COMMIT');
    return found;
  });
  await withFile(to, (db) => {
    // Else it could be read only where a second file can be made beside it.
    db.pragma('journal_mode = DELETE');
    db.pragma('synchronous = FULL');
  });
  return contents;
}

/** What is in the catalog at `path`. @throws ArchiveError archive-damaged, archive-read-only */
export function catalogContents(path: string): Promise<CatalogContents> {
  return withFile(path, readContents);
}

/**
 * The first fault of the catalog at `path`, in SQLite's words; null if it is sound. `whole` also compares every index
 * with its table and looks for rows whose others are gone.
 * @throws ArchiveError archive-read-only
 */
export async function catalogFault(path: string, depth: 'quick' | 'whole'): Promise<string | null> {
  try {
    return await withFile(path, (db) => {
      const check = depth === 'whole' ? 'integrity_check(1)' : 'quick_check(1)';
      const verdict = String(db.pragma(check, { simple: true }));
      if (verdict !== 'ok') return verdict;
      const [orphan] = depth === 'whole' ? (db.pragma('foreign_key_check') as unknown[]) : [];
      return orphan === undefined ? null : `foreign key: ${JSON.stringify(orphan)}`;
    });
  } catch (error) {
    if (error instanceof ArchiveError && error.code === 'archive-damaged') {
      return error.cause instanceof Error ? error.cause.message : error.message;
    }
    throw error;
  }
}

/**
 * Acts in the journal of the catalog at `path` that one which ends with `last` does not have, all of them if it is
 * another journal; null if that cannot be read any more.
 * @throws ArchiveError archive-read-only
 */
export async function actsBeyond(
  path: string,
  last: CatalogContents['lastStep'],
): Promise<number | null> {
  try {
    return await withFile(path, (db) => (hasStepsOfActs(db) ? actsIn(db, last) : 0));
  } catch (error) {
    if (error instanceof ArchiveError && error.code === 'archive-damaged') return null;
    throw error;
  }
}

/** False in a catalog that was never begun. */
function hasStepsOfActs(db: Database.Database): boolean {
  const columns = db.pragma('table_info(step)') as { name: string }[];
  return columns.some(({ name }) => name === 'with_step');
}

function readContents(db: Database.Database): CatalogContents {
  const tables = new Set(
    db.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all(),
  );
  const count = (table: string): number =>
    tables.has(table)
      ? (db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0)
      : 0;
  return {
    version: Number(db.pragma('user_version', { simple: true })),
    county: tables.has('setting') ? countyOf(db) : null,
    counts: {
      photos: count('description'),
      decisions: count('decision'),
      steps: count('step'),
      articles: count('article'),
      numbers: count('photo_number'),
    },
    lastStep: tables.has('step') ? lastStepOf(db) : null,
    digest: digestOf(
      db,
      Object.keys(WORDS_OF_PEOPLE).filter((table) => tables.has(table)),
    ),
  };
}

function countyOf(db: Database.Database): CatalogContents['county'] {
  const head = db
    .prepare<[], string>("SELECT value FROM setting WHERE name = 'county'")
    .pluck()
    .get();
  if (head === undefined) return null;
  const { code, name } = JSON.parse(head) as { code: string; name: string };
  return { code, name };
}

function lastStepOf(db: Database.Database): CatalogContents['lastStep'] {
  const select = 'SELECT id, at FROM step ORDER BY id DESC LIMIT 1';
  return db.prepare<[], { id: number; at: string }>(select).get() ?? null;
}

function digestOf(db: Database.Database, tables: readonly string[]): string {
  const hash = createHash('sha256');
  for (const table of tables) {
    const rows = db.prepare(`SELECT * FROM ${table} ORDER BY ${WORDS_OF_PEOPLE[table] ?? '1'}`);
    hash.update(`${table}\n`);
    for (const row of rows.raw().iterate()) hash.update(`${JSON.stringify(row)}\n`);
  }
  return hash.digest('hex');
}

async function withFile<Result>(
  path: string,
  work: (db: Database.Database) => Result | Promise<Result>,
): Promise<Result> {
  return await withErrorsOf(path, async () => {
    const db = new Database(path, { fileMustExist: true });
    try {
      return await work(db);
    } finally {
      db.close();
    }
  });
}

async function withErrorsOf<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw catalogError(error, path);
  }
}
