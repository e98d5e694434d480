import type { Database } from 'better-sqlite3';
import type { Phase } from '../../../shared/phase.ts';
import type { Category } from '../../../shared/subject.ts';
import type { PairHalf, VillageName, VillageWork, WorkCell } from '../../../shared/work.ts';

/** What is counted: photos of a phase, or halves of pairs. */
type Counted = Phase | `${'confirmed' | 'proposed'}-${PairHalf}`;

interface CountRow {
  town: string | null;
  village: string;
  year: string;
  what: Counted;
  amount: number;
}

/** The year of photos without a date, as their sort key has it. */
const UNDATED = '9999';

/** Counts of photos and halves of pairs by village, project and year. */
export function createWorkTable(db: Database) {
  const counts = (condition: string): string =>
    `SELECT nullif(town, '') AS town, village, year, what, sum(amount) AS amount
    FROM work_count
    WHERE village <> '' AND ${condition}
    GROUP BY work_count.town, work_count.village, year, what
    HAVING sum(amount) > 0
    ORDER BY work_count.town, work_count.village, year`;
  const ofAll = db.prepare<[], CountRow>(counts('TRUE'));
  const ofCategory = db.prepare<[string], CountRow>(counts('category = ?'));
  const categories = db.prepare<[], { category: Category; villageCount: number }>(
    `SELECT category, count(*) AS villageCount
    FROM (
      SELECT DISTINCT category, town, village FROM work_count WHERE village <> '' AND amount > 0
    )
    GROUP BY category`,
  );
  const placeless = db
    .prepare<[], number | null>(`SELECT sum(photos) FROM village_count WHERE village = ''`)
    .pluck();
  const bare = db.prepare<[], VillageName>(
    `SELECT town.name AS town, village.name AS village
    FROM village
    JOIN town ON town.code = village.town_code
    WHERE NOT EXISTS (
      SELECT 1 FROM village_count
      WHERE village_count.town = town.name AND village_count.village = village.name AND photos > 0
    )
    ORDER BY village.code`,
  );

  return {
    /** Villages with photos, of one project or of all; in no order of towns. */
    villages: (category: Category | null): VillageWork[] => {
      const villages: VillageWork[] = [];
      const rows = category === null ? ofAll.all() : ofCategory.all(category);
      for (const row of rows) cellOf(villageOf(villages, row), row);
      return villages;
    },
    /** Projects by how many villages have photos of them. */
    categories: (): { category: Category; villageCount: number }[] => categories.all(),
    /** Photos of no known village. */
    placelessCount: (): number => placeless.get() ?? 0,
    /** Villages of the gazetteer that no photo is of. */
    bareVillages: (): VillageName[] => bare.all(),
  };
}

/** The last village of the list, or a new one: rows come village by village. */
function villageOf(villages: VillageWork[], { town, village }: CountRow): VillageWork {
  const last = villages.at(-1);
  if (last?.town === town && last.village === village) return last;
  const next: VillageWork = { town, village, cells: [] };
  villages.push(next);
  return next;
}

/** Puts a count into the cell of its year, the last one or a new one. */
function cellOf({ cells }: VillageWork, { year, what, amount }: CountRow): void {
  const number = year === UNDATED ? null : Number(year);
  let cell = cells.at(-1);
  if (cell?.year !== number) {
    cell = emptyCell(number);
    cells.push(cell);
  }
  switch (what) {
    case 'confirmed-before': {
      cell.confirmed.before = amount;
      break;
    }
    case 'confirmed-after': {
      cell.confirmed.after = amount;
      break;
    }
    case 'proposed-before': {
      cell.proposed.before = amount;
      break;
    }
    case 'proposed-after': {
      cell.proposed.after = amount;
      break;
    }
    case 'before':
    case 'during':
    case 'after':
    case 'unknown': {
      cell.photos[what] = amount;
      break;
    }
  }
}

function emptyCell(year: number | null): WorkCell {
  return {
    year,
    photos: { before: 0, during: 0, after: 0, unknown: 0 },
    confirmed: { before: 0, after: 0 },
    proposed: { before: 0, after: 0 },
  };
}
