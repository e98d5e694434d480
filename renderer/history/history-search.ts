// What the address of the history carries: which acts to show, and which of them is open.
import { type HistoryQuery, STEP_KINDS, type StepKind } from '../../shared/history.ts';
import { readChoice, readText } from '../search-params.ts';

/** Conditions of the history; days are local, `2026-11-29`, the last one included. */
export interface HistorySearch {
  kind?: StepKind;
  who?: string;
  from?: string;
  to?: string;
  words?: string;
  photo?: number;
  /** The act that is open. */
  act?: number;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function readHistorySearch(raw: Record<string, unknown>): HistorySearch {
  const { from, to } = { ...readText(raw, 'from'), ...readText(raw, 'to') };
  return {
    ...readChoice(raw, 'kind', STEP_KINDS),
    ...readText(raw, 'who'),
    ...readText(raw, 'words'),
    ...(from !== undefined && dayStart(from) !== null ? { from } : {}),
    ...(to !== undefined && dayStart(to) !== null ? { to } : {}),
    ...readId(raw, 'photo'),
    ...readId(raw, 'act'),
  };
}

/** What an address asks of the archive. */
export function toHistoryQuery({ kind, who, from, to, words, photo }: HistorySearch): HistoryQuery {
  return {
    ...{ kind, who, photo },
    words: words?.trim() === '' ? undefined : words?.trim(),
    from: from === undefined ? undefined : (dayStart(from)?.toISOString() ?? undefined),
    to: to === undefined ? undefined : (dayStart(to, 1)?.toISOString() ?? undefined),
  };
}

/** True if not all acts are shown. */
export function isNarrowed(search: HistorySearch): boolean {
  return Object.keys(without(search, 'act')).length > 0;
}

/** The same conditions but some. */
export function without(
  search: HistorySearch,
  ...names: readonly (keyof HistorySearch)[]
): HistorySearch {
  return Object.fromEntries(
    Object.entries(search).filter(([name]) => !names.some((left) => left === name)),
  );
}

/** When a local day begins, or the one so many days later; null for a day that there is not. */
function dayStart(day: string, daysLater = 0): Date | null {
  if (!DAY.test(day)) return null;
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const start = new Date(year, month - 1, date);
  if (start.getMonth() !== month - 1 || start.getDate() !== date) return null;
  return new Date(year, month - 1, date + daysLater);
}

function readId<Name extends string>(
  raw: Record<string, unknown>,
  name: Name,
): Partial<Record<Name, number>> {
  const id = Number(raw[name]);
  const found: Partial<Record<Name, number>> = {};
  if (Number.isSafeInteger(id) && id > 0) found[name] = id;
  return found;
}
