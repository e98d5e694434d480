// What the tiles of the wall are marked with, beside what their cards say.
import type { Database } from 'better-sqlite3';
import type { PhotoId } from '../../../shared/photo.ts';

export interface WallMarks {
  sha256: string;
  hasPair: boolean;
  isCopy: boolean;
  /** Roots that hold an original which was there at the last look. */
  roots: number[];
}

interface MarksRow {
  sha256: string;
  has_pair: number;
  is_copy: number;
  roots: string;
}

export function createWallMarks(db: Database) {
  const select = db.prepare<{ id: PhotoId }, MarksRow>(
    `SELECT
      sha256,
      EXISTS (SELECT 1 FROM pair WHERE before_id = +@id AND decision <> 'rejected')
        OR EXISTS (SELECT 1 FROM pair WHERE after_id = +@id AND decision <> 'rejected') AS has_pair,
      EXISTS (SELECT 1 FROM copy WHERE copy_id = +@id AND decision = 'ask') AS is_copy,
      (
        SELECT json_group_array(folder.root_id)
        FROM original
        JOIN folder ON folder.id = original.folder_id
        WHERE original.photo_id = +@id AND original.is_missing = 0
      ) AS roots
    FROM photo
    WHERE id = @id`,
  );
  return {
    of: (id: PhotoId): WallMarks => {
      const row = select.get({ id });
      return {
        sha256: row?.sha256 ?? '',
        hasPair: row?.has_pair === 1,
        isCopy: row?.is_copy === 1,
        roots: JSON.parse(row?.roots ?? '[]') as number[],
      };
    },
  };
}
