import type { Database } from 'better-sqlite3';
import { actsIn } from './journal-acts.ts';

/** What backups need to know of the open catalog. */
export function createBackupFacts(db: Database) {
  const mark = db
    .prepare<[], string>(
      `SELECT concat_ws(':',
        (SELECT max(id) FROM step),
        (SELECT count(*) FROM step WHERE undone_at IS NOT NULL),
        (SELECT value FROM setting WHERE name = 'generation'),
        (SELECT count(*) FROM photo_number),
        (SELECT max(id) FROM export),
        (SELECT sum(is_listed) FROM export),
        (SELECT max(id) FROM article),
        (SELECT json_group_array(json_array(path, label, exclusions)) FROM root)
      )`,
    )
    .pluck();
  const hasSomething = db
    .prepare<[], number>(
      'SELECT EXISTS (SELECT 1 FROM step) OR EXISTS (SELECT 1 FROM photo) OR EXISTS (SELECT 1 FROM article)',
    )
    .pluck();
  return {
    /** Another text whenever people or an index changed something since; looks through the journal once. */
    mark: (): string => mark.get() ?? '',
    /** False in an archive that nobody has used yet. */
    hasSomething: (): boolean => hasSomething.get() === 1,
    /** Acts of the journal that one which ends with `last` does not have; all of them if it is another journal. */
    actsSince: (last: { id: number; at: string } | null): number => actsIn(db, last),
  };
}
