// What is known of each original's fixity.
import type { Database } from 'better-sqlite3';
import type { FixityFault, FixityReason, FixityState } from '../../../shared/fixity.ts';
import type { PhotoId } from '../../../shared/photo.ts';

/** An original as a check takes it up. */
export interface FixityTarget {
  id: number;
  /** Absolute path of its root. */
  rootPath: string;
  /** Relative to its root, with `/`. */
  path: string;
  sha256: string;
  sizeBytes: number;
  modifiedMs: number;
  /** Seconds since 1970; 0 if it is not known. */
  checkedS: number;
}

/** What a check found of one original. */
export interface FixityFinding {
  state: FixityState;
  /** Null if it is ok. */
  reason: FixityReason | null;
  /** What the hash is now, 64 hex digits; null if it is ok or could not be read to the end. */
  sha256: string | null;
  /** Bytes read. */
  bytes: number;
}

/** An original that is not as it was, as the catalog has it. */
export interface FaultRow {
  id: number;
  photo: PhotoId;
  rootId: number;
  rootLabel: string;
  folderId: number;
  name: string;
  path: string;
  state: FixityFault;
  reason: FixityReason;
  /** Seconds since 1970. */
  sinceS: number | null;
  checkedS: number;
  isAwaited: boolean;
  /** The index could not take the file as it is now. */
  isFailed: boolean;
}

type RawFaultRow = Omit<FaultRow, 'isAwaited' | 'isFailed'> & {
  isAwaited: number;
  isFailed: number;
};

const PATH = `CASE folder.path WHEN '' THEN '' ELSE folder.path || '/' END || original.name`;

const TARGET = `SELECT fixity.original_id AS id, root.path AS rootPath, ${PATH} AS path, photo.sha256,
    original.size_bytes AS sizeBytes, original.modified_ms AS modifiedMs, fixity.checked_s AS checkedS
  FROM fixity
  CROSS JOIN original ON original.id = fixity.original_id
  CROSS JOIN folder ON folder.id = original.folder_id
  CROSS JOIN root ON root.id = folder.root_id
  CROSS JOIN photo ON photo.id = original.photo_id`;

const FAULT = `SELECT fixity.original_id AS id, original.photo_id AS photo, fixity.root_id AS rootId,
    root.label AS rootLabel, original.folder_id AS folderId, original.name, ${PATH} AS path,
    fixity.state, fixity.reason, fixity.since_s AS sinceS, fixity.checked_s AS checkedS,
    EXISTS (
      SELECT 1
      FROM arrival
      WHERE arrival.folder_id = original.folder_id AND arrival.name = original.name
        AND arrival.state = 'waiting'
    ) AS isAwaited,
    EXISTS (
      SELECT 1
      FROM failure
      WHERE failure.folder_id = original.folder_id AND failure.name = original.name
    ) AS isFailed
  FROM fixity
  CROSS JOIN original ON original.id = fixity.original_id
  CROSS JOIN folder ON folder.id = original.folder_id
  CROSS JOIN root ON root.id = folder.root_id`;

export function createFixityTable(db: Database) {
  // Two statements, as comparing both columns at once would read all that comes before in the index.
  const ofSecond = db.prepare<[number, number, number, number], FixityTarget>(
    `${TARGET}
    WHERE fixity.root_id = ? AND fixity.checked_s = ? AND fixity.original_id > ?
    ORDER BY fixity.original_id
    LIMIT ?`,
  );
  const afterSecond = db.prepare<[number, number, number, number], FixityTarget>(
    `${TARGET}
    WHERE fixity.root_id = ? AND fixity.checked_s > ? AND fixity.checked_s < ?
    ORDER BY fixity.checked_s, fixity.original_id
    LIMIT ?`,
  );
  const target = db.prepare<[number], FixityTarget>(`${TARGET} WHERE fixity.original_id = ?`);
  const dueCount = db
    .prepare<[number, number], number>(
      'SELECT count(*) FROM fixity WHERE root_id = ? AND checked_s < ?',
    )
    .pluck();
  const oldest = db
    .prepare<[number], number | null>('SELECT min(checked_s) FROM fixity WHERE root_id = ?')
    .pluck();
  const newest = db
    .prepare<[number], number | null>('SELECT max(checked_s) FROM fixity WHERE root_id = ?')
    .pluck();
  const forgetAfter = db.prepare<[number, number]>(
    'UPDATE fixity SET checked_s = 0 WHERE root_id = ? AND checked_s > ?',
  );
  // What the index has taken up meanwhile is no longer what was checked.
  const store = db.prepare<Record<string, string | number | Buffer | null>>(
    `UPDATE fixity
    SET since_s = CASE
        WHEN @state = 'ok' THEN NULL
        WHEN state = @state AND reason IS @reason AND since_s IS NOT NULL THEN since_s
        ELSE @now
      END,
      checked_s = @checked, state = @state, reason = @reason, sha256 = @sha256
    WHERE original_id = @id
      AND EXISTS (
        SELECT 1
        FROM original
        JOIN photo ON photo.id = photo_id
        WHERE original.id = @id AND photo.sha256 = @known AND size_bytes = @size
          AND modified_ms = @modified
      )`,
  );
  const originals = db
    .prepare<[], number>('SELECT coalesce(sum(originals), 0) FROM original_count')
    .pluck();
  const faultCounts = db.prepare<[], { state: FixityFault; count: number }>(
    `SELECT state, count(*) AS count FROM fixity WHERE state <> 'ok' GROUP BY state`,
  );
  const rottenCount = db
    .prepare<[], number>(
      `SELECT count(*) FROM fixity WHERE state = 'changed' AND state <> 'ok' AND reason = 'rotten'`,
    )
    .pluck();
  const faults = db.prepare<[FixityFault, number, number], RawFaultRow>(
    `${FAULT}
    WHERE fixity.state = ? AND fixity.state <> 'ok' AND fixity.original_id > ?
    ORDER BY fixity.original_id
    LIMIT ?`,
  );
  const fault = db.prepare<[number], RawFaultRow>(
    `${FAULT} WHERE fixity.original_id = ? AND fixity.state <> 'ok'`,
  );
  const intact = db.prepare<
    [number, number],
    { id: number; rootId: number; rootLabel: string; path: string }
  >(
    `SELECT original.id, fixity.root_id AS rootId, root.label AS rootLabel, ${PATH} AS path
    FROM original
    CROSS JOIN fixity ON fixity.original_id = original.id
    CROSS JOIN folder ON folder.id = original.folder_id
    CROSS JOIN root ON root.id = folder.root_id
    WHERE original.photo_id = +? AND original.id <> ? AND fixity.state = 'ok'
    ORDER BY original.id`,
  );
  const place = db.prepare<[number], { rootPath: string; folder: string }>(
    `SELECT root.path AS rootPath, folder.path AS folder
    FROM original
    JOIN folder ON folder.id = original.folder_id
    JOIN root ON root.id = folder.root_id
    WHERE original.id = ?`,
  );

  return {
    /** Originals of a root that were checked before an instant, the longest ago first, after one of them. */
    next: (
      rootId: number,
      beforeS: number,
      after: { checkedS: number; id: number },
      limit: number,
    ): FixityTarget[] => {
      const { checkedS, id } = after;
      const same = checkedS < beforeS ? ofSecond.all(rootId, checkedS, id, limit) : [];
      const left = limit - same.length;
      return left === 0 ? same : [...same, ...afterSecond.all(rootId, checkedS, beforeS, left)];
    },
    target: (id: number): FixityTarget | null => target.get(id) ?? null,
    dueCount: (rootId: number, beforeS: number): number => dueCount.get(rootId, beforeS) ?? 0,
    /** The first and the last check among a root's originals, in seconds since 1970; null if it has none. */
    span: (rootId: number): { oldestS: number; newestS: number } | null => {
      const [oldestS, newestS] = [oldest.get(rootId) ?? null, newest.get(rootId) ?? null];
      return oldestS === null || newestS === null ? null : { oldestS, newestS };
    },
    /** Checks after an instant are not believed any more: the clock was wrong. */
    forgetAfter: (rootId: number, instantS: number): void => {
      forgetAfter.run(rootId, instantS);
    },
    /** False if the original has been indexed anew since it was taken up, so that the finding says nothing of it. */
    put: (
      { id, sha256, sizeBytes, modifiedMs }: FixityTarget,
      finding: FixityFinding,
      { nowS, checkedS }: { nowS: number; checkedS: number },
    ): boolean =>
      store.run({
        id,
        known: sha256,
        size: sizeBytes,
        modified: modifiedMs,
        state: finding.state,
        reason: finding.reason,
        sha256: finding.sha256 === null ? null : Buffer.from(finding.sha256, 'hex'),
        now: nowS,
        checked: checkedS,
      }).changes === 1,
    faultCounts: (): Record<FixityFault, number> => ({
      changed: 0,
      missing: 0,
      unreadable: 0,
      ...Object.fromEntries(faultCounts.all().map(({ state, count }) => [state, count])),
    }),
    /** All originals, also missing ones. */
    originalCount: (): number => originals.get() ?? 0,
    rottenCount: (): number => rottenCount.get() ?? 0,
    /** Originals with one fault in the order they were first indexed, after one of them. */
    faults: (state: FixityFault, afterId: number, limit: number): FaultRow[] =>
      faults.all(state, afterId, limit).map(toFault),
    /** Null if the original is as it was, or not known. */
    fault: (id: number): FaultRow | null => {
      const row = fault.get(id);
      return row === undefined ? null : toFault(row);
    },
    /** Other originals of a photo that were found intact. */
    intact: (photo: PhotoId, otherThan: number) => intact.all(photo, otherThan),
    /** The folder that an original lies in; null if it is not known. */
    place: (id: number): { rootPath: string; folder: string } | null => place.get(id) ?? null,
  };
}

function toFault(row: RawFaultRow): FaultRow {
  return { ...row, isAwaited: row.isAwaited === 1, isFailed: row.isFailed === 1 };
}
