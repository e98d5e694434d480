// The archive's door: everything outside main/archive comes in through here.
import { mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ArchiveError } from '../../shared/errors.ts';
import { buildGazetteer } from '../../shared/understanding/gazetteer.ts';
import type { Archive } from './archive.ts';
import { lockArchive } from './catalog/lock.ts';
import { openCatalog, type Catalog } from './catalog/open-catalog.ts';
import { openImaging } from './imaging/imaging-pool.ts';
import { createArchive } from './local-archive.ts';
import { DEFAULT_COUNTY, loadCounty } from './understanding/gazetteer.ts';

/** Re-hashes an exported gallery; it proves itself, without the archive it came from. */
export { verifyGallery } from './exports/verify-gallery.ts';

export interface OpenOptions {
  /** The archive's folder; made if it is not there. */
  dir: string;
  /** Six-digit code; a new archive begins in 湟中区, a known one stays in its county. */
  county?: string | undefined;
  now?: (() => Date) | undefined;
  /** Node.js for the imaging workers, where the program itself does not run on it (Electron). */
  nodePath?: string | undefined;
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
    const county = await settleCounty(catalog, options.county);
    return createArchive({
      dir,
      renditionsDir,
      catalog,
      lock,
      gazetteer: buildGazetteer(county),
      imaging: openImaging({ nodePath: options.nodePath }),
      now: options.now ?? (() => new Date()),
    });
  } catch (error) {
    catalog?.close();
    lock.release();
    throw error;
  }
}

/** The county whose places the archive knows; changing it describes every photo anew. */
async function settleCounty(catalog: Catalog, wanted: string | undefined) {
  const known = catalog.places.county();
  if (known !== null && (wanted === undefined || wanted === known.code)) return known;
  const county = await loadCounty(wanted ?? DEFAULT_COUNTY);
  catalog.transaction(() => {
    catalog.places.replace(county);
    catalog.settings.set('rules_version', '');
  });
  return county;
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
    if ((await stat(path)).isDirectory()) return;
  } catch (error) {
    const isFull = (error as NodeJS.ErrnoException).code === 'ENOSPC';
    throw new ArchiveError(isFull ? 'disk-full' : 'archive-read-only', { path }, { cause: error });
  }
}
