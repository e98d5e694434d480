// Where things of backups lie in an archive's folder.
import { join } from 'node:path';

export interface BackupFolders {
  catalogPath: string;
  /** Automatic backups where no other folder was chosen, and what is kept about them. */
  backupsDir: string;
  statePath: string;
  /** What a backup needs while it is made; whatever is in it can be thrown away. */
  workDir: string;
  /** A restored catalog before it takes the place of the present one. */
  stagingDir: string;
  /** Says that the staged catalog is to take its place; see [Note: Restoring]. */
  markerPath: string;
}

/** The folder inside the archive's that holds catalogs which another took the place of. */
export const REPLACED_FOLDER = 'replaced';

export function backupFolders(dir: string): BackupFolders {
  const backupsDir = join(dir, 'backups');
  return {
    catalogPath: join(dir, 'catalog.sqlite'),
    backupsDir,
    statePath: join(backupsDir, 'state.json'),
    workDir: join(backupsDir, 'work'),
    stagingDir: join(dir, 'restoring'),
    markerPath: join(dir, 'restoring.json'),
  };
}
