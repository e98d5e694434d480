import type { Language } from '../../../../shared/errors.ts';
import type { FixityEntry } from '../../../../shared/fixity.ts';
import { csvTable } from '../../csv-table.ts';
import { REPORT_WORDS } from './report-words.ts';

/** The faults as a table. */
export function reportTable(entries: readonly FixityEntry[], language: Language): string {
  const words = REPORT_WORDS[language];
  const rows = entries.map((entry) => [
    entry.rootLabel,
    entry.path,
    words.states[entry.state],
    words.reasons[entry.reason],
    entry.since === null ? '' : words.instant(entry.since),
    entry.intact === null ? '' : `${entry.intact.rootLabel}/${entry.intact.path}`,
  ]);
  return csvTable([words.columns, ...rows]);
}
