import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';

import type { PhotoQuery } from '../../shared/browse.ts';
import type { PhotoCard } from '../../shared/photo.ts';
import { useApi } from '../api.ts';

const FIRST_PAGE_SIZE = 200;
const PAGE_SIZE = 500;

/** Photos page by page, oldest first; `loadMore` is for the end of what is shown. */
export function usePhotoWall(query: PhotoQuery): {
  photos: PhotoCard[];
  total: number | undefined;
  isLoadingMore: boolean;
  error: unknown;
  retry: () => void;
  loadMore: () => void;
} {
  const { queries } = useApi();
  const wall = useInfiniteQuery(
    queries.photos.list.infiniteOptions({
      input: (after: string | undefined) => ({
        ...query,
        after,
        limit: after === undefined ? FIRST_PAGE_SIZE : PAGE_SIZE,
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
      placeholderData: keepPreviousData,
    }),
  );
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = wall;
  const photos = useMemo(() => data?.pages.flatMap((page) => page.photos) ?? [], [data]);
  const loadMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const retry = useCallback(() => {
    void refetch();
  }, [refetch]);
  return {
    photos,
    total: data?.pages[0]?.total,
    isLoadingMore: isFetchingNextPage,
    error: wall.error,
    retry,
    loadMore,
  };
}
