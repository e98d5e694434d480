// Answers to what the window asks while it shows one photo.
import { implement } from '@orpc/server';
import type { Archive } from '../archive/archive.ts';
import { parseFactDecision } from './fact-values.ts';
import { lightboxContract } from './lightbox-contract.ts';

export function createLightboxProcedures(archive: () => Promise<Archive>) {
  const on = implement(lightboxContract);
  return on.router({
    captionElements: on.captionElements.handler(async ({ input }) =>
      (await archive()).captionElements(input.id, input.caption),
    ),
    factHistory: on.factHistory.handler(async ({ input }) =>
      (await archive()).factHistory(input.id, input.fact),
    ),
    decide: on.decide.handler(async ({ input }) => {
      const changes = input.facts.map(({ fact, value }): [string, unknown] => {
        const decision = parseFactDecision(fact, value);
        return [decision.fact, decision.value];
      });
      const current = await archive();
      current.decidePhoto(input.id, Object.fromEntries(changes));
      return current.photo(input.id);
    }),
    offered: on.offered.handler(async ({ input: { id, fact, scope, limit } }) => {
      const photos = (await archive()).offeredPhotos(id, fact, scope);
      return { photos: photos.slice(0, limit), total: photos.length };
    }),
  });
}
