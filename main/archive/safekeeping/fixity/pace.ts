// How fast the schedule reads: slow on purpose, so that nobody who works notices it.
import { setTimeout as after } from 'node:timers/promises';

/** Told of each piece read; resolves when the next may be read. */
export type Pace = (bytes: number, signal: AbortSignal) => Promise<void>;

/** The clock that a pace goes by. */
export interface PaceClock {
  /** Milliseconds, never set back. */
  now: () => number;
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

const SYSTEM_CLOCK: PaceClock = {
  now: () => performance.now(),
  sleep: async (ms, signal) => {
    await after(ms, null, { signal, ref: false });
  },
};

/** Shorter rests are not worth a timer; they add up to the next one. */
const SHORTEST_REST_MS = 20;

/** Time in which reading fell behind is made up for, but not more of it: what a break left unused is not. */
const MADE_UP_MS = 100;

/** Reads no more than so many bytes a second. */
export function createPace(bytesPerSecond: number, clock = SYSTEM_CLOCK): Pace {
  let readyAt = -Infinity;
  return async (bytes, signal) => {
    const now = clock.now();
    readyAt = Math.max(readyAt, now - MADE_UP_MS) + (bytes * 1000) / bytesPerSecond;
    const restMs = readyAt - now;
    if (restMs >= SHORTEST_REST_MS) await clock.sleep(restMs, signal);
  };
}

/** As fast as the disk gives. */
export const AT_ONCE: Pace = () => Promise.resolve();
