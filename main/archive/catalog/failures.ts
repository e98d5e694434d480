import type { Database } from 'better-sqlite3';
import type { ErrorCode, ErrorParams } from '../../../shared/errors.ts';

/** A file that could not be taken, as it was when last tried. */
export interface FailedFile {
  rootId: number;
  path: string;
  code: ErrorCode;
  params: ErrorParams;
}

interface FailureRow {
  root_id: number;
  path: string;
  code: ErrorCode;
  params: string;
}

export function createFailureTable(db: Database) {
  const upsert = db.prepare<[number, string, number, number, string, string]>(
    `INSERT INTO failure (folder_id, name, size_bytes, modified_ms, code, params)
    VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (folder_id, name) DO UPDATE
    SET size_bytes = excluded.size_bytes, modified_ms = excluded.modified_ms,
      code = excluded.code, params = excluded.params`,
  );
  const remove = db.prepare<[number, string]>(
    'DELETE FROM failure WHERE folder_id = ? AND name = ?',
  );
  const removeFolder = db.prepare<[number]>('DELETE FROM failure WHERE folder_id = ?');
  const count = db.prepare<[], number>('SELECT count(*) FROM failure').pluck();
  const inFolder = db.prepare<
    [number],
    { name: string; sizeBytes: number; modifiedMs: number; code: ErrorCode }
  >(
    `SELECT name, size_bytes AS sizeBytes, modified_ms AS modifiedMs, code
    FROM failure
    WHERE folder_id = ?`,
  );
  const selectAll = db.prepare<[], FailureRow>(
    `SELECT folder.root_id,
      CASE folder.path WHEN '' THEN '' ELSE folder.path || '/' END || failure.name AS path,
      failure.code, failure.params
    FROM failure
    JOIN folder ON folder.id = failure.folder_id
    ORDER BY path`,
  );
  return {
    put: (
      folderId: number,
      file: { name: string; sizeBytes: number; modifiedMs: number },
      code: ErrorCode,
      params: ErrorParams,
    ): void => {
      upsert.run(
        folderId,
        file.name,
        file.sizeBytes,
        file.modifiedMs,
        code,
        JSON.stringify(params),
      );
    },
    remove: (folderId: number, name: string): void => {
      remove.run(folderId, name);
    },
    removeFolder: (folderId: number): void => {
      removeFolder.run(folderId);
    },
    count: (): number => count.get() ?? 0,
    inFolder: (folderId: number) => inFolder.all(folderId),
    all: (): FailedFile[] =>
      selectAll.all().map((row) => ({
        rootId: row.root_id,
        path: row.path,
        code: row.code,
        params: JSON.parse(row.params) as ErrorParams,
      })),
  };
}
