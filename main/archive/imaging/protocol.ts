// Messages between the imaging pool and its workers. One task is under way per worker, so no ids are needed.
import type { ErrorCode, ErrorParams } from '../../../shared/errors.ts';
import type { ImagingResults, ImagingTask } from './tasks.ts';

/** Pool to worker. */
export interface TaskMessage {
  task: ImagingTask;
}

/** Worker to pool: the result, or the file's expected failure. */
export type AnswerMessage =
  | { result: ImagingResults[ImagingTask['kind']] }
  | { failure: { code: ErrorCode; params: ErrorParams; detail: string | null } };
