// A root that is there: whether the system tells of its changes, and when it is to be looked at because of that.
// [Note: Watched folders] Times are those of `performance.now()`, in milliseconds.
import type { Root } from '../catalog/roots.ts';
import type { FolderWatch, WatchFolder, WatchNews } from './folder-watch.ts';

/** What the system refused once it may grant later: limits are raised, other programs end. */
const RETRY_MS = 300_000;

/**
 * Events get lost, most of all while many come, so a root is also looked at untold: soon after something
 * happened, then less and less often.
 */
const FIRST_SAFETY_MS = 15_000;
const SAFETY_GROWTH = 4;
const LONGEST_SAFETY_MS = 600_000;

export class WatchedRoot {
  readonly #root: Root;
  readonly #watchFolder: WatchFolder;
  readonly #onNews: () => void;
  #watch: FolderWatch;
  #state: 'opening' | 'watching' | 'failed' = 'opening';
  #failedAt = 0;
  /** Something changed since the last look began. */
  #isTold = false;
  /** Why there is, or last was, a look: nobody tells of the root, somebody told, nobody had told for long. */
  #look: 'polled' | 'told' | 'safety' = 'polled';
  #restUntil = 0;
  #safetyMs = FIRST_SAFETY_MS;
  #safetyAt = 0;

  /** @param onNews called when {@link isWatched} or {@link lookAt} may have changed */
  constructor(root: Root, watchFolder: WatchFolder, onNews: () => void) {
    this.#root = root;
    this.#watchFolder = watchFolder;
    this.#onNews = onNews;
    this.#watch = this.#open();
  }

  get id(): number {
    return this.#root.id;
  }

  /** False if nothing tells of changes: the root has to be looked at every few seconds. */
  get isWatched(): boolean {
    return this.#state === 'watching';
  }

  /** When a watched root is to be looked at. */
  get lookAt(): number {
    return this.#isTold ? this.#restUntil : this.#safetyAt;
  }

  /** True if this is still how the root lies. */
  fits({ path, exclusions }: Root): boolean {
    return path === this.#root.path && exclusions.join('\n') === this.#root.exclusions.join('\n');
  }

  /** Begins to watch again, if that failed long enough ago. */
  retry(): void {
    if (this.#state === 'failed' && performance.now() - this.#failedAt >= RETRY_MS) this.#reopen();
  }

  lookBegins(): void {
    if (!this.isWatched) this.#look = 'polled';
    else this.#look = this.#isTold ? 'told' : 'safety';
    this.#isTold = false;
  }

  /** @param restMs how long the root is left in peace now, whatever is told of it */
  lookEnded(hasChanged: boolean, restMs: number): void {
    if (this.#look === 'polled' || !this.isWatched) return;
    const now = performance.now();
    this.#restUntil = now + restMs;
    const isQuiet = this.#look === 'safety' && !hasChanged;
    this.#safetyMs = isQuiet
      ? Math.min(this.#safetyMs * SAFETY_GROWTH, LONGEST_SAFETY_MS)
      : FIRST_SAFETY_MS;
    this.#safetyAt = now + this.#safetyMs;
    // Nothing told of it, and nothing may tell of the next.
    if (this.#look === 'safety' && hasChanged) this.#reopen();
  }

  close(): void {
    this.#watch.close();
  }

  #open(): FolderWatch {
    const { path, exclusions } = this.#root;
    return this.#watchFolder({ path, exclusions }, (news) => {
      this.#hear(news);
    });
  }

  #reopen(): void {
    this.#watch.close();
    this.#state = 'opening';
    this.#watch = this.#open();
  }

  #hear(news: WatchNews): void {
    if (news === 'failed') {
      this.#state = 'failed';
      this.#failedAt = performance.now();
    } else {
      // What happened before the watch began is found by a look, too.
      this.#state = 'watching';
      this.#isTold = true;
    }
    this.#onNews();
  }
}
