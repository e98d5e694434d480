// One index run that any number of windows can watch; it stops when the last of them looks away.
import { AsyncIteratorClass } from '@orpc/server';
import type { Archive } from '../archive/archive.ts';
import { ArchiveError } from '../../shared/errors.ts';
import type { IndexEvent } from '../../shared/events.ts';

/** A listener sees the latest progress, not every step, so a slow one never holds up the work. */
interface Listener {
  pending: IndexEvent | null;
  wake: (() => void) | null;
}

/** Runs `archive.index` once and shares its events. */
export class IndexJob {
  readonly #abort = new AbortController();
  readonly #listeners = new Set<Listener>();
  #latest: IndexEvent | null = null;
  #failure: { error: unknown } | null = null;
  #isOver = false;
  /** Settles, never rejects, when the run is over. */
  readonly finished: Promise<void>;

  constructor(archive: Archive) {
    this.finished = this.#run(archive);
  }

  /** True once nothing more will be said; a new look needs a new job. */
  get isOver(): boolean {
    return this.#isOver || this.#abort.signal.aborted;
  }

  stop(): void {
    this.#abort.abort();
  }

  /** Events from now on, the latest progress first. Ends with `done` or throws what the run threw. */
  watch(): AsyncIteratorClass<IndexEvent, void, undefined> {
    const listener: Listener = { pending: this.#latest, wake: null };
    this.#listeners.add(listener);
    let hasEnded = false;
    return new AsyncIteratorClass<IndexEvent, void, undefined>(
      async () => {
        for (;;) {
          const event = listener.pending;
          if (event) {
            listener.pending = null;
            hasEnded = event.event === 'done';
            return { done: false, value: event };
          }
          if (hasEnded) return { done: true, value: undefined };
          if (this.#failure) throw this.#failure.error;
          if (this.#isOver || !this.#listeners.has(listener))
            return { done: true, value: undefined };
          await new Promise<void>((resolve) => {
            listener.wake = resolve;
          });
        }
      },
      () => {
        this.#listeners.delete(listener);
        listener.wake?.();
        if (this.#listeners.size === 0 && !this.#isOver) this.stop();
        return Promise.resolve();
      },
    );
  }

  async #run(archive: Archive): Promise<void> {
    try {
      for await (const event of archive.index({ signal: this.#abort.signal })) {
        this.#latest = event;
        for (const listener of this.#listeners) listener.pending = event;
        this.#wakeAll();
      }
      if (this.#latest?.event !== 'done') throw new ArchiveError('cancelled');
    } catch (error) {
      this.#failure = { error };
    } finally {
      this.#isOver = true;
      this.#wakeAll();
    }
  }

  #wakeAll(): void {
    for (const listener of this.#listeners) listener.wake?.();
  }
}
