// Handlers of the slot part of the contract: validate by the schema, call the archive, return.
import { implement } from '@orpc/server';
import type { Archive } from '../archive/archive.ts';
import { slotContract } from './slot-contract.ts';

/** Implements the slot part of the contract. */
export function createSlotProcedures(archive: () => Promise<Archive>) {
  const on = implement(slotContract);
  return on.router({
    decideSlotPair: on.decideSlotPair.handler(async ({ input: { id, line, before, after } }) =>
      (await archive()).decideSlotPair(id, line, before, after),
    ),
    dismissConflict: on.dismissConflict.handler(async ({ input: { id, line, key } }) =>
      (await archive()).dismissConflict(id, line, key),
    ),
    gaps: on.gaps.handler(async () => (await archive()).articleGaps()),
  });
}
