// What can still be read of a damaged catalog: decisions that were made after the backup which takes its place.
import Database from 'better-sqlite3';
import type { CatalogContents } from './catalog-file.ts';

interface StepLike extends Record<string, string | number | null> {
  id: number;
  kind: string;
  subject: string;
  field: string;
  value_after: string | null;
  undone_at: string | null;
  with_step: number | null;
}

/**
 * Puts the steps of the damaged catalog at `from` that come after `last` into the sound one at `to`, as far as they can be
 * read, and decides what they decided. Gives how many acts that were; none if it is another journal or of another version.
 * The file at `from` may change: give a copy.
 */
export function salvageSteps(from: string, to: string, last: CatalogContents['lastStep']): number {
  const steps = readableSteps(from, last);
  if (steps.length === 0) return 0;
  const db = new Database(to, { fileMustExist: true });
  try {
    db.pragma('foreign_keys = ON');
    const columns = Object.keys(steps[0] ?? {});
    const known = (db.pragma('table_info(step)') as { name: string }[]).map(({ name }) => name);
    if (columns.toSorted().join() !== known.toSorted().join()) return 0;
    const insert = db.prepare<StepLike>(
      `INSERT INTO step (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
    );
    const decide = db.prepare<StepLike>(
      `INSERT INTO decision (kind, subject, field, value)
      VALUES (@kind, @subject, @field, @value_after)
      ON CONFLICT (kind, subject, field) DO UPDATE SET value = excluded.value`,
    );
    const withdraw = db.prepare<StepLike>(
      'DELETE FROM decision WHERE kind = @kind AND subject = @subject AND field = @field',
    );
    db.transaction(() => {
      for (const step of steps) {
        insert.run(step);
        if (step.undone_at !== null) continue;
        if (step.value_after === null) withdraw.run(step);
        else decide.run(step);
      }
      // The next index describes and pairs by them.
      db.exec(`INSERT INTO setting (name, value) VALUES ('rules_version', ''), ('pairing_due', '1')
        ON CONFLICT (name) DO UPDATE SET value = excluded.value`);
    })();
    return steps.filter(({ with_step: lead }) => lead === null).length;
  } finally {
    db.close();
  }
}

/** Up to the first that cannot be read: one without those before it might be half an act. */
function readableSteps(path: string, last: CatalogContents['lastStep']): StepLike[] {
  const steps: StepLike[] = [];
  try {
    const db = new Database(path, { fileMustExist: true });
    try {
      const at = db.prepare<[number], string>('SELECT at FROM step WHERE id = ?').pluck();
      if (last !== null && at.get(last.id) !== last.at) return [];
      const after = db.prepare<[number], StepLike>('SELECT * FROM step WHERE id > ? ORDER BY id');
      for (const step of after.iterate(last?.id ?? 0)) steps.push(step);
    } finally {
      db.close();
    }
  } catch (error) {
    // It is damaged: what was read before is what there is.
    if (!(error instanceof Database.SqliteError)) throw error;
  }
  return steps;
}
