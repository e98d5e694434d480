// What pairing and matching read of photos.
import type { Database } from 'better-sqlite3';
import type { PairingPhoto } from '../../../shared/pairing/pairing-photo.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import {
  IN_VILLAGE,
  type PairingRow,
  toPairingPhoto,
  type VillageKey,
} from './description-rows.ts';

/** The catalog's functions that give photos to be paired. */
export function createPairingPhotos(db: Database) {
  // A mark outlives the content that it was set on where that is shown as a better copy now.
  const splitMark = `coalesce(
    (SELECT value
    FROM decision AS mark
    WHERE mark.kind = 'scene' AND mark.subject = photo.sha256 AND mark.field = 'scene'),
    (SELECT value
    FROM copy AS under
    JOIN photo AS copied ON copied.id = under.copy_id
    JOIN decision AS mark ON mark.kind = 'scene' AND mark.subject = copied.sha256
      AND mark.field = 'scene'
    WHERE under.best_id = description.photo_id AND under.decision <> 'ask'
    ORDER BY under.copy_id
    LIMIT 1)) ->> '$'`;
  const columns = `description.photo_id, description.path, county, town, village, sub, facility,
    person, date_iso, date_precision, date_key, phase, subject, category, caption, credit,
    is_publishable, photo.sha256, photo.perceptual_hash,
    photo.metadata ->> '$.takenAt' AS taken_at, photo.metadata ->> '$.latitude' AS latitude,
    photo.metadata ->> '$.longitude' AS longitude,
    why ->> '$.village.source' AS village_source, ${splitMark} AS split_mark,
    copy.best_id AS copy_of,
    (SELECT json_group_array(
      CASE folder.path WHEN '' THEN '' ELSE folder.path || '/' END || original.name)
    FROM original
    JOIN folder ON folder.id = original.folder_id
    WHERE original.photo_id = photo.id) AS original_paths`;
  // Other copies than offered ones are not described.
  const copies = 'LEFT JOIN copy ON copy.copy_id = description.photo_id';
  const all = db.prepare<[], PairingRow>(
    `SELECT ${columns}
    FROM description
    JOIN photo ON photo.id = description.photo_id
    ${copies}
    ORDER BY description.photo_id`,
  );
  // Without a village, only a household or a settlement can make a scene.
  const inVillage = db.prepare<VillageKey, PairingRow>(
    `SELECT ${columns}
    FROM description INDEXED BY description_by_village
    CROSS JOIN photo ON photo.id = description.photo_id
    ${copies}
    WHERE ${IN_VILLAGE} AND (@village IS NOT NULL OR person IS NOT NULL OR sub IS NOT NULL)
    ORDER BY description.photo_id`,
  );
  const ofIds = db.prepare<[string], PairingRow>(
    `SELECT ${columns}
    FROM json_each(?) AS one
    CROSS JOIN description ON description.photo_id = one.value
    CROSS JOIN photo ON photo.id = description.photo_id
    ${copies}`,
  );

  return {
    /** What pairing and matching read, one row at a time. */
    *pairingPhotos(): Generator<PairingPhoto, void, undefined> {
      for (const row of all.iterate()) yield toPairingPhoto(row);
    },
    /** The photos of a village that can be in a pair. */
    pairingPhotosAt: (place: VillageKey): PairingPhoto[] =>
      Array.from(inVillage.iterate(place), toPairingPhoto),
    /** Some photos, wherever they are. */
    pairingPhotosOf: (ids: readonly PhotoId[]): PairingPhoto[] =>
      ofIds.all(JSON.stringify(ids)).map(toPairingPhoto),
  };
}
