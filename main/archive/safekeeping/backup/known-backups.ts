import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupEntry } from '../../../../shared/backup/backup.ts';
import { ArchiveError } from '../../../../shared/errors.ts';
import { BACKUP_EXTENSION, factsOf } from './backup-manifest.ts';
import { openBackup } from './open-backup.ts';

/**
 * The backups that lie in the folders or at the paths, newest first; what cannot be read or is away is left out.
 */
export async function knownBackups(
  folders: readonly string[],
  archive: string | null,
  paths: readonly string[] = [],
): Promise<BackupEntry[]> {
  const lists = folders.map(async (folder) =>
    (await namesIn(folder)).map((name) => join(folder, name)),
  );
  const found = new Map<string, BackupEntry>();
  for (const path of [...(await Promise.all(lists)).flat(), ...paths]) {
    if (found.has(path)) continue;
    const entry = await entryOf(path, archive);
    if (entry !== null) found.set(path, entry);
  }
  return [...found.values()].sort((a, b) => b.madeAt.localeCompare(a.madeAt));
}

/** What a backup says of itself. @throws ArchiveError backup-missing, not-a-backup, backup-damaged, backup-newer */
export async function readBackup(path: string, archive: string | null): Promise<BackupEntry> {
  await using backup = await openBackup(path);
  const { manifest, sizeBytes } = backup;
  return { path, sizeBytes, isOwn: manifest.archive === archive, ...factsOf(manifest) };
}

/** True if the folder is there now. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    // Gone, or on a disk that is away: not there either way.
    return false;
  }
}

async function entryOf(path: string, archive: string | null): Promise<BackupEntry | null> {
  try {
    return await readBackup(path, archive);
  } catch (error) {
    if (error instanceof ArchiveError) return null;
    throw error;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => name.endsWith(BACKUP_EXTENSION) && !name.startsWith('.'));
  } catch {
    // Not made yet, or on a disk that is away: there are none to show.
    return [];
  }
}
