import type { Database } from 'better-sqlite3';

/**
 * Contents of photos that a decision or a number speaks of, as `spoken (content)`. As bytes, half as long as text,
 * since all of them are held at once to tell them apart.
 */
const SPOKEN_CONTENTS = `WITH spoken AS (
    SELECT unhex(subject) AS content FROM decision
    WHERE kind IN ('fact', 'pair', 'scene', 'sign-off', 'alignment', 'copy', 'shot')
    UNION
    SELECT unhex(field) FROM decision WHERE kind IN ('pair', 'sign-off', 'alignment', 'copy')
    UNION
    SELECT unhex(atom) FROM decision, json_tree(decision.value)
    WHERE decision.kind IN ('series', 'slot') AND json_tree.type = 'text'
    UNION
    SELECT unhex(sha256) FROM photo_number
  )`;

/** Photos that people said something of. */
export function createSpokenContents(db: Database) {
  const away = db
    .prepare<[], number>(
      `${SPOKEN_CONTENTS}
      SELECT count(*)
      FROM spoken
      WHERE NOT EXISTS (
        SELECT 1
        FROM photo
        CROSS JOIN original ON original.photo_id = photo.id
        WHERE photo.sha256 = lower(hex(content)) AND is_missing = 0
      )`,
    )
    .pluck();
  return {
    /** Photos of which no original is there; what was decided of them holds again when they come. */
    awayCount: (): number => away.get() ?? 0,
  };
}
