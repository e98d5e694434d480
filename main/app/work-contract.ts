// What the window may ask about the map of work; a part of the contract.
import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { CATEGORIES } from '../../shared/subject.ts';
import type { WorkMap } from '../../shared/work.ts';

export const workContract = {
  /** All projects together, if none is named. */
  map: oc.input(z.object({ category: z.enum(CATEGORIES).optional() })).output(type<WorkMap>()),
};
