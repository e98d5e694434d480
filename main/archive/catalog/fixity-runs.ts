// The runs that checked originals: rounds of the schedule, and those that a person asked for.
import type { Database } from 'better-sqlite3';
import type { FixityRun } from '../../../shared/fixity.ts';
import type { FixityFinding } from './fixity.ts';

interface RunRow extends Omit<FixityRun, 'rootId' | 'startedAt' | 'endedAt' | 'bytes'> {
  root_id: number | null;
  started_at: string;
  ended_at: string | null;
  before_s: number;
  size_bytes: number;
}

/** A run with what it leaves out. */
export type OpenRun = FixityRun & {
  /** Originals that were checked since then, in seconds since 1970, are not checked by it. */
  beforeS: number;
};

export function createFixityRunTable(db: Database) {
  const insert = db.prepare<[string, number | null, string, number, number]>(
    `INSERT INTO fixity_run (kind, root_id, started_at, before_s, total) VALUES (?, ?, ?, ?, ?)`,
  );
  const select = db.prepare<[number], RunRow>('SELECT * FROM fixity_run WHERE id = ?');
  const selectOpen = db.prepare<[string], RunRow>(
    'SELECT * FROM fixity_run WHERE ended_at IS NULL AND kind = ? ORDER BY id DESC LIMIT 1',
  );
  const count = db.prepare<Record<string, number>>(
    `UPDATE fixity_run
    SET ok = ok + @ok, changed = changed + @changed, missing = missing + @missing,
      unreadable = unreadable + @unreadable, size_bytes = size_bytes + @bytes
    WHERE id = @id`,
  );
  const setEnd = db.prepare<[string, string, number, number]>(
    'UPDATE fixity_run SET ended_at = ?, outcome = ?, away = ? WHERE id = ? AND ended_at IS NULL',
  );
  const setStopped = db.prepare<[string, string]>(
    `UPDATE fixity_run SET ended_at = ?, outcome = 'stopped' WHERE ended_at IS NULL AND kind = ?`,
  );
  const selectLast = db.prepare<[], RunRow>(
    `SELECT *
    FROM fixity_run
    WHERE outcome = 'done' AND root_id IS NULL
    ORDER BY id DESC
    LIMIT 1`,
  );
  return {
    begin: (run: {
      kind: FixityRun['kind'];
      rootId: number | null;
      at: string;
      beforeS: number;
      total: number;
    }): OpenRun => {
      const made = insert.run(run.kind, run.rootId, run.at, run.beforeS, run.total);
      const row = select.get(Number(made.lastInsertRowid));
      if (row === undefined) throw new Error('a run was not written down');
      return toRun(row);
    },
    get: (id: number): OpenRun | null => {
      const row = select.get(id);
      return row === undefined ? null : toRun(row);
    },
    /** The run of a kind that goes on; null if none does. */
    open: (kind: FixityRun['kind']): OpenRun | null => {
      const row = selectOpen.get(kind);
      return row === undefined ? null : toRun(row);
    },
    /** One more original is checked by a run. */
    countIn: (id: number, { state, bytes }: FixityFinding): void => {
      const none = { ok: 0, changed: 0, missing: 0, unreadable: 0 };
      count.run({ ...none, [state]: 1, bytes, id });
    },
    end: (id: number, at: string, outcome: 'done' | 'stopped', away: number): void => {
      setEnd.run(at, outcome, away, id);
    },
    /** Runs that nobody goes on with. */
    stopAll: (kind: FixityRun['kind'], at: string): void => {
      setStopped.run(at, kind);
    },
    /** The last run over all roots that came to its end. */
    lastWhole: (): FixityRun | null => {
      const row = selectLast.get();
      return row === undefined ? null : toRun(row);
    },
  };
}

function toRun(row: RunRow): OpenRun {
  return {
    id: row.id,
    kind: row.kind,
    rootId: row.root_id,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    outcome: row.outcome,
    total: row.total,
    away: row.away,
    ok: row.ok,
    changed: row.changed,
    missing: row.missing,
    unreadable: row.unreadable,
    bytes: row.size_bytes,
    beforeS: row.before_s,
  };
}
