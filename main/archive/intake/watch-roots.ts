// Notices that something changed in the roots. It looks every few seconds and asks no system to tell: a watched
// folder keeps a USB disk from being ejected on Windows, and network shares tell nothing. With one digest a
// folder a look costs a stat a file, on a thread of its own, and it is never more than a twentieth of the time.
import { setTimeout as after } from 'node:timers/promises';
import { ArchiveError } from '../../../shared/errors.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { Root } from '../catalog/roots.ts';
import { findRoot } from './find-root.ts';
import { packFolders } from './known-folders.ts';
import type { Mounts } from './mounts.ts';
import { scanRoot } from './scan.ts';

interface WatchServices {
  catalog: Catalog;
  mounts: Mounts;
  /** True while an index run goes on: it looks at everything itself. */
  isIndexing: () => boolean;
}

const SHORTEST_REST_MS = 2000;

/** A look is followed by a rest this many times as long. */
const REST_SHARE = 20;

/**
 * Yields whenever files or disks came, went or changed, so that an index run is worth its while. Ends when the
 * signal is aborted. A change is told once; so is a folder that stays due because of a file that fails.
 */
export async function* watchRoots(
  services: WatchServices,
  signal: AbortSignal,
): AsyncGenerator<'changed', void, undefined> {
  const memory: Memory = { told: new Map(), online: null };
  while (!signal.aborted) {
    const startedAt = performance.now();
    if (!services.isIndexing() && (await lookAtRoots(services, memory, signal))) {
      yield 'changed';
    }
    const rest = Math.max(SHORTEST_REST_MS, (performance.now() - startedAt) * REST_SHARE);
    // Aborted, the rest ends early and so does the watch.
    await after(rest, null, { signal }).catch(() => null);
  }
}

/** What the last looks saw beside what the catalog knows. */
interface Memory {
  /** State of folders that the last look found not to be as the catalog knows them, by root and path. */
  told: Map<string, string>;
  /** Ids of roots that were there; null before the first look. */
  online: string | null;
}

/** True if there is something that neither the catalog nor an earlier look has seen. */
async function lookAtRoots(
  { catalog, mounts }: WatchServices,
  memory: Memory,
  signal: AbortSignal,
): Promise<boolean> {
  const online: Root[] = [];
  for (const root of catalog.roots.all()) {
    const found = await findRoot(catalog, mounts, root);
    // The catalog may be closed by now.
    if (signal.aborted) return false;
    if (found !== null) online.push(found);
  }
  const ids = online.map(({ id }) => id).join();
  let hasChanged = memory.online !== null && memory.online !== ids;
  memory.online = ids;
  const before = memory.told;
  // Only what this look tells is kept: a folder that was taken up since may come to the old state again.
  memory.told = new Map();
  for (const root of online) {
    await tellChanges(catalog, root, signal, (path, state) => {
      const key = `${root.id}/${path}`;
      hasChanged ||= before.get(key) !== state;
      memory.told.set(key, state);
    });
    if (signal.aborted) return false;
  }
  return hasChanged;
}

/** Tells of each folder that is not as the catalog knows it. */
async function tellChanges(
  catalog: Catalog,
  root: Root,
  signal: AbortSignal,
  tell: (path: string, state: string) => void,
): Promise<void> {
  const known = catalog.roots.folders(root.id);
  try {
    const scan = scanRoot(root.path, {
      excluded: root.exclusions,
      known: packFolders(known),
      signal,
    });
    for await (const message of scan) {
      if (message.kind === 'folder') {
        const { path, changed } = message;
        tell(path, changed === null ? 'renamed' : Buffer.from(changed.digest).toString('hex'));
      } else if (message.kind === 'end' && message.fileCount > 0) {
        const seen = new Set(message.seen);
        const gone = known.filter(({ path, isGone }) => !isGone && !seen.has(path));
        for (const { path } of gone) tell(path, 'gone');
      }
    }
  } catch (error) {
    // Gone in the middle: the next look tells that the disk is away.
    if (!(error instanceof ArchiveError)) throw error;
  }
}
