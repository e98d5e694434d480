// The photos of one scene in the order of time.
import type { Pair } from '../../shared/pair.ts';
import type { PhotoCard } from '../../shared/photo.ts';

/** All photos of these pairs, each once, the earliest first. */
export function seriesOf(pairs: readonly Pair[]): PhotoCard[] {
  const photos = new Map(
    pairs.flatMap(({ before, after }) => [before, after]).map((photo) => [photo.id, photo]),
  );
  return [...photos.values()].toSorted(
    (one, two) => compareTexts(timeOf(one), timeOf(two)) || one.id - two.id,
  );
}

/** A text that sorts by time; without a year, a photo of before comes first and any other last. */
function timeOf({ facts: { date, phase } }: PhotoCard): string {
  if (date !== null && date.precision !== 'month-day') return date.iso;
  return phase === 'before' ? '0' : '9999';
}

function compareTexts(one: string, two: string): number {
  return one < two ? -1 : one > two ? 1 : 0;
}
