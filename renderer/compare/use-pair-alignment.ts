import type { PairAlignment, PointPair } from '../../shared/alignment.ts';

/** How a pair's pictures lie over each other, and how to say so by hand; null takes a person's points back. */
export interface KnownAlignment {
  alignment: PairAlignment | null;
  /** Null where it can't be said. */
  save: ((points: PointPair[] | null) => void) | null;
}

/** The one place where comparing asks for alignments; the program doesn't answer yet. */
export function usePairAlignment(): KnownAlignment {
  return { alignment: null, save: null };
}
