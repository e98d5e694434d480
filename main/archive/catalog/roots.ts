import type { Database } from 'better-sqlite3';

/** What the system says of a folder that outlives a change of path; null where it does not say. */
export interface RootMarker {
  /** Serial number of the volume; on Linux only a number of this session. */
  volume: string;
  inode: string;
  /** When the folder was made, in milliseconds since 1970. */
  bornMs: number | null;
}

/** A folder that holds originals. */
export interface Root {
  id: number;
  path: string;
  label: string;
  /** Patterns that keep folders and files out. */
  exclusions: string[];
  /** Null until the root was first looked at. */
  marker: RootMarker | null;
}

/** A folder inside a root, as it was last surveyed. */
export interface KnownFolder {
  id: number;
  /** Relative to the root, with `/`. */
  path: string;
  /** Digest of its listing; null if it has to be surveyed whatever lies there. */
  survey: Buffer | null;
  isGone: boolean;
}

interface RootRow {
  id: number;
  path: string;
  label: string;
  exclusions: string;
  marker: string | null;
}

interface FolderRow {
  id: number;
  path: string;
  survey: Buffer | null;
  is_gone: number;
}

export function createRootTable(db: Database) {
  const insert = db.prepare<[string, string, string]>(
    'INSERT INTO root (path, label, added_at) VALUES (?, ?, ?)',
  );
  const select = db.prepare<[], RootRow>(
    `SELECT id, path, label, exclusions, marker
    FROM root
    WHERE is_removed = 0
    ORDER BY id`,
  );
  const selectFolder = db
    .prepare<[number, string], number>('SELECT id FROM folder WHERE root_id = ? AND path = ?')
    .pluck();
  const insertFolder = db.prepare<[number, string]>(
    'INSERT INTO folder (root_id, path) VALUES (?, ?)',
  );
  const folders = db.prepare<[number], FolderRow>(
    'SELECT id, path, survey, is_gone FROM folder WHERE root_id = ?',
  );
  const setPath = db.prepare<[string, number]>('UPDATE folder SET path = ? WHERE id = ?');
  const setSurvey = db.prepare<[Buffer | null, number]>(
    'UPDATE folder SET survey = ?, is_gone = 0 WHERE id = ?',
  );
  const setGone = db.prepare<[number]>('UPDATE folder SET survey = NULL, is_gone = 1 WHERE id = ?');

  return {
    add: (path: string, label: string, addedAt: string): void => {
      insert.run(path, label, addedAt);
    },
    all: (): Root[] => select.all().map(toRoot),
    /** Every folder of a root that was ever seen. */
    folders: (rootId: number): KnownFolder[] => folders.all(rootId).map(toFolder),
    /** Row of a folder, by its path relative to the root; made if it is new. */
    folderId: (rootId: number, path: string): number =>
      selectFolder.get(rootId, path) ?? Number(insertFolder.run(rootId, path).lastInsertRowid),
    /** The same folder goes by another path now. */
    renameFolder: (folderId: number, path: string): void => {
      setPath.run(path, folderId);
    },
    /** All that the listing with this digest asks for is stored; null leaves the folder due. */
    setSurvey: (folderId: number, survey: Buffer | null): void => {
      setSurvey.run(survey, folderId);
    },
    setGone: (folderId: number): void => {
      setGone.run(folderId);
    },
  };
}

function toRoot({ id, path, label, exclusions, marker }: RootRow): Root {
  return {
    id,
    path,
    label,
    exclusions: JSON.parse(exclusions) as string[],
    marker: marker === null ? null : (JSON.parse(marker) as RootMarker),
  };
}

function toFolder({ id, path, survey, is_gone: isGone }: FolderRow): KnownFolder {
  return { id, path, survey, isGone: isGone === 1 };
}
