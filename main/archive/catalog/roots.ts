import type { Database } from 'better-sqlite3';
import type { RootDetail } from '../../../shared/browse.ts';

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
  /** What decisions on it are kept by: it outlives a change of path. */
  key: string;
  path: string;
  label: string;
  /** Patterns that keep folders and files out. */
  exclusions: string[];
  /** Null until the root was first looked at. */
  marker: RootMarker | null;
  /** From the archive's own folder, with `/`; null where they lie on different disks. */
  way: string | null;
}

/** A root that was taken out. */
export type FormerRoot = Pick<Root, 'key' | 'path' | 'marker'>;

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
  key: string;
  path: string;
  label: string;
  exclusions: string;
  marker: string | null;
  way: string | null;
}

interface FolderRow {
  id: number;
  path: string;
  survey: Buffer | null;
  is_gone: number;
}

export function createRootTable(db: Database) {
  const insert = db.prepare<[string | null, string, string, string, string | null, string | null]>(
    `INSERT INTO root (key, path, label, added_at, marker, way)
    VALUES (coalesce(?, lower(hex(randomblob(16)))), ?, ?, ?, ?, ?)`,
  );
  const place = db.prepare<[string, string, string | null, number]>(
    'UPDATE root SET path = ?, marker = ?, way = ? WHERE id = ?',
  );
  const setExclusions = db.prepare<[string, number]>('UPDATE root SET exclusions = ? WHERE id = ?');
  const setLabel = db.prepare<[string, number]>('UPDATE root SET label = ? WHERE id = ?');
  const setRemoved = db.prepare<[number]>('UPDATE root SET is_removed = 1 WHERE id = ?');
  const setSeen = db.prepare<[string, number]>('UPDATE root SET seen_at = ? WHERE id = ?');
  const details = db.prepare<[], { id: number; seen_at: string | null; originals: number }>(
    `SELECT id, seen_at,
      (SELECT count(*)
      FROM folder
      CROSS JOIN original ON original.folder_id = folder.id
      WHERE folder.root_id = root.id AND is_missing = 0) AS originals
    FROM root
    WHERE is_removed = 0
    ORDER BY id`,
  );
  const removed = db.prepare<[], number>('SELECT id FROM root WHERE is_removed = 1').pluck();
  const remove = db.prepare<[number]>('DELETE FROM root WHERE id = ?');
  const keepFormer = db.prepare<[number]>(
    'INSERT OR REPLACE INTO former_root SELECT key, path, marker FROM root WHERE id = ?',
  );
  const former = db.prepare<[], Pick<RootRow, 'key' | 'path' | 'marker'>>(
    'SELECT key, path, marker FROM former_root',
  );
  const dropFormer = db.prepare<[string]>('DELETE FROM former_root WHERE key = ?');
  const removeFolder = db.prepare<[number]>('DELETE FROM folder WHERE id = ?');
  const select = db.prepare<[], RootRow>(
    `SELECT id, key, path, label, exclusions, marker, way
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
  const surveyedAs = db.prepare<[Buffer, number], FolderRow>(
    'SELECT id, path, survey, is_gone FROM folder WHERE survey = ? AND root_id = ?',
  );
  const setPath = db.prepare<[string, number]>('UPDATE folder SET path = ? WHERE id = ?');
  const setSurvey = db.prepare<[Buffer | null, number]>(
    'UPDATE folder SET survey = ?, is_gone = 0 WHERE id = ?',
  );
  const setGone = db.prepare<[number]>('UPDATE folder SET survey = NULL, is_gone = 1 WHERE id = ?');

  return {
    add: (
      path: string,
      label: string,
      addedAt: string,
      marker: RootMarker | null,
      way: string | null = null,
      /** Of the former root that it is. */
      key: string | null = null,
    ): void => {
      db.transaction(() => {
        insert.run(key, path, label, addedAt, marker && JSON.stringify(marker), way);
        if (key !== null) dropFormer.run(key);
      })();
    },
    former: (): FormerRoot[] =>
      former.all().map((row) => ({ ...row, marker: toMarker(row.marker) })),
    /** The root lies here now. */
    place: (
      id: number,
      { path, marker, way }: { path: string; marker: RootMarker; way: string | null },
    ): void => {
      place.run(path, JSON.stringify(marker), way, id);
    },
    setExclusions: (id: number, patterns: readonly string[]): void => {
      setExclusions.run(JSON.stringify(patterns), id);
    },
    setLabel: (id: number, label: string): void => {
      setLabel.run(label, id);
    },
    /** The root was found where it lies. */
    setSeen: (id: number, at: string): void => {
      setSeen.run(at, id);
    },
    /** What a look at all originals tells of each root. */
    details: (): RootDetail[] =>
      details
        .all()
        .map(({ id, seen_at: seenAt, originals }) => ({ id, seenAt, originalCount: originals })),
    /** The root is no longer listed; its rows are still to be put away. */
    setRemoved: (id: number): void => {
      setRemoved.run(id);
    },
    removed: (): number[] => removed.all(),
    /** Removes a root whose folders are gone; it is a former one then. */
    remove: (id: number): void => {
      db.transaction(() => {
        keepFormer.run(id);
        remove.run(id);
      })();
    },
    /** Removes a folder that nothing refers to any more. */
    removeFolder: (id: number): void => {
      removeFolder.run(id);
    },
    all: (): Root[] => select.all().map(toRoot),
    /** Every folder of a root that was ever seen. */
    folders: (rootId: number): KnownFolder[] => folders.all(rootId).map(toFolder),
    /** Folders of a root that had this listing when last surveyed. */
    surveyedAs: (rootId: number, survey: Buffer): KnownFolder[] =>
      surveyedAs.all(survey, rootId).map(toFolder),
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

function toRoot({ id, key, path, label, exclusions, marker, way }: RootRow): Root {
  return {
    id,
    key,
    path,
    label,
    exclusions: JSON.parse(exclusions) as string[],
    marker: toMarker(marker),
    way,
  };
}

function toMarker(kept: string | null): RootMarker | null {
  return kept === null ? null : (JSON.parse(kept) as RootMarker);
}

function toFolder({ id, path, survey, is_gone: isGone }: FolderRow): KnownFolder {
  return { id, path, survey, isGone: isGone === 1 };
}
