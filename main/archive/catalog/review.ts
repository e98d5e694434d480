// The review queue's groups: what asks the same, counted and paged without a look at the photos themselves.
import type { Database } from 'better-sqlite3';
import type { PhotoId } from '../../../shared/photo.ts';
import {
  REVIEW_KINDS,
  type AskKind,
  type ReviewCounts,
  type ReviewKind,
} from '../../../shared/review.ts';
import type { ReviewPlace } from '../../../shared/review/cursor.ts';

interface Group {
  group_key: string;
  settles: number;
}

interface After {
  settles: number;
  key: string;
  limit: number;
}

/** Where the groups of each kind are found; each is read from one index alone. */
const GROUPS: Record<ReviewKind, string> = {
  place: grouped(`ask WHERE kind = 'place'`, 'group_key'),
  phase: grouped(`ask WHERE kind = 'phase'`, 'group_key'),
  date: grouped(`ask WHERE kind = 'date'`, 'group_key'),
  pair: grouped(`pair WHERE decision = 'ask'`, 'group_key'),
  copy: grouped(`copy WHERE decision = 'ask'`, 'best_id'),
};

export function createReviewTable(db: Database) {
  const pages = byKind((groups) =>
    db.prepare<After, Group>(
      `SELECT CAST(group_key AS TEXT) AS group_key, settles
      FROM (${groups})
      WHERE settles < @settles OR (settles = @settles AND CAST(group_key AS TEXT) > @key)
      ORDER BY settles DESC, CAST(group_key AS TEXT)
      LIMIT @limit`,
    ),
  );
  const counts = byKind((groups) =>
    db.prepare<[], { items: number; settles: number }>(
      `SELECT count(*) AS items, coalesce(sum(settles), 0) AS settles FROM (${groups})`,
    ),
  );
  const photos = db
    .prepare<[string, string, number], number>(
      `SELECT ask.photo_id
      FROM ask
      CROSS JOIN description ON description.photo_id = ask.photo_id
      WHERE kind = ? AND group_key = ?
      ORDER BY date_key, description.path
      LIMIT ?`,
    )
    .pluck();
  const pairs = db.prepare<[string, number], { before: number; after: number }>(
    `SELECT before_id AS before, after_id AS after
    FROM pair
    WHERE decision = 'ask' AND group_key = ?
    ORDER BY score DESC, before_id, after_id
    LIMIT ?`,
  );
  const copies = db
    .prepare<[number, number], number>(
      `SELECT copy_id FROM copy WHERE decision = 'ask' AND best_id = ? ORDER BY copy_id LIMIT ?`,
    )
    .pluck();

  return {
    /** Groups of a kind, those that settle most first, after one of them. */
    groups: (kind: ReviewKind, after: ReviewPlace | null, limit: number): ReviewPlace[] =>
      pages[kind]
        .all({ settles: after?.count ?? Number.MAX_SAFE_INTEGER, key: after?.key ?? '', limit })
        .map(({ group_key, settles }) => ({ kind, key: group_key, count: settles })),
    counts: (): ReviewCounts => {
      const result = { ...NO_COUNTS };
      for (const kind of REVIEW_KINDS) result[kind] = counts[kind].get() ?? NO_COUNTS[kind];
      return result;
    },
    /** Photos that ask the same, oldest first. */
    photosOf: (kind: AskKind, key: string, limit: number): PhotoId[] =>
      photos.all(kind, key, limit),
    /** Asked pairs of one scene, best first. */
    pairsOf: (group: string, limit: number): { before: PhotoId; after: PhotoId }[] =>
      pairs.all(group, limit),
    /** Photos that may be copies of one. */
    copiesOf: (best: PhotoId, limit: number): PhotoId[] => copies.all(best, limit),
  };
}

const NONE = { items: 0, settles: 0 };
const NO_COUNTS: ReviewCounts = { place: NONE, phase: NONE, date: NONE, pair: NONE, copy: NONE };

function grouped(from: string, key: string): string {
  return `SELECT ${key} AS group_key, count(*) AS settles FROM ${from} GROUP BY ${key}`;
}

function byKind<Statement>(prepare: (groups: string) => Statement): Record<ReviewKind, Statement> {
  return {
    place: prepare(GROUPS.place),
    phase: prepare(GROUPS.phase),
    date: prepare(GROUPS.date),
    pair: prepare(GROUPS.pair),
    copy: prepare(GROUPS.copy),
  };
}
