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
  const memory: Memory = { digests: new Map(), online: null };
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
  /** Digests of folders that were told or are due, by root and path. */
  digests: Map<string, string>;
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
    if (found !== null) online.push(found);
  }
  const ids = online.map(({ id }) => id).join();
  let hasChanged = memory.online !== null && memory.online !== ids;
  memory.online = ids;
  for (const root of online) {
    if (await hasRootChanged(catalog, root, memory, signal)) hasChanged = true;
  }
  return hasChanged;
}

async function hasRootChanged(
  catalog: Catalog,
  root: Root,
  memory: Memory,
  signal: AbortSignal,
): Promise<boolean> {
  const known = catalog.roots.folders(root.id);
  let hasChanged = false;
  const tell = (path: string, state: string): void => {
    const key = `${root.id}/${path}`;
    if (memory.digests.get(key) !== state) hasChanged = true;
    memory.digests.set(key, state);
  };
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
  return hasChanged;
}
