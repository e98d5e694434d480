// The archive's way to its imaging workers: a function for each kind of task.
import { availableParallelism } from 'node:os';
import { programBeside } from '../../on-disk.ts';
import { TaskPool } from './task-pool.ts';
import type { Imaging, ProbeResult } from './tasks.ts';

export interface ImagingOptions {
  /** Tasks at once; by default as many as there are cores. */
  size?: number | undefined;
  /** A task that takes longer is stopped and fails with `image-timeout`. */
  timeoutMs?: number;
  /** Node binary for the workers; by default the one that runs this process. */
  nodePath?: string | undefined;
  /** How long a worker without work is kept. */
  idleEndMs?: number;
  /** The worker's program; by default `worker/main`. Tests put their own here. */
  workerEntry?: URL;
}

const DEFAULT_TIMEOUT_MS = 30_000;
/** Idle processes hold memory; starting one takes a third of a second. */
const IDLE_END_MS = 30_000;

/** Opens the pool. Workers start when there is work for them; `close()` ends them. */
export function openImaging(options: ImagingOptions = {}): Imaging {
  const pool = new TaskPool({
    size: Math.max(1, options.size ?? availableParallelism()),
    timeoutMs: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
    idleEndMs: options.idleEndMs ?? IDLE_END_MS,
    nodePath: options.nodePath ?? process.execPath,
    workerEntry: options.workerEntry ?? programBeside('./worker/main', import.meta.url),
  });
  return {
    size: pool.size,
    probe: async ({ path, renditionsDir }, signal, priority = 'background') =>
      // Only a task that stops at known content is answered with less.
      (await pool.run({ kind: 'probe', path, renditionsDir }, priority, signal)) as ProbeResult,
    probeUnlessKnown: ({ path, renditionsDir }, signal, priority = 'background') =>
      pool.run({ kind: 'probe', path, renditionsDir, stopsAtKnown: true }, priority, signal),
    publish: (task, signal) => pool.run({ ...task, kind: 'publish' }, 'screen', signal),
    publishPair: (task, signal) => pool.run({ ...task, kind: 'publish-pair' }, 'screen', signal),
    fullPicture: (task, signal) => pool.run({ ...task, kind: 'full-picture' }, 'screen', signal),
    thumbnail: ({ path }, signal) => pool.run({ kind: 'thumbnail', path }, 'screen', signal),
    comparePixels: (task, signal) =>
      pool.run({ ...task, kind: 'compare-pixels' }, 'background', signal),
    comparePublished: (task, signal) =>
      pool.run({ ...task, kind: 'compare-published' }, 'screen', signal),
    align: ({ path, otherPath }, signal, priority = 'background') =>
      pool.run({ kind: 'align', path, otherPath }, priority, signal),
    rest: () => pool.rest(),
    close: () => pool.close(),
  };
}
