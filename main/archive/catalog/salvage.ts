// What can still be read of a damaged catalog: decisions that were made after the backup which takes its place, or all of
// them where there is none.
import Database from 'better-sqlite3';
import { STEP_KINDS } from '../../../shared/history.ts';
import type { CatalogContents } from './catalog-file.ts';
import { migrate, versionOf } from './migrations.ts';
import { type RawRow, readableRows, rowsFromEnds, unlessUnreadable } from './salvage-rows.ts';

interface StepLike extends RawRow {
  id: number;
  kind: string;
  subject: string;
  field: string;
  value_after: string | null;
  undone_at: string | null;
  with_step: number | null;
}

/** What was taken over from a damaged catalog. */
export interface Salvaged {
  /** Acts, and decisions whose acts cannot be read any more. */
  decisions: number;
  roots: number;
  /** Code of its county; null where that cannot be read. */
  county: string | null;
}

/**
 * Puts the steps of the damaged catalog at `from` that come after `last` into the sound one at `to`, as far as they can be
 * read, and decides what they decided. Gives how many acts that were; none if it is another journal or of another version.
 * The file at `from` may change: give a copy.
 */
export function salvageSteps(from: string, to: string, last: CatalogContents['lastStep']): number {
  const steps = withSource(from, (db) => stepsAfter(db, last)) ?? [];
  if (steps.length === 0) return 0;
  return withTarget(to, (db) => {
    const known = (db.pragma('table_info(step)') as { name: string }[]).map(({ name }) => name);
    const found = Object.keys(steps[0] ?? {});
    if (found.toSorted().join() !== known.toSorted().join()) return 0;
    const acts = putSteps(db, steps);
    // The next index describes and pairs by them.
    db.exec(`INSERT INTO setting (name, value) VALUES ('rules_version', ''), ('pairing_due', '1')
      ON CONFLICT (name) DO UPDATE SET value = excluded.value`);
    return acts;
  });
}

/**
 * Makes a catalog at `to`, of the version of the damaged one at `from`, and puts into it what people did there as far as
 * it can be read: journal, decisions, roots and numbers. What acts come to is still to be counted. The file at `from` may
 * change: give a copy.
 * @throws ArchiveError archive-newer
 */
export function salvageCatalog(from: string, to: string): Salvaged {
  return (
    withSource(from, (source) => {
      const version = versionOf(source, from);
      // Nothing was ever put into it.
      if (version === 0) return null;
      return withTarget(to, (db) => {
        migrate(db, 0, version);
        return db.transaction(() => takeOver(source, db))();
      });
    }) ?? { decisions: 0, roots: 0, county: null }
  );
}

function takeOver(source: Database.Database, db: Database.Database): Salvaged {
  const steps = stepsAfter(source, null);
  const acts = putSteps(db, steps);
  const told = new Set(steps.map((step) => keyOf(step)));
  // Decisions whose steps are lost still hold.
  const bare = rowsFromEnds(source, 'decision', ['kind', 'subject', 'field']).filter(
    (row) => !told.has(keyOf(row)) && isJson(row['value']) && put(db, 'decision', row),
  );
  const roots = readableRows(source, 'root').filter(
    (row) => (row['is_removed'] ?? 0) === 0 && put(db, 'root', row),
  );
  const scope = ['fonds', 'retention'];
  const numbers = {
    photo_group: [...scope, 'year', 'number'],
    photo_number: [...scope, 'sha256', 'year'],
  } as const;
  for (const table of ['photo_group', 'photo_number'] as const) {
    for (const row of rowsFromEnds(source, table, numbers[table])) put(db, table, row);
  }
  return {
    // What a root is called is not in the journal of one that never changed it.
    decisions: acts + bare.filter(({ kind }) => kind !== 'root').length,
    roots: roots.length,
    county: countyOf(source),
  };
}

/** Steps that can be read, each with the rest of its act that can; none if `last` stands in another journal. */
function stepsAfter(db: Database.Database, last: CatalogContents['lastStep']): StepLike[] {
  if (last !== null) {
    const at = unlessUnreadable(() =>
      db.prepare<[number], string>('SELECT at FROM step WHERE id = ?').pluck().get(last.id),
    );
    if (at !== last.at) return [];
  }
  const first = last?.id ?? 0;
  const steps = readableRows<StepLike>(db, 'step', first).filter((step) => isStep(step));
  const known = new Set(steps.map(({ id }) => id));
  const isKnown = (id: number): boolean => id <= first || known.has(id);
  // Where the step that led an act is lost, the first that is left of it leads.
  const leads = new Map<number, number>();
  return steps.map((step) => {
    const { id, with_step: lead, takes_back: taken = null } = step;
    const isTakenKnown = typeof taken === 'number' && isKnown(taken);
    const kept = 'takes_back' in step ? { ...step, takes_back: isTakenKnown ? taken : null } : step;
    if (lead === null || isKnown(lead)) return kept;
    const next = leads.get(lead);
    if (next === undefined) leads.set(lead, id);
    return { ...kept, with_step: next ?? null };
  });
}

/** Puts steps into the journal and decides what they decided; gives how many acts they are. */
function putSteps(db: Database.Database, steps: readonly StepLike[]): number {
  const decide = db.prepare<StepLike>(
    `INSERT INTO decision (kind, subject, field, value)
    VALUES (@kind, @subject, @field, @value_after)
    ON CONFLICT (kind, subject, field) DO UPDATE SET value = excluded.value`,
  );
  const withdraw = db.prepare<StepLike>(
    'DELETE FROM decision WHERE kind = @kind AND subject = @subject AND field = @field',
  );
  let acts = 0;
  db.transaction(() => {
    for (const step of steps) {
      if (!put(db, 'step', step)) continue;
      if (step.with_step === null) acts += 1;
      if (step.undone_at !== null) continue;
      if (step.value_after === null) withdraw.run(step);
      else decide.run(step);
    }
  })();
  return acts;
}

/** False for a row that damage made unfit for its table. */
function put(db: Database.Database, table: string, row: RawRow): boolean {
  const columns = Object.keys(row);
  const values = columns.map((name) => `@${name}`).join(', ');
  try {
    // A row may have been read from both ends.
    const insert = `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${values})`;
    return db.prepare<RawRow>(insert).run(row).changes === 1;
  } catch (error) {
    const isUnfit =
      error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT');
    if (isUnfit) return false;
    throw error;
  }
}

/** False for what only looks like a step because the page it is on was written over. */
function isStep({
  kind,
  subject,
  field,
  value_after: after,
  undone_at: undone,
}: StepLike): boolean {
  const isKnown = (STEP_KINDS as readonly unknown[]).includes(kind);
  const isText = typeof subject === 'string' && typeof field === 'string';
  const isWhole =
    (after === null || isJson(after)) && (undone === null || !Number.isNaN(Date.parse(undone)));
  return isKnown && isText && isWhole;
}

function isJson(value: RawRow[string] | undefined): boolean {
  if (typeof value !== 'string') return false;
  try {
    JSON.parse(value);
    return true;
  } catch {
    // Damage made it so.
    return false;
  }
}

function keyOf({ kind, subject, field }: RawRow): string {
  return JSON.stringify([kind, subject, field]);
}

function countyOf(db: Database.Database): string | null {
  const select = `SELECT value ->> '$.code' FROM setting WHERE name = 'county'`;
  return unlessUnreadable(() => db.prepare<[], string>(select).pluck().get() ?? null);
}

/** Null where the damaged file cannot be opened at all. */
function withSource<Result>(
  path: string,
  read: (db: Database.Database) => Result | null,
): Result | null {
  const db = unlessUnreadable(() => new Database(path, { fileMustExist: true }));
  if (db === null) return null;
  try {
    const isReadable = unlessUnreadable(() => db.pragma('user_version')) !== null;
    return isReadable ? read(db) : null;
  } finally {
    db.close();
  }
}

function withTarget<Result>(path: string, write: (db: Database.Database) => Result): Result {
  const db = new Database(path);
  try {
    db.pragma('foreign_keys = ON');
    return write(db);
  } finally {
    db.close();
  }
}
