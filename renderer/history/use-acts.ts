import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';

import type { Act, HistoryQuery } from '../../shared/history.ts';
import { useApi } from '../api.ts';

const PAGE_SIZE = 50;

/** Acts page by page, newest first; `loadMore` is for the end of what is shown, null there is no more. */
export function useActs(query: HistoryQuery): {
  /** Undefined until the first are there. */
  acts: Act[] | undefined;
  isLoading: boolean;
  error: unknown;
  retry: () => void;
  loadMore: (() => void) | null;
} {
  const { queries } = useApi();
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = useInfiniteQuery(
    queries.history.page.infiniteOptions({
      input: (before: number | undefined) => ({ ...query, before, limit: PAGE_SIZE }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
      placeholderData: keepPreviousData,
    }),
  );
  const acts = useMemo(() => data?.pages.flatMap((page) => page.acts), [data]);
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  // Words are looked for in a part of the journal at a time.
  const isSeeking = hasNextPage && data?.pages.at(-1)?.acts.length === 0;
  useEffect(() => {
    if (isSeeking && !isFetching) more();
  }, [isSeeking, isFetching, more]);
  return {
    acts: isSeeking && acts?.length === 0 ? undefined : acts,
    isLoading: isFetching,
    error,
    retry: () => void refetch(),
    loadMore: hasNextPage && !isFetching ? more : null,
  };
}
