import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import { useApi } from '../api.ts';
import { toPhotoQuery, type PhotosSearch } from '../search-params.ts';
import { suggestionRows, type SuggestionRow } from './suggestion-rows.ts';
import { useFacets, useOffers } from './use-offers.ts';

/** Keys that follow each other faster are asked for together. */
const TYPING_MS = 50;

const EVERYWHERE: PhotosSearch = {};

/**
 * What is offered for the words: never an answer to older words than those shown, as each answer is kept by its
 * question. Undefined while nothing is asked or known.
 */
export function useSuggestions(
  words: string,
  wall: PhotosSearch | undefined,
  isOpen: boolean,
): SuggestionRow[] | undefined {
  const { queries } = useApi();
  const [asked] = useDebouncedValue(words, TYPING_MS);
  const enabled = isOpen && words !== '' && asked !== '';
  const search = wall ?? EVERYWHERE;
  // The first question of a window takes longest: it is asked when the field is entered.
  useFacets(EVERYWHERE, { enabled: isOpen });
  const { offers } = useOffers(EVERYWHERE, asked, { names: '', enabled });
  const { data } = useQuery(
    queries.finding.suggest.queryOptions({
      input: { words: asked, query: toPhotoQuery(search) },
      enabled,
      placeholderData: keepPreviousData,
    }),
  );
  return useMemo(
    () => (enabled && data ? suggestionRows(data, offers, words, search) : undefined),
    [enabled, data, offers, words, search],
  );
}
