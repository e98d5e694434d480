// Long work of one caller as an event stream: dropping the stream stops the work at once.
import { AsyncIteratorClass } from '@orpc/server';

/**
 * Streams what `start` yields. [Note: Dropped streams] A generator that is busy holds its `return()`
 * back until it next yields, and Electron's requests carry no abort signal; so the end of the stream,
 * however it comes, aborts the signal given to `start`.
 */
export function streamJob<Event>(
  start: (signal: AbortSignal) => AsyncGenerator<Event, void, undefined>,
): AsyncIteratorClass<Event, void, undefined> {
  const abort = new AbortController();
  const events = start(abort.signal);
  return new AsyncIteratorClass<Event, void, undefined>(
    () => events.next(),
    () => {
      abort.abort();
      return Promise.resolve();
    },
  );
}
