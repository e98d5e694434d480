// What the window may ask about lists of pairs; a part of the contract.
import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { Pair } from '../../shared/pair.ts';
import { PAIR_FILTERS, type FirstPairs, type PairOrder } from '../../shared/pair-list.ts';

const placeName = z.string().min(1).max(100);
const place = z.object({ town: placeName.optional(), village: placeName.optional() });
const pairId = z.string().max(40);

export const pairListContract = {
  /** Which pairs are in a list, in order, and how many each filter shows. */
  order: oc
    .input(place.extend({ show: z.enum(PAIR_FILTERS).optional() }))
    .output(type<PairOrder>()),
  /** Pairs by their ids; those that are gone are left out. */
  cards: oc.input(z.object({ ids: z.array(pairId).max(200) })).output(type<Pair[]>()),
  /** The first pairs of a place. */
  first: oc.input(place.extend({ limit: z.int().min(1).max(100) })).output(type<FirstPairs>()),
  /** A pair, then the other standing pairs of its scene. */
  scene: oc.input(z.object({ id: pairId })).output(type<Pair[]>()),
};
