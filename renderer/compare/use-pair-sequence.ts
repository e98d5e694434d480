import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { Pair } from '../../shared/pair.ts';
import { useApi } from '../api.ts';
import { pairIds } from '../pairs/pair-ids.ts';
import type { PairsSearch } from '../search-params.ts';

/** Pairs read on either side of the one in view: so many may have left the list in a row and are passed over. */
const REACH = 8;

/**
 * The pair in view and its neighbours. The order is the list's at the moment of opening, so that a
 * decision, which may take a pair off that list, doesn't change what comes next.
 */
export function usePairSequence(
  pairId: string,
  { town, village, show }: PairsSearch,
): {
  pair: Pair | undefined;
  /** The standing pairs of its scene, itself first. */
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
  const list = useQuery(queries.pairs.order.queryOptions({ input: { town, village, show } }));
  const [order, setOrder] = useState<string[] | null>(null);
  if (order === null && list.data) setOrder(pairIds(list.data));

  const index = order?.indexOf(pairId) ?? -1;
  const near = index < 0 ? [] : (order ?? []).slice(Math.max(0, index - REACH), index + REACH + 1);
  const around = useQuery(
    queries.pairs.cards.queryOptions({
      input: { ids: near },
      enabled: near.length > 0,
      placeholderData: keepPreviousData,
    }),
  );
  const byId = new Map(around.data?.map((pair) => [pair.id, pair]));
  const nearest = (ids: readonly string[]): Pair | undefined =>
    ids.map((id) => byId.get(id)).find((pair) => pair !== undefined);
  const place = near.indexOf(pairId);
  const previous = nearest(near.slice(0, Math.max(0, place)).toReversed());
  const next = nearest(near.slice(place + 1));

  const scene = useQuery(queries.pairs.scene.queryOptions({ input: { id: pairId } }));
  // Read ahead, so that a scene's other photos are there with the pair.
  useQuery(
    queries.pairs.scene.queryOptions({
      input: { id: next?.id ?? '' },
      enabled: next !== undefined,
    }),
  );
  const pair = scene.data?.[0] ?? byId.get(pairId);
  const others = scene.data?.slice(1).filter(({ decision }) => decision !== 'rejected') ?? [];
  return {
    pair,
    group: pair ? [pair, ...others] : [],
    index,
    count: order?.length ?? 0,
    previous,
    next,
    error: list.error ?? scene.error,
    rename: (id, becomes) => {
      setOrder(order?.map((known) => (known === id ? becomes : known)) ?? null);
    },
  };
}
