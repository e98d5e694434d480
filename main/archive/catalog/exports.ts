import type { Database } from 'better-sqlite3';
import type { Language } from '../../../shared/errors.ts';
import type { ExportEntry, ExportOrigin } from '../../../shared/exports/export-entry.ts';
import {
  exportChoice,
  type ExportKind,
  type ExportSource,
} from '../../../shared/exports/export-kinds.ts';
import type { ExportedFile } from '../../../shared/exports/export-manifest.ts';
import type { ShotQuery } from '../../../shared/shots/shot.ts';

/** An export without what only a look at the disk can tell. */
export type RememberedExport = Omit<ExportEntry, 'isThere'>;

interface ExportRow {
  id: number;
  at: string;
  kind: ExportKind | 'shots';
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
    `SELECT id, at, kind, title, source, options, dir, pictures
    FROM export
    WHERE is_listed = 1
    ORDER BY id DESC`,
  );
  const one = db.prepare<[number], ExportRow>(
    'SELECT id, at, kind, title, source, options, dir, pictures FROM export WHERE id = ?',
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
      const { kind, source, options } = fromOrigin(origin);
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

function fromOrigin(origin: ExportOrigin): Pick<ExportRow, 'kind' | 'source' | 'options'> {
  if (origin.kind === 'shots') {
    const { kind, query, language } = origin;
    return {
      kind,
      source: JSON.stringify({ kind, query }),
      options: JSON.stringify({ language }),
    };
  }
  const { choice, ...source } = origin;
  return {
    kind: choice.kind,
    source: JSON.stringify(source),
    options: JSON.stringify(choice.settings),
  };
}

function toExport({ kind, source, options, ...row }: ExportRow): RememberedExport {
  return { ...row, origin: toOrigin(kind, JSON.parse(source), JSON.parse(options)) };
}

/** What an older version did not yet let a person choose is as it is by default. */
function toOrigin(kind: ExportRow['kind'], source: unknown, options: unknown): ExportOrigin {
  if (kind !== 'shots') {
    return { ...(source as ExportSource), choice: exportChoice(kind, options as object) };
  }
  const { query } = source as { query: ShotQuery };
  return { kind, query, language: (options as { language: Language }).language };
}
