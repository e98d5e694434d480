import { stringify } from 'csv-stringify/sync';
import type { Language } from '../../../../shared/errors.ts';
import type { FixityEntry } from '../../../../shared/fixity.ts';
import { REPORT_WORDS } from './report-words.ts';

/**
 * The faults as a table (RFC 4180), with a byte order mark so that Excel reads it as UTF-8, and with cells that begin
 * like a formula kept from being calculated.
 */
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
  return stringify([words.columns, ...rows], { bom: true, quoted: true, escape_formulas: true });
}
