// Acts of so many decisions that they are made, undone and redone a part at a time. Each part is a transaction of its
// own; whatever cuts one short, every decision is whole, and the act can still be undone as one.
import type { Database } from 'better-sqlite3';
import type { Hand, Step } from '../../../shared/history.ts';
import type { ActPlace, DecisionChange, DecisionKey } from './decisions.ts';
import { FIRST_UNDONE, LAST_DONE, type StepRow, toStep } from './step-rows.ts';

/** An act of facts alone, by the step that leads it. */
export interface LongAct {
  lead: number;
  /** Decisions in it. */
  count: number;
}

/** What of an act has been undone or redone: the next part begins beyond it. */
export type PartMark = number;

/** Functions of the decisions, which this file is a part of. */
interface DecisionWriter {
  /** Decides and journals; gives the leading step, the first one's where none is given. */
  add: (changes: readonly DecisionChange[], hand: Hand, place: ActPlace) => number | null;
  restore: (key: DecisionKey, json: string | null) => void;
}

export function createActParts(db: Database, { add, restore }: DecisionWriter) {
  const lastDone = db.prepare<[], number>(LAST_DONE).pluck();
  const firstUndone = db.prepare<[], number>(FIRST_UNDONE).pluck();
  const countFacts = db.prepare<{ lead: number }, { all: number; facts: number }>(
    `SELECT count(*) AS "all", count(*) FILTER (WHERE kind = 'fact') AS facts
    FROM step
    WHERE id = @lead OR with_step = @lead`,
  );
  const select = db.prepare<[number], StepRow>('SELECT * FROM step WHERE id = ?');
  const before = db.prepare<[number, number, number], StepRow>(
    `SELECT * FROM step WHERE with_step = ? AND id < ? ORDER BY id DESC LIMIT ?`,
  );
  const after = db.prepare<[number, number, number], StepRow>(
    `SELECT * FROM step WHERE with_step = ? AND id > ? ORDER BY id LIMIT ?`,
  );
  const setUndone = db.prepare<Hand & { id: number }>(
    `UPDATE step
    SET undone_at = @at, undone_by = @who, redone_at = NULL, redone_by = NULL
    WHERE id = @id`,
  );
  const setRedone = db.prepare<Hand & { id: number }>(
    `UPDATE step
    SET undone_at = NULL, undone_by = NULL, redone_at = @at, redone_by = @who
    WHERE id = @id`,
  );
  const step = (id: number): StepRow => {
    const row = select.get(id);
    if (row === undefined) throw new Error(`there is no step ${id}`);
    return row;
  };
  const actOfFacts = (lead: number | undefined): LongAct | null => {
    if (lead === undefined) return null;
    const counts = countFacts.get({ lead });
    return counts && counts.all === counts.facts ? { lead, count: counts.all } : null;
  };

  let isRunning = false;

  return {
    /** True while a long act is made, undone or redone. */
    isInParts: (): boolean => isRunning,
    setInParts: (isNowRunning: boolean): void => {
      isRunning = isNowRunning;
    },
    /** Adds decisions to an act, or with null begins one; gives the step that leads it, null if there are none. */
    addPart: add,
    step: (id: number): Step => toStep(step(id)),
    /** The act that a step leads, if all of it are facts. */
    actOfFacts,
    /** The act that undo takes back, if all of it are facts. */
    actToUndo: (): LongAct | null => actOfFacts(lastDone.get()),
    /** The act that redo does again, if all of it are facts. */
    actToRedo: (): LongAct | null => actOfFacts(firstUndone.get()),
    /**
     * Takes back up to `limit` decisions of an act, last ones first and the leading one at the end, so that until then
     * the act is what undo takes back. Gives their contents and the mark of the part; no contents at the end.
     */
    undoPart: (
      lead: number,
      hand: Hand,
      { mark, limit }: { mark: PartMark | null; limit: number },
    ): { contents: string[]; mark: PartMark } => {
      if (mark === lead) return { contents: [], mark };
      const rows: StepRow[] = before.all(lead, mark ?? Number.MAX_SAFE_INTEGER, limit);
      if (rows.length < limit) rows.push(step(lead));
      for (const row of rows) {
        restore(row, row.value_before);
        setUndone.run({ ...hand, id: row.id });
      }
      return { contents: rows.map(({ subject }) => subject), mark: rows.at(-1)?.id ?? lead };
    },
    /** Does up to `limit` decisions of an act again, the leading one first; else the same. */
    redoPart: (
      lead: number,
      hand: Hand,
      { mark, limit }: { mark: PartMark | null; limit: number },
    ): { contents: string[]; mark: PartMark } => {
      const rows = [
        ...(mark === null ? [step(lead)] : []),
        ...after.all(lead, mark ?? lead, limit),
      ];
      for (const row of rows) {
        restore(row, row.value_after);
        setRedone.run({ ...hand, id: row.id });
      }
      return { contents: rows.map(({ subject }) => subject), mark: rows.at(-1)?.id ?? lead };
    },
  };
}
