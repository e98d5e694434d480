// Steps as the journal file has them: what is not there is left out.
import type { Step } from '../../../shared/history.ts';
import type { JournalStep } from '../../../shared/journal-record.ts';
import type { JournalRow } from './journal-rows.ts';

export function toJournalStep(row: JournalRow): JournalStep {
  const { id, at, who, kind, subject, field, label, before, after } = row;
  return {
    record: 'step',
    id,
    ...(row.withStep === null ? {} : { act: row.withStep }),
    at,
    ...(who === '' ? {} : { who }),
    kind,
    subject,
    field,
    label,
    ...(before === null ? {} : { before: JSON.parse(before) as unknown }),
    ...(after === null ? {} : { after: JSON.parse(after) as unknown }),
    ...(row.undoneAt === null ? {} : { undoneAt: row.undoneAt }),
    ...(row.undoneBy === null ? {} : { undoneBy: row.undoneBy }),
    ...(row.redoneAt === null ? {} : { redoneAt: row.redoneAt }),
    ...(row.redoneBy === null ? {} : { redoneBy: row.redoneBy }),
    ...(row.isSuperseded ? { isSuperseded: true } : {}),
    ...(row.takesBack === null ? {} : { takesBack: row.takesBack }),
  };
}

export function toJournalRow(step: JournalStep): JournalRow {
  const { id, at, subject, field, label } = step;
  return {
    id,
    at,
    who: step.who ?? '',
    // A kind that this version does not know is kept for one that does.
    kind: step.kind as Step['kind'],
    subject,
    field,
    label,
    before: jsonOf(step.before),
    after: jsonOf(step.after),
    undoneAt: step.undoneAt ?? null,
    undoneBy: step.undoneBy ?? null,
    redoneAt: step.redoneAt ?? null,
    redoneBy: step.redoneBy ?? null,
    isSuperseded: step.isSuperseded ?? false,
    withStep: step.act ?? null,
    takesBack: step.takesBack ?? null,
  };
}

function jsonOf(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
