import { existsSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, relative, sep } from 'node:path';
import type { RootEntry } from '../../../shared/browse.ts';
import { ArchiveError } from '../../../shared/errors.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import { scanRoot } from './scan.ts';

/**
 * Adds a folder of originals; adding it again does nothing.
 * @throws ArchiveError folder-missing, not-a-folder, folder-unreadable, folder-empty,
 * root-overlaps, archive-in-root
 */
export async function addRoot(
  { catalog, now, dir }: { catalog: Catalog; now: () => Date; dir: string },
  path: string,
): Promise<void> {
  const root = await readableFolder(path);
  for (const known of catalog.roots.all()) {
    if (known.path === root) return;
    if (isInside(root, known.path) || isInside(known.path, root)) {
      throw new ArchiveError('root-overlaps', { path: root, other: known.path });
    }
  }
  const archive = await realpath(dir);
  if (isInside(archive, root)) throw new ArchiveError('archive-in-root', { path: archive, root });
  if (!(await holdsFiles(root))) throw new ArchiveError('folder-empty', { path: root });
  catalog.roots.add(root, basename(root) || root, now().toISOString());
}

/** The archive's roots as the window shows them. */
export function rootEntries(catalog: Catalog): RootEntry[] {
  return catalog.roots.all().map((root) => ({ ...root, isOnline: existsSync(root.path) }));
}

/** True if `path` is `folder` or lies below it; both real paths. */
function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && way !== path);
}

async function readableFolder(path: string): Promise<string> {
  try {
    const real = await realpath(path);
    if (!(await stat(real)).isDirectory()) throw new ArchiveError('not-a-folder', { path });
    await readdir(real);
    return real;
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    const kind = isMissing ? 'folder-missing' : 'folder-unreadable';
    throw new ArchiveError(kind, { path }, { cause: error });
  }
}

/** True as soon as one file is found that may be a photo, or that cannot be looked at. */
async function holdsFiles(root: string): Promise<boolean> {
  for await (const message of scanRoot(root)) {
    if (message.kind !== 'folder' || message.changed === null) continue;
    const { files, failures } = message.changed;
    if (files.length > 0 || failures.length > 0) return true;
  }
  return false;
}
