import type { Pair } from '../../shared/pair.ts';
import { nextStage } from '../../shared/sign-off.ts';
import { PAIR_FILTERS, type PairFilter } from '../search-params.ts';

/** What people have said of a pair. */
type JudgedPair = Pick<Pair, 'decision' | 'signOffs'>;

/** The pairs that a filter shows, or all that no one has rejected. */
export function filterPairs<Some extends JudgedPair>(
  pairs: readonly Some[],
  show: PairFilter | undefined,
): Some[] {
  return pairs.filter((pair) =>
    show === undefined ? pair.decision !== 'rejected' : isShown(pair, show),
  );
}

/** How many pairs each filter shows. */
export function countPairs(pairs: readonly JudgedPair[]): Record<PairFilter, number> {
  const counts = { ask: 0, auto: 0, confirmed: 0, second: 0, final: 0, rejected: 0 };
  for (const pair of pairs) {
    for (const filter of PAIR_FILTERS) if (isShown(pair, filter)) counts[filter] += 1;
  }
  return counts;
}

function isShown({ decision, signOffs }: JudgedPair, filter: PairFilter): boolean {
  return filter === 'second' || filter === 'final'
    ? signOffs.length > 0 && nextStage(signOffs) === filter
    : decision === filter;
}
