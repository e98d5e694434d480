// What a catalog holds, told by content and not by row: two archives of the same photos and decisions hold the same.
import Database from 'better-sqlite3';
import { temporaryFolder } from './temporary-archive.ts';

/** Columns that hold the number of a row, and whose. */
const NUMBERS: Readonly<Record<string, keyof RowNames>> = {
  photo_id: 'photo',
  other_id: 'photo',
  before_id: 'photo',
  after_id: 'photo',
  copy_id: 'photo',
  best_id: 'photo',
  replaced_id: 'photo',
  folder_id: 'folder',
  root_id: 'root',
  article_id: 'article',
};

/** Left out of the comparison, each with why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'root.seen_at': 'when somebody last looked whether the disk is there',
  'article.matched_generation':
    'a count of changes, by which the offers are known to be up to date',
  'article.compared_photo':
    'the newest row of a photo that was compared, by which the rest is known',
  'original.id': 'a row',
  'folder.id': 'a row',
  'article.id': 'a row',
  'root.id': 'a row',
};

/** Tables that tell what became of files and folders over time, which no originals can tell again. */
const LEFT_OUT_TABLES = new Set(['fixity', 'fixity_run', 'replacement', 'former_root']);

/** Settings that count work and are not what anybody said or what was found. */
const WORK_SETTINGS = new Set(['generation', 'copies_sought_to']);

export type CatalogContent = Record<string, string[]>;

/** Every table of the catalog file, its rows as sorted texts. */
export async function catalogContent(path: string): Promise<CatalogContent> {
  await using copy = await temporaryFolder();
  const file = `${copy.path}/catalog.sqlite`;
  const source = new Database(path, { readonly: true });
  await source.backup(file);
  source.close();
  const db = new Database(file);
  try {
    return contentOf(db);
  } finally {
    db.close();
  }
}

type Row = Record<string, string | number | Buffer | null>;

function contentOf(db: Database.Database): CatalogContent {
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_master
      WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'photo_search%'
      ORDER BY name`,
    )
    .pluck()
    .all();
  const names = rowNames(db);
  const content: CatalogContent = {};
  for (const table of tables) {
    content[table] = db
      .prepare<[], Row>(`SELECT * FROM ${table}`)
      .all()
      .filter((row) => isCompared(table, row))
      .map((row) => textOf(table, row, names))
      .filter((text) => !text.includes(GONE))
      .sort();
  }
  content['photo_search'] = searchWords(db, names);
  return content;
}

/** A photo of which no original is known: content that was shown once. */
const GONE = '(gone)';

interface RowNames {
  photo: Map<number, string>;
  folder: Map<number, string>;
  root: Map<number, string>;
  article: Map<number, string>;
}

function rowNames(db: Database.Database): RowNames {
  const map = (sql: string): Map<number, string> =>
    new Map(
      db
        .prepare<[], { id: number; name: string }>(sql)
        .all()
        .map(({ id, name }) => [id, name]),
    );
  return {
    photo: map(`SELECT id, CASE
        WHEN EXISTS (SELECT 1 FROM original WHERE photo_id = photo.id) THEN sha256 ELSE '${GONE}'
      END AS name
      FROM photo`),
    folder: map(
      `SELECT folder.id, label || ':' || folder.path AS name FROM folder JOIN root ON root.id = root_id`,
    ),
    root: map('SELECT id, label AS name FROM root'),
    article: map('SELECT id, sha256 AS name FROM article'),
  };
}

function isCompared(table: string, row: Row): boolean {
  if (LEFT_OUT_TABLES.has(table)) return false;
  if (table === 'setting') return !WORK_SETTINGS.has(String(row['name']));
  // Folders that were there once.
  if (table === 'folder') return row['is_gone'] === 0;
  if (table === 'original_count') return row['originals'] !== 0;
  // Counts that came to nothing stay as rows.
  const amounts = ['photos', 'pairs', 'amount'].filter((column) => column in row);
  return amounts.length === 0 || table === 'export' || amounts.some((column) => row[column] !== 0);
}

function textOf(table: string, row: Row, names: RowNames): string {
  if (table === 'photo')
    return `${names.photo.get(Number(row['id']))} ${JSON.stringify({ ...row, id: 0 })}`;
  if (table === 'likeness') {
    // The one with the lesser row comes first.
    const two = [row['photo_id'], row['other_id']].map((id) => names.photo.get(Number(id)) ?? GONE);
    return [...two.sort(), row['kind']].join(' ');
  }
  const kept = Object.entries(row).filter(([column]) => !(`${table}.${column}` in LEFT_OUT));
  return JSON.stringify(
    Object.fromEntries(
      kept.map(([column, value]) => [column, valueOf(table, column, value, names)]),
    ),
  );
}

function valueOf(table: string, column: string, value: Row[string] | undefined, names: RowNames) {
  if (Buffer.isBuffer(value)) return value.toString('base64');
  const noun = NUMBERS[column];
  if (noun !== undefined && typeof value === 'number') {
    return names[noun].get(value) ?? GONE;
  }
  // A pair that only a person made is a group by itself, named by the rows of its photos.
  if (column === 'group_key' && typeof value === 'string' && /^\d+-\d+$/.test(value)) {
    return value.split('-').map((id) => names.photo.get(Number(id)) ?? GONE);
  }
  if (table === 'export' && column === 'source' && typeof value === 'string') {
    return value.replace(
      /"article":(\d+)/,
      (_, id: string) => names.article.get(Number(id)) ?? GONE,
    );
  }
  return value;
}

/** The words of every photo: the table of words itself keeps no text. */
function searchWords(db: Database.Database, names: RowNames): string[] {
  db.exec(`CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, photo_search, 'instance')`);
  return db
    .prepare<[], { term: string; doc: number; offset: number }>(
      'SELECT term, doc, offset FROM words',
    )
    .all()
    .map(({ term, doc, offset }) => `${names.photo.get(doc) ?? GONE} ${offset} ${term}`)
    .filter((text) => !text.includes(GONE))
    .sort();
}
