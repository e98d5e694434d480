// What the search field offers, as one list: each row with where it leads.
import type { NavigateOptions } from '@tanstack/react-router';

import type { Finds, Suggestions } from '../../shared/finding/facets.ts';
import { type PhotosSearch, villageWall } from '../search-params.ts';
import type { Offer } from './offers.ts';
import { placeSearch } from './wall-search.ts';

/** Where a row leads. */
export type Way = Pick<NavigateOptions, 'to' | 'search' | 'params'>;

export type SuggestionRow = { key: string; way: Way } & (
  | { is: 'places'; place: Suggestions['places'][number] }
  | { is: 'filters'; offer: Offer }
  | { is: 'persons'; person: Suggestions['persons'][number] }
  | { is: 'articles'; article: Suggestions['articles'][number] }
  | { is: 'photos'; photo: Suggestions['photos'][number] }
  | { is: 'search'; within: 'here' | 'all'; finds: Finds }
);

/** Groups in their order; the search itself comes last. */
export const SUGGESTION_GROUPS = ['places', 'filters', 'persons', 'articles', 'photos'] as const;

const MAX_FILTERS = 4;

/** The conditions whose values are words of the window's own; names come with the suggestions. */
const FILTERED: ReadonlySet<string> = new Set([
  'category',
  'phase',
  'subject',
  'years',
  'pairing',
  'asked',
  'lacks',
]);

/** All rows for `words`; `search` is the address of the wall if it is shown. */
export function suggestionRows(
  suggestions: Suggestions,
  offers: readonly Offer[],
  words: string,
  search: PhotosSearch,
): SuggestionRow[] {
  const wall = (asked: PhotosSearch): Way => ({ to: '/photos', search: asked });
  return [
    ...suggestions.places.map((place): SuggestionRow => {
      const asked = placeSearch(place.value);
      const way: Way = place.in === 'village' ? { to: '/village', search: asked } : wall(asked);
      return { is: 'places', key: `place ${Object.values(asked).join('/')}`, way, place };
    }),
    ...offers
      .filter(({ condition }) => FILTERED.has(condition))
      .slice(0, MAX_FILTERS)
      .map((offer): SuggestionRow => ({
        is: 'filters',
        key: offer.key,
        way: wall(offer.value),
        offer,
      })),
    ...suggestions.persons.map((person): SuggestionRow => ({
      is: 'persons',
      key: `person ${person.value}`,
      way: wall({ person: person.value }),
      person,
    })),
    ...suggestions.articles.map((article): SuggestionRow => ({
      is: 'articles',
      key: `article ${article.id}`,
      way: { to: '/articles/$articleId', params: { articleId: String(article.id) } },
      article,
    })),
    ...suggestions.photos.map((photo): SuggestionRow => ({
      is: 'photos',
      key: `photo ${photo.photo.id}`,
      way: {
        to: '/photos/$photoId',
        params: { photoId: String(photo.photo.id) },
        search: villageWall(photo.photo),
      },
      photo,
    })),
    ...(suggestions.here === null
      ? []
      : [searchRow('here', wall({ ...search, text: words }), suggestions.here)]),
    searchRow('all', wall({ text: words }), suggestions.all),
  ];
}

function searchRow(within: 'here' | 'all', way: Way, finds: Finds): SuggestionRow {
  return { is: 'search', key: `search ${within}`, way, within, finds };
}
