import { dayRange } from '../../shared/capture-date.ts';
import type { Phase } from '../../shared/phase.ts';
import type { PhotoCard } from '../../shared/photo.ts';

const RANK: Record<Phase, number> = { before: 0, unknown: 1, during: 1, after: 2 };

/** The earlier of two photos first: by their phases, else by their dates, else as they were given. */
export function inOrder(one: PhotoCard, other: PhotoCard): [before: PhotoCard, after: PhotoCard] {
  const byPhase = RANK[one.facts.phase] - RANK[other.facts.phase];
  const [first, second] = [one, other].map(({ facts }) => facts.date && dayRange(facts.date));
  const isLater = first && second ? first.first > second.last : false;
  return byPhase > 0 || (byPhase === 0 && isLater) ? [other, one] : [one, other];
}
