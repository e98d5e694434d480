import { useCallback, useEffect, useRef, type FocusEvent } from 'react';

import type { PhotoId } from '../../shared/photo.ts';
import type { SelectionStore } from './selection-store.ts';
import { photoOf } from './use-wall-pointer.ts';

/**
 * Gives the focus to the tile of a photo as soon as it is drawn. A wall that is laid out anew shows the photo with the
 * focus in another tile, which takes the focus on.
 */
export function useTileFocus(wall: HTMLElement | null, store: SelectionStore) {
  const toFocus = useRef<PhotoId | null>(null);
  const focused = useRef<PhotoId | null>(null);
  const focusDrawn = useCallback(() => {
    const here = document.activeElement;
    const isElsewhere =
      here instanceof HTMLElement &&
      wall?.contains(here) === true &&
      ![null, focused.current].includes(photoOf(here));
    if (isElsewhere || here === document.body) toFocus.current ??= focused.current;
    if (toFocus.current === null) return;
    const tile = wall?.querySelector(`[data-photo-id="${toFocus.current}"]`);
    if (tile instanceof HTMLElement) {
      toFocus.current = null;
      tile.focus({ preventScroll: true });
    } else if (isElsewhere) {
      // Its photo has left the wall, and the tile shows another that nobody went to.
      toFocus.current = null;
      here.blur();
    }
  }, [wall]);
  useEffect(() => {
    // Whoever comes back goes on from where they were.
    if (document.activeElement === document.body) toFocus.current = store.current().focusId;
  }, [store]);
  return {
    /** To be called when other tiles are drawn than before. */
    focusDrawn,
    focusTile: (id: PhotoId): void => {
      toFocus.current = id;
      focusDrawn();
    },
    onTileFocus: (event: FocusEvent): void => {
      focused.current = photoOf(event.target);
    },
    /** React says nothing of an element that loses the focus because it goes. */
    onTileBlur: (): void => {
      focused.current = null;
    },
  };
}
