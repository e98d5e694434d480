import { createContext, use, useMemo, useSyncExternalStore } from 'react';

import type { PhotoId } from '../../shared/photo.ts';
import type { Selection } from './selection.ts';
import type { SelectionStore } from './selection-store.ts';

/** The selection of the wall below, and what changes it. */
export interface PhotoSelection
  extends
    Selection,
    Pick<SelectionStore, 'replace' | 'toggle' | 'extendTo' | 'selectAll' | 'clear'> {
  /** The ids of the wall in the order shown. */
  order: readonly PhotoId[];
}

export const SelectionContext = createContext<SelectionStore | null>(null);

/** The store itself, for what changes the selection without showing it. */
export function useSelectionStore(): SelectionStore {
  const store = use(SelectionContext);
  if (!store) throw new Error('useSelectionStore needs a SelectionContext above it');
  return store;
}

/** Draws its component again after every change; a tile asks {@link useIsSelected} instead. */
export function usePhotoSelection(): PhotoSelection {
  const store = useSelectionStore();
  const selection = useSyncExternalStore(store.subscribe, store.current);
  const order = useSyncExternalStore(store.subscribe, () => store.order().ids);
  return useMemo(() => {
    const { replace, toggle, extendTo, selectAll, clear } = store;
    return { ...selection, order, replace, toggle, extendTo, selectAll, clear };
  }, [store, selection, order]);
}

/** How many are selected. */
export function useSelectedCount(): number {
  const store = useSelectionStore();
  return useSyncExternalStore(store.subscribe, () => store.current().ids.size);
}

export function useIsSelected(id: PhotoId): boolean {
  const store = useSelectionStore();
  return useSyncExternalStore(store.subscribe, () => store.current().ids.has(id));
}

/** True for the photo that keys go on from. */
export function useHasFocus(id: PhotoId): boolean {
  const store = useSelectionStore();
  return useSyncExternalStore(store.subscribe, () => store.current().focusId === id);
}

/** True if every photo of a stretch of the order is selected. */
export function useAreSelected(ids: readonly PhotoId[], first: number, end: number): boolean {
  const store = useSelectionStore();
  return useSyncExternalStore(store.subscribe, () => {
    const selected = store.current().ids;
    if (selected.size < end - first) return false;
    for (let index = first; index < end; index += 1) {
      const id = ids[index];
      if (id === undefined || !selected.has(id)) return false;
    }
    return true;
  });
}
