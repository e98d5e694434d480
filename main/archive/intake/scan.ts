// The scan stage as the archive's thread sees it: messages of the scanning thread, one at a time.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { ArchiveError } from '../../../shared/errors.ts';
import { programBeside } from '../../on-disk.ts';
import type { Pause } from '../job.ts';
import { packFolders, type PackedFolders } from './known-folders.ts';
import { SIGNALS, type ScanMessage, type ScanTask } from './scan-protocol.ts';

export interface ScanOptions {
  /** See {@link exclusionTest}. */
  excluded?: readonly string[];
  /** What is known already; folders that lie as they were surveyed are not told. */
  known?: PackedFolders;
  signal?: AbortSignal;
  pause?: Pause;
}

/** Young objects of the thread, in MB: listings live for a moment, and there may be little memory. */
const YOUNG_GENERATION_MB = 4;

/**
 * Scans a root on a thread of its own. The next folder is only asked for when the last was taken, so a slow
 * reader holds the scan back.
 * @throws ArchiveError `folder-missing` if the root is not there or goes away meanwhile, `not-a-folder`;
 *   `cancelled`
 */
export async function* scanRoot(
  rootPath: string,
  { excluded = [], known = packFolders([]), signal, pause }: ScanOptions = {},
): AsyncGenerator<Exclude<ScanMessage, { kind: 'failure' }>, void, undefined> {
  const signals = new Int32Array(new SharedArrayBuffer(SIGNALS.length * 4));
  const task: ScanTask = { rootPath, excluded, known, signals };
  const worker = new Worker(programBeside('./scan-worker', import.meta.url), {
    workerData: task,
    execArgv: ['--no-warnings'],
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  });
  const messages: ScanMessage[] = [];
  let news = Promise.withResolvers<null>();
  worker.on('message', (message: ScanMessage) => {
    messages.push(message);
    news.resolve(null);
  });
  const stop = AbortSignal.any(signal ? [signal] : []);
  const ended = Promise.race([
    once(worker, 'error').then(([error]) => {
      throw error;
    }),
    once(stop, 'abort').then(() => {
      throw new ArchiveError('cancelled');
    }),
  ]);
  // Heard of where it is raced below; a scan that ended well hears of neither.
  ended.catch(() => undefined);
  const unwatch = pause?.watch((isPaused) => {
    Atomics.store(signals, SIGNALS.isPaused, Number(isPaused));
    Atomics.notify(signals, SIGNALS.isPaused);
  });
  try {
    for (;;) {
      if (stop.aborted) throw new ArchiveError('cancelled');
      const message = messages.shift();
      if (message === undefined) {
        await Promise.race([news.promise, ended]);
        news = Promise.withResolvers<null>();
        continue;
      }
      if (message.kind === 'failure') throw new ArchiveError(message.code, message.params);
      yield message;
      if (message.kind === 'end') return;
      if (message.kind === 'folder') {
        Atomics.add(signals, SIGNALS.takenCount, 1);
        Atomics.notify(signals, SIGNALS.takenCount);
      }
    }
  } finally {
    unwatch?.();
    // One stuck in a dead network share ends when the system lets go of it; nobody waits for that.
    void worker.terminate();
  }
}
