import type { ErrorCode } from '../../../shared/errors.ts';

/** Failures that a second look may mend though size and time are the same. */
const PASSING_FAILURES: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'file-unreadable',
  'folder-unreadable',
  'file-vanished',
  'file-changed',
  'disk-full',
  'worker-crashed',
  'image-timeout',
  'internal',
]);

/** True if the file is worth another try in the next run, though nothing of it changed. */
export function isPassing(code: ErrorCode): boolean {
  return PASSING_FAILURES.has(code);
}
