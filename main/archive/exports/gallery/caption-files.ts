// Captions beside the pictures: a table that Excel opens and a text to paste from.
import { stringify } from 'csv-stringify/sync';
import { PHASE_SIGNS } from '../../../../shared/captions/fact-words.ts';
import type { PictureRow } from '../pictures/picture-rows.ts';

const HEADER = ['编号', '文件', '说明', '阶段', '日期', '村庄', '摄影', '原件'];

/**
 * `captions.csv` (RFC 4180), with a byte order mark so that Excel reads it as UTF-8. Captions equal
 * the article's, so one that begins with = or @ is not disarmed: it is a caption, and quoted as text.
 */
export function captionsCsv(rows: readonly PictureRow[]): string {
  return stringify([HEADER, ...rows.map(cells)], {
    bom: true,
    quoted: true,
    quoted_empty: true,
    record_delimiter: 'windows',
  });
}

/** The cells of one row, as `captions.csv` holds them. */
export function cells({ name, file, picture }: PictureRow): string[] {
  return [
    name,
    file,
    picture.caption,
    PHASE_SIGNS[picture.phase],
    picture.date?.iso ?? '',
    picture.place.village ?? '',
    picture.creator ?? picture.credit ?? '',
    picture.original.path,
  ];
}

/** `captions.txt`: each picture's name, and under it its caption on a line of its own. */
export function captionsText(rows: readonly PictureRow[]): string {
  return `\ufeff${rows.map(({ name, picture }) => `${name}\n${picture.caption}\n`).join('\n')}`;
}

/** The records of a CSV text (RFC 4180), without byte order mark; used to read an export back. */
export function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  cell.lastIndex = text.startsWith('\ufeff') ? 1 : 0;
  while (cell.lastIndex < text.length) {
    const [match, quoted, plain = '', end] = cell.exec(text) ?? [];
    if (match === undefined) throw new Error('Not a CSV text.');
    record.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}
