// [Note: Wall pointer] A click chooses, with Shift a range, with Ctrl or ⌘ one more; a double click opens. On touch a tap
// opens and a long press selects, after which taps select too.
import { useRef, type DragEvent, type MouseEvent, type PointerEvent } from 'react';

import type { PhotoId } from '../../shared/photo.ts';
import { choose, extendTo, focusOn, toggle } from './selection.ts';
import type { SelectionStore } from './selection-store.ts';

const LONG_PRESS_MS = 500;
/** A finger that moves further scrolls. */
const STILL_PX = 8;

/** Kinds of data with what they say, for what the photos are dropped on. */
export type DragData = Record<string, string>;

export function useWallPointer({
  store,
  onOpen,
  onContextMenu,
  dragData,
}: {
  store: SelectionStore;
  onOpen: (id: PhotoId) => void;
  onContextMenu: ((id: PhotoId, point: { x: number; y: number }) => void) | undefined;
  dragData: ((id: PhotoId) => DragData) | undefined;
}) {
  const touch = useRef<{ x: number; y: number; timer: number; isLong: boolean } | null>(null);

  const endTouch = () => {
    clearTimeout(touch.current?.timer);
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      endTouch();
      touch.current = null;
      const id = photoOf(event.target);
      if (event.pointerType !== 'touch' || id === null) return;
      const timer = window.setTimeout(() => {
        if (touch.current) touch.current.isLong = true;
        store.change((selection) => toggle(selection, id));
      }, LONG_PRESS_MS);
      touch.current = { x: event.clientX, y: event.clientY, timer, isLong: false };
    },
    onPointerMove: (event: PointerEvent) => {
      const from = touch.current;
      if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > STILL_PX) endTouch();
    },
    onPointerUp: endTouch,
    onPointerCancel: endTouch,
    onClick: (event: MouseEvent) => {
      const id = photoOf(event.target);
      if (id === null) return;
      const isMore = event.ctrlKey || event.metaKey;
      if (touch.current) {
        if (touch.current.isLong) return;
        if (store.current().ids.size === 0) onOpen(id);
        else store.change((selection) => toggle(selection, id));
        return;
      }
      store.change((selection, order) => {
        if (event.shiftKey) return extendTo(selection, order, id, isMore);
        return isMore ? toggle(selection, id) : choose(id);
      });
    },
    onDoubleClick: (event: MouseEvent) => {
      const id = photoOf(event.target);
      if (id === null || touch.current || event.ctrlKey || event.metaKey || event.shiftKey) return;
      onOpen(id);
    },
    onContextMenu: (event: MouseEvent) => {
      const id = photoOf(event.target);
      if (id === null) return;
      // The long press has selected already.
      if (touch.current) event.preventDefault();
      if (touch.current || onContextMenu === undefined) return;
      event.preventDefault();
      if (!store.current().ids.has(id)) store.change(() => choose(id));
      onContextMenu(id, pointOf(event));
    },
    onDragStart: (event: DragEvent) => {
      const id = photoOf(event.target);
      if (id === null || dragData === undefined) return;
      if (!store.current().ids.has(id)) store.change(() => choose(id));
      for (const [kind, data] of Object.entries(dragData(id))) {
        event.dataTransfer.setData(kind, data);
      }
      event.dataTransfer.effectAllowed = 'copyLink';
    },
    /** A photo that Tab or a script gave the focus is where keys go on from. */
    onFocus: (event: { target: EventTarget }) => {
      const id = photoOf(event.target);
      if (id !== null) store.change((selection) => focusOn(selection, id));
    },
  };
}

/** The photo of the tile that an event came from; null between tiles. */
export function photoOf(target: EventTarget): PhotoId | null {
  const tile = target instanceof Element ? target.closest('[data-photo-id]') : null;
  return tile instanceof HTMLElement ? Number(tile.dataset.photoId) : null;
}

/** The key for menus has no point of its own: then the middle of the tile. */
function pointOf(event: MouseEvent): { x: number; y: number } {
  if (event.clientX !== 0 || event.clientY !== 0) return { x: event.clientX, y: event.clientY };
  const box = event.currentTarget.querySelector(':focus')?.getBoundingClientRect();
  return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : { x: 0, y: 0 };
}
