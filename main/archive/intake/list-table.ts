// Tables beside photos or above their folders: one row per photo, or one row per folder (项目台账). Pure.
import type { BesideWords } from '../../../shared/understanding/listed-words.ts';
import { isRejectingNote } from '../../../shared/understanding/publishable.ts';
import type { ListedCaption, ListScope } from './caption-list.ts';
import { type ListedFiles, stem } from './listed-files.ts';
import { type ColumnName, columnNames, phaseOfHeading } from './table-columns.ts';
import { readRows, type Row } from './table-rows.ts';

/** Reads a table for the files of one folder. */
export function readTable(text: string, files: ListedFiles, scope: ListScope): ListedCaption[] {
  const rows = withoutDittos(
    readRows(text).filter(({ cells }) => !cells[0]?.trim().startsWith('#')),
  );
  const headings = rows[0]?.cells ?? [];
  const names = columnNames(headings);
  if (scope.isBesideOthers) {
    return names ? folderRow(rows.slice(1), names, files, scope) : [];
  }
  const byHeading = names
    ? photosByHeading(rows.slice(1), { names, headings }, files, scope.below)
    : [];
  const perPhoto = byHeading.length > 0 ? byHeading : photosByContent(rows, files);
  return names === null || perPhoto.length > 0
    ? perPhoto
    : folderRow(rows.slice(1), names, files, scope);
}

/** 同上 and 〃 stand for the cell above. */
function withoutDittos(rows: readonly Row[]): Row[] {
  let above: readonly string[] = [];
  return rows.map((row) => {
    const cells = row.cells.map((cell, index) =>
      DITTO.test(cell.trim()) ? (above[index] ?? '') : cell,
    );
    above = cells;
    return { ...row, cells };
  });
}

const DITTO = /^(?:同上|同前|上同|〃|″|"|''|’’|ditto|-["“”]-)$/iu;

interface Heading {
  names: readonly (ColumnName | null)[];
  headings: readonly string[];
}

function photosByHeading(
  rows: readonly Row[],
  { names, headings }: Heading,
  files: ListedFiles,
  below: readonly string[],
): ListedCaption[] {
  const hits = headings.map(
    (_, index) =>
      rows.filter(({ cells }) => files.find(fileCell(cells[index], below)).length > 0).length,
  );
  // 改造前照片 and 改造后照片: a row for a household, a column for each of its times.
  const phased = headings.flatMap((heading, index) => {
    const phase = (hits[index] ?? 0) > 0 ? phaseOfHeading(heading) : null;
    return phase === null ? [] : [{ index, phase }];
  });
  // A file name is surer than a running number: the column that names most files is the one.
  const ofFiles = hits.map((count, index) => (names[index] === 'file' ? count : 0));
  const fileAt = ofFiles.indexOf(Math.max(...ofFiles, 1));
  const columns = phased.length > 0 ? phased : fileAt === -1 ? [] : [{ index: fileAt, phase: '' }];
  return rows.flatMap(({ cells, line }) =>
    columns.flatMap(({ index, phase }) => {
      const folder = cellsOf(cells, names, 'folder', index);
      const fileNames = isOtherFolder(folder, below)
        ? []
        : files.find(fileCell(cells[index], below));
      const said = wordsOfRow(cells, names, index);
      const besides = [...words('photo', phase), ...said.besides];
      if (said.caption === '' && besides.length === 0) return [];
      return fileNames.map((fileName) => ({ fileName, caption: said.caption, line, besides }));
    }),
  );
}

/** What a row says of its photos. */
function wordsOfRow(
  cells: readonly string[],
  names: readonly (ColumnName | null)[],
  fileAt: number,
): { caption: string; besides: BesideWords[] } {
  const at = (name: ColumnName): string => cellsOf(cells, names, name, fileAt);
  const [caption, remark] = [at('caption'), at('remark')];
  if (NOT_USED.test(at('use'))) return { caption: '不用', besides: [] };
  if (isRejectingNote(remark)) return { caption: remark, besides: [] };
  const besides = [
    ...words('photo', at('phase')),
    ...words('photo', at('date')),
    ...words('photo', at('place').replaceAll(' ', '')),
    ...words('photo', at('person'), '户主:'),
    ...words('photo', at('credit'), '摄影:'),
    ...words('place', at('thing')),
    ...(caption === '' ? [] : words('photo', remark)),
  ];
  return { caption: caption === '' ? remark : caption, besides };
}

const NOT_USED = /^(?:否|不|未|弃|废|×|✗|✘|x$|n$|no$|false$)/iu;

/** The name of a file of this folder; nothing for a file of another: 改造前/1.jpg. */
function fileCell(cell: string | undefined, below: readonly string[]): string {
  const path = (cell ?? '').trim().split(/[/\\]/u);
  return isOtherFolder(path.slice(0, -1).join('/'), below) ? '' : (path.at(-1) ?? '');
}

/** True if a row's folder is not one of those that lead from the list to the files. */
function isOtherFolder(folder: string, below: readonly string[]): boolean {
  const last = folder.split(/[/\\]/u).findLast((name) => name.trim() !== '');
  return last !== undefined && below.length > 0 && !below.includes(last.trim());
}

/** 2019-DLYH-11 in a ledger and on a folder: what its row says of place and thing holds for the folder's photos. */
function folderRow(
  rows: readonly Row[],
  names: readonly (ColumnName | null)[],
  files: ListedFiles,
  { below }: ListScope,
): ListedCaption[] {
  return rows.flatMap(({ cells, line }) => {
    const key = cells.find((cell) => below.some((folder) => isKeyOf(folder, cell.trim())));
    const fileKey = cells.find(
      (cell) => /\d/u.test(cell) && files.names.some((name) => isKeyOf(stem(name), cell.trim())),
    );
    const found = key ?? fileKey;
    if (found === undefined) return [];
    const at = (name: ColumnName): string => cellsOf(cells, names, name, cells.indexOf(found));
    const besides = [
      ...words('place', at('place').replaceAll(' ', '')),
      ...words('place', at('thing')),
      ...words('place', at('caption')),
      ...words('photo', at('person'), '户主:'),
    ];
    if (besides.length === 0) return [];
    return files.names
      .filter((fileName) => key !== undefined || isKeyOf(stem(fileName), found.trim()))
      .map((fileName) => ({ fileName, caption: '', line, besides }));
  });
}

/** 2019-DLYH-11 is the key of the folder 2019-DLYH-11 and of 2019-DLYH-11 前营道路. */
function isKeyOf(folder: string, key: string): boolean {
  return (
    key.length >= 3 && folder.startsWith(key) && !/^[\dA-Za-z-]/u.test(folder.slice(key.length))
  );
}

function cellsOf(
  cells: readonly string[],
  names: readonly (ColumnName | null)[],
  wanted: ColumnName,
  except: number,
): string {
  return cells
    .filter((cell, index) => names[index] === wanted && index !== except && cell.trim() !== '')
    .map((cell) => cell.trim())
    .join(' ');
}

function words(about: BesideWords['about'], cell: string, prefix = ''): BesideWords[] {
  return cell === '' ? [] : [{ words: prefix + cell, about }];
}

/** Without headings: the column that names most files, and the one with most text behind or before it. */
function photosByContent(rows: readonly Row[], files: ListedFiles): ListedCaption[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const indexes = Array.from({ length: width }, (_, index) => index);
  const hits = indexes.map(
    (index) => rows.filter(({ cells }) => files.find(cells[index] ?? '').length > 0).length,
  );
  const name = hits.indexOf(Math.max(...hits, 1));
  if (name === -1) return [];
  const lengths = indexes.map((index) =>
    index === name ? -1 : rows.reduce((sum, { cells }) => sum + (cells[index]?.length ?? 0), 0),
  );
  const captionAt = lengths.indexOf(Math.max(...lengths, 1));
  return rows.flatMap(({ cells, line }) => {
    const caption = cells[captionAt]?.trim() ?? '';
    const fileNames = files.find(cells[name] ?? '');
    return caption === ''
      ? []
      : fileNames.map((fileName) => ({ fileName, caption, line, besides: [] }));
  });
}
