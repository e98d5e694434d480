// Rows of the journal and the steps they stand for.
import type { Act, ActState, DecidedValue, Step } from '../../../shared/history.ts';

export interface StepRow {
  id: number;
  at: string;
  who: string;
  kind: Step['kind'];
  subject: string;
  field: string;
  label: string;
  value_before: string | null;
  value_after: string | null;
  undone_at: string | null;
  undone_by: string | null;
  redone_at: string | null;
  redone_by: string | null;
  is_superseded: number;
  with_step: number | null;
  takes_back: number | null;
  act_size: number;
  act_subjects: number;
  /** JSON; null for the step's own field alone. */
  act_fields: string | null;
}

/** The step that leads the act to be undone next. */
export const LAST_DONE = `SELECT id
  FROM step INDEXED BY act_by_id
  WHERE undone_at IS NULL AND with_step IS NULL
  ORDER BY id DESC
  LIMIT 1`;

/** The step that leads the act to be redone next. */
export const FIRST_UNDONE = `SELECT id FROM step
  WHERE undone_at IS NOT NULL AND is_superseded = 0 AND with_step IS NULL
  ORDER BY id
  LIMIT 1`;

/** Sets what acts come to, of all acts in the journal. */
export const SETTLE_ACTS = `UPDATE step
  SET act_size = act.size, act_subjects = act.subjects, act_fields = act.fields
  FROM (
    SELECT ifnull(with_step, id) AS lead, count(*) AS size, count(DISTINCT subject) AS subjects,
      json_group_array(DISTINCT field) AS fields
    FROM step
    GROUP BY lead
    HAVING size > 1
  ) AS act
  WHERE step.id = act.lead`;

export function toStep(row: StepRow): Step {
  return {
    id: row.id,
    at: row.at,
    who: row.who,
    kind: row.kind,
    subject: row.subject,
    field: row.field,
    label: row.label,
    before: parseValue(row.value_before),
    after: parseValue(row.value_after),
    count: row.act_size,
    subjectCount: row.act_subjects,
    fields: row.act_fields === null ? [row.field] : (JSON.parse(row.act_fields) as string[]),
    isUndone: row.undone_at !== null,
  };
}

/** The act that a step leads; `taken_by` is the act that took it back and holds. */
export function toAct(row: StepRow & { taken_by: number | null }): Act {
  const { undone_at: undoneAt, redone_at: redoneAt } = row;
  return {
    ...toStep(row),
    state: stateOf(row),
    undone: undoneAt === null ? null : { at: undoneAt, who: row.undone_by ?? '' },
    redone: redoneAt === null ? null : { at: redoneAt, who: row.redone_by ?? '' },
    takesBack: row.takes_back,
    takenBackBy: row.taken_by,
  };
}

function stateOf(row: StepRow & { taken_by: number | null }): ActState {
  if (row.undone_at !== null) return row.is_superseded === 1 ? 'superseded' : 'undone';
  return row.taken_by === null ? 'done' : 'taken-back';
}

/** A value as the journal keeps it, told apart from none. */
export function toDecidedValue(json: string | null): DecidedValue {
  return json === null ? null : { value: JSON.parse(json) as unknown };
}

/** A value as the journal keeps it; null for none. */
function parseValue(json: string | null): unknown {
  return json === null ? null : (JSON.parse(json) as unknown);
}
