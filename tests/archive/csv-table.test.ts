import { expect, test } from 'vitest';
import { csvTable, parseCsv } from '../../main/archive/csv-table.ts';
import { HOSTILE_STRINGS } from '../support/hostile-strings.ts';

const LINES = ['', "'", "''=1", "'村", '"', 'a,b', 'a\r\nb', '\t=1', '-', '——', ...HOSTILE_STRINGS];

test('a spreadsheet calculates no cell, and every text comes back as it was', () => {
  const records = LINES.map((line) => [line, 'x']);
  const table = csvTable(records);
  expect(table).not.toMatch(/(?:^|,|\n)"[=+\-@\t\r＝＋－＠]/u);
  expect(parseCsv(table)).toEqual(records);
});

test('numbers are numbers', () => {
  expect(csvTable([[-1.5, '-1.5', 3]])).toBe('\ufeff"-1.5","\'-1.5","3"\r\n');
});
