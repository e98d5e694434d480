// What a person may change of a root after it was added. Originals stay as they are; only what the archive
// shows of them changes, and decisions stay in the journal for the day they come back.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ArchiveError } from '../../../shared/errors.ts';
import type { Gazetteer } from '../../../shared/understanding/gazetteer.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { Root } from '../catalog/roots.ts';
import { decideTogether, type DecisionServices } from '../safekeeping/decide.ts';
import { showCopies } from '../copies/show-copies.ts';
import { overTurns } from '../job.ts';
import { pairIfDue } from '../pairing/pair-photos.ts';
import { dropOriginals, type RootField, settleRoot } from './root-words.ts';

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
  // The best of several copies may have gone.
  showCopies(services.catalog, services.gazetteer);
  pairIfDue(services.catalog);
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
  services: DecisionServices,
  rootId: number,
  patterns: readonly string[],
): Promise<void> {
  const root = rootOf(services.catalog, rootId);
  const exclusions = [...new Set(patterns.map((pattern) => pattern.trim()))].filter(Boolean);
  if (JSON.stringify(exclusions) === JSON.stringify(root.exclusions)) return;
  await decideRoot(services, root, {
    field: 'exclusions',
    value: exclusions.length === 0 ? undefined : exclusions,
  });
}

/**
 * Gives a root a name of its own. Names of roots are read for facts as those of folders are.
 * @throws ArchiveError not-found
 */
export async function setRootLabel(
  services: DecisionServices,
  rootId: number,
  label: string,
): Promise<void> {
  const root = rootOf(services.catalog, rootId);
  const value = label.trim();
  if (value === '' || value === root.label) return;
  await decideRoot(services, root, { field: 'label', value });
}

async function decideRoot(
  services: DecisionServices,
  root: Root,
  { field, value }: { field: RootField; value: unknown },
): Promise<void> {
  const change = { kind: 'root', subject: root.key, field, value, label: root.label } as const;
  const step = decideTogether(services, [change]);
  await overTurns(settleRoot(services, step));
}

function rootOf(catalog: Catalog, id: number): Root {
  const root = catalog.roots.all().find((known) => known.id === id);
  if (root === undefined) throw new ArchiveError('not-found', { what: `root ${id}` });
  return root;
}
