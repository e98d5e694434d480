// Tables beside photos or above their folders: one row per photo, or one row per folder (项目台账). Pure.
import type { BesideWords } from '../../../shared/understanding/listed-words.ts';
import type { ListedCaption, ListScope } from './caption-list.ts';
import { type ListedFiles, stem } from './listed-files.ts';
import { readRows, type Row } from './table-rows.ts';

/** What a column holds, by its heading; the first that fits. */
const COLUMNS = [
  {
    name: 'file',
    example: '文件名',
    heading:
      /^(?:(?:原|新)?(?:文件|图片|照片|相片)(?:名|名称|文件名)?|(?:图片|照片|文件)?编号|图号|序号|file ?(?:name)?|name|photo|image|no\.?)$/iu,
  },
  {
    name: 'no-photo',
    example: '竣工日期',
    heading:
      /开工|竣工|完工|投资|资金|金额|入库|整理|上传|扫描|登记|面积|长度|人口|电话|捐赠|备案/u,
  },
  {
    name: 'caption',
    example: '图片说明',
    heading:
      /^(?:说明|图片说明|照片说明|文字说明|图说|图注|内容|照片内容|拍摄内容|图片内容|描述|标题|题名|caption|description|text|title)$/iu,
  },
  { name: 'credit', example: '摄影者', heading: /摄影|拍摄(?:人|者)|作者|photographer/iu },
  {
    name: 'date',
    example: '拍摄时间',
    heading: /拍摄(?:时间|日期)|^(?:时间|日期|年份|date|time|year)$/iu,
  },
  {
    name: 'phase',
    example: '阶段',
    heading: /阶段|时期|前[/、]?后|状态|新旧|phase|stage|status/iu,
  },
  {
    name: 'place',
    example: '建设地点',
    heading: /地点|地址|位置|乡|镇|村|社区|place|location|village|town/iu,
  },
  {
    name: 'person',
    example: '户主',
    heading: /户主|姓名|农户|人物|搬迁户|household|person|owner/iu,
  },
  {
    name: 'thing',
    example: '项目名称',
    heading: /项目|类别|类型|主题|对象|建设内容|subject|category|project/iu,
  },
  { name: 'remark', example: '备注', heading: /^(?:备注|说明事项|note|remark)/iu },
] as const;
type ColumnName = (typeof COLUMNS)[number]['name'];

/** Reads a table for the files of one folder. */
export function readTable(text: string, files: ListedFiles, scope: ListScope): ListedCaption[] {
  const rows = readRows(text).filter(({ cells }) => !cells[0]?.trim().startsWith('#'));
  const names = columnNames(rows[0]?.cells ?? []);
  if (scope.isBesideOthers) {
    return names ? folderRow(rows.slice(1), names, files, scope) : [];
  }
  const byHeading = names ? photosByHeading(rows.slice(1), names, files) : [];
  const perPhoto = byHeading.length > 0 ? byHeading : photosByContent(rows, files);
  return names === null || perPhoto.length > 0
    ? perPhoto
    : folderRow(rows.slice(1), names, files, scope);
}

/** What the columns hold; null if the first row is no heading. */
function columnNames(headings: readonly string[]): (ColumnName | null)[] | null {
  const names = headings.map(
    (heading) => COLUMNS.find((column) => column.heading.test(heading.trim()))?.name ?? null,
  );
  return names.filter((name) => name !== null).length >= 2 ? names : null;
}

function photosByHeading(
  rows: readonly Row[],
  names: readonly (ColumnName | null)[],
  files: ListedFiles,
): ListedCaption[] {
  // A file name is surer than a running number: the column that names most files is the one.
  const hits = names.map((name, index) =>
    name === 'file'
      ? rows.filter(({ cells }) => files.find(cells[index] ?? '').length > 0).length
      : 0,
  );
  const fileAt = hits.indexOf(Math.max(...hits, 1));
  if (fileAt === -1) return [];
  return rows.flatMap(({ cells, line }) => {
    const fileNames = files.find(cells[fileAt] ?? '');
    const at = (name: ColumnName): string => cellsOf(cells, names, name, fileAt);
    const [caption, remark] = [at('caption'), at('remark')];
    const besides = [
      ...words('photo', at('phase')),
      ...words('photo', at('date')),
      ...words('photo', at('place').replaceAll(' ', '')),
      ...words('photo', at('person'), '户主:'),
      ...words('photo', at('credit'), '摄影:'),
      ...words('place', at('thing')),
      ...(caption === '' ? [] : words('photo', remark)),
    ];
    const own = caption === '' ? remark : caption;
    if (own === '' && besides.length === 0) return [];
    return fileNames.map((fileName) => ({ fileName, caption: own, line, besides }));
  });
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
