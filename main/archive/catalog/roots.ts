import type { Database } from 'better-sqlite3';

/** A folder that holds originals. */
export interface Root {
  id: number;
  path: string;
  label: string;
}

export function createRootTable(db: Database) {
  const insert = db.prepare<[string, string, string]>(
    'INSERT INTO root (path, label, added_at) VALUES (?, ?, ?)',
  );
  const select = db.prepare<[], Root>('SELECT id, path, label FROM root ORDER BY id');
  const selectFolder = db
    .prepare<[number, string], number>('SELECT id FROM folder WHERE root_id = ? AND path = ?')
    .pluck();
  const insertFolder = db.prepare<[number, string]>(
    'INSERT INTO folder (root_id, path) VALUES (?, ?)',
  );
  const folders = db.prepare<[number], { id: number; path: string }>(
    'SELECT id, path FROM folder WHERE root_id = ?',
  );
  return {
    add: (path: string, label: string, addedAt: string): void => {
      insert.run(path, label, addedAt);
    },
    all: (): Root[] => select.all(),
    /** Every folder of a root that was ever seen. */
    folders: (rootId: number) => folders.all(rootId),
    /** Row of a folder, by its path relative to the root; made if it is new. */
    folderId: (rootId: number, path: string): number =>
      selectFolder.get(rootId, path) ?? Number(insertFolder.run(rootId, path).lastInsertRowid),
  };
}
