// Runs one long piece of work at a time from a stream of events, and can stop it.
import { useCallback, useMemo, useRef, useState } from 'react';

import type { JobEvent, Progress } from '../../shared/events.ts';
import { isCancellation } from '../problem.ts';

export type JobState<Result> =
  | { status: 'idle' }
  | { status: 'running'; progress: Progress | null }
  | { status: 'done'; result: Result }
  | { status: 'cancelled' }
  | { status: 'failed'; error: unknown };

/** Opens the stream of a job; the signal closes it. */
type JobStream<Result> = (
  signal: AbortSignal,
) => Promise<AsyncIterable<JobEvent<Result>, unknown, unknown>>;

export interface Job<Result> {
  state: JobState<Result>;
  /** Does nothing while one is running. Resolves to the state it ended in. */
  start: (stream: JobStream<Result>) => Promise<JobState<Result>>;
  cancel: () => void;
  reset: () => void;
}

/** `onProgress` is told of each step, beside the state that is rendered. */
export function useJob<Result>(onProgress?: (progress: Progress) => void): Job<Result> {
  const [state, setState] = useState<JobState<Result>>({ status: 'idle' });
  const running = useRef<AbortController>(null);

  const start = useCallback(
    async (stream: JobStream<Result>) => {
      if (running.current) return { status: 'idle' } as const;
      const controller = new AbortController();
      running.current = controller;
      setState({ status: 'running', progress: null });
      const end = await follow(stream, controller.signal, (progress) => {
        setState({ status: 'running', progress });
        onProgress?.(progress);
      });
      running.current = null;
      setState(end);
      return end;
    },
    [onProgress],
  );
  const cancel = useCallback(() => {
    running.current?.abort();
  }, []);
  const reset = useCallback(() => {
    if (!running.current) setState({ status: 'idle' });
  }, []);
  return useMemo(() => ({ state, start, cancel, reset }), [state, start, cancel, reset]);
}

async function follow<Result>(
  stream: JobStream<Result>,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<JobState<Result>> {
  try {
    // A stream that ends without its last word was closed from outside.
    let end: JobState<Result> = { status: 'cancelled' };
    for await (const event of await stream(signal)) {
      if (event.event === 'done') end = { status: 'done', result: event.result };
      else onProgress(event.progress);
    }
    return end;
  } catch (error) {
    const wasStopped = signal.aborted || isCancellation(error);
    return wasStopped ? { status: 'cancelled' } : { status: 'failed', error };
  }
}
