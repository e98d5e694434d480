import { createContext, use, useSyncExternalStore } from 'react';

import type { PhotoId } from '../../shared/photo.ts';
import type { WallCard } from '../../shared/wall.ts';
import type { CardStore } from './card-store.ts';

export const CardsContext = createContext<CardStore | null>(null);

export function useCards(): CardStore {
  const store = use(CardsContext);
  if (!store) throw new Error('useCards needs a CardsContext above it');
  return store;
}

/** The card of a photo in sight; undefined until it is there. */
export function useCard(id: PhotoId): WallCard | undefined {
  const store = useCards();
  return useSyncExternalStore(store.subscribe, () => store.cardOf(id));
}
