// Long work as a stream of events: progress while it runs, the result last.
import type { JobEvent, Progress } from '../../shared/events.ts';

/** Says how far the work is; rate and remaining time are worked out from these. */
export type Report = (progress: Pick<Progress, 'stage' | 'done' | 'total'>) => void;

const RATE_WINDOW_MS = 5000;
const REPORT_EVERY_MS = 100;

/** The long work of one archive, so that closing it can stop and await all of it. */
export interface Jobs {
  /**
   * Runs `work` and yields its progress, at most ten times a second, then its result.
   * A listener that stops early aborts the work through its signal.
   */
  run<Result>(
    work: (report: Report, signal: AbortSignal) => Promise<Result>,
    signal?: AbortSignal,
  ): AsyncGenerator<JobEvent<Result>, void, undefined>;
  /** Aborts what runs and waits until it has put its things away. */
  stop(): Promise<void>;
}

export function createJobs(): Jobs {
  const closing = new AbortController();
  const running = new Set<Promise<unknown>>();
  return {
    run: (work, signal) => {
      const signals = [closing.signal, ...(signal ? [signal] : [])];
      return runJob((report, stop) => {
        const working = work(report, stop);
        running.add(working);
        const forget = (): unknown => running.delete(working);
        working.then(forget, forget);
        return working;
      }, AbortSignal.any(signals));
    },
    stop: async () => {
      closing.abort();
      await Promise.allSettled(running);
    },
  };
}

async function* runJob<Result>(
  work: (report: Report, signal: AbortSignal) => Promise<Result>,
  signal: AbortSignal,
): AsyncGenerator<JobEvent<Result>, void, undefined> {
  const abandoned = new AbortController();
  const meter = createMeter();
  let news = Promise.withResolvers<null>();
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
    abandoned.abort();
    // The work has thrown to whoever listened, or nobody listens any more.
    await finished.catch(() => undefined);
  }
}

function createMeter() {
  let samples: { at: number; done: number }[] = [];
  let current: Parameters<Report>[0] = { stage: 'scan', done: 0, total: null };
  let toldAt = -Infinity;
  return {
    /** True if it is time to tell. */
    add: (progress: Parameters<Report>[0]): boolean => {
      const now = performance.now();
      const isNewStage = progress.stage !== current.stage;
      if (isNewStage) samples = [];
      current = progress;
      if (!isNewStage && now - toldAt < REPORT_EVERY_MS) return false;
      toldAt = now;
      samples = samples.filter(({ at }) => now - at < RATE_WINDOW_MS);
      samples.push({ at: now, done: progress.done });
      return true;
    },
    read: (): Progress => {
      const [first, last] = [samples[0], samples.at(-1)];
      const elapsedMs = first && last ? last.at - first.at : 0;
      const rate =
        first && last && elapsedMs > 500 ? ((last.done - first.done) * 1000) / elapsedMs : null;
      const left = current.total === null ? null : current.total - current.done;
      return {
        ...current,
        rate,
        remainingMs: rate !== null && rate > 0 && left !== null ? (left * 1000) / rate : null,
      };
    },
  };
}
