import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';

import { useApi } from '../api.ts';
import { useCommandGroups } from '../commands/use-commands.ts';

/** Nothing has changed on the screen for so long that a question more delays nobody. */
const IDLE_MS = 400;

/** Pinyin initials of what commands are called, by name; undefined until they are known. */
export function useInitials(): Readonly<Record<string, string>> | undefined {
  return useQuery({ ...useInitialsQuery(), placeholderData: keepPreviousData }).data;
}

/** Asks for what the palette finds by while the window is idle, so that it is there when a person types at once. */
export function useInitialsAhead(): void {
  const { queries } = useApi();
  const queryClient = useQueryClient();
  const initials = useInitialsQuery();
  useEffect(() => {
    const timer = setTimeout(() => {
      const places = queries.finder.places.queryOptions({ staleTime: Infinity });
      for (const asked of [queryClient.query(initials), queryClient.query(places)]) {
        asked.catch(() => {
          // The palette asks again when it is opened.
        });
      }
    }, IDLE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [initials, queries, queryClient]);
}

function useInitialsQuery() {
  const { queries } = useApi();
  const groups = useCommandGroups();
  const texts = useMemo(
    () => [...new Set(groups.flatMap(({ entries }) => entries.map(({ label }) => label)))],
    [groups],
  );
  return useMemo(
    () => queries.finder.initials.queryOptions({ input: { texts }, staleTime: Infinity }),
    [queries, texts],
  );
}
