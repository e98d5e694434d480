// Orders the pairs of a scene so that those come first that can all hold at once.

/** What is compared of a pair. */
export interface ScoredPair {
  before: number;
  after: number;
  score: number;
}

/**
 * The best pairs that have no photo in common, by score, then the others by score; `bestCount` tells how many
 * the first are.
 */
export function bestFirst<Pair extends ScoredPair>(
  pairs: readonly Pair[],
): { pairs: Pair[]; bestCount: number } {
  const taken = new Set<number>();
  const byScore = pairs.toSorted((a, b) => b.score - a.score);
  const best: Pair[] = [];
  const others: Pair[] = [];
  for (const pair of byScore) {
    const isFree = !taken.has(pair.before) && !taken.has(pair.after);
    (isFree ? best : others).push(pair);
    if (isFree) taken.add(pair.before).add(pair.after);
  }
  return { pairs: [...best, ...others], bestCount: best.length };
}
