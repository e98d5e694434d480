import type { Pair, PairDecision } from '../../shared/pair.ts';
import type { PairFilter } from '../search-params.ts';

/** The pairs of one decision, or all that no one has rejected. */
export function filterPairs(pairs: Pair[], show: PairFilter | undefined): Pair[] {
  return pairs.filter(({ decision }) =>
    show === undefined ? decision !== 'rejected' : decision === show,
  );
}

/** How many pairs stand at each decision. */
export function countDecisions(pairs: Pair[]): Record<PairDecision, number> {
  const counts: Record<PairDecision, number> = { auto: 0, ask: 0, confirmed: 0, rejected: 0 };
  for (const { decision } of pairs) counts[decision] += 1;
  return counts;
}
