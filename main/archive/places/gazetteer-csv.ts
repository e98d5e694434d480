// The entries of the gazetteer as a table that a clerk opens in Excel, and back.
import { stringify } from 'csv-stringify/sync';
import { ArchiveError, toArchiveError } from '../../../shared/errors.ts';
import type { CsvReading } from '../../../shared/gazetteer-table.ts';
import {
  placeEntryKey,
  type CountyPlaces,
  type PlaceEntry,
  type PlaceEntryKind,
} from '../../../shared/place.ts';
import { settleEntry } from '../../../shared/place-entry.ts';
import { disarm, rearm } from '../csv-table.ts';
import { readRows, type Row } from '../intake/table-rows.ts';
import { decodeText } from '../text-decoding.ts';

/** What people call a kind; the first is written, all are read. */
const KIND_WORDS: Record<PlaceEntryKind, readonly [string, ...string[]]> = {
  town: ['新增乡镇', '乡镇', 'town'],
  village: ['新增村', '行政村', '村', '社区', 'village'],
  natural: ['自然村', '社', '组', '屯', '自然村/社', 'natural'],
  alias: ['别名', '又名', '俗称', 'alias'],
  former: ['旧名', '曾用名', '原名', 'former'],
  merged: ['并入', '合并', '并入村', 'merged'],
  resettlement: ['安置点', '安置区', '搬迁点', 'resettlement'],
  gone: ['已消失', '撤销', '已撤销', 'gone'],
  meaning: ['同名指认', 'meaning'],
};

/** Kinds in the order in which they can refer to each other: towns hold villages, villages have names. */
const KINDS = Object.keys(KIND_WORDS) as PlaceEntryKind[];

const COLUMNS = {
  kind: ['类别', '类型', 'kind'],
  name: ['名称', '地名', 'name'],
  town: ['乡镇', '所属乡镇', 'town'],
  village: ['村', '村庄', '所属村', '行政村', 'village'],
  county: ['县区', '县', 'county'],
  origins: ['关联', '迁出村', 'origins'],
  from: ['起', '起始年', 'from'],
  to: ['止', '截止年', 'to'],
  note: ['备注', '说明', 'note'],
} as const;

type Column = keyof typeof COLUMNS;
const COLUMN_NAMES = Object.keys(COLUMNS) as Column[];

/** The table, with a byte order mark so that Excel reads it as UTF-8. */
export function writeGazetteerCsv(entries: readonly PlaceEntry[]): string {
  const rows = [...entries]
    .sort(inOrder)
    .map((entry) => [
      KIND_WORDS[entry.kind][0],
      entry.name,
      entry.town ?? '',
      entry.village ?? '',
      entry.county ?? '',
      entry.origins.map(({ town, village }) => `${town}${village}`).join('、'),
      entry.from ?? '',
      entry.to ?? '',
      entry.note,
    ])
    .map((cells) => cells.map((cell) => (typeof cell === 'string' ? disarm(cell) : cell)));
  const header = COLUMN_NAMES.map((column) => COLUMNS[column][0]);
  return stringify([header, ...rows], { bom: true, record_delimiter: 'windows' });
}

/**
 * Reads a table in UTF-8, UTF-16 or GBK: the good rows, settled, and the bad ones with their reasons.
 * A row may refer to a town or village that another row adds.
 * @throws ArchiveError place-csv-unreadable without a heading
 */
export function readGazetteerCsv(bytes: Uint8Array, county: CountyPlaces): CsvReading {
  const [head, ...body] = readRows(decodeText(bytes)?.text ?? '');
  const columns = columnsOf(head?.cells ?? []);
  const entries = [...(county.entries ?? [])];
  const known = new Map(entries.map((entry) => [placeEntryKey(entry), entry]));
  const reading: CsvReading = { rows: [], bad: [] };
  const rankOf = (row: Row): number => {
    const rank = KINDS.findIndex((kind) => kind === kindOf(cellOf(row, columns, 'kind')));
    return rank === -1 ? KINDS.length : rank;
  };
  for (const row of [...body].sort((a, b) => rankOf(a) - rankOf(b))) {
    const { line, cells } = row;
    try {
      const places = { ...county, entries };
      const entry = settleEntry(entryOf(row, columns, places), places);
      const before = known.get(placeEntryKey(entry));
      const isSame = JSON.stringify(before) === JSON.stringify(entry);
      reading.rows.push({ line, entry, state: !before ? 'new' : isSame ? 'same' : 'changed' });
      entries.push(entry);
      known.set(placeEntryKey(entry), entry);
    } catch (error) {
      const { code, params } = toArchiveError(error);
      reading.bad.push({ line, text: cells.filter((cell) => cell !== '').join(' '), code, params });
    }
  }
  const byLine = (a: { line: number }, b: { line: number }): number => a.line - b.line;
  return { rows: reading.rows.sort(byLine), bad: reading.bad.sort(byLine) };
}

type ColumnIndexes = ReadonlyMap<Column, number>;

function columnsOf(headings: readonly string[]): ColumnIndexes {
  const plain = headings.map((heading) => heading.trim().toLowerCase());
  const columns = new Map<Column, number>();
  for (const column of COLUMN_NAMES) {
    const index = plain.findIndex((heading) =>
      COLUMNS[column].some((word: string) => word === heading),
    );
    if (index !== -1) columns.set(column, index);
  }
  if (columns.has('kind') && columns.has('name')) return columns;
  throw new ArchiveError('place-csv-unreadable');
}

function cellOf({ cells }: Row, columns: ColumnIndexes, column: Column): string {
  return rearm(cells[columns.get(column) ?? -1]?.trim() ?? '');
}

function kindOf(word: string): PlaceEntryKind | undefined {
  return KINDS.find((kind) => KIND_WORDS[kind].includes(word.toLowerCase()));
}

function entryOf(row: Row, columns: ColumnIndexes, county: CountyPlaces): PlaceEntry {
  const cell = (column: Column): string => cellOf(row, columns, column);
  const kind = kindOf(cell('kind'));
  if (kind === undefined) throw new ArchiveError('place-kind-unknown', { kind: cell('kind') });
  const other = cell('county');
  return {
    kind,
    name: cell('name'),
    county: other === '' || other === county.name ? null : other,
    town: cell('town') || null,
    village: cell('village') || null,
    origins: cell('origins')
      .split(/[、,;，；/\s]+/u)
      .filter((text) => text !== '')
      .map((village) => ({ town: '', village })),
    from: yearOf(cell('from')),
    to: yearOf(cell('to')),
    note: cell('note'),
  };
}

function yearOf(text: string): number | null {
  if (text === '') return null;
  const year = /^(\d{4})年?$/u.exec(text)?.[1];
  if (year === undefined) throw new ArchiveError('place-years-invalid', { years: text });
  return Number(year);
}

function inOrder(a: PlaceEntry, b: PlaceEntry): number {
  const key = (entry: PlaceEntry): string =>
    `${entry.town ?? ''}|${entry.village ?? ''}|${entry.name}`;
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || key(a).localeCompare(key(b), 'zh-CN');
}
