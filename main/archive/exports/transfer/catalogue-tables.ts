// The tables of a package.
import {
  TRANSFER_FIELD_WORDS,
  type TransferField,
} from '../../../../shared/transfer/transfer-entry.ts';
import { csvTable } from '../../csv-table.ts';
import type { CatalogueGroup, CatalogueRow } from './catalogue.ts';
import type { NumberedPhoto } from './number-photos.ts';

const CATALOGUE_HEADER = [
  '照片号',
  '题名',
  '参见号',
  '时间',
  '摄影者',
  '文字说明',
  '组号',
  '张号',
  '保管期限',
  '原文件名',
  '原路径',
  '格式',
  '大小',
  'SHA-256',
];

const GROUP_HEADER = ['组号', '年度', '组题名', '总说明', '张数', '起止照片号'];

const LACKING_HEADER = ['照片号', '原路径', '缺必填项', '宜补充'];

/** `目录.csv`: a photo a row. */
export function catalogueTable(groups: readonly CatalogueGroup[]): string {
  return csvTable([CATALOGUE_HEADER, ...groups.flatMap(({ rows }) => rows.map(catalogueCells))]);
}

/** The cells of one photo, as `目录.csv` holds them. */
export function catalogueCells(row: CatalogueRow): string[] {
  return [
    row.number,
    row.title,
    row.related.join('；'),
    row.time,
    row.photographer,
    row.text,
    row.group,
    row.sheet,
    row.retention,
    row.originalName,
    row.originalPath,
    row.format,
    String(row.sizeBytes),
    row.sha256,
  ];
}

/** `组说明.csv`: a group a row. */
export function groupTable(groups: readonly CatalogueGroup[]): string {
  return csvTable([
    GROUP_HEADER,
    ...groups.map(({ number, year, title, text, rows }) => [
      number,
      year,
      title,
      text,
      String(rows.length),
      numberSpan(rows),
    ]),
  ]);
}

/** `缺项.csv`: what entries lack that went along all the same. */
export function lackingTable(photos: readonly NumberedPhoto[]): string {
  const words = (fields: readonly TransferField[]): string =>
    fields.map((field) => TRANSFER_FIELD_WORDS[field]).join('、');
  const rows = photos
    .filter(({ missing }) => missing.length > 0)
    .map(({ number, path, missing, warned }) => [number, path, words(missing), words(warned)]);
  return csvTable([LACKING_HEADER, ...rows]);
}

/** First and last number of some photos, one of a single photo. */
export function numberSpan(rows: readonly CatalogueRow[]): string {
  const [first, last] = [rows[0]?.number ?? '', rows.at(-1)?.number ?? ''];
  return first === last ? first : `${first} — ${last}`;
}
