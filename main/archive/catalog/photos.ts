import type { Database } from 'better-sqlite3';
import type { PhotoFormat, PhotoId, PhotoMetadata } from '../../../shared/photo.ts';

/** What probe found of a photo. */
export interface ProbedPhoto {
  sha256: string;
  format: PhotoFormat;
  widthPx: number;
  heightPx: number;
  perceptualHash: string | null;
  isDamaged: boolean;
  metadata: PhotoMetadata;
}

interface PhotoRow {
  sha256: string;
  format: PhotoFormat;
  width_px: number;
  height_px: number;
  perceptual_hash: string | null;
  is_damaged: number;
  metadata: string;
}

export function createPhotoTable(db: Database) {
  const insert = db.prepare<[string, string, number, number, string | null, number, string]>(
    `INSERT INTO photo
      (sha256, format, width_px, height_px, perceptual_hash, is_damaged, metadata)
    VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const selectId = db.prepare<[string], number>('SELECT id FROM photo WHERE sha256 = ?').pluck();
  const select = db.prepare<[number], PhotoRow>('SELECT * FROM photo WHERE id = ?');
  const ids = db
    .prepare<[], number>('SELECT DISTINCT photo_id FROM original ORDER BY photo_id')
    .pluck();

  const idOf = (sha256: string): PhotoId | null => selectId.get(sha256) ?? null;
  return {
    idOf,
    /** Id of the photo with this content; added if it is new. */
    put: (photo: ProbedPhoto): PhotoId =>
      idOf(photo.sha256) ??
      Number(
        insert.run(
          photo.sha256,
          photo.format,
          photo.widthPx,
          photo.heightPx,
          photo.perceptualHash,
          Number(photo.isDamaged),
          JSON.stringify(photo.metadata),
        ).lastInsertRowid,
      ),
    get: (id: PhotoId): ProbedPhoto | null => {
      const row = select.get(id);
      return row === undefined
        ? null
        : {
            sha256: row.sha256,
            format: row.format,
            widthPx: row.width_px,
            heightPx: row.height_px,
            perceptualHash: row.perceptual_hash,
            isDamaged: row.is_damaged === 1,
            metadata: JSON.parse(row.metadata) as PhotoMetadata,
          };
    },
    /** Photos that have at least one original, online or missing. */
    ids: (): PhotoId[] => ids.all(),
  };
}
