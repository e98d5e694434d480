// Messages between the imaging pool and its workers. Several tasks are under way in a worker, told apart by id.
import type { ErrorCode, ErrorParams } from '../../../shared/errors.ts';
import type { ImagingResults, ImagingTask } from './tasks.ts';

/** Pool to worker. */
export interface TaskMessage {
  id: number;
  task: ImagingTask;
  /** True if nothing else runs in this process: only then may a task take much memory or block the thread. */
  isAlone: boolean;
}

export type TaskAnswer =
  | { result: ImagingResults[ImagingTask['kind']] }
  /** The file's expected failure. */
  | { failure: { code: ErrorCode; params: ErrorParams; detail: string | null } }
  /** The file is too heavy to be read beside others; nothing was done. */
  | { isTooHeavy: true };

/** Worker to pool. */
export interface AnswerMessage {
  id: number;
  answer: TaskAnswer;
}
