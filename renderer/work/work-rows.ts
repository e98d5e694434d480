// Which rows the map has, and in which order.
import {
  missingHalf,
  sumWork,
  WORK_STATES,
  type PairHalf,
  type VillageWork,
  type WorkCell,
  type WorkMap,
  type WorkState,
  type WorkSum,
} from '../../shared/work.ts';
import { addCells, cellsByColumn, type WorkColumn } from './work-columns.ts';

export const WORK_SORTS = ['town', 'lacking', 'name'] as const;
export type WorkSort = (typeof WORK_SORTS)[number];

interface RowParts {
  town: string | null;
  sum: WorkSum;
  /** One a column; null where there is nothing. */
  cells: (WorkCell | null)[];
}

export interface VillageRow extends RowParts {
  kind: 'village';
  village: string;
  /** The half that no photo of the village shows. */
  missing: PairHalf | null;
}

export interface TownRow extends RowParts {
  kind: 'town';
  /** How many of its villages are how far. */
  states: Record<WorkState, number>;
  isFolded: boolean;
}

export type WorkRow = VillageRow | TownRow;

/** What a person has chosen to see. */
export interface WorkView {
  sort: WorkSort;
  /** Also lists the villages without a photo. */
  isBareShown: boolean;
  isFolded: (town: string | null) => boolean;
}

/** All rows; towns head their villages where the order is theirs. */
export function workRows(map: WorkMap, columns: readonly WorkColumn[], view: WorkView): WorkRow[] {
  const bare = view.isBareShown ? map.bare.map((name) => ({ ...name, cells: [] })) : [];
  const villages = [...map.villages, ...bare].map((village) => villageRow(village, columns));
  switch (view.sort) {
    case 'name': {
      return villages.sort(byName);
    }
    case 'lacking': {
      return villages.sort(
        (a, b) =>
          WORK_STATES.indexOf(b.sum.state) - WORK_STATES.indexOf(a.sum.state) ||
          confirmedShare(a.sum) - confirmedShare(b.sum) ||
          b.sum.photoCount - a.sum.photoCount ||
          byName(a, b),
      );
    }
    case 'town': {
      return underTowns(villages, columns, view.isFolded);
    }
  }
}

/** How many villages are how far. */
export function countStates(villages: readonly { sum: WorkSum }[]): Record<WorkState, number> {
  const counts: Record<WorkState, number> = {
    confirmed: 0,
    proposed: 0,
    unpaired: 0,
    'only-before': 0,
    'only-after': 0,
    'no-phase': 0,
    bare: 0,
  };
  for (const { sum } of villages) counts[sum.state] += 1;
  return counts;
}

function villageRow(
  { town, village, cells }: VillageWork,
  columns: readonly WorkColumn[],
): VillageRow {
  const sum = sumWork(cells);
  const missing = missingHalf(sum);
  return { kind: 'village', town, village, sum, missing, cells: cellsByColumn(cells, columns) };
}

function underTowns(
  villages: readonly VillageRow[],
  columns: readonly WorkColumn[],
  isFolded: WorkView['isFolded'],
): WorkRow[] {
  const towns = new Map<string | null, VillageRow[]>();
  for (const row of villages) towns.set(row.town, [...(towns.get(row.town) ?? []), row]);
  return [...towns].flatMap(([town, rows]) => {
    const folded = isFolded(town);
    const head = townRow(town, rows, columns, folded);
    return folded ? [head] : [head, ...rows];
  });
}

function townRow(
  town: string | null,
  rows: readonly VillageRow[],
  columns: readonly WorkColumn[],
  isFolded: boolean,
): TownRow {
  const cells = columns.map((_, at) => rows.map((row) => row.cells[at] ?? null));
  const known = cells.map((column) => column.filter((cell) => cell !== null));
  return {
    kind: 'town',
    town,
    sum: sumWork(known.flat()),
    cells: known.map(addCells),
    states: countStates(rows),
    isFolded,
  };
}

const COLLATOR = new Intl.Collator('zh-CN-u-co-pinyin');

/** How many villages of a town have pairs, of how many. */
export function townFigures(states: TownRow['states']): { paired: number; count: number } {
  const count = WORK_STATES.reduce((sum, state) => sum + states[state], 0);
  return { paired: states.confirmed + states.proposed, count };
}

function byName(a: VillageRow, b: VillageRow): number {
  return COLLATOR.compare(a.village, b.village) || COLLATOR.compare(a.town ?? '', b.town ?? '');
}

function confirmedShare({ confirmedCount, proposedCount }: WorkSum): number {
  const count = confirmedCount + proposedCount;
  return count === 0 ? 0 : confirmedCount / count;
}
