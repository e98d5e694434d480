import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import type { RootDetail, RootEntry, RootOutcome } from '../../../shared/browse.ts';
import { ArchiveError } from '../../../shared/errors.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { Root, RootMarker } from '../catalog/roots.ts';
import { type FindServices, findRoot, holdsRoot, keep, seemsOnline } from './find-root.ts';
import { heardOfAs } from './place-root.ts';
import { isInside, readableFolder } from './real-folder.ts';
import { compareMarkers, readMarker } from './root-marker.ts';
import { wayTo } from './root-way.ts';
import { ROOT_FIELDS, showRootWord } from './root-words.ts';
import { scanRoot } from './scan.ts';

/** What roots are added with. */
export type RootServices = FindServices & { now: () => Date };

/**
 * Adds a folder of originals; one that is a root already, if only under another path while its disk was
 * away, is not added twice.
 * @throws ArchiveError folder-missing, not-a-folder, folder-unreadable, folder-empty,
 * root-overlaps, archive-in-root
 */
export async function addRoot(services: RootServices, path: string): Promise<RootOutcome> {
  const { catalog, now, dir } = services;
  const folder = await readableFolder(path);
  const offline: Root[] = [];
  for (const known of catalog.roots.all()) {
    const root = await findRoot(services, known);
    if (root === null) {
      offline.push(known);
      continue;
    }
    if (root.path === folder) return known.path === folder ? 'known' : 'found';
    if (isInside(folder, root.path) || isInside(root.path, folder)) {
      throw new ArchiveError('root-overlaps', { path: folder, other: root.path });
    }
  }
  const archive = await realpath(dir);
  if (isInside(archive, folder)) {
    throw new ArchiveError('archive-in-root', { path: archive, root: folder });
  }
  if (!(await holdsFiles(folder))) throw new ArchiveError('folder-empty', { path: folder });
  for (const root of offline) {
    if (!(await holdsRoot(catalog, root, folder))) continue;
    keep(services, root, folder);
    return 'found';
  }
  const heardOf = heardOfAs(catalog, offline, folder);
  if (heardOf) {
    keep(services, heardOf, folder);
    return 'found';
  }
  const marker = readMarker(folder);
  const key = formerKey(catalog, folder, marker);
  const label = basename(folder) || folder;
  catalog.transaction(() => {
    catalog.roots.add(folder, label, now().toISOString(), marker, wayTo(dir, folder), key);
    if (key === null) return;
    for (const field of ROOT_FIELDS) showRootWord(catalog, { kind: 'root', subject: key, field });
  });
  return 'added';
}

/** What decisions on a folder are kept by that was a root before it was taken out; null for another folder. */
function formerKey(catalog: Catalog, path: string, marker: RootMarker | null): string | null {
  const former = catalog.roots.former().find((root) => {
    const match = marker === null ? 'unknown' : compareMarkers(root.marker, marker);
    return match === 'same' || (match === 'unknown' && root.path === path);
  });
  return former?.key ?? null;
}

/** The archive's roots as the window shows them. */
export function rootEntries(catalog: Catalog): RootEntry[] {
  return catalog.roots.all().map((root) => {
    const { id, label, path, exclusions } = root;
    return { id, label, path, exclusions, isOnline: seemsOnline(root) };
  });
}

/** Notes which roots are there now, and tells more of all of them. */
export function rootDetails(catalog: Catalog, now: Date): RootDetail[] {
  markSeen(catalog, now);
  return catalog.roots.details();
}

/** Notes which roots are there now. */
export function markSeen(catalog: Catalog, now: Date): void {
  for (const root of catalog.roots.all()) {
    if (seemsOnline(root)) catalog.roots.setSeen(root.id, now.toISOString());
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
