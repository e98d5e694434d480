// The years across the map: as many as have room, those before and after gathered into one column each.
import type { VillageWork, WorkCell } from '../../shared/work.ts';

/** A column of the map: a year, the years up to or from one, or the photos without a date. */
export type WorkColumn =
  | { kind: 'year' | 'until' | 'since'; from: number; to: number }
  | { kind: 'undated'; from: null; to: null };

/** More columns than this would be too narrow at 1280 pixels. */
const MAX_YEARS = 15;

/** The columns that hold all photos of these villages. */
export function workColumns(villages: readonly VillageWork[]): WorkColumn[] {
  const counts = countYears(villages);
  const hasUndated = counts.delete(null);
  const years = [...counts.keys()].filter((year) => year !== null).sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  const undated: WorkColumn[] = hasUndated ? [{ kind: 'undated', from: null, to: null }] : [];
  if (first === undefined || last === undefined) return undated;
  const start = busiestStart(years, counts);
  const within = years.filter((year) => year >= start && year < start + MAX_YEARS);
  const end = within.at(-1) ?? start;
  return [
    ...edge('until', first, start - 1),
    // Years without a photo stand between those with one, so that distances are true.
    ...Array.from({ length: end - start + 1 }, (_, index): WorkColumn => {
      const year = start + index;
      return { kind: 'year', from: year, to: year };
    }),
    ...edge('since', end + 1, last),
    ...undated,
  ];
}

function countYears(villages: readonly VillageWork[]): Map<number | null, number> {
  const counts = new Map<number | null, number>();
  for (const { year, photos } of villages.flatMap(({ cells }) => cells)) {
    const count = photos.before + photos.during + photos.after + photos.unknown;
    counts.set(year, (counts.get(year) ?? 0) + count);
  }
  return counts;
}

/**
 * Where the years begin that have a column of their own: those that most photos are of, since a camera whose clock
 * was never set says 2099 or 1970. The later ones, where two are alike.
 */
function busiestStart(
  years: readonly number[],
  counts: ReadonlyMap<number | null, number>,
): number {
  let best = { start: years[0] ?? 0, count: 0 };
  for (const start of years) {
    const count = years
      .filter((year) => year >= start && year < start + MAX_YEARS)
      .reduce((sum, year) => sum + (counts.get(year) ?? 0), 0);
    if (count >= best.count) best = { start, count };
  }
  return best.start;
}

/** A column for the years before or after, if there are photos of any. */
function edge(kind: 'until' | 'since', from: number, to: number): WorkColumn[] {
  return from <= to ? [{ kind, from, to }] : [];
}

/** What a village has in each column; null where there is nothing. */
export function cellsByColumn(
  cells: readonly WorkCell[],
  columns: readonly WorkColumn[],
): (WorkCell | null)[] {
  return columns.map((column) => addCells(cells.filter(({ year }) => isIn(year, column))));
}

/** Cells taken together; null if there are none. */
export function addCells(cells: readonly WorkCell[]): WorkCell | null {
  return cells.length === 0 ? null : cells.reduce(together);
}

function isIn(year: number | null, { from, to }: WorkColumn): boolean {
  if (year === null || from === null) return year === null && from === null;
  return year >= from && year <= to;
}

function together(a: WorkCell, b: WorkCell): WorkCell {
  return {
    year: a.year,
    photos: {
      before: a.photos.before + b.photos.before,
      during: a.photos.during + b.photos.during,
      after: a.photos.after + b.photos.after,
      unknown: a.photos.unknown + b.photos.unknown,
    },
    confirmed: addHalves(a.confirmed, b.confirmed),
    proposed: addHalves(a.proposed, b.proposed),
  };
}

function addHalves(a: WorkCell['confirmed'], b: WorkCell['confirmed']): WorkCell['confirmed'] {
  return { before: a.before + b.before, after: a.after + b.after };
}

/** The years of a column in an address: `2016`, `1985-2008`. */
export function yearsParam(column: { from: number; to: number }): string {
  return column.from === column.to ? String(column.from) : `${column.from}-${column.to}`;
}
