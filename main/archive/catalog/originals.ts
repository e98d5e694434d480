import type { Database } from 'better-sqlite3';
import type { PhotoId } from '../../../shared/photo.ts';

/** What tells an untouched file from a touched one without reading it. */
export interface FileStamp {
  name: string;
  sizeBytes: number;
  /** Whole milliseconds since 1970. */
  modifiedMs: number;
}

/** An original as the catalog knows it. */
export interface KnownOriginal extends FileStamp {
  id: number;
  photoId: PhotoId;
  sidecarCaption: string | null;
  isMissing: boolean;
}

/** An original with the place it lies at. */
export interface PlacedOriginal extends KnownOriginal {
  rootPath: string;
  rootLabel: string;
  /** Relative to its root, with `/`. */
  path: string;
}

/** What a root is known by: one of its originals, and its content. */
export interface SampleOriginal {
  /** Relative to the root, with `/`. */
  path: string;
  sizeBytes: number;
  modifiedMs: number;
  sha256: string;
}

interface OriginalRow {
  id: number;
  name: string;
  photo_id: number;
  size_bytes: number;
  modified_ms: number;
  sidecar_caption: string | null;
  is_missing: number;
}

type PlacedRow = OriginalRow & { root_path: string; root_label: string; path: string };

/** Path of an original relative to its root; wants `folder` and `original` in the query. */
const ORIGINAL_PATH = `CASE folder.path WHEN '' THEN '' ELSE folder.path || '/' END || original.name`;

export function createOriginalTable(db: Database) {
  const inFolder = db.prepare<[number], OriginalRow>('SELECT * FROM original WHERE folder_id = ?');
  const at = db.prepare<[number, string], OriginalRow>(
    'SELECT * FROM original WHERE folder_id = ? AND name = ?',
  );
  const missingWithGain = db.prepare<[], OriginalRow>(
    `SELECT original.*
    FROM original
    WHERE is_missing = 1 AND photo_id IN (SELECT photo_id FROM arrival WHERE state = 'taken')
    ORDER BY photo_id, id`,
  );
  const rename = db.prepare<[string, number]>('UPDATE original SET name = ? WHERE id = ?');
  const upsert = db.prepare<[number, string, number, number, number, string | null]>(
    `INSERT INTO original
      (folder_id, name, photo_id, size_bytes, modified_ms, sidecar_caption)
    VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (folder_id, name) DO UPDATE
    SET photo_id = excluded.photo_id, size_bytes = excluded.size_bytes,
      modified_ms = excluded.modified_ms, sidecar_caption = excluded.sidecar_caption,
      is_missing = 0`,
  );
  const setCaption = db.prepare<[string | null, number]>(
    'UPDATE original SET sidecar_caption = ? WHERE id = ?',
  );
  const setMissing = db.prepare<[number, number]>(
    'UPDATE original SET is_missing = ? WHERE id = ?',
  );
  const remove = db.prepare<[number]>('DELETE FROM original WHERE id = ?');
  const count = db
    .prepare<[], number>('SELECT originals FROM original_count WHERE is_missing = 0')
    .pluck();
  // The + keeps the plan: see [Note: Bound values].
  const ofPhoto = db.prepare<[number], PlacedRow>(
    `SELECT original.*, root.path AS root_path, root.label AS root_label, ${ORIGINAL_PATH} AS path
    FROM original
    JOIN folder ON folder.id = original.folder_id
    JOIN root ON root.id = folder.root_id
    WHERE original.photo_id = +?
    ORDER BY original.is_missing, path`,
  );
  const photoAt = db
    .prepare<[string, string], number>(
      `SELECT original.photo_id
      FROM original
      JOIN folder ON folder.id = original.folder_id
      WHERE original.name = ? AND folder.path = ?
      ORDER BY original.is_missing`,
    )
    .pluck();
  const sample = db.prepare<{ rootId: number; size: number }, SampleOriginal>(
    `WITH numbered AS (
      SELECT ${ORIGINAL_PATH} AS path, original.size_bytes AS sizeBytes,
        original.modified_ms AS modifiedMs, original.photo_id AS photoId,
        row_number() OVER (ORDER BY original.id) - 1 AS position, count(*) OVER () AS total
      FROM folder
      JOIN original ON original.folder_id = folder.id
      WHERE folder.root_id = @rootId AND original.is_missing = 0
    )
    SELECT numbered.path, numbered.sizeBytes, numbered.modifiedMs, photo.sha256
    FROM numbered
    JOIN photo ON photo.id = numbered.photoId
    WHERE position % max(1, (total + @size - 1) / @size) = 0
    ORDER BY position`,
  );
  const allPaths = db.prepare<[], { rootPath: string; path: string; sha256: string }>(
    `SELECT root.path AS rootPath, ${ORIGINAL_PATH} AS path, photo.sha256
    FROM original
    JOIN folder ON folder.id = original.folder_id
    JOIN root ON root.id = folder.root_id
    JOIN photo ON photo.id = original.photo_id
    ORDER BY root.id, path`,
  );

  return {
    inFolder: (folderId: number): KnownOriginal[] => inFolder.all(folderId).map(toOriginal),
    at: (folderId: number, name: string): KnownOriginal | null => {
      const row = at.get(folderId, name);
      return row === undefined ? null : toOriginal(row);
    },
    /** Missing originals of photos that have just arrived somewhere. */
    missingOfArrived: (): KnownOriginal[] => missingWithGain.all().map(toOriginal),
    /** The same file goes by another name now. */
    rename: (id: number, name: string): void => {
      rename.run(name, id);
    },
    /** An original of `photoId` lies here now, whatever lay here before. */
    put: (folderId: number, file: FileStamp, photoId: PhotoId, caption: string | null): void => {
      upsert.run(folderId, file.name, photoId, file.sizeBytes, file.modifiedMs, caption);
    },
    setCaption: (id: number, caption: string | null): void => {
      setCaption.run(caption, id);
    },
    setMissing: (id: number, isMissing: boolean): void => {
      setMissing.run(Number(isMissing), id);
    },
    remove: (id: number): void => {
      remove.run(id);
    },
    /** Originals that are not missing. */
    count: (): number => count.get() ?? 0,
    /** Those that are there first. */
    ofPhoto: (photoId: PhotoId): PlacedOriginal[] => ofPhoto.all(photoId).map(toPlaced),
    /** The photo whose original lies at `path`, relative to its root. */
    photoAt: (path: string): PhotoId | null => {
      const cut = path.lastIndexOf('/');
      const found = photoAt.get(path.slice(cut + 1), path.slice(0, Math.max(cut, 0)));
      return found ?? null;
    },
    /** Up to `size` originals of a root that are not missing, spread over all of them. */
    sample: (rootId: number, size: number): SampleOriginal[] => sample.all({ rootId, size }),
    /** Every original with its content, for fixity. */
    all: () => allPaths.all(),
  };
}

function toOriginal(row: OriginalRow): KnownOriginal {
  return {
    id: row.id,
    name: row.name,
    photoId: row.photo_id,
    sizeBytes: row.size_bytes,
    modifiedMs: row.modified_ms,
    sidecarCaption: row.sidecar_caption,
    isMissing: row.is_missing === 1,
  };
}

function toPlaced(row: PlacedRow): PlacedOriginal {
  return {
    ...toOriginal(row),
    rootPath: row.root_path,
    rootLabel: row.root_label,
    path: row.path,
  };
}
