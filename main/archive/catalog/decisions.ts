// A person's decisions and the journal of steps that led to them. Decisions are keyed by content
// (SHA-256), never by row, so nothing that is rebuilt can lose or change one.
import type { Database } from 'better-sqlite3';
import type { Hand, Step } from '../../../shared/history.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import { createActParts } from './act-parts.ts';
import { IN_VILLAGE, type VillageKey } from './description-rows.ts';
import { FIRST_UNDONE, LAST_DONE, type StepRow, toStep } from './step-rows.ts';

/** What a decision is about: `subject` and `field` by kind, see the migration. */
export interface DecisionKey {
  kind: Step['kind'];
  subject: string;
  field: string;
}

/** A decision to be made, or with `undefined` withdrawn, and what a person reads of it. */
export interface DecisionChange extends DecisionKey {
  value: unknown;
  label: string;
}

/** A decision with its value, any JSON. */
export type Decision = DecisionKey & { value: unknown };

/** Where steps belong: to an act that has begun, or with null to a new one, which may take another back. */
export interface ActPlace {
  lead: number | null;
  takesBack: number | null;
}

type NewStep = Hand &
  DecisionKey & {
    label: string;
    before: string | null;
    after: string | null;
    lead: number | null;
    takesBack: number | null;
  };

interface DecisionRow {
  subject: string;
  field: string;
  value: string;
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
  const ofKind = db.prepare<[string], DecisionRow>(
    'SELECT subject, field, value FROM decision WHERE kind = ?',
  );
  const pairsAt = db.prepare<VillageKey, DecisionRow>(
    pairsOf(`SELECT photo_id
      FROM description INDEXED BY description_by_village
      WHERE ${IN_VILLAGE}`),
  );
  const pairsOfPhotos = db.prepare<[string], DecisionRow>(
    pairsOf('SELECT value AS photo_id FROM json_each(?)'),
  );
  const insertStep = db.prepare<NewStep>(
    `INSERT INTO step (at, who, kind, subject, field, label, value_before, value_after, with_step, takes_back)
    VALUES (@at, @who, @kind, @subject, @field, @label, @before, @after, @lead, @takesBack)`,
  );
  const lengthen = db.prepare<{ lead: number; size: number; subjects: number; fields: string }>(
    `UPDATE step
    SET act_size = act_size + @size, act_subjects = act_subjects + @subjects, act_fields = (
      SELECT json_group_array(DISTINCT value)
      FROM (
        SELECT value FROM json_each(ifnull(act_fields, json_array(field)))
        UNION ALL
        SELECT value FROM json_each(@fields)
      )
    )
    WHERE id = @lead`,
  );
  const supersede = db.prepare<[]>(
    'UPDATE step SET is_superseded = 1 WHERE undone_at IS NOT NULL AND is_superseded = 0',
  );
  const stepsOfAct = db.prepare<[number, number], StepRow>(
    'SELECT * FROM step WHERE id = ? OR with_step = ? ORDER BY id',
  );
  const lastDone = db.prepare<[], number>(LAST_DONE).pluck();
  const firstUndone = db.prepare<[], number>(FIRST_UNDONE).pluck();
  const setUndone = db.prepare<Hand & { lead: number }>(
    `UPDATE step
    SET undone_at = @at, undone_by = @who, redone_at = NULL, redone_by = NULL
    WHERE id = @lead OR with_step = @lead`,
  );
  const setRedone = db.prepare<Hand & { lead: number }>(
    `UPDATE step
    SET undone_at = NULL, undone_by = NULL, redone_at = @at, redone_by = @who
    WHERE id = @lead OR with_step = @lead`,
  );
  const stepsOn = db.prepare<[string, string, string, number], StepRow>(
    `SELECT step.*
    FROM json_each(?) AS wanted
    CROSS JOIN step INDEXED BY step_by_subject
      ON step.kind = ? AND step.subject = wanted.value AND step.field = ?
    ORDER BY step.id DESC
    LIMIT ?`,
  );

  const getJson = (key: DecisionKey): string | null =>
    select.get(key.kind, key.subject, key.field) ?? null;
  const setJson = (key: DecisionKey, json: string | null): void => {
    if (json === null) remove.run(key.kind, key.subject, key.field);
    else upsert.run(key.kind, key.subject, key.field, json);
  };
  const act = (id: number): Step[] => stepsOfAct.all(id, id).map(toStep);
  const add = (
    changes: readonly DecisionChange[],
    hand: Hand,
    { lead, takesBack }: ActPlace,
  ): number | null => {
    let first = lead;
    if (lead === null && changes.length > 0) supersede.run();
    for (const { kind, subject, field, value, label } of changes) {
      const key = { kind, subject, field };
      const before = getJson(key);
      const after = value === undefined ? null : JSON.stringify(value);
      setJson(key, after);
      const isFirst = first === null;
      const step = { ...hand, ...key, label, before, after, lead: first };
      const made = insertStep.run({ ...step, takesBack: isFirst ? takesBack : null });
      first ??= Number(made.lastInsertRowid);
    }
    if (first !== null) countSteps(first, lead === null, changes);
    return first;
  };
  /** The leading step of an act that has just begun counts itself. */
  const countSteps = (
    lead: number,
    hasBegun: boolean,
    changes: readonly DecisionChange[],
  ): void => {
    const size = changes.length - Number(hasBegun);
    if (size === 0) return;
    const subjects = new Set(changes.map(({ subject }) => subject)).size - Number(hasBegun);
    const fields = JSON.stringify([...new Set(changes.map(({ field }) => field))]);
    lengthen.run({ lead, size, subjects, fields });
  };
  const decideTogether = (
    changes: readonly DecisionChange[],
    hand: Hand,
    takesBack: number | null = null,
  ): Step[] => {
    const first = add(changes, hand, { lead: null, takesBack });
    return first === null ? [] : act(first);
  };

  return {
    /** Decides, or with `undefined` withdraws a decision, and journals the step. */
    decide: (key: DecisionKey, value: unknown, label: string, hand: Hand): Step => {
      const [step] = decideTogether([{ ...key, value, label }], hand);
      if (step === undefined) throw new Error('a decision was not journaled');
      return step;
    },
    /** Several decisions that are undone and redone as one, taking back another act if it is named; gives their steps, the first leading. */
    decideTogether,
    ...createActParts(db, { add, restore: setJson }),
    /** Takes back what was decided last, all of one act; empty if there is nothing. */
    undo: (hand: Hand): Step[] => {
      const id = lastDone.get();
      if (id === undefined) return [];
      for (const row of stepsOfAct.all(id, id).reverse()) setJson(row, row.value_before);
      setUndone.run({ ...hand, lead: id });
      return act(id);
    },
    /** Does again what was undone last; empty if nothing was or something else was decided since. */
    redo: (hand: Hand): Step[] => {
      const id = firstUndone.get();
      if (id === undefined) return [];
      for (const row of stepsOfAct.all(id, id)) setJson(row, row.value_after);
      setRedone.run({ ...hand, lead: id });
      return act(id);
    },
    /** What was said of one field of the subjects, undone steps too, newest first. */
    stepsOn: (
      { kind, field }: Pick<DecisionKey, 'kind' | 'field'>,
      subjects: readonly string[],
      limit: number,
    ): Step[] => stepsOn.all(JSON.stringify(subjects), kind, field, limit).map(toStep),
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
      ofKind.all(kind).map((row) => toDecision(kind, row)),
    /** Decisions on pairs of which either photo is in a village. */
    pairsAt: (place: VillageKey): Decision[] =>
      pairsAt.all(place).map((row) => toDecision('pair', row)),
    /** Decisions on pairs of which either is one of the photos. */
    pairsOf: (photos: readonly PhotoId[]): Decision[] =>
      pairsOfPhotos.all(JSON.stringify(photos)).map((row) => toDecision('pair', row)),
  };
}

/** Decisions on the contents of photos, and of the copies that are shown as them. */
function pairsOf(photos: string): string {
  return `WITH here AS MATERIALIZED (
      ${photos}
    ), content AS MATERIALIZED (
      SELECT sha256 FROM here CROSS JOIN photo ON photo.id = photo_id
      UNION
      SELECT sha256
      FROM here
      CROSS JOIN copy ON copy.best_id = photo_id AND copy.decision <> 'ask'
      CROSS JOIN photo ON photo.id = copy_id
    )
    SELECT subject, field, value
    FROM content
    CROSS JOIN decision ON kind = 'pair' AND subject = sha256
    UNION
    SELECT subject, field, value
    FROM decision
    WHERE kind = 'pair' AND field IN (SELECT sha256 FROM content)`;
}

function toDecision(kind: Step['kind'], { subject, field, value }: DecisionRow): Decision {
  return { kind, subject, field, value: JSON.parse(value) as unknown };
}
