// Runs picture work in plain Node child processes, so that a file that breaks or hangs its reader costs
// that file only, and so that sharp never loads into Electron. Runs in the archive's own process.
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { ArchiveError } from '../../../shared/errors.ts';
import { ImagingWorker } from './imaging-worker.ts';
import type { AnswerMessage } from './protocol.ts';
import type {
  Imaging,
  ImagingTask,
  ProbeResult,
  ProbeTask,
  PublishResult,
  PublishTask,
} from './tasks.ts';

export interface ImagingOptions {
  /** Tasks at once; by default as many as there are cores. */
  size?: number;
  /** A task that takes longer is stopped and fails with `image-timeout`. */
  timeoutMs?: number;
  /** Node binary for the workers; by default the one that runs this process. */
  nodePath?: string | undefined;
  /** How long a worker without work is kept. */
  idleEndMs?: number;
  /** The worker's program; by default `worker/main`. Tests put their own here. */
  workerEntry?: URL;
}

/** Opens the pool. Workers start when there is work for them; `close()` ends them. */
export function openImaging(options: ImagingOptions = {}): Imaging {
  return new ImagingPool(options);
}

interface Job {
  task: ImagingTask;
  attempts: number;
  resolve: (result: ProbeResult | PublishResult) => void;
  reject: (error: ArchiveError) => void;
}

const DEFAULT_TIMEOUT_MS = 30_000;
/** Idle processes hold 100 MB each; starting one takes a third of a second. */
const IDLE_END_MS = 30_000;
/** A worker that died may have been killed for want of memory or by hand; twice is the file's fault. */
const MAX_ATTEMPTS = 2;

class ImagingPool implements Imaging {
  readonly size: number;
  readonly #timeoutMs: number;
  readonly #idleEndMs: number;
  readonly #nodePath: string;
  readonly #workerEntry: URL;
  readonly #queue: Job[] = [];
  readonly #idle: ImagingWorker[] = [];
  readonly #busy = new Map<ImagingWorker, Job>();
  /** Processes told to end that have not ended yet. */
  readonly #ending = new Set<Promise<void>>();
  #isClosed = false;
  #idleTimer: NodeJS.Timeout | null = null;

  constructor(options: ImagingOptions) {
    this.size = Math.max(1, options.size ?? availableParallelism());
    this.#timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    this.#idleEndMs = options.idleEndMs ?? IDLE_END_MS;
    this.#nodePath = options.nodePath ?? process.execPath;
    this.#workerEntry =
      options.workerEntry ??
      // The sources run as .ts, the packaged program as .js.
      new URL(`./worker/main${extname(import.meta.url)}`, import.meta.url);
  }

  async probe(task: Omit<ProbeTask, 'kind'>, signal?: AbortSignal): Promise<ProbeResult> {
    const result = await this.#enqueue({ ...task, kind: 'probe' }, signal);
    if (!('metadata' in result)) throw new TypeError('A probe was answered with something else.');
    return result;
  }

  async publish(task: Omit<PublishTask, 'kind'>, signal?: AbortSignal): Promise<PublishResult> {
    return await this.#enqueue({ ...task, kind: 'publish' }, signal);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#idleTimer) clearTimeout(this.#idleTimer);
    const jobs = [...this.#queue.splice(0), ...this.#busy.values()];
    for (const worker of [...this.#idle.splice(0), ...this.#busy.keys()]) this.#end(worker);
    this.#busy.clear();
    for (const job of jobs) job.reject(new ArchiveError('cancelled'));
    await Promise.all(this.#ending);
  }

  async #enqueue(
    task: ImagingTask,
    signal: AbortSignal | undefined,
  ): Promise<ProbeResult | PublishResult> {
    if (this.#isClosed || signal?.aborted) throw new ArchiveError('cancelled');
    const { promise, resolve, reject } = Promise.withResolvers<ProbeResult | PublishResult>();
    const job: Job = { task, attempts: 0, resolve, reject };
    const onAbort = () => {
      this.#cancel(job);
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    this.#queue.push(job);
    this.#startNext();
    try {
      return await promise;
    } finally {
      signal?.removeEventListener('abort', onAbort);
    }
  }

  #startNext(): void {
    while (!this.#isClosed && this.#queue.length > 0 && this.#busy.size < this.size) {
      const job = this.#queue.shift();
      if (!job) return;
      const worker = this.#takeWorker(job);
      this.#busy.set(worker, job);
      job.attempts += 1;
      worker.run(job.task, this.#timeoutMs, {
        onAnswer: (answer) => {
          if (!this.#release(worker)) return;
          this.#idle.push(worker);
          settle(job, answer);
          this.#startNext();
          this.#endIdleLater();
        },
        onTimeout: () => {
          if (!this.#release(worker)) return;
          this.#end(worker);
          const seconds = Math.ceil(this.#timeoutMs / 1000);
          job.reject(new ArchiveError('image-timeout', { seconds, path: job.task.path }));
          this.#startNext();
        },
        onCrash: (cause) => {
          if (!this.#release(worker)) return;
          this.#end(worker);
          if (job.attempts < MAX_ATTEMPTS) this.#queue.unshift(job);
          else job.reject(new ArchiveError('worker-crashed', { path: job.task.path }, { cause }));
          this.#startNext();
        },
      });
    }
  }

  /** An idle worker that is still there; a job that has just crashed one gets a fresh one. */
  #takeWorker(job: Job): ImagingWorker {
    while (job.attempts === 0) {
      const worker = this.#idle.pop();
      if (!worker) break;
      if (worker.isRunning) return worker;
      this.#end(worker);
    }
    return new ImagingWorker(this.#nodePath, this.#workerEntry);
  }

  #endIdleLater(): void {
    if (this.#idleTimer) clearTimeout(this.#idleTimer);
    this.#idleTimer = setTimeout(() => {
      for (const worker of this.#idle.splice(0)) this.#end(worker);
    }, this.#idleEndMs);
    // Nobody needs to stay for this; `close` ends them as well.
    this.#idleTimer.unref();
  }

  /** False if the worker's job was cancelled meanwhile. */
  #release(worker: ImagingWorker): boolean {
    return this.#busy.delete(worker);
  }

  #cancel(job: Job): void {
    const queuedAt = this.#queue.indexOf(job);
    if (queuedAt !== -1) this.#queue.splice(queuedAt, 1);
    for (const [worker, running] of this.#busy) {
      if (running !== job) continue;
      this.#busy.delete(worker);
      this.#end(worker);
    }
    job.reject(new ArchiveError('cancelled'));
    this.#startNext();
  }

  #end(worker: ImagingWorker): void {
    const ended = worker.end().finally(() => this.#ending.delete(ended));
    this.#ending.add(ended);
  }
}

function settle(job: Job, answer: AnswerMessage): void {
  if ('result' in answer) {
    job.resolve(answer.result);
    return;
  }
  const { code, params, detail } = answer.failure;
  job.reject(new ArchiveError(code, params, detail === null ? {} : { cause: new Error(detail) }));
}
