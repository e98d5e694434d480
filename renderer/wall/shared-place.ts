import type { PhotoId } from '../../shared/photo.ts';
import type { WallCard } from '../../shared/wall.ts';

/** Town and village where all of the photos are from; null where they differ, or a card is not there yet. */
export function sharedPlace(
  ids: readonly PhotoId[],
  cardOf: (id: PhotoId) => WallCard | undefined,
): string | null {
  const [first] = ids;
  const facts = first === undefined ? undefined : cardOf(first)?.facts;
  if (facts?.village == null) return null;
  const { town, village } = facts;
  const isShared = ids.every((id) => {
    const card = cardOf(id);
    return card?.facts.village === village && card.facts.town === town;
  });
  if (!isShared) return null;
  return town === null ? village : `${town} ${village}`;
}
