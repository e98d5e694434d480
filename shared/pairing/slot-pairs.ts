// Pairs of the archive that would fill both halves of an article at once.
import type { PhotoId } from '../photo.ts';
import type { SlotOffer } from './slot-offer.ts';

/** Two caption lines that are before and after of one thing; one line where its caption shows both. */
export interface LinePair {
  before: number;
  after: number;
}

/** A pair of the archive as far as an article needs it. */
export interface OfferedPair {
  before: PhotoId;
  after: PhotoId;
  decision: 'confirmed' | 'auto' | 'ask';
  score: number;
}

interface Claims {
  line: number;
  offers: readonly SlotOffer[];
  decided: readonly PhotoId[] | undefined;
}

const DECISIONS = ['confirmed', 'auto', 'ask'] as const;

/** Pairs offered for one slot; a person who wants another takes its photos one by one. */
const MAX_PAIRS = 8;

/**
 * By line, the pairs that fit it and its other half, best first: what a person confirmed, then what is sure, then by
 * how well both photos fit. Photos that a person gave to other lines are left out.
 */
export function pairsForLines(
  slots: readonly Claims[],
  halves: readonly LinePair[],
  pairs: readonly OfferedPair[],
): Map<number, { half: LinePair; pairs: OfferedPair[] }> {
  const byLine = new Map(slots.map((slot) => [slot.line, slot]));
  const found = new Map<number, { half: LinePair; pairs: OfferedPair[] }>();
  for (const half of halves) {
    const [before, after] = [byLine.get(half.before), byLine.get(half.after)];
    if (!before || !after || found.has(half.before) || found.has(half.after)) continue;
    const elsewhere = new Set(
      slots
        .filter((slot) => slot !== before && slot !== after)
        .flatMap(({ decided = [] }) => decided),
    );
    const [x, y] = [worthsOf(before), worthsOf(after)];
    const worth = (pair: OfferedPair): number =>
      (x.get(pair.before) ?? 0) + (y.get(pair.after) ?? 0);
    const fitting = pairs
      .filter((pair) => x.has(pair.before) && y.has(pair.after))
      .filter((pair) => !elsewhere.has(pair.before) && !elsewhere.has(pair.after))
      .sort(
        (a, b) =>
          DECISIONS.indexOf(a.decision) - DECISIONS.indexOf(b.decision) ||
          worth(b) - worth(a) ||
          b.score - a.score ||
          a.before - b.before ||
          a.after - b.after,
      )
      .slice(0, MAX_PAIRS);
    for (const line of new Set([half.before, half.after]))
      found.set(line, { half, pairs: fitting });
  }
  return found;
}

/** What each photo is worth to a line; where a person chose, only that. */
function worthsOf({ offers, decided }: Claims): Map<PhotoId, number> {
  if (decided && decided.length > 0) return new Map(decided.map((photo) => [photo, 1]));
  return new Map(offers.map(({ photo, score }) => [photo, score]));
}
