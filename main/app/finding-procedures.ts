// Answers to what the window asks and says of finding photos.
import { implement } from '@orpc/server';
import type { Archive } from '../archive/archive.ts';
import { findingContract } from './finding-contract.ts';

export function createFindingProcedures(archive: () => Promise<Archive>) {
  const on = implement(findingContract);
  const desk = async () => (await archive()).finding;
  return on.router({
    facets: on.facets.handler(async ({ input }) => (await desk()).facets(input.query, input.names)),
    suggest: on.suggest.handler(async ({ input }) =>
      (await desk()).suggest(input.words, input.query),
    ),
    readings: on.readings.handler(async ({ input }) => (await desk()).readings(input.texts)),
    savedSearches: on.savedSearches.handler(async () => (await desk()).savedSearches()),
    saveSearch: on.saveSearch.handler(async ({ input }) =>
      (await desk()).saveSearch(input.name, input.query),
    ),
    renameSearch: on.renameSearch.handler(async ({ input }) =>
      (await desk()).renameSearch(input.id, input.name),
    ),
    moveSearch: on.moveSearch.handler(async ({ input }) =>
      (await desk()).moveSearch(input.id, input.before),
    ),
    removeSearch: on.removeSearch.handler(async ({ input }) =>
      (await desk()).removeSearch(input.id),
    ),
  });
}
