// The catalog's tables and columns, as they are in one that was just made.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openCatalog } from '../../main/archive/catalog/open-catalog.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';
import { table } from './generated-parts.ts';

/** A table of the catalog by its name, with its columns. */
interface CatalogTable {
  name: string;
  key: string[];
  others: string[];
}

/** Every table of a new catalog. */
export async function catalogTables(): Promise<CatalogTable[]> {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'catalog.sqlite');
  openCatalog(path).close();
  const db = new Database(path, { readonly: true });
  try {
    // What a search index keeps for itself are tables of their own; they are none of ours.
    const names = db
      .prepare<[], string>(
        `SELECT name FROM pragma_table_list
        WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite%'
        ORDER BY name`,
      )
      .pluck()
      .all();
    const columns = db.prepare<[string], { name: string; pk: number }>(
      'SELECT name, pk FROM pragma_table_xinfo(?) WHERE hidden <> 1',
    );
    return names.map((name) => {
      const all = columns.all(name);
      return {
        name,
        key: all.filter(({ pk }) => pk > 0).map(({ name: column }) => column),
        others: all.filter(({ pk }) => pk === 0).map(({ name: column }) => column),
      };
    });
  } finally {
    db.close();
  }
}

/** A table of all tables. */
export async function catalogPart(): Promise<string> {
  const tables = await catalogTables();
  const code = (columns: readonly string[]): string =>
    columns.map((column) => `\`${column}\``).join(', ');
  return table(
    ['table', 'key', 'other columns'],
    tables.map(({ name, key, others }) => [`\`${name}\``, code(key), code(others)]),
  );
}
