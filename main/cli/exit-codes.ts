import type { ErrorCode } from '../../shared/errors.ts';

/** What the program's end says to a script. */
export const EXIT = { done: 0, doneWithFailures: 1, wrongUse: 2, cannotGoOn: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const WRONG_USE: ReadonlySet<ErrorCode> = new Set([
  'usage',
  'bad-request',
  'invalid-value',
  'unknown-county',
  'sign-off-name',
  'sign-off-order',
  'points-too-few',
  'points-unfit',
  'series-too-short',
  'restore-replaces',
  'catalog-sound',
]);

/** Exit code for an error that ended a command. */
export function exitCodeOf(code: ErrorCode): ExitCode {
  return WRONG_USE.has(code) ? EXIT.wrongUse : EXIT.cannotGoOn;
}
