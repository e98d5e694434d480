// Notices that something changed in the roots: the system tells of it where it can, and the others are looked at
// every few seconds. [Note: Watched folders] Whether disks came or went is looked at in any case.
import type { Catalog } from '../catalog/open-catalog.ts';
import type { Root } from '../catalog/roots.ts';
import { findRoot } from './find-root.ts';
import type { WatchFolder } from './folder-watch.ts';
import type { Mounts } from './mounts.ts';
import { RootLooks } from './root-looks.ts';
import { WatchedRoot } from './watched-root.ts';

interface WatchServices {
  catalog: Catalog;
  mounts: Mounts;
  /** The archive's own folder. */
  dir: string;
  watchFolder: WatchFolder;
  /** True while an index run goes on: it looks at everything itself. */
  isIndexing: () => boolean;
}

const SHORTEST_REST_MS = 2000;

/** Looks that nothing asked for are followed by a rest this many times as long. */
const POLL_REST_SHARE = 20;

/** The same after a look that was asked for: files keep coming, and people wait for them. */
const TOLD_REST_SHARE = 4;

/**
 * Yields whenever files or disks came, went or changed, so that an index run is worth its while. Ends when the
 * signal is aborted. A change is told once; so is a folder that stays due because of a file that fails.
 */
export async function* watchRoots(
  services: WatchServices,
  signal: AbortSignal,
): AsyncGenerator<'changed', void, undefined> {
  const watch = new RootsWatch(services, signal);
  // At once, even if nobody asks for what comes next.
  const end = (): void => {
    watch.close();
  };
  signal.addEventListener('abort', end);
  try {
    while (!signal.aborted) {
      if (!services.isIndexing() && (await watch.look())) yield 'changed';
      await watch.rest();
    }
  } finally {
    signal.removeEventListener('abort', end);
    watch.close();
  }
}

class RootsWatch {
  readonly #services: WatchServices;
  readonly #signal: AbortSignal;
  readonly #looks: RootLooks;
  /** Roots that were there at the last check, by id. */
  readonly #roots = new Map<number, WatchedRoot>();
  /** Ids of these; null before the first check. */
  #online: string | null = null;
  /** When it is next checked which roots are there. */
  #checkAt = 0;
  /** When the roots that nothing tells of are next looked at. */
  #pollAt = 0;
  #news = Promise.withResolvers<null>();

  constructor(services: WatchServices, signal: AbortSignal) {
    this.#services = services;
    this.#signal = signal;
    this.#looks = new RootLooks(services.catalog);
  }

  /** Looks at what is due; true if there is something that neither the catalog nor an earlier look has seen. */
  async look(): Promise<boolean> {
    const hasMoved = performance.now() >= this.#checkAt && (await this.#checkRoots());
    const hasChanged = await this.#lookAtRoots();
    return !this.#hasEnded() && (hasMoved || hasChanged);
  }

  /** Until something is due, or told, or the signal is aborted. */
  async rest(): Promise<void> {
    const now = performance.now();
    const dueAt = this.#services.isIndexing() ? now + SHORTEST_REST_MS : this.#nextAt();
    const timer = setTimeout(
      () => {
        this.#wake();
      },
      Math.max(0, dueAt - now),
    );
    await this.#news.promise;
    this.#news = Promise.withResolvers();
    clearTimeout(timer);
  }

  close(): void {
    for (const root of this.#roots.values()) root.close();
    this.#roots.clear();
    this.#wake();
  }

  /** The catalog may be closed by then. */
  #hasEnded(): boolean {
    return this.#signal.aborted;
  }

  #wake(): void {
    this.#news.resolve(null);
  }

  #nextAt(): number {
    const times = [...this.#roots.values()].map((root) =>
      root.isWatched ? root.lookAt : this.#pollAt,
    );
    return Math.min(this.#checkAt, ...times);
  }

  /** True if roots came or went. */
  async #checkRoots(): Promise<boolean> {
    const { catalog } = this.#services;
    const startedAt = performance.now();
    const online: Root[] = [];
    for (const root of catalog.roots.all()) {
      const found = await findRoot(this.#services, root);
      if (this.#hasEnded()) return false;
      if (found !== null) online.push(found);
    }
    this.#follow(online);
    this.#checkAt = performance.now() + pollRestAfter(startedAt);
    const ids = online.map(({ id }) => id).join();
    const hasMoved = this.#online !== null && this.#online !== ids;
    this.#online = ids;
    return hasMoved;
  }

  #follow(online: readonly Root[]): void {
    const { watchFolder } = this.#services;
    for (const [id, watched] of this.#roots) {
      if (online.some((root) => root.id === id && watched.fits(root))) continue;
      watched.close();
      this.#roots.delete(id);
    }
    for (const root of online) {
      const watched = this.#roots.get(root.id);
      watched?.retry();
      if (watched) continue;
      const onNews = (): void => {
        this.#wake();
      };
      this.#roots.set(root.id, new WatchedRoot(root, watchFolder, onNews));
    }
    this.#looks.keepOnly(new Set(this.#roots.keys()));
  }

  async #lookAtRoots(): Promise<boolean> {
    const startedAt = performance.now();
    const roots = [...this.#roots.values()];
    const told = roots.filter((root) => root.isWatched && root.lookAt <= startedAt);
    const polled = startedAt < this.#pollAt ? [] : roots.filter((root) => !root.isWatched);
    let hasChanged = false;
    for (const root of told) {
      if (await this.#lookAt(root)) hasChanged = true;
    }
    const pollingAt = performance.now();
    for (const root of polled) {
      if (await this.#lookAt(root)) hasChanged = true;
    }
    // All of them together take a twentieth of the time, however many they are.
    if (polled.length > 0) this.#pollAt = performance.now() + pollRestAfter(pollingAt);
    return hasChanged;
  }

  async #lookAt(watched: WatchedRoot): Promise<boolean> {
    if (this.#hasEnded()) return false;
    const { catalog } = this.#services;
    const startedAt = performance.now();
    watched.lookBegins();
    const root = catalog.roots.all().find(({ id }) => id === watched.id);
    // Removed since the last check, or placed elsewhere: the next one tells.
    const isSame = root !== undefined && watched.fits(root);
    const hasChanged = isSame && (await this.#looks.look(root, this.#signal));
    if (this.#hasEnded()) return false;
    watched.lookEnded(hasChanged, (performance.now() - startedAt) * TOLD_REST_SHARE);
    return hasChanged;
  }
}

function pollRestAfter(startedAt: number): number {
  return Math.max(SHORTEST_REST_MS, (performance.now() - startedAt) * POLL_REST_SHARE);
}
