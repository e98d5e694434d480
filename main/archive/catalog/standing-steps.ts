// Which decisions of an act still stand, so that taking it back touches nothing that was decided since.
import type { Database } from 'better-sqlite3';
import type { DecisionKey } from './decisions.ts';
import type { StepRow } from './step-rows.ts';

/** A decision that an act made, as it stands now. */
export interface StandingStep extends DecisionKey {
  id: number;
  label: string;
  /** `same` is as before the act already; `changed` was decided anew since, or what it belongs with was. */
  standing: 'stands' | 'same' | 'changed';
  /** JSON of the decision before the act; null for none. */
  before: string | null;
}

/** Facts that say together where a photo was taken. */
const PLACE_FIELDS: readonly string[] = ['county', 'town', 'village', 'sub'];

interface KeyInAct extends DecisionKey {
  lead: number;
  last: number;
}

export function createStandingSteps(db: Database) {
  const now = db
    .prepare<DecisionKey, string>(
      'SELECT value FROM decision WHERE kind = @kind AND subject = @subject AND field = @field',
    )
    .pluck();
  const firstInAct = db.prepare<KeyInAct, { id: number; value: string | null }>(
    `SELECT id, value_before AS value
    FROM step INDEXED BY step_by_subject
    WHERE kind = @kind AND subject = @subject AND field = @field AND id BETWEEN @lead AND @last
    ORDER BY id
    LIMIT 1`,
  );
  const lastInAct = db.prepare<KeyInAct, { value: string | null }>(
    `SELECT value_after AS value
    FROM step INDEXED BY step_by_subject
    WHERE kind = @kind AND subject = @subject AND field = @field AND id BETWEEN @lead AND @last
    ORDER BY id DESC
    LIMIT 1`,
  );
  const beforeLater = db.prepare<KeyInAct, { value: string | null }>(
    `SELECT value_before AS value
    FROM step INDEXED BY step_by_subject
    WHERE kind = @kind AND subject = @subject AND field = @field AND id > @last
    ORDER BY id
    LIMIT 1`,
  );

  /** True if a decision is not what it was right after the act, whether the act made it or not. */
  const hasMoved = (key: KeyInAct): boolean => {
    const then = lastInAct.get(key) ?? beforeLater.get(key);
    return then !== undefined && then.value !== (now.get(key) ?? null);
  };

  return {
    /** How steps of an act stand; its last step has the id `last`. One decided twice in it is told once. */
    of: (steps: readonly StepRow[], lead: number, last: number): StandingStep[] =>
      steps.flatMap(({ id, kind, subject, field, label, undone_at: undoneAt }) => {
        const key = { kind, subject, field, lead, last };
        const first = firstInAct.get(key);
        // A long act may be undone in part.
        if (first?.id !== id || undoneAt !== null) return [];
        const isSame = (now.get(key) ?? null) === first.value;
        const isChanged = hasMoved(key) || companionsOf(key).some(hasMoved);
        const standing = isSame ? 'same' : isChanged ? 'changed' : 'stands';
        return [{ id, kind, subject, field, label, standing, before: first.value }];
      }),
  };
}

/** Decisions that make no sense beside an older state of this one: the parts of a place, who signed a pair off. */
function companionsOf<Key extends DecisionKey>(key: Key): Key[] {
  if (key.kind === 'pair') return [{ ...key, kind: 'sign-off' }];
  if (key.kind !== 'fact' || !PLACE_FIELDS.includes(key.field)) return [];
  return PLACE_FIELDS.filter((field) => field !== key.field).map((field) => ({ ...key, field }));
}
