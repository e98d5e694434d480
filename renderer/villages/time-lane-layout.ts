// Places the months of a village along a line of years.
import type { VillageOverview } from '../../shared/browse.ts';
import type { Phase } from '../../shared/phase.ts';

type Timeline = VillageOverview['timeline'];

export interface LaneDot {
  month: string;
  phase: Phase;
  count: number;
  /** Along the lane, 0 to 100. */
  leftPercent: number;
  /** Row among dots of the same month, 0 first. */
  row: number;
  sizePx: number;
}

export interface LaneTick {
  /** `2016`, or `2016.04` where the lane is a single year. */
  label: string;
  leftPercent: number;
}

const MAX_TICKS = 9;
const QUARTERS = [0, 0.25, 0.5, 0.75];
const ROW_OF: Record<Phase, number> = { before: 0, during: 1, after: 2, unknown: 3 };

/** Dots by month and phase, and the times to write below; empty if nothing is dated. */
export function layoutTimeLane(timeline: Timeline): { dots: LaneDot[]; ticks: LaneTick[] } {
  const years = timeline.map((entry) => yearOf(entry.month)).filter((year) => year !== null);
  if (years.length === 0) return { dots: [], ticks: [] };
  const first = Math.min(...years);
  const last = Math.max(...years) + 1;
  const toPercent = (time: number) => ((time - first) / (last - first)) * 100;
  return {
    dots: stackDots(timeline, toPercent),
    ticks: tickTimes(first, last).map((time) => ({
      label: tickLabel(time),
      leftPercent: toPercent(time),
    })),
  };
}

function stackDots(timeline: Timeline, toPercent: (time: number) => number): LaneDot[] {
  const rows = new Map<string, number>();
  return timeline
    .filter((entry) => yearOf(entry.month) !== null)
    .toSorted((a, b) => ROW_OF[a.phase] - ROW_OF[b.phase])
    .map(({ month, phase, count }) => {
      const row = rows.get(month) ?? 0;
      rows.set(month, row + 1);
      return {
        month,
        phase,
        count,
        leftPercent: toPercent(timeOf(month)),
        row,
        sizePx: Math.round(Math.min(16, 8 + Math.log2(Math.max(1, count)) * 1.5)),
      };
    });
}

function yearOf(month: string): number | null {
  const year = Number.parseInt(month.slice(0, 4), 10);
  return Number.isNaN(year) ? null : year;
}

/** A year alone stands in its middle. */
function timeOf(month: string): number {
  const year = Number(month.slice(0, 4));
  const number = month.length >= 7 ? Number(month.slice(5, 7)) : Number.NaN;
  return Number.isNaN(number) ? year + 0.5 : year + (number - 0.5) / 12;
}

function tickTimes(first: number, last: number): number[] {
  if (last - first === 1) return QUARTERS.map((quarter) => first + quarter);
  const step = Math.ceil((last - first) / MAX_TICKS);
  const years: number[] = [];
  for (let year = first; year < last; year += step) years.push(year);
  return years;
}

function tickLabel(time: number): string {
  const year = Math.floor(time);
  const month = Math.round((time - year) * 12) + 1;
  return month === 1 ? String(year) : `${year}.${String(month).padStart(2, '0')}`;
}
