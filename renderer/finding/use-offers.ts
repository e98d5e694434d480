import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { PhotoFacets } from '../../shared/finding/facets.ts';
import type { Readings } from '../../shared/finding/spelling.ts';
import { useApi } from '../api.ts';
import { useWords } from '../messages/words.ts';
import { toPhotoQuery, type PhotosSearch } from '../search-params.ts';
import { narrowOffers, offersOf, ownWords, type Offer } from './offers.ts';

/** How many photos each choice would leave; `names` narrows the lists of names. */
export function useFacets(
  search: PhotosSearch,
  { names = '', enabled = true } = {},
): PhotoFacets | undefined {
  const { queries } = useApi();
  const { data } = useQuery(
    queries.finding.facets.queryOptions({
      input: { query: toPhotoQuery(search), names },
      enabled,
      placeholderData: keepPreviousData,
    }),
  );
  return data;
}

/** What can be chosen under the conditions of an address, narrowed by what was typed; undefined until it is known. */
export function useOffers(
  search: PhotosSearch,
  typed: string,
  { names = typed, enabled = true } = {},
): Offer[] | undefined {
  const { t } = useWords();
  const facets = useFacets(search, { names: names.trim(), enabled });
  const readings = useOwnReadings(enabled);
  return useMemo(
    () => facets && narrowOffers(offersOf(facets, search, t), typed, readings),
    [facets, search, t, typed, readings],
  );
}

/** How the window's own words are read aloud; asked once. */
function useOwnReadings(enabled: boolean): ReadonlyMap<string, Readings> {
  const { t } = useWords();
  const { queries } = useApi();
  const texts = useMemo(() => ownWords(t), [t]);
  const { data } = useQuery(
    queries.finding.readings.queryOptions({ input: { texts }, enabled, staleTime: Infinity }),
  );
  return useMemo(
    () => new Map(data?.map((readings, at) => [texts[at] ?? '', readings])),
    [data, texts],
  );
}
