// What the window keeps with its host; a part of the contract.
import { oc, type } from '@orpc/contract';
import { z } from 'zod';

export const windowContract = {
  remembered: oc.output(type<Record<string, string>>()),
  remember: oc.input(z.object({ name: z.string().min(1).max(100), text: z.string().max(20_000) })),
};
