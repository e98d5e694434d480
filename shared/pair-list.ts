// Lists of pairs as a window asks for them: what is in the list first, the pairs themselves as they come into sight.
import type { Pair } from './pair.ts';

/** Which pairs to show: by decision, or by the look that they wait for. */
export const PAIR_FILTERS = ['ask', 'auto', 'confirmed', 'second', 'final', 'rejected'] as const;
export type PairFilter = (typeof PAIR_FILTERS)[number];

/** Which pairs to list; a pair is in the village of either of its photos. */
export interface PairListQuery {
  town?: string | undefined;
  village?: string | undefined;
  /** All that no one has rejected, if it is left out. */
  show?: PairFilter | undefined;
}

/** A list without its pairs. */
export interface PairOrder {
  /** What is sure first, then by village and scene. Pairs by id, with spaces between. */
  ids: string;
  /** How many pairs of the place each filter shows. */
  counts: Record<PairFilter, number>;
}

/** The pairs that stand first in a list. */
export interface FirstPairs {
  pairs: Pair[];
  /** Where comparing starts: the first pair that no one has confirmed, else the first of all; null without any. */
  start: string | null;
}
