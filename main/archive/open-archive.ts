// The archive's door: everything outside main/archive comes in through here.
import { mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ArchiveError } from '../../shared/errors.ts';
import type { Archive } from './archive.ts';
import { lockArchive } from './catalog/lock.ts';
import { openCatalog, type Catalog } from './catalog/open-catalog.ts';
import { systemWatch, type WatchFolder } from './intake/folder-watch.ts';
import { systemMounts, type Mounts } from './intake/mounts.ts';
import { openImaging } from './imaging/imaging-pool.ts';
import { createArchive } from './local-archive.ts';
import { settleCounty } from './places/settle-county.ts';
import { openGazetteer } from './understanding/living-gazetteer.ts';

/** Re-hashes an export; it proves itself, without the archive it came from. */
export { verifyExport } from './exports/frame/verify-export.ts';

export interface OpenOptions {
  /** The archive's folder; made if it is not there. */
  dir: string;
  /** Six-digit code; a new archive begins in 湟中区, a known one stays in its county. */
  county?: string | undefined;
  now?: (() => Date) | undefined;
  /** Where disks come up; by default where this system mounts them. */
  mounts?: Mounts | undefined;
  /** What tells of changes below a folder; by default the system. */
  watchFolder?: WatchFolder | undefined;
  /** Node.js for the processes that the archive starts, where the program itself does not run on it (Electron). */
  nodePath?: string | undefined;
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
  let catalog: Catalog | undefined;
  try {
    await makeFolder(renditionsDir);
    catalog = openCatalog(join(dir, 'catalog.sqlite'));
    await settleCounty(catalog, options.county);
    return createArchive({
      dir,
      renditionsDir,
      catalog,
      lock,
      gazetteer: openGazetteer(catalog),
      imaging: openImaging({ nodePath: options.nodePath, size: options.imagingTasks }),
      now: options.now ?? (() => new Date()),
      mounts: options.mounts ?? systemMounts(),
      watchFolder: options.watchFolder ?? systemWatch({ nodePath: options.nodePath }),
    });
  } catch (error) {
    catalog?.close();
    lock.release();
    throw error;
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
