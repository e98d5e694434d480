// The order in which arrivals are probed: as found, but what somebody looks at first.
import type { WaitingFile } from '../catalog/arrivals.ts';
import type { Catalog } from '../catalog/open-catalog.ts';

/** Arrivals read from the catalog at a time; the rest stays there, however many there are. */
const READ_STEP = 200;

/** Hands out each waiting arrival once in a run, while the scan still adds some. */
export class ArrivalQueue {
  /** True while an index run goes on, from its first stage to its last. */
  isRunning = false;
  readonly #catalog: Catalog;
  #lastReadId = 0;
  #read: WaitingFile[] = [];
  /** Handed out before their turn. */
  #early = new Set<number>();
  #preferred: number[] = [];
  #isComplete = true;
  #news = Promise.withResolvers<null>();
  /** Roots whose arrivals are probed; those of the others wait for another run. */
  #online = new Set<number>();

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
  }

  /** Begins a run: from the first arrival that an earlier one left. */
  begin(onlineRoots: Iterable<number>): void {
    this.#lastReadId = 0;
    this.#read = [];
    this.#early = new Set();
    this.#isComplete = false;
    this.#online = new Set(onlineRoots);
    this.#news = Promise.withResolvers();
  }

  /** The scan has added arrivals. */
  added(): void {
    this.#news.resolve(null);
    this.#news = Promise.withResolvers();
  }

  /** The scan adds no more. */
  complete(): void {
    this.#isComplete = true;
    this.added();
  }

  /** Somebody looks at this one: it is next. */
  prefer(id: number): void {
    if (this.#isComplete && this.#read.length === 0) return;
    this.#preferred.push(id);
  }

  /** The root went away: its arrivals are left for the next run. */
  leave(rootId: number): void {
    this.#online.delete(rootId);
  }

  /** The next to probe; null when the scan has ended and all are handed out. */
  async next(signal: AbortSignal): Promise<WaitingFile | null> {
    for (;;) {
      signal.throwIfAborted();
      const file = this.#nextPreferred() ?? this.#nextRead();
      if (file !== null) return file;
      const isComplete = this.#isComplete;
      const news = this.#news.promise;
      if (this.#readMore()) continue;
      if (isComplete) return null;
      await news;
    }
  }

  #nextPreferred(): WaitingFile | null {
    // The last asked for first: it is what is on the screen now.
    for (let id = this.#preferred.pop(); id !== undefined; id = this.#preferred.pop()) {
      const isDue = id > this.#lastReadId || this.#read.some((file) => file.id === id);
      if (!isDue || this.#early.has(id)) continue;
      const file = this.#catalog.arrivals.waitingOne(id);
      if (file === null || !this.#isReachable(file)) continue;
      this.#early.add(id);
      return file;
    }
    return null;
  }

  #nextRead(): WaitingFile | null {
    for (let file = this.#read.shift(); file !== undefined; file = this.#read.shift()) {
      if (!this.#early.delete(file.id) && this.#isReachable(file)) return file;
    }
    return null;
  }

  #readMore(): boolean {
    this.#read = this.#catalog.arrivals.waiting(this.#lastReadId, READ_STEP);
    this.#lastReadId = this.#read.at(-1)?.id ?? this.#lastReadId;
    return this.#read.length > 0;
  }

  #isReachable({ rootId }: WaitingFile): boolean {
    return this.#online.has(rootId);
  }
}
