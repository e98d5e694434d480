import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';

import type { Grouping, PhotoOutline, PhotoQuery } from '../../shared/browse.ts';
import { useApi, type Client } from '../api.ts';
import { unpackIds } from '../packed-ids.ts';

type PackedOutline = Awaited<ReturnType<Client['photos']['outline']>>;

/** All photos of a query in the order of the wall, and what they were asked for by. */
export interface Outline extends PhotoOutline {
  /** Same for the same conditions, however grouped. */
  conditions: string;
}

/** The order of a wall; the wall and the page of one photo ask for it once. While another is read, the one before stays. */
export function useOutline(
  query: PhotoQuery,
  grouping: Grouping,
): {
  outline: Outline | undefined;
  /** When it was read: what it holds may have changed by then, even if its order did not. */
  readAt: number;
  error: unknown;
  retry: () => void;
} {
  const { queries } = useApi();
  const { data, error, dataUpdatedAt, isPlaceholderData, refetch } = useQuery(
    queries.photos.outline.queryOptions({
      input: { ...query, grouping },
      placeholderData: keepPreviousData,
    }),
  );
  const conditions = JSON.stringify(query);
  const [shown, setShown] = useState<{ data: PackedOutline; conditions: string } | null>(null);
  const isNew = shown?.data !== data || shown?.conditions !== conditions;
  if (data && !isPlaceholderData && isNew) setShown({ data, conditions });
  const outline = useMemo(
    () =>
      shown === null
        ? undefined
        : {
            ids: unpackIds(shown.data.ids),
            groups: shown.data.groups,
            conditions: shown.conditions,
          },
    [shown],
  );
  const retry = useCallback(() => {
    void refetch();
  }, [refetch]);
  return { outline, readAt: dataUpdatedAt, error, retry };
}
