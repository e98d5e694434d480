// What the window may ask about the tiles of the wall.
import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { WallCard } from '../../shared/wall.ts';

export const wallContract = {
  /** In the order asked for; photos that are no longer shown are left out. */
  cards: oc
    .input(z.object({ ids: z.array(z.int().positive()).max(500) }))
    .output(type<WallCard[]>()),
};
