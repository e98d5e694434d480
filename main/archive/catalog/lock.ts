// One process an archive. The lock is SQLite's own on a file beside the catalog: the system
// drops it when its holder dies, however it dies, so no stale lock can shut an archive.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { ArchiveError } from '../../../shared/errors.ts';

/** A held lock; `release` lets the next process open the archive. */
export interface ArchiveLock {
  release(): void;
}

/**
 * Takes the lock of the archive in `dir`.
 * @throws ArchiveError archive-in-use, archive-read-only
 */
export function lockArchive(dir: string): ArchiveLock {
  let db: Database.Database | undefined;
  try {
    db = new Database(join(dir, 'lock.sqlite'), { timeout: 0 });
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db?.close();
    const isBusy = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
    throw new ArchiveError(
      isBusy ? 'archive-in-use' : 'archive-read-only',
      { path: dir },
      { cause: error },
    );
  }
  const held = db;
  return {
    release: () => {
      held.close();
    },
  };
}
