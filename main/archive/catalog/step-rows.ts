// Rows of the journal and the steps they stand for.
import type { Step } from '../../../shared/history.ts';

export interface StepRow {
  id: number;
  at: string;
  kind: Step['kind'];
  subject: string;
  field: string;
  label: string;
  value_before: string | null;
  value_after: string | null;
  undone_at: string | null;
  with_step: number | null;
  made_with: number;
  subjects: number;
  /** JSON. */
  fields: string;
}

export const STEP_COLUMNS = `step.*,
  (SELECT count(*) FROM step AS other WHERE other.with_step = step.id) AS made_with,
  ${ofAct('count(DISTINCT subject)')} AS subjects,
  ${ofAct('json_group_array(DISTINCT field)')} AS fields`;

/** The step that leads the act to be undone next. */
export const LAST_DONE = `SELECT id FROM step
  WHERE undone_at IS NULL AND with_step IS NULL
  ORDER BY id DESC
  LIMIT 1`;

/** The step that leads the act to be redone next. */
export const FIRST_UNDONE = `SELECT id FROM step
  WHERE undone_at IS NOT NULL AND is_superseded = 0 AND with_step IS NULL
  ORDER BY id
  LIMIT 1`;

export function toStep(row: StepRow): Step {
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
    count: row.made_with + 1,
    subjectCount: row.subjects,
    fields: JSON.parse(row.fields) as string[],
    isUndone: row.undone_at !== null,
  };
}

/** What all steps of an act come to; each branch has an index of its own. */
function ofAct(aggregate: string): string {
  return `(SELECT ${aggregate}
    FROM (
      SELECT step.subject AS subject, step.field AS field
      UNION ALL
      SELECT other.subject, other.field FROM step AS other WHERE other.with_step = step.id
    ))`;
}
