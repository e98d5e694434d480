// Reads lists of captions as offices keep them beside photos: 说明.csv, 图片说明.txt. Pure.

/** A caption that a list gives to a file. */
export interface ListedCaption {
  fileName: string;
  caption: string;
  /** Line in the list, from 1. */
  line: number;
}

const MAX_LINES = 50_000;

/**
 * Captions for the files of a folder. A file is named with or without its extension, in any letter case, or by
 * its number where the file's own name is a number (`图1`, `1、`, `01：` for `01.jpg`). Lines that name no file
 * are passed over; a name that fits files of different names is, too: nothing is guessed from order.
 */
export function readCaptionList(
  text: string,
  kind: 'csv' | 'txt',
  fileNames: readonly string[],
): ListedCaption[] {
  const files = new FileNames(fileNames);
  return kind === 'csv' ? readTable(text, files) : readLines(text, files);
}

/** Finds files by what people write for their names. */
class FileNames {
  readonly #byKey: ReadonlyMap<string, readonly string[]>;
  readonly #byNumber: ReadonlyMap<number, readonly string[]>;

  constructor(names: readonly string[]) {
    const keyed = names.flatMap((name) =>
      [...new Set([nameKey(name), nameKey(stem(name))])].map((key) => ({ key, name })),
    );
    this.#byKey = namesBy(keyed, ({ key }) => key);
    const numbered = names.flatMap((name) => {
      const key = ownNumber(stem(name));
      return key === null ? [] : [{ key, name }];
    });
    this.#byNumber = namesBy(numbered, ({ key }) => key);
  }

  /** The files meant; RAW and JPEG of one name are meant together. */
  find(written: string): readonly string[] {
    const exact = this.#byKey.get(nameKey(written));
    if (exact) return exact;
    const number = ownNumber(written);
    const numbered = number === null ? [] : (this.#byNumber.get(number) ?? []);
    return new Set(numbered.map((name) => nameKey(stem(name)))).size === 1 ? numbered : [];
  }
}

function namesBy<Key, Item extends { name: string }>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): Map<Key, string[]> {
  const groups = Map.groupBy(items, keyOf);
  return new Map([...groups].map(([key, group]) => [key, group.map(({ name }) => name)]));
}

function nameKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

function stem(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

/** The number that a name consists of: `01`, `图1`, `照片 12`, `第3张`, `(4)`. */
function ownNumber(name: string): number | null {
  const match = /^[([]?(?:图片|照片|图|第|no\.?)?\s*(\d{1,4})\s*(?:张|幅|号)?[)\]]?$/.exec(
    nameKey(name),
  );
  return match ? Number(match[1]) : null;
}

// Lines of text -------------------------------------------------------------------------------------------

/** Marks that part a name from its caption; a full stop only where no digit follows (1.5 公里). */
const SEPARATOR = /[\s:：,，、;；|=\-—–)）\]】>》”"]|\.(?!\d)/uy;
const LEADING_MARKS = /^[\s:：,，、.;；|=\-—–)）\]】>》”"]+/u;
const OPENING_MARKS = /^[\s([（【《<“"•·*-]+/u;
const LONGEST_NAME = 255;
const NAME_INSIDE = /[^\s（(【[《，,：:；;]+\.[a-z0-9]{3,4}(?![a-z0-9])/giu;

function readLines(text: string, files: FileNames): ListedCaption[] {
  const captions: ListedCaption[] = [];
  let waiting: readonly string[] = [];
  for (const [index, raw] of text.split(/\r\n|\r|\n/, MAX_LINES).entries()) {
    const line = raw.trim();
    if (line === '') continue;
    const named = nameAtStart(line, files) ?? nameInside(line, files);
    const fileNames = named?.fileNames ?? waiting;
    const caption = named ? named.caption : line;
    waiting = [];
    // The name may stand alone, with the caption on the line below.
    if (caption === '') waiting = fileNames;
    else for (const fileName of fileNames) captions.push({ fileName, caption, line: index + 1 });
  }
  return captions;
}

interface NamedLine {
  fileNames: readonly string[];
  caption: string;
}

/** The longest beginning of the line that names a file. */
function nameAtStart(line: string, files: FileNames): NamedLine | null {
  const content = line.replace(OPENING_MARKS, '');
  for (let end = Math.min(content.length, LONGEST_NAME); end > 0; end -= 1) {
    if (end < content.length && !isSeparatorAt(content, end)) continue;
    const fileNames = files.find(content.slice(0, end));
    if (fileNames.length === 0) continue;
    return { fileNames, caption: content.slice(end).replace(LEADING_MARKS, '').trim() };
  }
  return null;
}

function isSeparatorAt(text: string, at: number): boolean {
  const pattern = new RegExp(SEPARATOR);
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** A full file name further on: `大卡阳村搬迁前道路（01.jpg）`. */
function nameInside(line: string, files: FileNames): NamedLine | null {
  for (const match of line.matchAll(NAME_INSIDE)) {
    const fileNames = files.find(match[0]);
    if (fileNames.length === 0) continue;
    const before = line.slice(0, match.index).replace(/[\s（(【[《：:，,；;—–-]+$/u, '');
    const behind = line.slice(match.index + match[0].length).replace(/^[\s）)】\]》]+/u, '');
    return { fileNames, caption: (before + behind).trim() };
  }
  return null;
}

// Tables --------------------------------------------------------------------------------------------------

const NAME_HEADINGS =
  /^(?:文件|文件名|文件名称|图片|图片名|图片名称|照片|照片名|照片名称|原文件名|图号|序号|编号|file|file ?name|name|photo|image)$/i;
const CAPTION_HEADINGS =
  /^(?:说明|图片说明|照片说明|文字说明|图说|图注|内容|描述|标题|caption|description|text|title)$/i;

function readTable(text: string, files: FileNames): ListedCaption[] {
  const rows = readRows(text);
  const columns = columnsByHeading(rows[0]?.cells ?? []) ?? columnsByContent(rows, files);
  if (!columns) return [];
  return rows.flatMap(({ cells, line }) => {
    const caption = cells[columns.caption]?.trim() ?? '';
    const fileNames = files.find(cells[columns.name] ?? '');
    return caption === '' ? [] : fileNames.map((fileName) => ({ fileName, caption, line }));
  });
}

interface Columns {
  name: number;
  caption: number;
}

function columnsByHeading(headings: readonly string[]): Columns | null {
  // A file name is surer than a running number, so its heading is looked for first.
  const isNumbering = (heading: string): boolean => /^(?:图号|序号|编号)$/.test(heading.trim());
  const names = headings.flatMap((heading, index) =>
    NAME_HEADINGS.test(heading.trim()) ? [index] : [],
  );
  const name = names.find((index) => !isNumbering(headings[index] ?? '')) ?? names[0];
  const caption = headings.findIndex((heading) => CAPTION_HEADINGS.test(heading.trim()));
  return name === undefined || caption === -1 ? null : { name, caption };
}

/** Without headings: the column that names most files, and the one with most text behind or before it. */
function columnsByContent(rows: readonly Row[], files: FileNames): Columns | null {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const indexes = Array.from({ length: width }, (_, index) => index);
  const hits = indexes.map(
    (index) => rows.filter(({ cells }) => files.find(cells[index] ?? '').length > 0).length,
  );
  const name = hits.indexOf(Math.max(...hits, 1));
  if (name === -1) return null;
  const lengths = indexes.map((index) =>
    index === name ? -1 : rows.reduce((sum, { cells }) => sum + (cells[index]?.length ?? 0), 0),
  );
  const caption = lengths.indexOf(Math.max(...lengths, 1));
  return caption === -1 ? null : { name, caption };
}

interface Row {
  cells: string[];
  line: number;
}

/** RFC 4180, with the separator that the first line uses most (Excel writes `;` or tabs in some settings). */
function readRows(text: string): Row[] {
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
  for (let at = 0; at < text.length && rows.length < MAX_LINES; at += 1) {
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
