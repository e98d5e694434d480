import type { Database } from 'better-sqlite3';
import type { ExportEntry, ExportOrigin } from '../../../shared/exported.ts';

/** A file of an export as it was put in place; `file` is its path inside, with `/`. */
export interface ExportedFile {
  file: string;
  sha256: string;
  sizeBytes: number;
}

/** An export without what only a look at the disk can tell. */
export type RememberedExport = Omit<ExportEntry, 'isThere'>;

interface ExportRow {
  id: number;
  at: string;
  title: string;
  source: string;
  options: string;
  dir: string;
  pictures: number;
}

/** Exports that were put in place. */
export function createExportTable(db: Database) {
  const insert = db.prepare<[string, string, string, string, string, string, number]>(
    `INSERT INTO export (at, kind, title, source, options, dir, pictures)
    VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertFile = db.prepare<[number, string, string, number]>(
    'INSERT INTO export_file (export_id, file, sha256, size_bytes) VALUES (?, ?, ?, ?)',
  );
  const listed = db.prepare<[], ExportRow>(
    `SELECT id, at, title, source, options, dir, pictures
    FROM export
    WHERE is_listed = 1
    ORDER BY id DESC`,
  );
  const one = db.prepare<[number], ExportRow>(
    'SELECT id, at, title, source, options, dir, pictures FROM export WHERE id = ?',
  );
  const files = db.prepare<[number], { file: string; sha256: string; size_bytes: number }>(
    'SELECT file, sha256, size_bytes FROM export_file WHERE export_id = ? ORDER BY file',
  );
  const count = db.prepare<[], number>('SELECT count(*) FROM export WHERE is_listed = 1').pluck();
  const setListed = db.prepare<[number, number]>('UPDATE export SET is_listed = ? WHERE id = ?');

  return {
    /** Remembers an export and what it holds; call it in a transaction. */
    add: (made: Omit<RememberedExport, 'id'>, held: readonly ExportedFile[]): void => {
      const { at, title, origin, dir, pictures } = made;
      const kind = origin.kind === 'shots' ? 'shots' : 'gallery';
      const [source, options] = fromOrigin(origin);
      const { lastInsertRowid } = insert.run(at, kind, title, source, options, dir, pictures);
      for (const { file, sha256, sizeBytes } of held) {
        insertFile.run(Number(lastInsertRowid), file, sha256, sizeBytes);
      }
    },
    /** Newest first, those taken from the list left out. */
    listed: (): RememberedExport[] => listed.all().map(toExport),
    get: (id: number): RememberedExport | null => {
      const row = one.get(id);
      return row === undefined ? null : toExport(row);
    },
    files: (id: number): ExportedFile[] =>
      files.all(id).map(({ file, sha256, size_bytes: sizeBytes }) => ({ file, sha256, sizeBytes })),
    count: (): number => count.get() ?? 0,
    /** False if there is no such export. */
    setListed: (id: number, isListed: boolean): boolean =>
      setListed.run(isListed ? 1 : 0, id).changes > 0,
  };
}

function fromOrigin(origin: ExportOrigin): [source: string, options: string] {
  if (origin.kind === 'shots') {
    const { language, ...source } = origin;
    return [JSON.stringify(source), JSON.stringify({ language })];
  }
  const { options, ...source } = origin;
  return [JSON.stringify(source), JSON.stringify({ options })];
}

function toExport({ source, options, ...row }: ExportRow): RememberedExport {
  const origin = { ...(JSON.parse(source) as object), ...(JSON.parse(options) as object) };
  return { ...row, origin: origin as ExportOrigin };
}
