// [Note: Backups] A backup is written under a hidden name beside its target, opened again and proved there, and only then
// gets its name, which nothing else may have. Whatever goes wrong, there is a whole backup or none.
import { link, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ArchiveError, type ErrorCode } from '../../../../shared/errors.ts';
import { removeStaging, syncFolder } from '../../exports/frame/staging.ts';
import { checkTarget, exists, type ExportTarget } from '../../exports/frame/target.ts';
import { systemCode } from '../../exports/frame/write-errors.ts';
import { BACKUP_EXTENSION, type BackupManifest } from './backup-manifest.ts';
import type { BackupFolders } from './backup-folders.ts';
import { fileError } from './file-error.ts';
import { runBackupTask, type TaskOptions } from './run-backup-task.ts';

export interface BackupRequest {
  folders: BackupFolders;
  /** Folders of originals, which nothing is ever written into. */
  roots: readonly string[];
  about: Pick<BackupManifest, 'madeAt' | 'isAutomatic' | 'archive' | 'programVersion'>;
}

const OWN_CODES: Partial<Record<ErrorCode, ErrorCode>> = {
  'export-exists': 'backup-exists',
  'export-target-missing': 'backup-target-missing',
  'export-unwritable': 'backup-unwritable',
  'export-in-root': 'backup-in-root',
};

/**
 * Backs the catalog up into a new file at `to`. One at a time, as its place for work is one.
 * @throws ArchiveError backup-exists, backup-target-missing, backup-unwritable, backup-in-root, backup-unverified,
 * archive-damaged, disk-full, cancelled
 */
export async function backUp(
  { folders, roots, about }: BackupRequest,
  to: string,
  options: TaskOptions,
): Promise<{ path: string; manifest: BackupManifest; sizeBytes: number }> {
  const { workDir, catalogPath } = folders;
  const target = await checkBackupTarget(to, roots);
  const path = join(target.parent, target.name);
  const partial = join(target.parent, partialName(target.name, about.archive));
  try {
    await removeLeftovers(target.parent, about.archive);
    await emptyFolder(workDir);
    const task = { kind: 'write', catalogPath, workDir, to: partial, about } as const;
    const manifest = await runBackupTask(task, options);
    if (options.signal?.aborted) throw new ArchiveError('cancelled');
    const { size: sizeBytes } = await stat(partial);
    await giveName(partial, path);
    return { path, manifest, sizeBytes };
  } catch (error) {
    throw fileError(error, to, 'backup-unwritable');
  } finally {
    await removeStaging(partial);
    await removeStaging(workDir);
  }
}

/**
 * Checks that a new backup may be made at `to`.
 * @throws ArchiveError backup-exists, backup-target-missing, backup-unwritable, backup-in-root
 */
export async function checkBackupTarget(
  to: string,
  roots: readonly string[],
): Promise<ExportTarget> {
  try {
    return await checkTarget(to, roots);
  } catch (error) {
    throw ownError(error);
  }
}

/** Makes an empty folder; whatever a crash left in it is taken away. */
export async function emptyFolder(path: string): Promise<void> {
  try {
    await removeStaging(path);
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw fileError(error, path, 'archive-read-only');
  }
}

function partialName(name: string, archive: string): string {
  return `.${basename(name, BACKUP_EXTENSION)}.xinmao-partial-${archive}`;
}

/** A crash may have left some; those of other archives may be at work. */
async function removeLeftovers(folder: string, archive: string): Promise<void> {
  const ending = `.xinmao-partial-${archive}`;
  for (const name of await readdir(folder)) {
    if (name.startsWith('.') && name.endsWith(ending)) await rm(join(folder, name));
  }
}

/** Gives a finished file its name, which nothing may have: the system itself refuses that, where it knows links. */
async function giveName(from: string, path: string): Promise<void> {
  try {
    await link(from, path);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw new ArchiveError('backup-exists', { path });
    // FAT and some network disks know no links.
    if (await exists(path)) throw new ArchiveError('backup-exists', { path });
    await rename(from, path);
  }
  await syncFolder(dirname(path));
}

function ownError(error: unknown): unknown {
  if (!(error instanceof ArchiveError)) return error;
  const code = OWN_CODES[error.code];
  return code === undefined ? error : new ArchiveError(code, error.params, { cause: error });
}
