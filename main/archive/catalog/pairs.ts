import type { Database } from 'better-sqlite3';
import type { PairDecision, PairReason } from '../../../shared/pair.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import { IN_VILLAGE, type VillageKey } from './description-rows.ts';

/** A pair without its photos' cards. */
export interface PairRow {
  before: PhotoId;
  after: PhotoId;
  decision: PairDecision;
  score: number;
  reasons: PairReason[];
  group: string;
}

interface RawPair {
  before_id: number;
  after_id: number;
  decision: PairDecision;
  score: number;
  reasons: string;
  group_key: string;
}

interface Place {
  town: string | null;
  village: string | null;
}

/** What is sure first, then by village and scene. */
const LIST_ORDER = `ORDER BY CASE pair.decision WHEN 'confirmed' THEN 0 WHEN 'auto' THEN 1 ELSE 2 END,
  b.village, pair.group_key, pair.score DESC, b.date_key, pair.before_id, pair.after_id`;

export function createPairTable(db: Database) {
  const upsert = db.prepare<[number, number, string, number, string, string]>(
    `INSERT INTO pair (before_id, after_id, decision, score, reasons, group_key)
    VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (before_id, after_id) DO UPDATE
    SET decision = excluded.decision, score = excluded.score,
      reasons = excluded.reasons, group_key = excluded.group_key`,
  );
  const select = db.prepare<[number, number], RawPair>(
    'SELECT * FROM pair WHERE before_id = ? AND after_id = ?',
  );
  const listAll = db.prepare<[], RawPair>(
    `SELECT pair.*
    FROM pair
    JOIN description AS b ON b.photo_id = pair.before_id
    JOIN description AS a ON a.photo_id = pair.after_id
    ${LIST_ORDER}`,
  );
  // A pair belongs to the village of either photo: people moved from one to the other.
  const listOf = (column: 'town' | 'village') =>
    db.prepare<Place, RawPair>(
      `SELECT pair.*
      FROM (
        SELECT before_id, after_id
        FROM description
        CROSS JOIN pair ON before_id = photo_id
        WHERE ${column} = @${column}
        UNION
        SELECT before_id, after_id
        FROM description
        CROSS JOIN pair ON after_id = photo_id
        WHERE ${column} = @${column}
      ) AS here
      CROSS JOIN pair ON pair.before_id = here.before_id AND pair.after_id = here.after_id
      JOIN description AS b ON b.photo_id = pair.before_id
      JOIN description AS a ON a.photo_id = pair.after_id
      WHERE @town IS NULL OR b.town = @town OR a.town = @town
      ${LIST_ORDER}`,
    );
  const [listOfTown, listOfVillage] = [listOf('town'), listOf('village')];
  const removeAt = ['before_id', 'after_id'].map((side) =>
    db.prepare<VillageKey>(
      `DELETE FROM pair
      WHERE ${side} IN (
        SELECT photo_id FROM description INDEXED BY description_by_village WHERE ${IN_VILLAGE})`,
    ),
  );
  const removeOf = db.prepare<{ id: number }>(
    'DELETE FROM pair WHERE before_id = @id OR after_id = @id',
  );
  const ofPhotos = ['before_id', 'after_id'].map((side) =>
    db.prepare<[string], RawPair>(
      `SELECT pair.* FROM json_each(?) AS one CROSS JOIN pair ON pair.${side} = one.value`,
    ),
  );
  const counts = db.prepare<[], { decision: PairDecision; count: number }>(
    'SELECT decision, sum(pairs) AS count FROM pair_count GROUP BY decision',
  );

  return {
    put: (pair: PairRow): void => {
      upsert.run(
        pair.before,
        pair.after,
        pair.decision,
        pair.score,
        JSON.stringify(pair.reasons),
        pair.group,
      );
    },
    clear: (): void => {
      db.exec('DELETE FROM pair');
    },
    /** Removes the pairs of which either photo is in a village. */
    clearAt: (place: VillageKey): void => {
      for (const remove of removeAt) remove.run(place);
    },
    /** Removes the pairs of one photo. */
    clearOf: (id: PhotoId): void => {
      removeOf.run({ id });
    },
    get: (before: PhotoId, after: PhotoId): PairRow | null => {
      const row = select.get(before, after);
      return row === undefined ? null : toPair(row);
    },
    /** The pairs of some photos; one that both photos of are among them can come twice. */
    of: (photos: readonly PhotoId[]): PairRow[] => {
      const ids = JSON.stringify(photos);
      return ofPhotos.flatMap((select) => select.all(ids)).map(toPair);
    },
    list: (place: Place): PairRow[] => {
      const rows =
        place.village !== null
          ? listOfVillage.all(place)
          : place.town !== null
            ? listOfTown.all(place)
            : listAll.all();
      return rows.map(toPair);
    },
    counts: (): Record<PairDecision, number> => {
      const result = { auto: 0, ask: 0, confirmed: 0, rejected: 0 };
      for (const { decision, count } of counts.all()) result[decision] = count;
      return result;
    },
  };
}

function toPair(row: RawPair): PairRow {
  return {
    before: row.before_id,
    after: row.after_id,
    decision: row.decision,
    score: row.score,
    reasons: JSON.parse(row.reasons) as PairReason[],
    group: row.group_key,
  };
}
