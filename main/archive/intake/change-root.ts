// What a person may change of a root after it was added. Originals stay as they are; only what the archive
// shows of them changes, and decisions stay in the journal for the day they come back.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ArchiveError } from '../../../shared/errors.ts';
import type { Gazetteer } from '../../../shared/understanding/gazetteer.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { KnownFolder, Root } from '../catalog/roots.ts';
import { describeOne } from '../understanding/describe-photos.ts';
import { excludedBelow } from './exclusion.ts';

interface ChangeServices {
  catalog: Catalog;
  gazetteer: Gazetteer;
}

/**
 * Takes a root out of the archive. Photos that lie nowhere else are no longer shown.
 * @throws ArchiveError not-found
 */
export async function removeRoot(services: ChangeServices, rootId: number): Promise<void> {
  const root = rootOf(services.catalog, rootId);
  services.catalog.roots.setRemoved(root.id);
  await finishRemovals(services);
}

/** Puts away what removed roots held, also of one whose removal was cut short. */
export async function finishRemovals({ catalog, gazetteer }: ChangeServices): Promise<void> {
  for (const rootId of catalog.roots.removed()) {
    for (const folder of catalog.roots.folders(rootId)) {
      dropOriginals({ catalog, gazetteer }, folder, () => true);
      catalog.transaction(() => {
        catalog.failures.removeFolder(folder.id);
        catalog.arrivals.removeFolder(folder.id);
        catalog.roots.removeFolder(folder.id);
      });
      await nextTurn();
    }
    catalog.roots.remove(rootId);
  }
}

/**
 * Keeps folders and files out of a root by patterns, see {@link exclusionTest}. What they fit is no longer
 * shown; what they no longer fit comes back with the next index.
 * @throws ArchiveError not-found
 */
export async function setRootExclusions(
  services: ChangeServices,
  rootId: number,
  patterns: readonly string[],
): Promise<void> {
  const { catalog } = services;
  const root = rootOf(catalog, rootId);
  const exclusions = [...new Set(patterns.map((pattern) => pattern.trim()))].filter(Boolean);
  catalog.roots.setExclusions(root.id, exclusions);
  const isExcluded = excludedBelow(exclusions);
  for (const folder of catalog.roots.folders(root.id)) {
    const pathOf = (name: string): string => (folder.path === '' ? name : `${folder.path}/${name}`);
    dropOriginals(services, folder, (name) => isExcluded(pathOf(name)));
    for (const name of catalog.arrivals.namesInFolder(folder.id)) {
      if (isExcluded(pathOf(name))) catalog.arrivals.remove(folder.id, name);
    }
    // Due, because what the patterns kept out or let in does not show in what was surveyed.
    catalog.roots.setSurvey(folder.id, null);
    await nextTurn();
  }
}

/**
 * Gives a root a name of its own. Names of roots are read for facts as those of folders are.
 * @throws ArchiveError not-found
 */
export async function setRootLabel(
  { catalog, gazetteer }: ChangeServices,
  rootId: number,
  label: string,
): Promise<void> {
  const root = rootOf(catalog, rootId);
  catalog.roots.setLabel(root.id, label.trim() === '' ? root.label : label.trim());
  for (const { id } of catalog.roots.folders(root.id)) {
    catalog.transaction(() => {
      for (const { photoId } of catalog.originals.inFolder(id)) {
        describeOne(catalog, gazetteer, photoId);
      }
    });
    await nextTurn();
  }
}

function rootOf(catalog: Catalog, id: number): Root {
  const root = catalog.roots.all().find((known) => known.id === id);
  if (root === undefined) throw new ArchiveError('not-found', { what: `root ${id}` });
  return root;
}

function dropOriginals(
  { catalog, gazetteer }: ChangeServices,
  folder: KnownFolder,
  isDropped: (name: string) => boolean,
): void {
  catalog.transaction(() => {
    for (const { id, name, photoId } of catalog.originals.inFolder(folder.id)) {
      if (!isDropped(name)) continue;
      catalog.originals.remove(id);
      describeOne(catalog, gazetteer, photoId);
    }
  });
}
