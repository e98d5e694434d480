// A pair and a copy with its best photo are looked at alike: two pictures, and a yes or no.
import type { PhotoCard } from '../../shared/photo.ts';
import type { CopyItem, PairItem } from '../../shared/review.ts';
import { writeCursor } from '../../shared/review/cursor.ts';
import type { GivenAnswer } from './use-review-queue.ts';

/** Two pictures beside each other. */
export interface Couple {
  id: string;
  left: PhotoCard;
  right: PhotoCard;
}

type Verdict = 'confirmed' | 'rejected';

export function couplesOf(item: PairItem | CopyItem): Couple[] {
  return item.kind === 'pair'
    ? item.pairs.map(({ id, before, after }) => ({ id, left: before, right: after }))
    : item.copies.map((copy) => ({ id: String(copy.id), left: copy, right: item.best }));
}

/** How many of an item's couples one key confirms: those that can all hold at once. */
export function confirmableCount(item: PairItem | CopyItem): number {
  return item.kind === 'pair' ? item.bestCount : item.copies.length;
}

/** A word on some couples of an item, and what is left of the item after it. */
export function verdictOn(
  item: PairItem | CopyItem,
  couples: readonly Couple[],
  verdict: Verdict,
): Pick<GivenAnswer, 'sent' | 'left'> {
  const ids = new Set(couples.map(({ id }) => id));
  const count = item.count - couples.length;
  const rest = { count, cursor: writeCursor({ kind: item.kind, key: item.key, count }) };
  if (item.kind === 'copy') {
    const copies = item.copies.filter(({ id }) => !ids.has(String(id)));
    return {
      sent: {
        on: 'copies',
        copies: couples.map(({ left, right }) => ({ copy: left.id, best: right.id, verdict })),
      },
      left: copies.length === 0 ? null : { ...item, ...rest, copies },
    };
  }
  const pairs = item.pairs.filter(({ id }) => !ids.has(id));
  const best = item.pairs.slice(0, item.bestCount).filter(({ id }) => !ids.has(id));
  return {
    sent: {
      on: 'pairs',
      pairs: couples.map(({ left, right }) => ({ before: left.id, after: right.id, verdict })),
    },
    left: pairs.length === 0 ? null : { ...item, ...rest, pairs, bestCount: best.length },
  };
}
