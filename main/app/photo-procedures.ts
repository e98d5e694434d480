// Answers to what the window asks about photos and their facts.
import { implement } from '@orpc/server';
import type { Archive } from '../archive/archive.ts';
import { parseFactDecision, type FactDecision } from './fact-values.ts';
import { packIds } from './packed-ids.ts';
import { photoContract } from './photo-contract.ts';

export function createPhotoProcedures(archive: () => Promise<Archive>) {
  const on = implement(photoContract);
  return on.router({
    list: on.list.handler(async ({ input: { after, limit, ...query } }) =>
      (await archive()).photos(query, { after, limit }),
    ),
    outline: on.outline.handler(async ({ input: { grouping, ...query } }) => {
      const { ids, groups } = (await archive()).photoOutline(query, grouping);
      return { ids: packIds(ids), groups };
    }),
    cards: on.cards.handler(async ({ input }) => (await archive()).photoCards(input.ids)),
    get: on.get.handler(async ({ input }) => (await archive()).photo(input.id)),
    decideFact: on.decideFact.handler(async ({ input }) => {
      const decision = parseFactDecision(input.fact, input.value);
      const current = await archive();
      decideFact(current, input.id, decision);
      return current.photo(input.id);
    }),
    answer: on.answer.handler(async ({ input }) => {
      const current = await archive();
      current.answerQuestion(input.id, input.fact, input.answer);
      return current.photo(input.id);
    }),
    factOffers: on.factOffers.handler(async ({ input }) =>
      (await archive()).factOffers(input.id, input.fact),
    ),
    takeFactOffer: on.takeFactOffer.handler(async ({ input }) =>
      (await archive()).takeFactOffer(input.id, input.fact, input.scope),
    ),
  });
}

/** Writes a checked decision; one branch for all facts, since the check tied value to fact. */
export function decideFact(archive: Archive, id: number, { fact, value }: FactDecision) {
  return archive.decideFact(id, fact, value);
}
