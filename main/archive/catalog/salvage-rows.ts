// Reads what can still be read of a damaged file: a page that is gone costs the rows on it, not those behind it.
import Database from 'better-sqlite3';

/** A row as it stands in the file. */
export type RawRow = Record<string, string | number | null>;

/** Rows asked for at a time while all goes well. */
const PART_SIZE = 512;
/** Ids passed over one by one, more than a page of 4 kB holds; a greater gap is passed over in growing strides. */
const SINGLE_MISSES = 1000;

/** The rows of a table with greater ids than `after` that can be read, in the order of their ids. */
export function readableRows<Row extends RawRow & { id: number }>(
  db: Database.Database,
  table: 'root' | 'step',
  after = 0,
): Row[] {
  const rows: Row[] = [];
  const select = unlessUnreadable(() =>
    db.prepare<[number, number], Row>(`SELECT * FROM ${table} WHERE id > ? ORDER BY id LIMIT ?`),
  );
  let last = after;
  let limit = PART_SIZE;
  let misses = 0;
  while (select !== null && last < Number.MAX_SAFE_INTEGER) {
    const part = unlessUnreadable(() => select.all(last, limit));
    if (part?.length === 0) break;
    const end = part?.at(-1)?.id ?? 0;
    if (part !== null && end > last) {
      rows.push(...part);
      last = end;
      limit = Math.min(limit * 2, PART_SIZE);
      misses = 0;
    } else if (limit > 1) {
      limit = Math.floor(limit / 2);
    } else {
      misses += 1;
      last += misses > SINGLE_MISSES ? 2 ** (misses - SINGLE_MISSES) : 1;
    }
  }
  return rows;
}

/** The rows of a table without ids that can be read from either end of it. */
export function rowsFromEnds(
  db: Database.Database,
  table: 'decision' | 'photo_group' | 'photo_number',
  key: readonly string[],
): RawRow[] {
  const rows: RawRow[] = [];
  for (const way of ['ASC', 'DESC']) {
    const order = key.map((column) => `${column} ${way}`).join(', ');
    const isWhole = unlessUnreadable(() => {
      const select = db.prepare<[], RawRow>(`SELECT * FROM ${table} ORDER BY ${order}`);
      for (const row of select.iterate()) rows.push(row);
      return true;
    });
    if (isWhole) break;
  }
  return rows;
}

/** Null where SQLite cannot read what it would take. */
export function unlessUnreadable<Result>(read: () => Result): Result | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Database.SqliteError) return null;
    throw error;
  }
}
