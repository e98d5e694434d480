// A person's word on where a root lies now, proven by what lies there.
import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import { ArchiveError } from '../../../shared/errors.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { Root } from '../catalog/roots.ts';
import { type FindServices, findRoot, holdsRoot, isHeardOf, keep } from './find-root.ts';
import { isInside, readableFolder } from './real-folder.ts';

/**
 * Places a root in the folder that it was moved to, with everything known of it.
 * @throws ArchiveError not-found, folder-missing, not-a-folder, folder-unreadable, root-overlaps, archive-in-root,
 * root-not-this if the folder holds something else
 */
export async function placeRoot(
  services: FindServices,
  rootId: number,
  path: string,
): Promise<void> {
  const { catalog, dir } = services;
  const root = catalog.roots.all().find(({ id }) => id === rootId);
  if (root === undefined) throw new ArchiveError('not-found', { what: `root ${rootId}` });
  const folder = await readableFolder(path);
  const archive = await realpath(dir);
  if (isInside(archive, folder)) {
    throw new ArchiveError('archive-in-root', { path: archive, root: folder });
  }
  for (const other of catalog.roots.all()) {
    const found = other.id === rootId ? null : await findRoot(services, other);
    if (found && (isInside(folder, found.path) || isInside(found.path, folder))) {
      throw new ArchiveError('root-overlaps', { path: folder, other: found.path });
    }
  }
  const isIt = isHeardOf(catalog, root) || (await holdsRoot(catalog, root, folder));
  if (!isIt) throw new ArchiveError('root-not-this', { path: folder, label: root.label });
  keep(services, root, folder);
}

/**
 * Which of the roots that were only heard of a folder is: the one at this path, else the only one whose folder had this
 * name, on whatever system; null for none.
 */
export function heardOfAs(catalog: Catalog, roots: readonly Root[], folder: string): Root | null {
  const heardOf = roots.filter((root) => isHeardOf(catalog, root));
  const same = heardOf.find(({ path }) => path === folder);
  if (same) return same;
  const named = heardOf.filter(({ path }) => folderName(path) === basename(folder));
  return named.length === 1 ? (named[0] ?? null) : null;
}

function folderName(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? path;
}
