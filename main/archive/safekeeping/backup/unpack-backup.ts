import { existsSync } from 'node:fs';
import { copyFile, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openCatalog } from '../../catalog/open-catalog.ts';
import { catalogFault } from '../../catalog/catalog-file.ts';
import { salvageSteps } from '../../catalog/salvage.ts';
import { RENDITIONS_DUE } from '../../photos/remake-renditions.ts';
import { CATALOG_MEMBER, type BackupManifest } from './backup-manifest.ts';
import type { BackupTask, Unpacked } from './backup-task.ts';
import { proveInto } from './verify-backup.ts';

/**
 * Leaves the catalog of a backup in `workDir`, proved, brought up to this program's version, and on the disk. Runs in
 * the process for backups.
 * @throws ArchiveError backup-missing, not-a-backup, backup-newer, backup-damaged, disk-full
 */
export async function unpackBackup(
  { path, workDir, salvageFrom }: Extract<BackupTask, { kind: 'unpack' }>,
  report: (done: number, total: number) => void,
): Promise<Unpacked> {
  const manifest = await proveInto(path, workDir, report);
  const catalog = join(workDir, CATALOG_MEMBER);
  const opened = openCatalog(catalog);
  // The renditions beside it may be those of other photos, or none.
  opened.settings.set(RENDITIONS_DUE, '1');
  opened.close();
  const salvaged =
    salvageFrom === null ? 0 : await salvage(salvageFrom, workDir, catalog, manifest.lastStep);
  await using file = await open(catalog, 'r+');
  await file.sync();
  return { manifest, salvaged };
}

async function salvage(
  from: string,
  workDir: string,
  to: string,
  last: BackupManifest['lastStep'],
): Promise<number> {
  const copy = await copyDamaged(from, workDir);
  // One that is sound makes room because a person wants it to.
  const isDamaged = existsSync(copy) && (await catalogFault(copy, 'quick')) !== null;
  const count = isDamaged ? salvageSteps(copy, to, last) : 0;
  await removeCopy(copy);
  return count;
}

/** A copy of the damaged catalog to read: SQLite may write to what it opens, and it is to be kept as it is. */
export async function copyDamaged(from: string, workDir: string): Promise<string> {
  const copy = join(workDir, 'damaged.sqlite');
  for (const ending of ['', '-wal']) {
    if (existsSync(from + ending)) await copyFile(from + ending, copy + ending);
  }
  return copy;
}

export async function removeCopy(copy: string): Promise<void> {
  for (const ending of ['', '-wal', '-shm']) await rm(copy + ending, { force: true });
}
