// A person's decisions and the journal of steps that led to them. Decisions are keyed by content
// (SHA-256), never by row, so nothing that is rebuilt can lose or change one.
import type { Database } from 'better-sqlite3';
import type { Step } from '../../../shared/history.ts';

/** What a decision is about: `subject` and `field` by kind, see the migration. */
export interface DecisionKey {
  kind: Step['kind'];
  subject: string;
  field: string;
}

/** A decision with its value, any JSON. */
export type Decision = DecisionKey & { value: unknown };

interface StepRow {
  id: number;
  at: string;
  kind: Step['kind'];
  subject: string;
  field: string;
  label: string;
  value_before: string | null;
  value_after: string | null;
  undone_at: string | null;
}

export function createDecisionTable(db: Database) {
  const upsert = db.prepare<[string, string, string, string]>(
    `INSERT INTO decision (kind, subject, field, value) VALUES (?, ?, ?, ?)
    ON CONFLICT (kind, subject, field) DO UPDATE SET value = excluded.value`,
  );
  const remove = db.prepare<[string, string, string]>(
    'DELETE FROM decision WHERE kind = ? AND subject = ? AND field = ?',
  );
  const select = db
    .prepare<[string, string, string], string>(
      'SELECT value FROM decision WHERE kind = ? AND subject = ? AND field = ?',
    )
    .pluck();
  const ofSubject = db.prepare<[string, string], { field: string; value: string }>(
    'SELECT field, value FROM decision WHERE kind = ? AND subject = ?',
  );
  const ofKind = db.prepare<[string], { subject: string; field: string; value: string }>(
    'SELECT subject, field, value FROM decision WHERE kind = ?',
  );
  const insertStep = db.prepare<
    [string, string, string, string, string, string | null, string | null]
  >(
    `INSERT INTO step (at, kind, subject, field, label, value_before, value_after)
    VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const selectStep = db.prepare<[number], StepRow>('SELECT * FROM step WHERE id = ?');
  const lastDone = db.prepare<[], StepRow>(
    'SELECT * FROM step WHERE undone_at IS NULL ORDER BY id DESC LIMIT 1',
  );
  // Steps undone before the last new one can never come back.
  const firstUndone = db.prepare<[], StepRow>(
    `SELECT * FROM step
    WHERE undone_at IS NOT NULL
      AND id > (SELECT coalesce(max(id), 0) FROM step WHERE undone_at IS NULL)
    ORDER BY id
    LIMIT 1`,
  );
  const setUndone = db.prepare<[string | null, number]>(
    'UPDATE step SET undone_at = ? WHERE id = ?',
  );
  const newest = db.prepare<[number], StepRow>('SELECT * FROM step ORDER BY id DESC LIMIT ?');

  const getJson = (key: DecisionKey): string | null =>
    select.get(key.kind, key.subject, key.field) ?? null;
  const setJson = (key: DecisionKey, json: string | null): void => {
    if (json === null) remove.run(key.kind, key.subject, key.field);
    else upsert.run(key.kind, key.subject, key.field, json);
  };
  const stepOf = (id: number): Step => {
    const row = selectStep.get(id);
    if (row === undefined) throw new Error(`step ${id} is gone`);
    return toStep(row);
  };

  return {
    /** Decides, or with `undefined` withdraws a decision, and journals the step. */
    decide: (key: DecisionKey, value: unknown, label: string, at: string): Step => {
      const before = getJson(key);
      const after = value === undefined ? null : JSON.stringify(value);
      setJson(key, after);
      const { lastInsertRowid } = insertStep.run(
        at,
        key.kind,
        key.subject,
        key.field,
        label,
        before,
        after,
      );
      return stepOf(Number(lastInsertRowid));
    },
    /** Takes back the last step that stands; null if there is none. */
    undo: (at: string): Step | null => {
      const row = lastDone.get();
      if (row === undefined) return null;
      setJson(row, row.value_before);
      setUndone.run(at, row.id);
      return stepOf(row.id);
    },
    /** Does the last undone step again; null if there is none or something else was decided since. */
    redo: (): Step | null => {
      const row = firstUndone.get();
      if (row === undefined) return null;
      setJson(row, row.value_after);
      setUndone.run(null, row.id);
      return stepOf(row.id);
    },
    /** Newest first. */
    steps: (limit: number): Step[] => newest.all(limit).map(toStep),
    /** The decided value, `undefined` where nobody decided. */
    get: (key: DecisionKey): unknown => {
      const json = getJson(key);
      return json === null ? undefined : (JSON.parse(json) as unknown);
    },
    ofSubject: (kind: Step['kind'], subject: string): { field: string; value: unknown }[] =>
      ofSubject
        .all(kind, subject)
        .map(({ field, value }) => ({ field, value: JSON.parse(value) as unknown })),
    ofKind: (kind: Step['kind']): Decision[] =>
      ofKind.all(kind).map((row) => ({
        kind,
        subject: row.subject,
        field: row.field,
        value: JSON.parse(row.value) as unknown,
      })),
  };
}

function toStep(row: StepRow): Step {
  const parse = (json: string | null): unknown => (json === null ? null : JSON.parse(json));
  return {
    id: row.id,
    at: row.at,
    kind: row.kind,
    subject: row.subject,
    field: row.field,
    label: row.label,
    before: parse(row.value_before),
    after: parse(row.value_after),
    isUndone: row.undone_at !== null,
  };
}
