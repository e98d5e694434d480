// What the map says in words: of a cell, and of how far a village is.
import { ALL_PHASES } from '../../shared/phase.ts';
import type { PairHalf, WorkCell, WorkSum } from '../../shared/work.ts';
import type { Translate } from '../messages/words.ts';
import type { WorkColumn } from './work-columns.ts';
import type { WorkRow } from './work-rows.ts';

/** 2016 年, 2008 年及以前, 无日期. */
export function columnName(column: WorkColumn, t: Translate): string {
  switch (column.kind) {
    case 'year': {
      return t('work.year', { year: column.from });
    }
    case 'until': {
      return t('work.until', { year: column.to });
    }
    case 'since': {
      return t('work.since', { year: column.from });
    }
    case 'undated': {
      return t('work.undated');
    }
  }
}

/** What stands above a column, where there is room for five characters. */
export function columnHead(column: WorkColumn, t: Translate): string {
  switch (column.kind) {
    case 'year': {
      return String(column.from);
    }
    case 'until': {
      return `≤${String(column.to)}`;
    }
    case 'since': {
      return `≥${String(column.from)}`;
    }
    case 'undated': {
      return t('work.undated');
    }
  }
}

export function rowName(row: WorkRow, t: Translate): string {
  return row.kind === 'village' ? row.village : (row.town ?? t('work.town-unknown'));
}

/** A cell in one sentence: 黄草沟村 2016 年：前 12 张，待确认 2 组. */
export function cellText(row: WorkRow, at: number, column: WorkColumn, t: Translate): string {
  const cell = row.cells[at] ?? null;
  const what = cell === null ? t('work.cell-empty') : cellFigures(cell, missingIn(row, cell), t);
  return t('work.cell', { village: rowName(row, t), year: columnName(column, t), what });
}

/** The half that would complete what is photographed here, if the village has it nowhere. */
export function missingIn(row: WorkRow, cell: WorkCell): PairHalf | null {
  if (row.kind === 'town' || row.missing === null) return null;
  return cell.photos[row.missing === 'after' ? 'before' : 'after'] > 0 ? row.missing : null;
}

function cellFigures(cell: WorkCell, missing: PairHalf | null, t: Translate): string {
  const count = (pairs: WorkCell['confirmed']): number => Math.max(pairs.before, pairs.after);
  const [confirmed, proposed] = [count(cell.confirmed), count(cell.proposed)];
  return [
    ...ALL_PHASES.map((phase) =>
      cell.photos[phase] > 0 ? t(`work.cell-${phase}`, { count: cell.photos[phase] }) : null,
    ),
    confirmed > 0 ? t('work.cell-confirmed', { count: confirmed }) : null,
    proposed > 0 ? t('work.cell-proposed', { count: proposed }) : null,
    missing && t(`work.cell-missing-${missing}`),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

/** How far a village is, in a few words. */
export function stateText({ state, confirmedCount, proposedCount }: WorkSum, t: Translate): string {
  return t(`work.state.${state}`, {
    confirmed: confirmedCount,
    count: confirmedCount + proposedCount,
  });
}
