import { IconCheck, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';

import { WORK_STATES } from '../../shared/work.ts';
import { countText } from '../formats/duration-text.ts';
import { useWords } from '../messages/words.ts';
import type { WorkColumn } from './work-columns.ts';
import { townFigures, type TownRow, type WorkRow } from './work-rows.ts';
import { cellText, missingIn, rowName, stateText } from './work-text.ts';
import css from './WorkGridRow.module.css';
import { WorkMark } from './WorkMark.tsx';

/** One village, or the town that heads its villages. The grid listens for all of its cells. */
export const WorkGridRow = memo(function WorkGridRow({
  row,
  columns,
  index,
  topPx,
  activeColumn,
}: {
  row: WorkRow;
  columns: readonly WorkColumn[];
  /** Place among the rows, by which the grid knows it. */
  index: number;
  topPx: number;
  /** The cell that takes Tab; null if none of this row does. */
  activeColumn: number | null;
}) {
  const { t } = useWords();
  const cell = (column: number) => ({
    'aria-colindex': column + 1,
    'data-place': `${index}/${column}`,
    tabIndex: column === activeColumn ? 0 : -1,
  });
  const filled = row.cells.flatMap((known, at) => (known === null ? [] : [at]));
  const [first, last] = [filled[0], filled.at(-1)];
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={css.row}
      data-kind={row.kind}
      style={{ transform: `translateY(${topPx}px)` }}
    >
      {row.kind === 'town' ? (
        <TownName row={row} cell={cell(0)} />
      ) : (
        <span role="rowheader" className={css.name} title={row.town ?? undefined} {...cell(0)}>
          {row.village}
        </span>
      )}
      <span role="gridcell" className={css.state} data-state={row.sum.state} {...cell(1)}>
        {row.kind === 'town' ? (
          <TownState row={row} />
        ) : (
          <>
            {row.sum.state === 'confirmed' && <IconCheck size={13} aria-hidden />}
            {stateText(row.sum, t)}
          </>
        )}
      </span>
      {columns.map((column, at) => {
        const known = row.cells[at] ?? null;
        return (
          <span
            key={`${column.kind} ${String(column.to)}`}
            role="gridcell"
            className={css.cell}
            aria-label={cellText(row, at, column, t)}
            data-empty={known === null || undefined}
            {...cell(at + 2)}
          >
            {known &&
              (row.kind === 'town' && !row.isFolded ? (
                <span className={css.count}>
                  {countText(Object.values(known.photos).reduce((sum, count) => sum + count, 0))}
                </span>
              ) : (
                <WorkMark cell={known} missing={missingIn(row, known)} />
              ))}
          </span>
        );
      })}
      {row.kind === 'village' && first !== undefined && last !== undefined && first < last && (
        <i
          className={css.span}
          data-state={row.sum.state}
          style={{ '--first': first, '--length': last - first }}
        />
      )}
    </div>
  );
});

function TownName({ row, cell }: { row: TownRow; cell: Record<string, string | number> }) {
  const { t } = useWords();
  const name = rowName(row, t);
  const Icon = row.isFolded ? IconChevronRight : IconChevronDown;
  return (
    <span
      role="rowheader"
      className={css.name}
      aria-expanded={!row.isFolded}
      aria-label={name}
      title={t(row.isFolded ? 'work.unfold' : 'work.fold', { town: name })}
      {...cell}
    >
      <Icon size={14} aria-hidden /> {name}
    </span>
  );
}

/** How many of a town's villages are how far, as a bar and in words. */
function TownState({ row: { states } }: { row: TownRow }) {
  const { t } = useWords();
  return (
    <>
      <span className={css.bar} aria-hidden>
        {WORK_STATES.map(
          (state) =>
            states[state] > 0 && (
              <i key={state} data-state={state} style={{ flexGrow: states[state] }} />
            ),
        )}
      </span>
      {t('work.town-figures', townFigures(states))}
    </>
  );
}
