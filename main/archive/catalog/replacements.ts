// Files whose content was replaced where they lay. [Note: Replaced originals] An index takes such a file for another
// photo, so that nothing decided of the old one shows on it. That is never settled by itself: a person says whether it
// is the same photo, as a decision on copies (the new content, the old content), by which decisions carry over.
import type { Database } from 'better-sqlite3';
import type { PixelDifference } from '../../../shared/copies/same-picture.ts';
import type { PhotoId } from '../../../shared/photo.ts';

/** A file that holds another photo than before. */
export interface FoundReplacement {
  path: string;
  oldId: PhotoId;
  newId: PhotoId;
  wasRotten: boolean;
}

/** A replacement of which a person is asked. */
export interface OpenReplacement extends FoundReplacement {
  id: number;
  at: string;
  oldSha256: string;
  newSha256: string;
  oldWidthPx: number;
  oldHeightPx: number;
  newWidthPx: number;
  newHeightPx: number;
  /** Decisions of a person on the old photo itself. */
  decisionCount: number;
  difference: PixelDifference | null;
  isPutOff: boolean;
}

interface OpenRow extends Omit<OpenReplacement, 'wasRotten' | 'difference' | 'isPutOff'> {
  wasRotten: number;
  difference: string | null;
  isPutOff: number;
}

/** More than this is told as so many. */
const MOST_COUNTED = 1000;

/** Nobody has said of the two whether they are one photo. */
const IS_UNDECIDED = `NOT EXISTS (
    SELECT 1
    FROM photo AS a
    CROSS JOIN photo AS b
    CROSS JOIN decision ON kind = 'copy'
      AND (subject = a.sha256 AND field = b.sha256 OR subject = b.sha256 AND field = a.sha256)
    WHERE a.id = replacement.old_id AND b.id = replacement.new_id
  )`;

/** The same, and the new one is there. */
const IS_OPEN = `${IS_UNDECIDED}
  AND EXISTS (SELECT 1 FROM original WHERE original.photo_id = replacement.new_id)`;

const JOINED = `FROM replacement
  CROSS JOIN photo AS old_photo ON old_photo.id = old_id
  CROSS JOIN photo AS new_photo ON new_photo.id = new_id`;

/** Kinds of decisions whose subject is a photo. */
const ON_PHOTOS = `('fact', 'pair', 'sign-off', 'alignment', 'copy', 'shot', 'caption', 'scene', 'series')`;

const OPEN = `SELECT replacement.id, replacement.path, old_id AS oldId, new_id AS newId, at,
    was_rotten AS wasRotten, difference, is_put_off AS isPutOff, old_photo.sha256 AS oldSha256,
    new_photo.sha256 AS newSha256, old_photo.width_px AS oldWidthPx,
    old_photo.height_px AS oldHeightPx, new_photo.width_px AS newWidthPx,
    new_photo.height_px AS newHeightPx,
    (SELECT count(*)
    FROM decision
    WHERE kind IN ${ON_PHOTOS} AND subject = old_photo.sha256) AS decisionCount
  ${JOINED}`;

export function createReplacementTable(db: Database) {
  const hold = db.prepare<[number, number, string]>(
    `UPDATE OR REPLACE replacement
    SET new_id = ?, difference = NULL, is_compared = 0, is_put_off = 0,
      at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE new_id = ? AND path = ? AND ${IS_UNDECIDED}`,
  );
  const dropRestored = db.prepare<[number, string]>(
    'DELETE FROM replacement WHERE new_id = ? AND path = ? AND old_id = new_id',
  );
  const isDecided = db
    .prepare<[number, number], number>(
      `SELECT EXISTS (
        SELECT 1
        FROM photo
        CROSS JOIN decision ON kind IN ${ON_PHOTOS} AND subject = photo.sha256
        WHERE photo.id = ?
      ) OR EXISTS (
        SELECT 1 FROM pair WHERE after_id = ? AND decision IN ('confirmed', 'rejected')
      )`,
    )
    .pluck();
  const insert = db.prepare<[string, number, number, number]>(
    `INSERT INTO replacement (path, old_id, new_id, was_rotten) VALUES (?, ?, ?, ?)
    ON CONFLICT DO NOTHING`,
  );
  const count = db
    .prepare<[], number>(
      `SELECT count(*)
      FROM (SELECT 1 ${JOINED} WHERE is_put_off = 0 AND ${IS_OPEN} LIMIT ${MOST_COUNTED})`,
    )
    .pluck();
  const page = db.prepare<[number, number], OpenRow>(
    `${OPEN}
    WHERE replacement.id > ? AND ${IS_OPEN}
    ORDER BY replacement.id
    LIMIT ?`,
  );
  const one = db.prepare<[number], OpenRow>(`${OPEN} WHERE replacement.id = ?`);
  const uncompared = db.prepare<[number], { id: number; oldSha256: string; newSha256: string }>(
    `SELECT replacement.id, old_photo.sha256 AS oldSha256, new_photo.sha256 AS newSha256
    ${JOINED}
    WHERE is_compared = 0
    ORDER BY replacement.id
    LIMIT ?`,
  );
  const setDifference = db.prepare<[string | null, number]>(
    'UPDATE replacement SET difference = ?, is_compared = 1 WHERE id = ?',
  );
  const setPutOff = db.prepare<[number, number]>(
    'UPDATE replacement SET is_put_off = ? WHERE id = ?',
  );

  return {
    /**
     * A file holds another photo than before. One that is changed again before anybody was asked is asked about once,
     * with what it is now, unless a person has decided something on what it was in between.
     */
    add: ({ path, oldId, newId, wasRotten }: FoundReplacement): void => {
      const held = hold.run(newId, oldId, path).changes;
      dropRestored.run(newId, path);
      if (held === 0 || isDecided.get(oldId, oldId) === 1) {
        insert.run(path, oldId, newId, Number(wasRotten));
      }
    },
    /** Those that a person is asked about and has not put off; a thousand stands for more. */
    openCount: (): number => count.get() ?? 0,
    /** In the order found, also those put off. */
    open: (afterId: number, limit: number): OpenReplacement[] =>
      page.all(afterId, limit).map(toOpen),
    get: (id: number): OpenReplacement | null => {
      const row = one.get(id);
      return row === undefined ? null : toOpen(row);
    },
    /** Those whose pictures have not been compared. */
    uncompared: (limit: number) => uncompared.all(limit),
    setDifference: (id: number, difference: PixelDifference | null): void => {
      setDifference.run(difference === null ? null : JSON.stringify(difference), id);
    },
    setPutOff: (id: number, isPutOff: boolean): void => {
      setPutOff.run(Number(isPutOff), id);
    },
  };
}

function toOpen(row: OpenRow): OpenReplacement {
  return {
    ...row,
    wasRotten: row.wasRotten === 1,
    isPutOff: row.isPutOff === 1,
    difference: row.difference === null ? null : (JSON.parse(row.difference) as PixelDifference),
  };
}
