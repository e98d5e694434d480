// What waits for a worker, in the order in which it gets one.
import type { ArchiveError } from '../../../shared/errors.ts';
import type { ImagingResults, ImagingTask, Priority } from './tasks.ts';

/** A task on its way through the pool. */
export interface Job {
  readonly task: ImagingTask;
  readonly priority: Priority;
  /** True for what is heavy, or may have broken the process that it shared with others. */
  needsOwnProcess: boolean;
  /** How often it has been started. */
  attempts: number;
  /** True once its caller was told something; what comes after is dropped. */
  isSettled: boolean;
  resolve: (result: ImagingResults[ImagingTask['kind']]) => void;
  reject: (error: ArchiveError) => void;
}

/** Jobs that somebody waits for come first, and among those of one priority the oldest. */
export class JobQueue {
  readonly #jobs: Record<Priority, { shared: Job[]; own: Job[] }> = {
    screen: { shared: [], own: [] },
    background: { shared: [], own: [] },
  };

  push(job: Job): void {
    this.#listOf(job).push(job);
  }

  /** Back to the head, after a start that came to nothing through no proven fault of its own. */
  pushBack(job: Job): void {
    this.#listOf(job).unshift(job);
  }

  /** The next job; those that need a process of their own only if there is one for them. */
  take(hasOwnProcess: boolean): Job | undefined {
    for (const { shared, own } of [this.#jobs.screen, this.#jobs.background]) {
      const job = (hasOwnProcess ? own.shift() : undefined) ?? shared.shift();
      if (job) return job;
    }
    return undefined;
  }

  remove(job: Job): void {
    const list = this.#listOf(job);
    const at = list.indexOf(job);
    if (at !== -1) list.splice(at, 1);
  }

  /** Takes out everything. */
  clear(): Job[] {
    return Object.values(this.#jobs).flatMap(({ shared, own }) => [
      ...own.splice(0),
      ...shared.splice(0),
    ]);
  }

  #listOf(job: Job): Job[] {
    return this.#jobs[job.priority][job.needsOwnProcess ? 'own' : 'shared'];
  }
}
