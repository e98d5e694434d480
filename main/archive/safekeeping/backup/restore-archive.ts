// Backups of an archive that is not open: because it is not there yet, or cannot be opened any more.
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { BackupEntry, RestoreSummary } from '../../../../shared/backup/backup.ts';
import { ArchiveError } from '../../../../shared/errors.ts';
import type { JobEvent } from '../../../../shared/events.ts';
import { actsBeyond } from '../../catalog/catalog-file.ts';
import { lockArchive } from '../../catalog/lock.ts';
import { createJobs } from '../../job.ts';
import { listBackups } from './backup-desk.ts';
import { backupFolders } from './backup-folders.ts';
import { factsOf } from './backup-manifest.ts';
import { readBackupState } from './backup-state.ts';
import { fileError } from './file-error.ts';
import { knownBackups, readBackup } from './known-backups.ts';
import { settleRestore, stageRestore } from './restore.ts';

export interface RestoreOptions {
  /** The archive's folder; made if it is not there. */
  dir: string;
  /** The backup. */
  path: string;
  /** A person said that what the archive holds now is to make room; it is kept aside. */
  isReplacing: boolean;
  now?: (() => Date) | undefined;
  nodePath?: string | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Restores a backup into an archive that nothing has open. A catalog that is damaged makes room without being asked for.
 * @throws ArchiveError archive-in-use, restore-replaces, backup-missing, not-a-backup, backup-newer, backup-damaged,
 * disk-full, archive-read-only, cancelled
 */
export function restoreArchive(
  options: RestoreOptions,
): AsyncGenerator<JobEvent<RestoreSummary>, void, undefined> {
  const { path, isReplacing, now = () => new Date(), nodePath } = options;
  const dir = resolve(options.dir);
  return createJobs().run(async (report, signal) => {
    await mkdir(dir, { recursive: true }).catch((error: unknown) => {
      throw fileError(error, dir, 'archive-read-only');
    });
    const lock = lockArchive(dir);
    try {
      await settleRestore(dir);
      const { catalogPath } = backupFolders(dir);
      const hadCatalog = existsSync(catalogPath);
      const steps = hadCatalog ? await actsBeyond(catalogPath, null) : 0;
      if (!isReplacing && steps !== null && steps > 0) {
        throw new ArchiveError('restore-replaces', { path: dir, steps });
      }
      const told = (done: number, total: number): void => {
        report({ stage: 'restore', done, total });
      };
      const salvageFrom = hadCatalog ? catalogPath : null;
      const options = { nodePath, signal, report: told, salvageFrom };
      const { manifest, salvaged } = await stageRestore(dir, resolve(path), now(), options);
      const setAside = hadCatalog ? await actsBeyond(catalogPath, manifest.lastStep) : 0;
      const keptIn = await settleRestore(dir);
      return { backup: factsOf(manifest), setAside, salvaged, keptIn: hadCatalog ? keptIn : null };
    } finally {
      lock.release();
    }
  }, options.signal);
}

/** The backups of the archive in `dir`, newest first, without opening it. */
export async function backupsOf(dir: string): Promise<BackupEntry[]> {
  const { backupsDir, statePath } = backupFolders(resolve(dir));
  return await listBackups(backupsDir, readBackupState(statePath));
}

/** The backups that lie in a folder, newest first. */
export function backupsIn(folder: string): Promise<BackupEntry[]> {
  return knownBackups([resolve(folder)], null);
}

/** What a file says of itself, without an archive. @throws ArchiveError backup-missing, not-a-backup, backup-damaged, backup-newer */
export function describeBackup(path: string): Promise<BackupEntry> {
  return readBackup(resolve(path), null);
}
