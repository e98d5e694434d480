import { existsSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { ArchiveError } from '../../../../shared/errors.ts';
import { catalogFault } from '../../catalog/catalog-file.ts';
import { openCatalog } from '../../catalog/open-catalog.ts';
import { salvageCatalog, type Salvaged } from '../../catalog/salvage.ts';
import { RENDITIONS_DUE } from '../../photos/remake-renditions.ts';
import { settleCounty } from '../../places/settle-county.ts';
import { CATALOG_MEMBER } from './backup-manifest.ts';
import type { BackupTask } from './backup-task.ts';
import { fileError } from './file-error.ts';
import { copyDamaged, removeCopy } from './unpack-backup.ts';

/**
 * Leaves a new catalog in `workDir` on the disk, with what people did as far as the damaged one says it still. Runs in
 * the process for backups.
 * @throws ArchiveError catalog-sound, archive-newer, disk-full, archive-read-only
 */
export async function makeAnew({
  catalogPath,
  workDir,
}: Extract<BackupTask, { kind: 'anew' }>): Promise<Salvaged> {
  const target = join(workDir, CATALOG_MEMBER);
  try {
    const copy = await copyDamaged(catalogPath, workDir);
    if (await isSound(copy)) throw new ArchiveError('catalog-sound', { path: catalogPath });
    const salvaged = salvageCatalog(copy, target);
    await removeCopy(copy);
    const catalog = openCatalog(target);
    try {
      catalog.transaction(catalog.journalRows.settle);
      // Whatever lies beside it was made for photos of other numbers.
      catalog.settings.set(RENDITIONS_DUE, '1');
      if (salvaged.county !== null) await settleCounty(catalog, salvaged.county);
    } finally {
      catalog.close();
    }
    await using file = await open(target, 'r+');
    await file.sync();
    return salvaged;
  } catch (error) {
    throw fileError(error, workDir, 'archive-read-only');
  }
}

/** True if the copy opens as an archive's catalog would. One that is not there or empty was found lost before. */
async function isSound(copy: string): Promise<boolean> {
  if (!existsSync(copy) || statSync(copy).size === 0) return false;
  if ((await catalogFault(copy, 'quick')) !== null) return false;
  try {
    openCatalog(copy).close();
    return true;
  } catch (error) {
    if (error instanceof ArchiveError && error.code === 'archive-damaged') return false;
    throw error;
  }
}
