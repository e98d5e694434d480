// Tables that a clerk opens in Excel or WPS, and the way back from them.
import { stringify } from 'csv-stringify/sync';

/**
 * What spreadsheets take for a formula, quoted or not; also in full width, as Excel does under a Chinese or Japanese
 * system. Source: OWASP, "CSV Injection".
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;

type CsvRecord = readonly (string | number)[];

/** What a table begins with, so that Excel reads it as UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/** A whole table (RFC 4180), see `csvRecords`. */
export function csvTable(records: readonly CsvRecord[]): string {
  return BYTE_ORDER_MARK + csvRecords(records);
}

/**
 * Records of a table. A text that a spreadsheet would calculate gets an apostrophe before it; `parseCsv` takes it away
 * again. Numbers stand as they are.
 */
export function csvRecords(records: readonly CsvRecord[]): string {
  return stringify(
    records.map((record) => record.map((cell) => (typeof cell === 'string' ? disarm(cell) : cell))),
    { quoted: true, quoted_empty: true, record_delimiter: 'windows' },
  );
}

/** A cell that no spreadsheet calculates; texts that are none of theirs stay as they are. */
export function disarm(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The text that `disarm` made this from. */
export function rearm(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** The records of a table that `csvTable` wrote. */
export function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  cell.lastIndex = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  while (cell.lastIndex < text.length) {
    const [match, quoted, plain = '', end] = cell.exec(text) ?? [];
    if (match === undefined) throw new Error('Not a CSV text.');
    record.push(rearm(quoted?.replaceAll('""', '"') ?? plain));
    if (end === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}
