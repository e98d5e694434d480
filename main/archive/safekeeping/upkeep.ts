// What keeps an archive safe and needs nobody: backups, fixity. One task at a time, when it is due, while a window
// is open.
import { setTimeout as after } from 'node:timers/promises';

/** Work that comes again; it keeps by itself when it was last done and what came of it. */
export interface UpkeepTask {
  /** True if it is time; a last time that lies in the future (the clock was set back) counts as long ago. */
  isDue(now: Date): boolean;
  /** Expected failures are kept by the task and shown where it is looked at, never thrown. */
  run(signal: AbortSignal): Promise<void>;
}

/** How long a window is open before the first task, so that opening it stays quick. */
const FIRST_LOOK_MS = 60_000;
const LOOK_EVERY_MS = 60_000;

/** Does what is due until the signal is aborted; resolves then. */
export async function runUpkeep(
  tasks: readonly UpkeepTask[],
  now: () => Date,
  signal: AbortSignal,
  { firstLookMs = FIRST_LOOK_MS, lookEveryMs = LOOK_EVERY_MS } = {},
): Promise<void> {
  try {
    await after(firstLookMs, null, { signal, ref: false });
    for (;;) {
      for (const task of tasks) {
        if (task.isDue(now())) await task.run(signal);
        signal.throwIfAborted();
      }
      await after(lookEveryMs, null, { signal, ref: false });
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
