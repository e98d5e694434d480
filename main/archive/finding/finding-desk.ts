// What photos are found by: how many each choice would leave, what is offered while a person types, saved searches.
import type { PhotoQuery } from '../../../shared/browse.ts';
import { conditionsOf } from '../../../shared/finding/conditions.ts';
import type {
  Choice,
  PhotoFacets,
  SavedSearch,
  Suggestions,
} from '../../../shared/finding/facets.ts';
import { typedForm, type Readings } from '../../../shared/finding/spelling.ts';
import type { Step } from '../../../shared/history.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import { createReadings } from '../catalog/readings.ts';
import type { DecisionServices } from '../safekeeping/decide.ts';
import { countFacets, countPhotos, fewChoices } from './count-facets.ts';
import { nameChoices, placeChoices, placeName, valueChoices } from './name-choices.ts';
import { createSavedSearches } from './saved-searches.ts';
import { createSuggest } from './suggest.ts';

export interface FindingDesk {
  /**
   * The choices of every condition under the others. `names` narrows places, persons and cameras to those that have
   * what was typed, in characters or pinyin.
   */
  facets(query: PhotoQuery, names?: string): PhotoFacets;
  /** What is offered for words that are being typed; `query` is what the wall shows now. */
  suggest(words: string, query?: PhotoQuery): Suggestions;
  /** How texts are read aloud, so that the window finds its own words by pinyin. */
  readings(texts: readonly string[]): Readings[];
  /** In the order in which people put them. */
  savedSearches(): SavedSearch[];
  /** Keeps conditions under a name, behind all others. @throws ArchiveError bad-request without conditions */
  saveSearch(name: string, query: PhotoQuery): Step;
  /** @throws ArchiveError not-found */
  renameSearch(id: string, name: string): Step;
  /** Puts a search before another, or last. @throws ArchiveError not-found */
  moveSearch(id: string, before: string | null): Step;
  /** @throws ArchiveError not-found */
  removeSearch(id: string): Step;
}

export function createFindingDesk(services: DecisionServices): FindingDesk {
  const { catalog } = services;
  const readings = createReadings();
  const findsOf = (query: PhotoQuery): Uint8Array | null => wordFinds(catalog, query);
  return {
    facets: (query, names = '') => {
      const columns = catalog.descriptions.columns();
      const counts = countFacets(columns, query, findsOf(query));
      const typed = typedForm(names);
      const namesFrom = <Value>(values: Choice<Value>[], nameOf: (value: Value) => string) =>
        nameChoices(values, nameOf, typed, readings);
      const isName = (name: string): string => name;
      return {
        ...fewChoices(counts),
        total: counts.total,
        without: counts.without,
        place: namesFrom(placeChoices(columns.place, counts.place), placeName),
        person: namesFrom(valueChoices(columns.person, counts.person), isName),
        camera: namesFrom(valueChoices(columns.camera, counts.camera), isName),
      };
    },
    suggest: createSuggest(catalog, readings),
    readings: (texts) => texts.map(readings),
    ...createSavedSearches(services, (query) =>
      countPhotos(catalog.descriptions.columns(), query, findsOf(query)),
    ),
  };
}

/** The photos that have a query's words, by id; null if it has none. */
function wordFinds({ descriptions }: Catalog, query: PhotoQuery): Uint8Array | null {
  if (query.text === undefined || !conditionsOf(query).includes('text')) return null;
  const finds = new Uint8Array(descriptions.columns().size);
  for (const id of descriptions.found(query.text)) finds[id] = 1;
  return finds;
}
