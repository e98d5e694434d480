import { implement } from '@orpc/server';
import type { Archive } from '../archive/archive.ts';
import { wallContract } from './wall-contract.ts';

export function createWallProcedures(archive: () => Promise<Archive>) {
  const on = implement(wallContract);
  return on.router({
    cards: on.cards.handler(async ({ input }) => (await archive()).wallCards(input.ids)),
  });
}
