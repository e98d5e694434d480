import type { Act } from '../../shared/history.ts';

/** Acts of one day that follow each other. */
export interface DayGroup {
  /** An instant of the day. */
  at: string;
  acts: Act[];
}

/** Acts in the order they have, under the local days that the clock told; one set back tells a day twice. */
export function groupByDay(acts: readonly Act[]): DayGroup[] {
  const groups: DayGroup[] = [];
  for (const act of acts) {
    const last = groups.at(-1);
    if (last && dayOf(last.at) === dayOf(act.at)) last.acts.push(act);
    else groups.push({ at: act.at, acts: [act] });
  }
  return groups;
}

function dayOf(instant: string): string {
  return new Date(instant).toDateString();
}
