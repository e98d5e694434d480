import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { Pair } from '../../shared/pair.ts';
import { useApi } from '../api.ts';
import { filterPairs } from '../pairs/filter-pairs.ts';
import type { PairsSearch } from '../search-params.ts';

/**
 * The pair in view and its neighbours. The order is the list's at the moment of opening, so that a
 * decision, which may take a pair off that list, doesn't change what comes next.
 */
export function usePairSequence(
  pairId: string,
  { town, village, show }: PairsSearch,
): {
  pair: Pair | undefined;
  /** The pairs of its scene that are on the list, itself among them. */
  group: Pair[];
  /** 0-based; -1 if the pair isn't on the list it was opened from. */
  index: number;
  count: number;
  previous: Pair | undefined;
  next: Pair | undefined;
  error: unknown;
  /** Puts a pair where another was: swapped, or of another photo. */
  rename: (id: string, becomes: string) => void;
} {
  const { queries } = useApi();
  const list = useQuery(
    queries.pairs.list.queryOptions({
      input: { town, village, includeRejected: true },
    }),
  );
  const [order, setOrder] = useState<string[] | null>(null);
  if (order === null && list.data) setOrder(filterPairs(list.data, show).map(({ id }) => id));

  const listed = new Map(list.data?.map((pair) => [pair.id, pair]));
  const isListed = listed.has(pairId);
  const single = useQuery(
    queries.pairs.get.queryOptions({
      input: { id: pairId },
      enabled: list.isSuccess && !isListed,
    }),
  );
  const index = order?.indexOf(pairId) ?? -1;
  const at = (position: number): Pair | undefined => listed.get(order?.[position] ?? '');
  const pair = listed.get(pairId) ?? single.data;
  return {
    pair,
    group: pair ? groupOf(pair, list.data ?? []) : [],
    index,
    count: order?.length ?? 0,
    previous: index > 0 ? nearest(at, index, -1) : undefined,
    next: nearest(at, index, 1, order?.length ?? 0),
    error: list.error ?? single.error,
    rename: (id, becomes) => {
      setOrder(order?.map((known) => (known === id ? becomes : known)) ?? null);
    },
  };
}

/** A rejected pair is of no scene but its own. */
function groupOf(pair: Pair, listed: readonly Pair[]): Pair[] {
  const others = listed.filter(
    ({ id, group, decision }) => id !== pair.id && group === pair.group && decision !== 'rejected',
  );
  return [pair, ...others];
}

/** Pairs that have left the list since are passed over. */
function nearest(
  at: (position: number) => Pair | undefined,
  index: number,
  step: 1 | -1,
  count = index + 1,
): Pair | undefined {
  for (let position = index + step; position >= 0 && position < count; position += step) {
    const pair = at(position);
    if (pair) return pair;
  }
  return undefined;
}
