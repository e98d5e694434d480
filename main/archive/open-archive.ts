// The archive's door: everything outside main/archive comes in through here.
import { mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ArchiveError } from '../../shared/errors.ts';
import type { Archive } from './archive.ts';
import { writeArchiveFile } from './archive-file.ts';
import { lockArchive } from './catalog/lock.ts';
import { catalogError, openCatalog, type Catalog } from './catalog/open-catalog.ts';
import { systemWatch, type WatchFolder } from './intake/folder-watch.ts';
import { systemMounts, type Mounts } from './intake/mounts.ts';
import { openImaging } from './imaging/imaging-pool.ts';
import { createArchive } from './local-archive.ts';
import { accountName } from './safekeeping/account-name.ts';
import { settleCounty } from './places/settle-county.ts';
import { demandCatalog } from './safekeeping/backup/demand-catalog.ts';
import { settleRestore } from './safekeeping/backup/restore.ts';
import { openGazetteer } from './understanding/living-gazetteer.ts';

/** A new archive from a journal file, to be opened and indexed. */
export { rebuildCatalog } from './safekeeping/rebuild-catalog.ts';
/** Re-hashes an export; it proves itself, without the archive it came from. */
export { verifyExport } from './exports/frame/verify-export.ts';
export { holdsArchive } from './archive-file.ts';
/** Backups of an archive that is not open. */
export {
  backupsIn,
  backupsOf,
  describeBackup,
  restoreArchive,
} from './safekeeping/backup/restore-archive.ts';
/** A new catalog for an archive whose own is damaged. */
export { startAnew } from './safekeeping/backup/start-anew.ts';

/** The name of the account that the program runs under; empty where the system does not tell. */
export { accountName };

export interface OpenOptions {
  /** The archive's folder; made if it is not there. */
  dir: string;
  /** Six-digit code; a new archive begins in 湟中区, a known one stays in its county. */
  county?: string | undefined;
  now?: (() => Date) | undefined;
  /** Who decides, asked at each decision; by default the account that the program runs under. */
  who?: (() => string) | undefined;
  /** Where disks come up; by default where this system mounts them. */
  mounts?: Mounts | undefined;
  /** What tells of changes below a folder; by default the system. */
  watchFolder?: WatchFolder | undefined;
  /** Node.js for the processes that the archive starts, where the program itself does not run on it (Electron). */
  nodePath?: string | undefined;
  /** Stated in backups; empty where nobody says. */
  programVersion?: string | undefined;
  /** Originals worked on at once; by default as many as there are cores. */
  imagingTasks?: number | undefined;
}

/**
 * Opens or makes an archive. Only one process can have it open.
 * @throws ArchiveError archive-read-only, archive-in-use, archive-newer, archive-damaged,
 * unknown-county, disk-full
 */
export async function openArchive(options: OpenOptions): Promise<Archive> {
  const dir = resolve(options.dir);
  const renditionsDir = join(dir, 'renditions');
  await makeFolder(dir);
  const lock = lockArchive(dir);
  const catalogPath = join(dir, 'catalog.sqlite');
  let catalog: Catalog | undefined;
  try {
    await makeFolder(renditionsDir);
    await settleRestore(dir);
    demandCatalog(dir);
    catalog = openCatalog(catalogPath);
    await settleCounty(catalog, options.county);
    await writeArchiveFile(dir);
    return createArchive({
      dir,
      renditionsDir,
      catalog,
      lock,
      gazetteer: openGazetteer(catalog),
      imaging: openImaging({ nodePath: options.nodePath, size: options.imagingTasks }),
      now: options.now ?? (() => new Date()),
      who: options.who ?? accountName,
      mounts: options.mounts ?? systemMounts(),
      watchFolder: options.watchFolder ?? systemWatch({ nodePath: options.nodePath }),
      programVersion: options.programVersion ?? '',
      nodePath: options.nodePath,
    });
  } catch (error) {
    catalog?.close();
    lock.release();
    throw catalogError(error, catalogPath);
  }
}

/** What is made here is for its person alone: names and unpublished photos lie in it. One that is there stays as it is. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    if ((await stat(path)).isDirectory()) return;
  } catch (error) {
    const isFull = (error as NodeJS.ErrnoException).code === 'ENOSPC';
    throw new ArchiveError(isFull ? 'disk-full' : 'archive-read-only', { path }, { cause: error });
  }
}
