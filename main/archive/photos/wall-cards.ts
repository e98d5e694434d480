import type { PhotoId } from '../../../shared/photo.ts';
import type { WallCard } from '../../../shared/wall.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import { rootEntries } from '../intake/add-root.ts';

/** Cards with their marks, in the order asked for; photos that are no longer shown are left out. */
export function wallCards(catalog: Catalog, ids: readonly PhotoId[]): WallCard[] {
  const online = new Set(
    rootEntries(catalog)
      .filter(({ isOnline }) => isOnline)
      .map(({ id }) => id),
  );
  return catalog.descriptions.cards(ids).map((card) => {
    const { roots, ...marks } = catalog.wall.of(card.id);
    return { ...card, ...marks, isOffline: !roots.some((root) => online.has(root)) };
  });
}
