// Who said what holds now, and when.
import type { Step } from '../../../../shared/history.ts';
import type { Catalog } from '../../catalog/open-catalog.ts';

/** Steps looked at; more of them in a row are not undone. */
const MAX_STEPS = 50;

/** Name and local time; both empty where no step tells. */
export interface DecidedBy {
  who: string;
  at: string;
}

const NOBODY: DecidedBy = { who: '', at: '' };

/** Who decided a field of one of the subjects last, undone steps left out. */
export function decidedBy(
  catalog: Catalog,
  kind: Step['kind'],
  subjects: readonly string[],
  field: string,
): DecidedBy {
  const steps = catalog.decisions.stepsOn({ kind, field }, subjects, MAX_STEPS);
  const step = steps.find(({ isUndone }) => !isUndone);
  return step === undefined ? NOBODY : { who: step.who, at: localText(step.at) };
}

/** An instant as the local wall clock shows it, `2026-11-29 09:20:00`. */
export function localText(instant: string): string {
  const date = new Date(instant);
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 19).replace('T', ' ');
}
