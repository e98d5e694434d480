// The map on paper: a plain table of all its rows, since a printer cannot scroll.
import { useEffect, useState, type ReactNode } from 'react';
import { createPortal, flushSync } from 'react-dom';

import { useWords } from '../messages/words.ts';
import type { WorkColumn } from './work-columns.ts';
import { townFigures, type WorkRow } from './work-rows.ts';
import { columnHead, missingIn, rowName, stateText } from './work-text.ts';
import { WorkMark } from './WorkMark.tsx';
import css from './WorkSheet.module.css';

/** There only while the window prints. */
export function WorkSheet({
  title,
  about,
  rows,
  columns,
  children,
}: {
  title: string;
  about: string;
  rows: readonly WorkRow[];
  columns: readonly WorkColumn[];
  /** Figures and legend. */
  children: ReactNode;
}) {
  const { t } = useWords();
  const isPrinting = useIsPrinting();
  if (!isPrinting) return null;
  return createPortal(
    <div className={css.sheet}>
      <h1>{title}</h1>
      <p>{about}</p>
      {children}
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('work.village')}</th>
            <th scope="col">{t('work.state')}</th>
            {columns.map((column) => (
              <th key={`${column.kind} ${String(column.to)}`} scope="col" className={css.year}>
                {columnHead(column, t)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={`${row.kind} ${row.town ?? ''} ${row.kind === 'village' ? row.village : ''}`}
              data-kind={row.kind}
            >
              <th scope="row">{rowName(row, t)}</th>
              <td>
                {row.kind === 'village'
                  ? stateText(row.sum, t)
                  : t('work.town-figures', townFigures(row.states))}
              </td>
              {columns.map((column, at) => {
                const cell = row.cells[at] ?? null;
                return (
                  <td key={`${column.kind} ${String(column.to)}`} className={css.cell}>
                    {cell && (row.kind === 'village' || row.isFolded) && (
                      <WorkMark cell={cell} missing={missingIn(row, cell)} />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>,
    document.body,
  );
}

/** True from before the window prints until it has. */
function useIsPrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    const start = () => {
      // What is drawn later is not on the paper.
      flushSync(() => {
        setIsPrinting(true);
      });
    };
    const end = () => {
      setIsPrinting(false);
    };
    window.addEventListener('beforeprint', start);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', start);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
