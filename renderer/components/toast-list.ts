import type { Toast } from './toast-context.ts';

/** A line that is shown, under a number of its own. */
export type ShownToast = Toast & { id: number };

/** So many lines can be read at once. */
const MAX_SHOWN = 3;

/**
 * What is shown once something more is said. What can be undone is the last decision only, so its line takes the place
 * of the one before; a problem that is told again is told once; of too many, quiet lines go first, then the oldest.
 */
export function withToast(shown: readonly ShownToast[], toast: ShownToast): ShownToast[] {
  const kept = shown.filter(
    (other) =>
      other.text !== toast.text &&
      (other.isProblem === true || other.action === undefined || toast.action === undefined),
  );
  const all = [...kept, toast];
  while (all.length > MAX_SHOWN) {
    const quiet = all.findIndex(({ id, isProblem }) => isProblem !== true && id !== toast.id);
    all.splice(Math.max(0, quiet), 1);
  }
  return all;
}
