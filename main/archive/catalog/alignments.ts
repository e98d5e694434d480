// What comparing the pictures of pairs found, and what people set on pairs.
import type { Database } from 'better-sqlite3';
import type { AlignmentFinding, Fit, PointPair } from '../../../shared/alignment.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import type { SignOff } from '../../../shared/sign-off.ts';

/** Stored findings of an older method count for nothing. */
const METHOD_VERSION = 1;

/** Two photos in the roles that they have in a pair. */
export interface PhotoPair {
  before: PhotoId;
  after: PhotoId;
}

/** What people set on a pair. */
export interface PairMark {
  signOffs: SignOff[];
  /** Null where nobody set points. */
  points: PointPair[] | null;
}

export function createAlignmentTable(db: Database) {
  const upsert = db.prepare<[number, number, number, number, string | null]>(
    `INSERT INTO alignment (before_id, after_id, method_version, same_place, fit)
    VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (before_id, after_id) DO UPDATE
    SET method_version = excluded.method_version, same_place = excluded.same_place,
      fit = excluded.fit`,
  );
  const select = db.prepare<[number, number, number], { same_place: number; fit: string | null }>(
    `SELECT same_place, fit
    FROM alignment
    WHERE before_id = ? AND after_id = ? AND method_version = ?`,
  );
  const samePlaces = db.prepare<[number, number], { after: number; samePlace: number }>(
    `SELECT after_id AS after, same_place AS samePlace
    FROM alignment
    WHERE before_id = ? AND method_version = ?`,
  );
  // What people confirmed comes first, then what they will be asked about, then what is sure without them.
  const waiting = db.prepare<{ minScore: number; version: number }, PhotoPair>(
    `SELECT pair.before_id AS before, pair.after_id AS after
    FROM pair
    LEFT JOIN alignment ON alignment.before_id = pair.before_id
      AND alignment.after_id = pair.after_id AND method_version = @version
    WHERE alignment.before_id IS NULL
      AND (decision IN ('confirmed', 'auto') OR (decision = 'ask' AND score >= @minScore))
    ORDER BY CASE decision WHEN 'confirmed' THEN 0 WHEN 'ask' THEN 1 ELSE 2 END,
      pair.before_id, pair.after_id`,
  );
  const setMark = db.prepare<[number, number, string | null, string | null]>(
    `INSERT INTO pair_mark (before_id, after_id, sign_offs, points)
    VALUES (?, ?, ?, ?)
    ON CONFLICT (before_id, after_id) DO UPDATE
    SET sign_offs = excluded.sign_offs, points = excluded.points`,
  );
  const selectMark = db.prepare<
    [number, number],
    { sign_offs: string | null; points: string | null }
  >('SELECT sign_offs, points FROM pair_mark WHERE before_id = ? AND after_id = ?');

  return {
    put: ({ before, after }: PhotoPair, { samePlace, fit }: AlignmentFinding): void => {
      const json = fit === null ? null : JSON.stringify(fit);
      upsert.run(before, after, METHOD_VERSION, samePlace, json);
    },
    /** Null where the pictures were not compared yet. */
    get: ({ before, after }: PhotoPair): AlignmentFinding | null => {
      const row = select.get(before, after, METHOD_VERSION);
      if (row === undefined) return null;
      const fit = row.fit === null ? null : (JSON.parse(row.fit) as Fit);
      return { samePlace: row.same_place, fit };
    },
    /** Probability that a photo shows one place with the photos that it was compared with as the earlier one. */
    samePlaces: (before: PhotoId): Map<PhotoId, number> =>
      new Map(
        samePlaces.all(before, METHOD_VERSION).map(({ after, samePlace }) => [after, samePlace]),
      ),
    /** Pairs whose pictures were not compared yet: confirmed, sure, and asked ones with at least this score. */
    waiting: (minScore: number): PhotoPair[] => waiting.all({ minScore, version: METHOD_VERSION }),
    clearMarks: (): void => {
      db.exec('DELETE FROM pair_mark');
    },
    setMark: ({ before, after }: PhotoPair, { signOffs, points }: PairMark): void => {
      setMark.run(
        before,
        after,
        signOffs.length === 0 ? null : JSON.stringify(signOffs),
        points === null ? null : JSON.stringify(points),
      );
    },
    mark: ({ before, after }: PhotoPair): PairMark => {
      const row = selectMark.get(before, after);
      return {
        signOffs: row?.sign_offs == null ? [] : (JSON.parse(row.sign_offs) as SignOff[]),
        points: row?.points == null ? null : (JSON.parse(row.points) as PointPair[]),
      };
    },
  };
}
