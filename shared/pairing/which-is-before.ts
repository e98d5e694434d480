// Which of two photos shows the place before, where a person pairs them.
import { dateSortKey, dayRange } from '../capture-date.ts';
import { type KnownPhase, PHASES } from '../phase.ts';
import type { PhotoCard } from '../photo.ts';

/** What of a photo tells how early it is. */
type Dated = Pick<PhotoCard, 'id' | 'facts'>;

/**
 * Two photos in the order before, after: by their phases where these differ, else by date, else as they were given. A
 * person can still swap them.
 */
export function whichIsBefore<Photo extends Dated>(
  one: Photo,
  other: Photo,
): { before: Photo; after: Photo } {
  const isTurned = comparePhases(one, other) || compareDates(one, other);
  return isTurned > 0 ? { before: other, after: one } : { before: one, after: other };
}

function comparePhases(one: Dated, other: Dated): number {
  const [a, b] = [one.facts.phase, other.facts.phase];
  return a === 'unknown' || b === 'unknown' ? 0 : placeOf(a) - placeOf(b);
}

function placeOf(phase: KnownPhase): number {
  return PHASES.indexOf(phase);
}

function compareDates(one: Dated, other: Dated): number {
  const [a, b] = [one.facts.date, other.facts.date];
  if (a === null || b === null || dayRange(a) === null || dayRange(b) === null) return 0;
  const [first, second] = [dateSortKey(a), dateSortKey(b)];
  return first === second ? 0 : first < second ? -1 : 1;
}
