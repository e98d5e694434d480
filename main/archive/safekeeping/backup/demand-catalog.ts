import { statSync } from 'node:fs';
import { ArchiveError } from '../../../../shared/errors.ts';
import { hasArchiveFile } from '../../archive-file.ts';
import { backupFolders } from './backup-folders.ts';
import { readBackupState } from './backup-state.ts';

/**
 * SQLite takes a file that is not there, or empty, for a new catalog. An archive that was backed up has lost it; one that
 * was opened before lost what was in an empty file, but a file that is gone somebody may have taken out to begin anew.
 * @throws ArchiveError archive-damaged
 */
export function demandCatalog(dir: string): void {
  const { catalogPath, statePath } = backupFolders(dir);
  const size = statSync(catalogPath, { throwIfNoEntry: false })?.size;
  if (size !== undefined && size > 0) return;
  const wasEmptied = size === 0 && hasArchiveFile(dir);
  if (wasEmptied || readBackupState(statePath)?.last != null) {
    throw new ArchiveError('archive-damaged', { path: catalogPath });
  }
}
