// Answers to what the window asks about lists of pairs.
import { implement } from '@orpc/server';
import type { Archive } from '../archive/archive.ts';
import { pairListContract } from './pair-list-contract.ts';

export function createPairListProcedures(archive: () => Promise<Archive>) {
  const on = implement(pairListContract);
  return on.router({
    order: on.order.handler(async ({ input }) => (await archive()).pairOrder(input)),
    cards: on.cards.handler(async ({ input }) => (await archive()).pairsById(input.ids)),
    first: on.first.handler(async ({ input: { limit, ...place } }) =>
      (await archive()).firstPairs(place, limit),
    ),
    scene: on.scene.handler(async ({ input }) => (await archive()).pairScene(input.id)),
  });
}
