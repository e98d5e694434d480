import type { Database } from 'better-sqlite3';
import type { Language } from '../../../shared/errors.ts';
import type { ExportEntry, ExportOrigin } from '../../../shared/exports/export-entry.ts';
import {
  exportChoice,
  type ExportKind,
  type ExportSource,
} from '../../../shared/exports/export-kinds.ts';
import type { ComparedPicture } from '../../../shared/exports/compare-exports.ts';
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
  target: string | null;
  pictures: number;
}

interface PictureRow {
  number: number;
  caption: string;
  article_line: number | null;
  sha256: string;
}

/** Exports that were put in place. */
export function createExportTable(db: Database) {
  const insert = db.prepare<[string, string, string, string, string, string, string, number]>(
    `INSERT INTO export (at, kind, title, source, options, dir, target, pictures)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertFile = db.prepare<[number, string, string, number]>(
    'INSERT INTO export_file (export_id, file, sha256, size_bytes) VALUES (?, ?, ?, ?)',
  );
  const insertPicture = db.prepare<[number, number, string, number | null, string]>(
    `INSERT INTO export_picture (export_id, number, caption, article_line, sha256)
    VALUES (?, ?, ?, ?, ?)`,
  );
  const listed = db.prepare<[], ExportRow>(
    `SELECT id, at, kind, title, source, options, dir, target, pictures
    FROM export
    WHERE is_listed = 1
    ORDER BY id DESC`,
  );
  const one = db.prepare<[number], ExportRow>(
    'SELECT id, at, kind, title, source, options, dir, target, pictures FROM export WHERE id = ?',
  );
  const files = db.prepare<[number], { file: string; sha256: string; size_bytes: number }>(
    'SELECT file, sha256, size_bytes FROM export_file WHERE export_id = ? ORDER BY file',
  );
  const pictures = db.prepare<[number], PictureRow>(
    `SELECT number, caption, article_line, sha256
    FROM export_picture
    WHERE export_id = ?
    ORDER BY number`,
  );
  const last = db
    .prepare<[string, string, number], number>(
      `SELECT id
      FROM export
      WHERE source = ? AND kind = ? AND id < ? AND is_listed = 1
        AND EXISTS (SELECT 1 FROM export_picture WHERE export_id = export.id)
      ORDER BY id DESC
      LIMIT 1`,
    )
    .pluck();
  const holders = db
    .prepare<[string, string], number>(
      'SELECT export_id FROM export_file WHERE file = ? AND sha256 = ? ORDER BY export_id DESC',
    )
    .pluck();
  const count = db.prepare<[], number>('SELECT count(*) FROM export WHERE is_listed = 1').pluck();
  const setListed = db.prepare<[number, number]>('UPDATE export SET is_listed = ? WHERE id = ?');

  return {
    /** Remembers an export and what it holds; call it in a transaction. */
    add: (
      { at, title, origin, dir, target, pictures: pictureCount }: Omit<RememberedExport, 'id'>,
      held: { files: readonly ExportedFile[]; pictures: readonly ComparedPicture[] },
    ): void => {
      const { kind, source, options } = fromOrigin(origin);
      const made = insert.run(at, kind, title, source, options, dir, target, pictureCount);
      const id = Number(made.lastInsertRowid);
      for (const { file, sha256, sizeBytes } of held.files) {
        insertFile.run(id, file, sha256, sizeBytes);
      }
      for (const { number, caption, articleLine, sha256 } of held.pictures) {
        insertPicture.run(id, number, caption, articleLine, sha256);
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
    /** The pictures it held; none of a list of shots, and of exports made before they were remembered. */
    pictures: (id: number): ComparedPicture[] =>
      pictures
        .all(id)
        .map(({ article_line: articleLine, ...picture }) => ({ ...picture, articleLine })),
    /** The last export of a kind from a source that is listed and whose pictures are remembered, made before `id`. */
    lastOf: (
      source: ExportSource,
      kind: ExportKind,
      id = Number.MAX_SAFE_INTEGER,
    ): RememberedExport | null => {
      const row = one.get(last.get(sourceText(source), kind, id) ?? 0);
      return row === undefined ? null : toExport(row);
    },
    /** Exports that held a file of this name and content, newest first. */
    holding: (file: string, sha256: string): number[] => holders.all(file, sha256),
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
    source: sourceText(source),
    options: JSON.stringify(choice.settings),
  };
}

/** The same text for the same source, whatever the order it was put together in. */
function sourceText(source: ExportSource): string {
  switch (source.kind) {
    case 'article': {
      return JSON.stringify({ kind: source.kind, article: source.article });
    }
    case 'village': {
      return JSON.stringify({ kind: source.kind, town: source.town, village: source.village });
    }
    case 'project': {
      return JSON.stringify({ kind: source.kind, category: source.category });
    }
  }
}

function toExport({ kind, source, options, target, ...row }: ExportRow): RememberedExport {
  return {
    ...row,
    target: target ?? row.dir,
    origin: toOrigin(kind, JSON.parse(source), JSON.parse(options)),
  };
}

/** What an older version did not yet let a person choose is as it is by default. */
function toOrigin(kind: ExportRow['kind'], source: unknown, options: unknown): ExportOrigin {
  if (kind !== 'shots') {
    return { ...(source as ExportSource), choice: exportChoice(kind, options as object) };
  }
  const { query } = source as { query: ShotQuery };
  return { kind, query, language: (options as { language: Language }).language };
}
