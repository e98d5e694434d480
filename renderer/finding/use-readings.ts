import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { Readings } from '../../shared/finding/spelling.ts';
import { useApi } from '../api.ts';

/** How texts are read aloud, by text; undefined until it is known. The window itself carries no pinyin. */
export function useReadings(
  texts: string[],
  enabled = true,
): ReadonlyMap<string, Readings> | undefined {
  const { queries } = useApi();
  const { data } = useQuery(
    queries.finding.readings.queryOptions({ input: { texts }, enabled, staleTime: Infinity }),
  );
  return useMemo(
    () => data && new Map(data.map((readings, at) => [texts[at] ?? '', readings])),
    [data, texts],
  );
}
