import { statSync } from 'node:fs';
import { ArchiveError } from '../../../../shared/errors.ts';
import { backupFolders } from './backup-folders.ts';
import { readBackupState } from './backup-state.ts';

/**
 * SQLite takes a file that is not there, or empty, for a new catalog; an archive that was backed up has lost it.
 * @throws ArchiveError archive-damaged
 */
export function demandCatalog(dir: string): void {
  const { catalogPath, statePath } = backupFolders(dir);
  const size = statSync(catalogPath, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0 && readBackupState(statePath)?.last != null) {
    throw new ArchiveError('archive-damaged', { path: catalogPath });
  }
}
