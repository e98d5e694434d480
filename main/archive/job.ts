// Long work as a stream of events: progress while it runs, the result last.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { JobEvent, Progress } from '../../shared/events.ts';

/** Says how far the work is; rate and remaining time are worked out from these. */
export type Report = (progress: Step) => void;

interface Step extends Pick<Progress, 'stage' | 'done' | 'total' | 'part'> {
  /** More is being found: the total stands for now, and no time left can be told. */
  isGrowing?: boolean;
}

const RATE_WINDOW_MS = 5000;
const REPORT_EVERY_MS = 100;

/** A person's wish that long work rest for a while; it goes on where it stopped. */
export class Pause {
  #isPaused = false;
  readonly #listeners = new Set<(isPaused: boolean) => void>();

  set(isPaused: boolean): void {
    if (isPaused === this.#isPaused) return;
    this.#isPaused = isPaused;
    for (const listener of this.#listeners) listener(isPaused);
  }

  /** Tells of each change until the answer is called; of a rest that has begun already at once. */
  watch(listener: (isPaused: boolean) => void): () => void {
    this.#listeners.add(listener);
    if (this.#isPaused) listener(true);
    return () => this.#listeners.delete(listener);
  }

  /** Resolves when the work may go on, or when it is aborted. */
  async passed(signal: AbortSignal): Promise<void> {
    if (!this.#isPaused || signal.aborted) return;
    const { promise, resolve } = Promise.withResolvers<null>();
    const onAbort = (): void => {
      resolve(null);
    };
    signal.addEventListener('abort', onAbort);
    const unwatch = this.watch((isPaused) => {
      if (!isPaused) resolve(null);
    });
    await promise;
    unwatch();
    signal.removeEventListener('abort', onAbort);
  }
}

/** Does work in parts, with a turn for whatever else waits after each. */
export async function overTurns(parts: Generator<void, void, undefined>): Promise<void> {
  while (parts.next().done !== true) await nextTurn();
}

/** The long work of one archive, so that closing it can stop and await all of it. */
export interface Jobs {
  /**
   * Runs `work` and yields its progress, at most ten times a second, then its result.
   * A listener that stops early aborts the work through its signal.
   */
  run<Result>(
    work: (report: Report, signal: AbortSignal) => Promise<Result>,
    signal?: AbortSignal,
    pause?: Pause,
  ): AsyncGenerator<JobEvent<Result>, void, undefined>;
  /** True while any work goes on. */
  isBusy(): boolean;
  /** Aborts what runs and waits until it has put its things away. */
  stop(): Promise<void>;
}

export function createJobs(): Jobs {
  const closing = new AbortController();
  const running = new Set<Promise<unknown>>();
  return {
    run: (work, signal, pause = new Pause()) => {
      const signals = [closing.signal, ...(signal ? [signal] : [])];
      return runJob(
        (report, stop) => {
          const working = work(report, stop);
          running.add(working);
          const forget = (): unknown => running.delete(working);
          working.then(forget, forget);
          return working;
        },
        AbortSignal.any(signals),
        pause,
      );
    },
    isBusy: () => running.size > 0,
    stop: async () => {
      closing.abort();
      await Promise.allSettled(running);
    },
  };
}

async function* runJob<Result>(
  work: (report: Report, signal: AbortSignal) => Promise<Result>,
  signal: AbortSignal,
  pause: Pause,
): AsyncGenerator<JobEvent<Result>, void, undefined> {
  const abandoned = new AbortController();
  const meter = createMeter();
  let news = Promise.withResolvers<null>();
  const unwatch = pause.watch((isPaused) => {
    meter.pause(isPaused);
    news.resolve(null);
  });
  const working = work(
    (progress) => {
      if (meter.add(progress)) news.resolve(null);
    },
    AbortSignal.any([abandoned.signal, signal]),
  );
  const finished = working.then((result) => ({ result }));
  try {
    for (;;) {
      const outcome = await Promise.race([finished, news.promise]);
      if (outcome !== null) {
        yield { event: 'done', result: outcome.result };
        return;
      }
      news = Promise.withResolvers<null>();
      yield { event: 'progress', progress: meter.read() };
    }
  } finally {
    unwatch();
    abandoned.abort();
    // The work has thrown to whoever listened, or nobody listens any more.
    await finished.catch(() => undefined);
  }
}

function createMeter() {
  let samples: { at: number; done: number }[] = [];
  let current: Step = { stage: 'scan', done: 0, total: null };
  let isPaused = false;
  let toldAt = -Infinity;
  return {
    /** True if it is time to tell. */
    add: (progress: Step): boolean => {
      const now = performance.now();
      const isNewStage =
        progress.stage !== current.stage || progress.part?.index !== current.part?.index;
      if (isNewStage) samples = [];
      current = progress;
      if (!isNewStage && now - toldAt < REPORT_EVERY_MS) return false;
      toldAt = now;
      samples = samples.filter(({ at }) => now - at < RATE_WINDOW_MS);
      samples.push({ at: now, done: progress.done });
      return true;
    },
    /** The rate is measured anew afterwards: it is that of the work, not of the breaks. */
    pause: (isNowPaused: boolean): void => {
      isPaused = isNowPaused;
      samples = [];
    },
    read: (): Progress => {
      const [first, last] = [samples[0], samples.at(-1)];
      const elapsedMs = first && last ? last.at - first.at : 0;
      const rate =
        first && last && elapsedMs > 500 ? ((last.done - first.done) * 1000) / elapsedMs : null;
      const { stage, done, total, isGrowing, part } = current;
      const left = total === null || isGrowing === true ? null : total - done;
      return {
        stage,
        done,
        total,
        isPaused,
        rate,
        remainingMs: rate !== null && rate > 0 && left !== null ? (left * 1000) / rate : null,
        ...(part === undefined ? {} : { part }),
      };
    },
  };
}
