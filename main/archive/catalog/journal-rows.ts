// The journal row by row, as it is: to be carried out of one catalog and into another, empty one.
import type { Database } from 'better-sqlite3';
import type { Step } from '../../../shared/history.ts';
import { SETTLE_ACTS } from './step-rows.ts';

/** One step with all that the journal keeps of it. What acts come to follows from their steps and is not part of it. */
export interface JournalRow {
  id: number;
  /** UTC instant, as `undoneAt` and `redoneAt`. */
  at: string;
  /** Empty where nobody was named. */
  who: string;
  kind: Step['kind'];
  subject: string;
  field: string;
  label: string;
  /** JSON; null where nothing was decided, which the JSON `null` is not. */
  before: string | null;
  after: string | null;
  undoneAt: string | null;
  undoneBy: string | null;
  redoneAt: string | null;
  redoneBy: string | null;
  /** Undone, and never to be redone, since something else was decided. */
  isSuperseded: boolean;
  /** The step that leads its act; null for that step itself. */
  withStep: number | null;
  /** The act that this one takes back, by the step that leads it. */
  takesBack: number | null;
}

type StoredRow = Omit<JournalRow, 'isSuperseded'> & { isSuperseded: number };

export function createJournalRows(db: Database) {
  const select = db.prepare<[number, number], StoredRow>(
    `SELECT id, at, who, kind, subject, field, label, value_before AS before, value_after AS after,
      undone_at AS undoneAt, undone_by AS undoneBy, redone_at AS redoneAt, redone_by AS redoneBy,
      is_superseded AS isSuperseded, with_step AS withStep, takes_back AS takesBack
    FROM step
    WHERE id > ?
    ORDER BY id
    LIMIT ?`,
  );
  const insert = db.prepare<StoredRow>(
    `INSERT INTO step (id, at, who, kind, subject, field, label, value_before, value_after, undone_at, undone_by,
      redone_at, redone_by, is_superseded, with_step, takes_back)
    VALUES (@id, @at, @who, @kind, @subject, @field, @label, @before, @after, @undoneAt, @undoneBy,
      @redoneAt, @redoneBy, @isSuperseded, @withStep, @takesBack)`,
  );
  const newest = db.prepare<[], number | null>('SELECT max(id) FROM step').pluck();
  const settle = db.prepare<[]>(SETTLE_ACTS);

  return {
    /** Rows with greater ids than `after` (0 for the first), in the order in which they were journaled. */
    page: ({ after, limit }: { after: number; limit: number }): JournalRow[] =>
      select.all(after, limit).map((row) => ({ ...row, isSuperseded: row.isSuperseded === 1 })),
    /**
     * Puts rows into a journal that was empty before the first of them, one part after the other in the order of ids:
     * `after` is the id of the last row of the part before, 0 for the first part. Then {@link settle}. Decisions are not
     * touched. Call it in a transaction.
     * @throws Error if the journal holds anything else, or the order is another one
     */
    add: (rows: readonly JournalRow[], after: number): void => {
      let last = after;
      if ((newest.get() ?? 0) !== last)
        throw new Error('steps can be put into an empty journal only');
      for (const row of rows) {
        if (row.id <= last) throw new Error(`step ${row.id} comes after step ${last}`);
        insert.run({ ...row, isSuperseded: row.isSuperseded ? 1 : 0 });
        last = row.id;
      }
    },
    /** Counts what the acts of the journal come to, once all rows are in. */
    settle: (): void => {
      settle.run();
    },
  };
}
