// Runs picture work in plain Node child processes, so that a file that breaks or hangs its reader costs
// that file only, and so that sharp never loads into Electron. Runs in the archive's own process.
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { ArchiveError } from '../../../shared/errors.ts';
import { ImagingWorker } from './imaging-worker.ts';
import type { AnswerMessage } from './protocol.ts';
import type {
  Imaging,
  ImagingResults,
  ImagingTask,
  KnownContent,
  Priority,
  ProbeResult,
  ProbeTask,
  PublishResult,
  PublishTask,
  ThumbnailTask,
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

type Result = ImagingResults[ImagingTask['kind']];
type OriginalToProbe = Omit<ProbeTask, 'kind' | 'stopsAtKnown'>;

interface Job {
  task: ImagingTask;
  priority: Priority;
  attempts: number;
  resolve: (result: Result) => void;
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

  async probe(
    { path, renditionsDir }: OriginalToProbe,
    signal?: AbortSignal,
    priority: Priority = 'background',
  ): Promise<ProbeResult> {
    const task = { kind: 'probe', path, renditionsDir } as const;
    // Only a task that stops at known content is answered with less.
    return (await this.#enqueue(task, priority, signal)) as ProbeResult;
  }

  async probeUnlessKnown(
    { path, renditionsDir }: OriginalToProbe,
    signal?: AbortSignal,
    priority: Priority = 'background',
  ): Promise<ProbeResult | KnownContent> {
    const task = { kind: 'probe', path, renditionsDir, stopsAtKnown: true } as const;
    return await this.#enqueue(task, priority, signal);
  }

  async publish(task: Omit<PublishTask, 'kind'>, signal?: AbortSignal): Promise<PublishResult> {
    return await this.#enqueue({ ...task, kind: 'publish' }, 'screen', signal);
  }

  async thumbnail(
    { path }: Omit<ThumbnailTask, 'kind'>,
    signal?: AbortSignal,
  ): Promise<Uint8Array | null> {
    return await this.#enqueue({ kind: 'thumbnail', path }, 'screen', signal);
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

  async #enqueue<Kind extends ImagingTask['kind']>(
    task: Extract<ImagingTask, { kind: Kind }>,
    priority: Priority,
    signal: AbortSignal | undefined,
  ): Promise<ImagingResults[Kind]> {
    if (this.#isClosed || signal?.aborted) throw new ArchiveError('cancelled');
    const { promise, resolve, reject } = Promise.withResolvers<Result>();
    const job: Job = { task, priority, attempts: 0, resolve, reject };
    const onAbort = () => {
      this.#cancel(job);
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    this.#queue.push(job);
    this.#startNext();
    try {
      // Workers answer a task with its own kind of result.
      return (await promise) as ImagingResults[Kind];
    } finally {
      signal?.removeEventListener('abort', onAbort);
    }
  }

  #startNext(): void {
    while (!this.#isClosed && this.#queue.length > 0 && this.#busy.size < this.size) {
      const job = this.#takeJob();
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

  /** The oldest job somebody waits for, else the oldest of all. */
  #takeJob(): Job | undefined {
    const awaited = this.#queue.findIndex(({ priority }) => priority === 'screen');
    return this.#queue.splice(Math.max(0, awaited), 1)[0];
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
