import type { ErrorCode } from './errors.ts';
import type { ExportKind } from './exports/export-kinds.ts';

/** A file that could not be read or written, with a code and both sides of what to say. */
export interface FileFailure {
  /** Relative to its root, with `/`. */
  path: string;
  code: ErrorCode;
  /** One sentence in the reader's language. */
  message: string;
}

/** What an index run did; the last word of `index`. */
export interface IndexSummary {
  photos: number;
  originals: number;
  new: number;
  changed: number;
  moved: number;
  missing: number;
  failed: FileFailure[];
  elapsedMs: number;
}

/** What comparing the pictures of pairs came to. */
export interface AlignSummary {
  /** Pairs compared by this run. */
  compared: number;
}

/** How far long work is. `total` is null until it is known. */
export interface Progress {
  stage:
    | 'scan'
    | 'probe'
    | 'describe'
    | 'copies'
    | 'pair'
    | 'align'
    | 'export'
    | 'verify'
    | 'back-up'
    | 'restore'
    | 'fixity';
  done: number;
  total: number | null;
  /** Units a second, over the last seconds. */
  rate: number | null;
  remainingMs: number | null;
  /** A person has halted the work for a while. */
  isPaused: boolean;
  /** Which of several exports this is of; absent for all other work. */
  part?: { kind: ExportKind; /** 0-based. */ index: number; count: number };
}

/** What long work says while it runs; `done` comes once, last. */
export type JobEvent<Result> =
  { event: 'progress'; progress: Progress } | { event: 'done'; result: Result };

export type IndexEvent = JobEvent<IndexSummary>;
