// The years across the map: as many as have room, those before them gathered into one column.
import type { VillageWork, WorkCell } from '../../shared/work.ts';

/** A column of the map: the years from `from` to `to`, or the photos without a date. */
export type WorkColumn = { from: number; to: number } | { from: null; to: null };

/** More columns than this would be too narrow at 1280 pixels. */
const MAX_YEARS = 15;

/** The columns that hold all photos of these villages. */
export function workColumns(villages: readonly VillageWork[]): WorkColumn[] {
  const found = new Set(villages.flatMap(({ cells }) => cells.map(({ year }) => year)));
  const hasUndated = found.delete(null);
  const years = [...found].filter((year) => year !== null).sort((a, b) => a - b);
  const single = (year: number): WorkColumn => ({ from: year, to: year });
  const columns = withGaps(years).slice(-MAX_YEARS).map(single);
  const [first = 0, next] = [years[0], columns[0]?.from];
  const earlier: WorkColumn[] = next != null && first < next ? [{ from: first, to: next - 1 }] : [];
  return [...earlier, ...columns, ...(hasUndated ? [{ from: null, to: null }] : [])];
}

/** Years without a photo stand between those with one, so that distances are true, while there is room for all. */
function withGaps(years: readonly number[]): number[] {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || last - first >= MAX_YEARS) return [...years];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** What villages have in each column together; null where there is nothing. */
export function cellsByColumn(
  cells: readonly WorkCell[],
  columns: readonly WorkColumn[],
): (WorkCell | null)[] {
  return columns.map((column) => {
    const here = cells.filter(({ year }) => isIn(year, column));
    return here.length === 0 ? null : here.reduce(together);
  });
}

function isIn(year: number | null, { from, to }: WorkColumn): boolean {
  if (year === null || from === null) return year === from;
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
