// Photos that hold one picture: what was found, and what that comes to with a person's decisions.
import type { Database } from 'better-sqlite3';
import type { Fingerprints } from '../../../shared/copies/alike-hashes.ts';
import type { Likeness, RankedPhoto } from '../../../shared/copies/settle-copies.ts';
import type { Copy } from '../../../shared/copy.ts';
import type { PhotoId } from '../../../shared/photo.ts';

/** Fingerprints of all photos by number; `ids` gives the photo of each. */
export interface PhotoFingerprints extends Fingerprints {
  ids: Float64Array;
}

interface CopyRow {
  copy_id: number;
  best_id: number;
  kind: Copy['kind'];
  decision: Copy['decision'];
}

interface RankRow {
  id: number;
  sha256: string;
  format: string;
  pixels: number;
  taken_at: string | null;
  size_bytes: number | null;
}

interface PrintRow {
  id: number;
  hash: string;
  width_px: number;
  height_px: number;
}

export function createCopyTable(db: Database) {
  const newest = db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM photo').pluck();
  const addLikeness = db.prepare<[number, number, string]>(
    `INSERT INTO likeness (photo_id, other_id, kind) VALUES (?, ?, ?)
    ON CONFLICT DO NOTHING`,
  );
  const likenesses = db.prepare<[], Likeness>(
    `SELECT photo_id AS photo, other_id AS other, kind FROM likeness`,
  );
  const hashed = db.prepare<[], PrintRow>(
    `SELECT id, perceptual_hash AS hash, width_px, height_px
    FROM photo
    WHERE perceptual_hash IS NOT NULL
    ORDER BY id`,
  );
  const hashedCount = db
    .prepare<[], number>('SELECT count(*) FROM photo WHERE perceptual_hash IS NOT NULL')
    .pluck();
  // Photos of which no original is left hold nobody's picture, but those whose file was replaced are asked about,
  // see [Note: Replaced originals].
  const ranked = db.prepare<[], RankRow>(
    `SELECT photo.id, sha256, format, width_px * height_px AS pixels,
      metadata ->> '$.takenAt' AS taken_at, max(original.size_bytes) AS size_bytes
    FROM (
      SELECT photo_id AS id FROM likeness
      UNION SELECT other_id FROM likeness
      UNION SELECT old_id FROM replacement
      UNION SELECT new_id FROM replacement
    ) AS alike
    JOIN photo ON photo.id = alike.id
    LEFT JOIN original ON original.photo_id = photo.id
    GROUP BY photo.id
    HAVING count(original.id) > 0 OR photo.id IN (SELECT old_id FROM replacement)`,
  );
  // The stem is the name up to its last dot; `/` comes after `.`, so that the range is what follows it.
  const sameStem = db
    .prepare<[number], number>(
      `WITH stem AS (
        SELECT folder_id, photo_id, rtrim(name, replace(name, '.', '')) AS dotted
        FROM original
        WHERE photo_id = +? AND is_missing = 0
      )
      SELECT DISTINCT other.photo_id
      FROM stem
      JOIN original AS other ON other.folder_id = stem.folder_id
        AND other.name >= stem.dotted
        AND other.name < rtrim(stem.dotted, '.') || '/'
      WHERE other.photo_id <> stem.photo_id AND other.is_missing = 0`,
    )
    .pluck();
  const all = db.prepare<[], CopyRow>('SELECT * FROM copy');
  const remove = db.prepare<[number]>('DELETE FROM copy WHERE copy_id = ?');
  const insert = db.prepare<CopyRow>(
    'INSERT INTO copy (copy_id, best_id, kind, decision) VALUES (@copy_id, @best_id, @kind, @decision)',
  );
  const shownAs = db
    .prepare<[number], number>(`SELECT best_id FROM copy WHERE copy_id = ? AND decision <> 'ask'`)
    .pluck();
  const offeredAs = db
    .prepare<[number], number>(`SELECT best_id FROM copy WHERE copy_id = ? AND decision = 'ask'`)
    .pluck();
  const photoOf = db
    .prepare<[string], number>(
      `SELECT coalesce(best_id, id)
      FROM photo
      LEFT JOIN copy ON copy_id = id AND decision <> 'ask'
      WHERE sha256 = ?`,
    )
    .pluck();
  const shownWith = db
    .prepare<[number], number>(
      `SELECT copy_id FROM copy WHERE best_id = ? AND decision <> 'ask' ORDER BY copy_id`,
    )
    .pluck();
  const asked = db.prepare<[], CopyRow>(
    `SELECT * FROM copy WHERE decision = 'ask' ORDER BY best_id, copy_id`,
  );
  const askedCount = db
    .prepare<[], number>(`SELECT count(*) FROM copy WHERE decision = 'ask'`)
    .pluck();

  const shownAnew = new Set<PhotoId>();

  return {
    newest: (): PhotoId => newest.get() ?? 0,
    addLikeness: ({ photo, other, kind }: Likeness): void => {
      addLikeness.run(Math.min(photo, other), Math.max(photo, other), kind);
    },
    likenesses: (): Likeness[] => likenesses.all(),
    /** The photos of all likenesses, and of all files that were replaced. */
    ranked: (): Map<PhotoId, RankedPhoto> =>
      new Map(ranked.all().map((row) => [row.id, toRanked(row)])),
    fingerprints: (): PhotoFingerprints => toFingerprints(hashed.iterate(), hashedCount.get() ?? 0),
    /** Photos that lie in one folder with this one under its name, with another ending. */
    sameStem: (id: PhotoId): PhotoId[] => sameStem.all(id),
    /** Stores what copies come to now; gives the photos that are shown otherwise from now on. */
    replace: (copies: readonly Copy[]): PhotoId[] => {
      const known = new Map(all.all().map((row) => [row.copy_id, row]));
      const rows = new Map(copies.map((copy) => [copy.copy, toRow(copy)]));
      const changed = new Set<PhotoId>();
      for (const [id, row] of known) {
        const now = rows.get(id);
        if (now?.best_id === row.best_id && now.decision === row.decision) {
          rows.delete(id);
          continue;
        }
        remove.run(id);
        changed.add(id).add(row.best_id);
      }
      for (const row of rows.values()) {
        insert.run(row);
        changed.add(row.copy_id).add(row.best_id);
      }
      for (const id of changed) shownAnew.add(id);
      return [...changed].sort((a, b) => a - b);
    },
    /** Photos that are shown or offered otherwise since this was last forgotten. */
    touched: (): PhotoId[] => [...shownAnew],
    forgetTouched: (): void => {
      shownAnew.clear();
    },
    /** The photo that this one is shown as: itself, or the best of its picture. */
    shownAs: (id: PhotoId): PhotoId => shownAs.get(id) ?? id,
    /** The photo that content is shown as; null for content that the catalog does not know. */
    photoOf: (sha256: string): PhotoId | null => photoOf.get(sha256) ?? null,
    /** Photos whose originals are shown as this one's, itself first. */
    shownWith: (id: PhotoId): PhotoId[] => [id, ...shownWith.all(id)],
    /** The better photo that a person is asked about; null for most photos. */
    offeredAs: (id: PhotoId): PhotoId | null => offeredAs.get(id) ?? null,
    asked: (): Copy[] => asked.all().map(toCopy),
    askedCount: (): number => askedCount.get() ?? 0,
  };
}

function toRow({ copy, best, kind, decision }: Copy): CopyRow {
  return { copy_id: copy, best_id: best, kind, decision };
}

function toCopy(row: CopyRow): Copy {
  return { copy: row.copy_id, best: row.best_id, kind: row.kind, decision: row.decision };
}

function toRanked(row: RankRow): RankedPhoto {
  return {
    id: row.id,
    sha256: row.sha256,
    isRaw: row.format === 'raw',
    pixelCount: row.pixels,
    hasCaptureTime: row.taken_at !== null,
    sizeBytes: row.size_bytes ?? 0,
    hasOriginal: row.size_bytes !== null,
  };
}

function toFingerprints(rows: Iterable<PrintRow>, count: number): PhotoFingerprints {
  const prints = {
    ids: new Float64Array(count),
    high: new Uint32Array(count),
    low: new Uint32Array(count),
    aspect: new Float32Array(count),
  };
  let at = 0;
  for (const { id, hash, width_px, height_px } of rows) {
    prints.ids[at] = id;
    prints.high[at] = Number.parseInt(hash.slice(0, 8), 16);
    prints.low[at] = Number.parseInt(hash.slice(8), 16);
    prints.aspect[at] = width_px / height_px;
    at += 1;
  }
  return prints;
}
