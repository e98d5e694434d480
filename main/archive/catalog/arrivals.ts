// Files on their way in: scan writes them down, probe says what each turned out to be.
import type { Database } from 'better-sqlite3';
import type { PhotoId } from '../../../shared/photo.ts';
import type { FileStamp } from './originals.ts';

/** A file that waits to be probed. */
export interface WaitingFile extends FileStamp {
  id: number;
  folderId: number;
  rootId: number;
  rootPath: string;
  /** Folder, relative to the root, with `/`; empty for the root itself. */
  folder: string;
  sidecarCaption: string | null;
}

/** An arrival as the window lists it. */
export interface ArrivalEntry {
  id: number;
  /** Relative to its root, with `/`. */
  path: string;
  state: 'waiting' | 'taken' | 'failed';
  photoId: PhotoId | null;
}

/** A file that holds another photo than before. */
export interface Replacement {
  photoId: PhotoId;
  replacedId: PhotoId;
  /** Relative to its root, with `/`. */
  path: string;
  /** The content is what a check had found there, with size and time as before. */
  wasRotten: boolean;
}

/** How many originals a photo gained, by what lay there before. */
export interface Gains {
  /** Where nothing lay. */
  fresh: number;
  /** Where another photo lay. */
  inPlace: number;
}

interface WaitingRow {
  id: number;
  folder_id: number;
  root_id: number;
  root_path: string;
  folder: string;
  name: string;
  size_bytes: number;
  modified_ms: number;
  sidecar_caption: string | null;
}

interface EntryRow {
  id: number;
  path: string;
  state: ArrivalEntry['state'];
  photo_id: PhotoId | null;
}

const WAITING = `SELECT arrival.id, arrival.folder_id, folder.root_id, root.path AS root_path,
    folder.path AS folder, arrival.name, arrival.size_bytes, arrival.modified_ms,
    arrival.sidecar_caption
  FROM arrival
  JOIN folder ON folder.id = arrival.folder_id
  JOIN root ON root.id = folder.root_id`;

const ENTRY = `SELECT arrival.id, arrival.state, arrival.photo_id,
    CASE folder.path WHEN '' THEN '' ELSE folder.path || '/' END || arrival.name AS path
  FROM arrival
  JOIN folder ON folder.id = arrival.folder_id`;

/** A photo gained an original unless the file held it before. */
const IS_GAIN = `arrival.state = 'taken' AND arrival.photo_id IS NOT arrival.replaced_id`;

export function createArrivalTable(db: Database) {
  const upsert = db.prepare<[number, string, number, number, string | null]>(
    `INSERT INTO arrival (folder_id, name, size_bytes, modified_ms, sidecar_caption, state)
    VALUES (?, ?, ?, ?, ?, 'waiting')
    ON CONFLICT (folder_id, name) DO UPDATE
    SET size_bytes = excluded.size_bytes, modified_ms = excluded.modified_ms,
      sidecar_caption = excluded.sidecar_caption, state = 'waiting', photo_id = NULL,
      replaced_id = NULL`,
  );
  const waiting = db.prepare<[number, number], WaitingRow>(
    `${WAITING} WHERE arrival.state = 'waiting' AND arrival.id > ? ORDER BY arrival.id LIMIT ?`,
  );
  const waitingOne = db.prepare<[number], WaitingRow>(
    `${WAITING} WHERE arrival.state = 'waiting' AND arrival.id = ?`,
  );
  const waitingCount = db
    .prepare<[], number>(`SELECT count(*) FROM arrival WHERE state = 'waiting'`)
    .pluck();
  const finish = db.prepare<[string, number | null, number | null, number, number, number]>(
    `UPDATE arrival
    SET state = ?, photo_id = ?, replaced_id = ?
    WHERE id = ? AND size_bytes = ? AND modified_ms = ?`,
  );
  const namesInFolder = db
    .prepare<[number], string>('SELECT name FROM arrival WHERE folder_id = ?')
    .pluck();
  const remove = db.prepare<[number, string]>(
    'DELETE FROM arrival WHERE folder_id = ? AND name = ?',
  );
  const removeFolder = db.prepare<[number]>('DELETE FROM arrival WHERE folder_id = ?');
  const page = db.prepare<[number, number], EntryRow>(
    `${ENTRY} WHERE arrival.id > ? ORDER BY arrival.id LIMIT ?`,
  );
  const one = db.prepare<[number], EntryRow>(`${ENTRY} WHERE arrival.id = ?`);
  const count = db.prepare<[], number>('SELECT count(*) FROM arrival').pluck();
  const newCount = db
    .prepare<[], number>(
      `SELECT count(*) FROM arrival WHERE state = 'taken' AND replaced_id IS NULL`,
    )
    .pluck();
  const gainsOf = db.prepare<[number], Gains>(
    `SELECT count(*) FILTER (WHERE replaced_id IS NULL) AS fresh,
      count(*) FILTER (WHERE replaced_id IS NOT NULL) AS inPlace
    FROM arrival
    WHERE photo_id = ? AND ${IS_GAIN}`,
  );
  const replacements = db.prepare<[], Omit<Replacement, 'wasRotten'> & { wasRotten: number }>(
    `SELECT arrival.photo_id AS photoId, replaced_id AS replacedId,
      CASE folder.path WHEN '' THEN '' ELSE folder.path || '/' END || arrival.name AS path,
      ifnull(fixity.reason = 'rotten' AND hex(fixity.sha256) = upper(photo.sha256), 0) AS wasRotten
    FROM arrival
    CROSS JOIN folder ON folder.id = arrival.folder_id
    CROSS JOIN photo ON photo.id = arrival.photo_id
    LEFT JOIN original ON original.folder_id = arrival.folder_id AND original.name = arrival.name
    LEFT JOIN fixity ON fixity.original_id = original.id
    WHERE replaced_id IS NOT NULL AND ${IS_GAIN}
    ORDER BY arrival.id`,
  );
  const settle = db.prepare<[]>(`DELETE FROM arrival WHERE state <> 'waiting'`);

  return {
    /** A file was found that has to be probed, new or anew. */
    put: (folderId: number, file: FileStamp, caption: string | null): void => {
      upsert.run(folderId, file.name, file.sizeBytes, file.modifiedMs, caption);
    },
    /** The next to probe, in the order found. */
    waiting: (afterId: number, limit: number): WaitingFile[] =>
      waiting.all(afterId, limit).map(toWaiting),
    waitingOne: (id: number): WaitingFile | null => {
      const row = waitingOne.get(id);
      return row === undefined ? null : toWaiting(row);
    },
    waitingCount: (): number => waitingCount.get() ?? 0,
    /** The file is the photo, or null if it failed; one that has changed since it was taken up waits on. */
    finish: (file: WaitingFile, photoId: PhotoId | null, replacedId: PhotoId | null): void => {
      const state = photoId === null ? 'failed' : 'taken';
      finish.run(state, photoId, replacedId, file.id, file.sizeBytes, file.modifiedMs);
    },
    namesInFolder: (folderId: number): string[] => namesInFolder.all(folderId),
    remove: (folderId: number, name: string): void => {
      remove.run(folderId, name);
    },
    removeFolder: (folderId: number): void => {
      removeFolder.run(folderId);
    },
    /** In the order found. */
    page: (afterId: number, limit: number): ArrivalEntry[] => page.all(afterId, limit).map(toEntry),
    get: (id: number): ArrivalEntry | null => {
      const row = one.get(id);
      return row === undefined ? null : toEntry(row);
    },
    count: (): number => count.get() ?? 0,
    /** Those taken where nothing lay before. */
    newCount: (): number => newCount.get() ?? 0,
    gainsOf: (photoId: PhotoId): Gains => gainsOf.get(photoId) ?? { fresh: 0, inPlace: 0 },
    /** Files that hold another photo than before. */
    replacements: (): Replacement[] =>
      replacements.all().map((row) => ({ ...row, wasRotten: row.wasRotten === 1 })),
    /** Forgets all that are taken or failed; what they changed is stored. */
    settle: (): void => {
      settle.run();
    },
  };
}

function toWaiting(row: WaitingRow): WaitingFile {
  return {
    id: row.id,
    folderId: row.folder_id,
    rootId: row.root_id,
    rootPath: row.root_path,
    folder: row.folder,
    name: row.name,
    sizeBytes: row.size_bytes,
    modifiedMs: row.modified_ms,
    sidecarCaption: row.sidecar_caption,
  };
}

function toEntry({ id, path, state, photo_id: photoId }: EntryRow): ArrivalEntry {
  return { id, path, state, photoId };
}
