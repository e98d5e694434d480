// [Note: Selection store] The selection of a wall stands outside React, so that a click draws the two tiles that
// changed and not the hundred in sight.
import type { PhotoId } from '../../shared/photo.ts';
import {
  chooseMany,
  clear,
  extendTo,
  keepIn,
  NO_SELECTION,
  orderOf,
  selectAll,
  toggle,
  type Selection,
  type WallOrder,
} from './selection.ts';

export interface SelectionStore {
  /** Calls back after every change, until what it gives is called. */
  subscribe: (onChange: () => void) => () => void;
  current: () => Selection;
  order: () => WallOrder;
  /** Another wall, or the same one read anew: photos that are no longer in it leave the selection. */
  show: (ids: readonly PhotoId[]) => void;
  change: (next: (selection: Selection, order: WallOrder) => Selection) => void;
  replace: (ids: Iterable<PhotoId>) => void;
  toggle: (id: PhotoId) => void;
  extendTo: (id: PhotoId) => void;
  selectAll: () => void;
  clear: () => void;
}

/** A store that begins with a selection made before. */
export function createSelectionStore(first: Selection = NO_SELECTION): SelectionStore {
  const listeners = new Set<() => void>();
  let selection = first;
  const nothing = orderOf([]);
  let order: WallOrder | null = null;
  const shown = (): WallOrder => order ?? nothing;
  const set = (next: Selection): void => {
    if (next === selection) return;
    selection = next;
    for (const listener of listeners) listener();
  };
  return {
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => {
        listeners.delete(onChange);
      };
    },
    current: () => selection,
    order: shown,
    show: (ids) => {
      if (order?.ids === ids) return;
      const after = orderOf(ids);
      const before = order ?? after;
      order = after;
      set(keepIn(selection, before, after));
    },
    change: (next) => {
      set(next(selection, shown()));
    },
    replace: (ids) => {
      set(chooseMany(selection, ids));
    },
    toggle: (id) => {
      set(toggle(selection, id));
    },
    extendTo: (id) => {
      set(extendTo(selection, shown(), id));
    },
    selectAll: () => {
      set(selectAll(selection, shown()));
    },
    clear: () => {
      set(clear(selection));
    },
  };
}
