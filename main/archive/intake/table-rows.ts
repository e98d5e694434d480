// Rows of a table written as text (CSV). Pure.

const MAX_ROWS = 50_000;

export interface Row {
  cells: string[];
  /** Line in the text, from 1. */
  line: number;
}

/** RFC 4180, with the separator that the first line uses most (Excel writes `;` or tabs in some settings). */
export function readRows(text: string): Row[] {
  const firstLine = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const counts = [',', '\t', ';', '，'].map((mark) => firstLine.split(mark).length);
  const separator = [',', '\t', ';', '，'][counts.indexOf(Math.max(...counts))] ?? ',';
  const rows: Row[] = [];
  let row: Row = { cells: [], line: 1 };
  let line = 1;
  let cell = '';
  let isQuoted = false;
  const endRow = (): void => {
    row.cells.push(cell);
    if (row.cells.some((content) => content.trim() !== '')) rows.push(row);
    cell = '';
    row = { cells: [], line: line + 1 };
  };
  for (let at = 0; at < text.length && rows.length < MAX_ROWS; at += 1) {
    const char = text.charAt(at);
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (text.charAt(at + 1) === '"') {
        cell += char;
        at += 1;
      } else isQuoted = false;
    } else if (char === '"' && cell.trim() === '') {
      isQuoted = true;
      cell = '';
    } else if (char === separator) {
      row.cells.push(cell);
      cell = '';
    } else if (char === '\n') endRow();
    else if (char !== '\r') cell += char;
    if (char === '\n') line += 1;
  }
  endRow();
  return rows;
}
