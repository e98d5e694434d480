// Pairs as a window pages through them: the order of a list is light, and pairs are read as they come into sight.
import { ArchiveError } from '../../../shared/errors.ts';
import type { Pair } from '../../../shared/pair.ts';
import type { FirstPairs, PairListQuery, PairOrder } from '../../../shared/pair-list.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import type { PhotoPair } from '../catalog/alignments.ts';
import type { Catalog } from '../catalog/open-catalog.ts';

export interface PairPages {
  /** A list of pairs without the pairs. */
  pairOrder(query?: PairListQuery): PairOrder;
  /** Pairs by their ids, in that order; those that are gone are left out. */
  pairsById(ids: readonly string[]): Pair[];
  /** The pairs that stand first in a list, and where comparing starts. */
  firstPairs(query: PairListQuery, limit: number): FirstPairs;
  /** A pair, then the other standing pairs of its scene. @throws ArchiveError not-found */
  pairScene(id: string): Pair[];
}

/** `pairOf` gives a pair by its photos. */
export function createPairPages(
  catalog: Catalog,
  pairOf: (before: PhotoId, after: PhotoId) => Pair,
): PairPages {
  const { pairs, pairLists } = catalog;
  const read = ({ before, after }: PhotoPair): Pair => pairOf(before, after);

  return {
    pairOrder: (query = {}) => ({
      ids: pairLists.order(query).map(idOf).join(' '),
      counts: pairLists.counts(query),
    }),
    pairsById: (ids) =>
      ids.flatMap((id) => {
        const pair = parseId(id);
        return pair === null || pairs.get(pair.before, pair.after) === null ? [] : [read(pair)];
      }),
    firstPairs: (query, limit) => {
      const found = pairLists.first(query, limit).map(read);
      const open =
        found.find(({ decision }) => decision !== 'confirmed') ??
        pairLists.first(query, 1, true).map(read)[0];
      return { pairs: found, start: (open ?? found[0])?.id ?? null };
    },
    pairScene: (id) => {
      const ids = parseId(id);
      if (ids === null) throw new ArchiveError('not-found', { what: `pair ${id}` });
      const pair = read(ids);
      const others = pairLists
        .scene(pair.group)
        .filter(({ before, after }) => before !== ids.before || after !== ids.after);
      return [pair, ...others.map(read)];
    },
  };
}

function idOf([before, after]: readonly [PhotoId, PhotoId]): string {
  return `${before}-${after}`;
}

function parseId(id: string): PhotoPair | null {
  const [, before, after] = /^(\d+)-(\d+)$/.exec(id) ?? [];
  return before === undefined || after === undefined
    ? null
    : { before: Number(before), after: Number(after) };
}
