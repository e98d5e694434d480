// What the window may ask to find places and commands by name; a part of the contract.
import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { KnownPlace } from '../../shared/known-place.ts';

export const finderContract = {
  /** Villages with photos and their towns. */
  places: oc.output(type<KnownPlace[]>()),
  /** Pinyin initials by text; the table they need is too heavy for the window. */
  initials: oc
    .input(z.object({ texts: z.array(z.string().max(200)).max(500) }))
    .output(type<Record<string, string>>()),
};
