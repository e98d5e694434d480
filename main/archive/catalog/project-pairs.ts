import type { Database } from 'better-sqlite3';
import type { PhotoId } from '../../../shared/photo.ts';
import type { Category } from '../../../shared/subject.ts';

/** A pair by its photos. */
interface PhotoIds {
  before: PhotoId;
  after: PhotoId;
}

export function createProjectPairs(db: Database) {
  // A photo whose project is not known says nothing of its pair's.
  const certain = db.prepare<{ category: Category }, PhotoIds>(
    `SELECT pair.before_id AS before, pair.after_id AS after
    FROM pair INDEXED BY pair_in_order
    CROSS JOIN description AS b ON b.photo_id = pair.before_id
    CROSS JOIN description AS a ON a.photo_id = pair.after_id
    WHERE pair.decision IN ('confirmed', 'auto')
      AND CASE a.category WHEN 'other' THEN b.category ELSE a.category END = @category`,
  );
  return {
    /** The certain pairs of a project, in no order; each pair is in one project. */
    ofProject: (category: Category): PhotoIds[] => certain.all({ category }),
  };
}
