import type { PairOrder } from '../../shared/pair-list.ts';

/** The ids of a list in order. They travel as one text: fifty thousand would each be looked at on the way. */
export function pairIds({ ids }: Pick<PairOrder, 'ids'>): string[] {
  return ids === '' ? [] : ids.split(' ');
}
