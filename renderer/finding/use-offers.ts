import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { PhotoFacets } from '../../shared/finding/facets.ts';
import { useApi } from '../api.ts';
import { useWords } from '../messages/words.ts';
import { toPhotoQuery, type PhotosSearch } from '../search-params.ts';
import { narrowOffers, offersOf, ownWords, type Offer } from './offers.ts';
import { useReadings } from './use-readings.ts';

/** How many photos each choice would leave. */
export function useFacets(search: PhotosSearch, { enabled = true } = {}): PhotoFacets | undefined {
  return useFacetsQuery(search, { names: '', enabled }).data;
}

function useFacetsQuery(
  search: PhotosSearch,
  { names, enabled }: { names: string; enabled: boolean },
) {
  const { queries } = useApi();
  return useQuery(
    queries.finding.facets.queryOptions({
      input: { query: toPhotoQuery(search), names },
      enabled,
      placeholderData: keepPreviousData,
    }),
  );
}

/**
 * What can be chosen under the conditions of an address, narrowed by what was typed; `isCurrent` if it is the answer to
 * just that and not yet to what was typed before.
 */
export function useOffers(
  search: PhotosSearch,
  typed: string,
  { names = typed, enabled = true } = {},
): { offers: readonly Offer[]; isCurrent: boolean } {
  const { t } = useWords();
  const { data, isPlaceholderData } = useFacetsQuery(search, { names: names.trim(), enabled });
  const readings = useReadings(
    useMemo(() => ownWords(t), [t]),
    enabled,
  );
  const offers = useMemo(
    () => (data && readings ? narrowOffers(offersOf(data, search, t), typed, readings) : []),
    [data, search, t, typed, readings],
  );
  const isCurrent = data !== undefined && readings !== undefined && !isPlaceholderData;
  return { offers, isCurrent };
}
