// Brings a catalog up to the form that this program knows, one numbered file after the other; forward only.
import { readdirSync, readFileSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { ArchiveError } from '../../../shared/errors.ts';

const MIGRATIONS_DIR = new URL('./migrations/', import.meta.url);

/** How many migrations this program knows; a catalog that has seen more was made by a newer one. */
export function knownVersion(): number {
  return migrationFiles().length;
}

/** How many migrations the file at `path` has seen. @throws ArchiveError archive-newer */
export function versionOf(db: Database, path: string): number {
  const found = Number(db.pragma('user_version', { simple: true }));
  const known = knownVersion();
  if (found > known) throw new ArchiveError('archive-newer', { path, found, known });
  return found;
}

/** Applies what a catalog that has seen `found` of them lacks up to the first `wanted`, one transaction each. */
export function migrate(db: Database, found: number, wanted = knownVersion()): void {
  for (const [index, file] of migrationFiles().slice(0, wanted).entries()) {
    if (index < found) continue;
    db.transaction(() => {
      db.exec(readFileSync(new URL(file, MIGRATIONS_DIR), 'utf8'));
      db.pragma(`user_version = ${index + 1}`);
    }).immediate();
  }
}

function migrationFiles(): string[] {
  return readdirSync(MIGRATIONS_DIR)
    .filter((name) => name.endsWith('.sql'))
    .sort();
}
