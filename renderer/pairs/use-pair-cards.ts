import { useQueries } from '@tanstack/react-query';

import type { Pair } from '../../shared/pair.ts';
import { useApi } from '../api.ts';

/** Pairs asked for together; the places of a list's pages don't move, so a page is asked for once. */
const PAGE_SIZE = 24;
/** Pages out of sight are forgotten after this long, or fifty thousand pairs would stay in memory. */
const KEPT_MS = 30_000;

/** The pairs of a list from `first` to `last`, by id, as they come in. */
export function usePairCards(
  ids: readonly string[],
  first: number,
  last: number,
): ReadonlyMap<string, Pair> {
  const { queries } = useApi();
  const pages: string[][] = [];
  for (let start = first - (first % PAGE_SIZE); start <= last; start += PAGE_SIZE) {
    const page = ids.slice(start, start + PAGE_SIZE);
    if (page.length > 0) pages.push(page);
  }
  return useQueries({
    queries: pages.map((page) =>
      queries.pairs.cards.queryOptions({ input: { ids: page }, gcTime: KEPT_MS }),
    ),
    combine: (results) =>
      new Map(results.flatMap(({ data }) => data ?? []).map((pair) => [pair.id, pair])),
  });
}
