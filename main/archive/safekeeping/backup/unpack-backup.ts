import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { openCatalog } from '../../catalog/open-catalog.ts';
import { RENDITIONS_DUE } from '../../photos/remake-renditions.ts';
import { CATALOG_MEMBER, type BackupManifest } from './backup-manifest.ts';
import { proveInto } from './verify-backup.ts';

/**
 * Leaves the catalog of a backup in `workDir`, proved, brought up to this program's version, and on the disk. Runs in
 * the process for backups.
 * @throws ArchiveError backup-missing, not-a-backup, backup-newer, backup-damaged, disk-full
 */
export async function unpackBackup(
  path: string,
  workDir: string,
  report: (done: number, total: number) => void,
): Promise<BackupManifest> {
  const manifest = await proveInto(path, workDir, report);
  const catalog = join(workDir, CATALOG_MEMBER);
  const opened = openCatalog(catalog);
  // The renditions beside it may be those of other photos, or none.
  opened.settings.set(RENDITIONS_DUE, '1');
  opened.close();
  await using file = await open(catalog, 'r+');
  await file.sync();
  return manifest;
}
