// Answers to what the window asks about the map of work.
import { implement } from '@orpc/server';
import type { Archive } from '../archive/archive.ts';
import { workContract } from './work-contract.ts';

export function createWorkProcedures(archive: () => Promise<Archive>) {
  const on = implement(workContract);
  return on.router({
    map: on.map.handler(async ({ input }) => (await archive()).workMap(input.category)),
  });
}
