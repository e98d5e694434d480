// Runs picture work in plain Node child processes, so that a file that breaks or hangs its reader costs
// that file only, and so that sharp never loads into Electron. Runs in the archive's own process.
//
// [Note: Shared and own processes] Most tasks share a process, as each more of them costs 60 MB. When one
// breaks it, all that were under way there are run again, each in a process of its own: only the one that
// breaks that too has failed, the others never know. Files that would block or bloat a shared process are
// sent there as well, by the worker that finds them too heavy. Aligning always blocks, so it starts there.
import { ArchiveError } from '../../../shared/errors.ts';
import { ImagingWorker, type Outcome } from './imaging-worker.ts';
import { JobQueue, type Job } from './job-queue.ts';
import type { TaskAnswer } from './protocol.ts';
import { taskPath, type ImagingResults, type ImagingTask, type Priority } from './tasks.ts';

export interface PoolOptions {
  /** Tasks at once. */
  size: number;
  timeoutMs: number;
  idleEndMs: number;
  nodePath: string;
  workerEntry: URL;
}

/** A process and what is under way in it. */
interface Place {
  worker: ImagingWorker;
  isShared: boolean;
  jobs: Set<Job>;
  /** When its last job came out, on the clock of `performance`. */
  usedAt: number;
}

/** One thread of JavaScript keeps four decoders busy with time to spare. */
const TASKS_PER_PROCESS = 4;
/** A worker that died may have been killed for want of memory or by hand; twice is the file's fault. */
const MAX_ATTEMPTS = 2;

/** The tasks of an archive, in as few processes as will do. */
export class TaskPool {
  readonly size: number;
  readonly #options: PoolOptions;
  readonly #queue = new JobQueue();
  readonly #places = new Set<Place>();
  /** Processes told to end that have not ended yet. */
  readonly #ending = new Set<Promise<void>>();
  #isClosed = false;
  #idleTimer: NodeJS.Timeout | null = null;

  constructor(options: PoolOptions) {
    this.size = options.size;
    this.#options = options;
  }

  /** @throws ArchiveError what the worker says is wrong, `worker-crashed`, `image-timeout`, `cancelled` */
  async run<Kind extends ImagingTask['kind']>(
    task: Extract<ImagingTask, { kind: Kind }>,
    priority: Priority,
    signal?: AbortSignal,
  ): Promise<ImagingResults[Kind]> {
    if (this.#isClosed || signal?.aborted) throw new ArchiveError('cancelled');
    const { promise, resolve, reject } =
      Promise.withResolvers<ImagingResults[ImagingTask['kind']]>();
    const job: Job = {
      task,
      priority,
      needsOwnProcess: task.kind === 'align',
      attempts: 0,
      isSettled: false,
      resolve,
      reject,
    };
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

  /** Ends processes that have nothing to do before their time is over; the next task starts one anew. */
  async rest(): Promise<void> {
    for (const place of [...this.#places]) if (place.jobs.size === 0) this.#end(place);
    await Promise.all(this.#ending);
  }

  /** Ends all workers; what runs or waits fails with `cancelled`. */
  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#idleTimer) clearTimeout(this.#idleTimer);
    const jobs = [...this.#queue.clear(), ...this.#runningJobs()];
    for (const job of jobs) fail(job, new ArchiveError('cancelled'));
    for (const place of [...this.#places]) this.#end(place);
    await Promise.all(this.#ending);
  }

  #startNext(): void {
    while (!this.#isClosed && this.#runningJobs().length < this.size) {
      const inOwn = [...this.#places].filter(({ isShared, jobs }) => !isShared && jobs.size > 0);
      // Heavy files are heavy in memory: never as many as there are cores.
      const job = this.#queue.take(inOwn.length < Math.ceil(this.size / 2));
      if (!job) return;
      this.#start(job, this.#placeFor(job));
    }
  }

  #start(job: Job, place: Place): void {
    job.attempts += 1;
    place.jobs.add(job);
    const limits = { isAlone: !place.isShared, timeoutMs: this.#options.timeoutMs };
    place.worker.run(job.task, limits, (outcome) => {
      place.jobs.delete(job);
      place.usedAt = performance.now();
      // Nobody can say what else a process will do that has hung or died.
      if (outcome.kind !== 'answered') this.#end(place);
      if (!job.isSettled) this.#settle(job, place, outcome);
      this.#startNext();
      this.#endIdleLater();
    });
  }

  #settle(job: Job, place: Place, outcome: Outcome): void {
    const path = taskPath(job.task);
    if (outcome.kind === 'answered') {
      if (!('isTooHeavy' in outcome.answer)) {
        settle(job, outcome.answer);
        return;
      }
      job.attempts = 0;
    } else if (outcome.kind === 'timeout' && !place.isShared) {
      const seconds = Math.ceil(this.#options.timeoutMs / 1000);
      fail(job, new ArchiveError('image-timeout', { seconds, path }));
      return;
    } else if (outcome.kind === 'lost' && !place.isShared && job.attempts >= MAX_ATTEMPTS) {
      fail(job, new ArchiveError('worker-crashed', { path }, { cause: outcome.cause }));
      return;
    }
    job.needsOwnProcess = true;
    this.#queue.pushBack(job);
  }

  /** A process that is there and has room, else a new one. */
  #placeFor({ needsOwnProcess }: Job): Place {
    const isShared = !needsOwnProcess;
    const tasksAtOnce = isShared ? Math.min(this.size, TASKS_PER_PROCESS) : 1;
    for (const place of [...this.#places]) {
      const hasRoom = place.isShared === isShared && place.jobs.size < tasksAtOnce;
      if (hasRoom && place.worker.isRunning) return place;
      // One that died while idle; the jobs of another hear of it from their worker.
      if (hasRoom && place.jobs.size === 0) this.#end(place);
    }
    const { nodePath, workerEntry } = this.#options;
    const worker = new ImagingWorker(nodePath, workerEntry, tasksAtOnce);
    const place = { worker, isShared, jobs: new Set<Job>(), usedAt: performance.now() };
    this.#places.add(place);
    return place;
  }

  #runningJobs(): Job[] {
    return [...this.#places].flatMap(({ jobs }) => [...jobs]);
  }

  #endIdleLater(): void {
    const { idleEndMs } = this.#options;
    this.#idleTimer ??= setTimeout(() => {
      this.#idleTimer = null;
      for (const place of [...this.#places]) {
        const idleMs = performance.now() - place.usedAt;
        if (place.jobs.size === 0 && idleMs >= idleEndMs) this.#end(place);
      }
      if (this.#places.size > 0) this.#endIdleLater();
    }, idleEndMs);
    // Nobody needs to stay for this; `close` ends them as well.
    this.#idleTimer.unref();
  }

  /** What runs cannot be called back, so its answer is dropped; a process that only runs such is ended. */
  #cancel(job: Job): void {
    this.#queue.remove(job);
    fail(job, new ArchiveError('cancelled'));
    for (const place of [...this.#places]) {
      if (!place.jobs.has(job)) continue;
      if ([...place.jobs].every(({ isSettled }) => isSettled)) this.#end(place);
    }
  }

  #end(place: Place): void {
    if (!this.#places.delete(place)) return;
    const ended = place.worker.end().finally(() => this.#ending.delete(ended));
    this.#ending.add(ended);
  }
}

function settle(job: Job, answer: Exclude<TaskAnswer, { isTooHeavy: true }>): void {
  if ('result' in answer) {
    job.isSettled = true;
    job.resolve(answer.result);
    return;
  }
  const { code, params, detail } = answer.failure;
  const cause = detail === null ? {} : { cause: new Error(detail) };
  fail(job, new ArchiveError(code, params, cause));
}

function fail(job: Job, error: ArchiveError): void {
  job.isSettled = true;
  job.reject(error);
}
