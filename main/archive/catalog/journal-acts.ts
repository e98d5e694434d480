import type { Database } from 'better-sqlite3';

/** Acts of an open catalog's journal that one which ends with `last` does not have; all of them if it is another journal. */
export function actsIn(db: Database, last: { id: number; at: string } | null): number {
  const at = db.prepare<[number], string>('SELECT at FROM step WHERE id = ?').pluck();
  const after = db
    .prepare<[number], number>('SELECT count(*) FROM step WHERE id > ? AND with_step IS NULL')
    .pluck();
  const isSame = last !== null && at.get(last.id) === last.at;
  return after.get(isSame ? last.id : 0) ?? 0;
}
