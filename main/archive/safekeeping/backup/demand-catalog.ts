import { statSync } from 'node:fs';
import { ArchiveError } from '../../../../shared/errors.ts';
import { hasArchiveFile } from '../../archive-file.ts';
import { backupFolders } from './backup-folders.ts';
import { readBackupState } from './backup-state.ts';

/**
 * SQLite takes a file that is not there, or empty, for a new catalog; an archive that was opened or backed up before has
 * lost it.
 * @throws ArchiveError archive-damaged
 */
export function demandCatalog(dir: string): void {
  const { catalogPath, statePath } = backupFolders(dir);
  const size = statSync(catalogPath, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 0) return;
  if (hasArchiveFile(dir) || readBackupState(statePath)?.last != null) {
    throw new ArchiveError('archive-damaged', { path: catalogPath });
  }
}
