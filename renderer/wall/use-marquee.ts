// [Note: Marquee] A frame drawn from between the tiles selects what it touches; with Shift it adds, with Ctrl or ⌘ it
// turns over. At the edges of what scrolls it scrolls on.
import { useEffect, useEffectEvent, useState } from 'react';

import { clear, frame, type Selection } from './selection.ts';
import type { SelectionStore } from './selection-store.ts';
import { indexesIn, type WallLayout } from './wall-layout.ts';
import type { WallScroll } from './wall-scroll.ts';

/** A press that moves less is a click. */
const STILL_PX = 4;
const EDGE_PX = 48;
/** Per frame at the very edge; further out it is faster. */
const EDGE_STEP_PX = 14;

/** A frame that is being drawn, from the top left of the wall. */
interface Marquee {
  leftPx: number;
  rightPx: number;
  topPx: number;
  bottomPx: number;
}

interface Begun {
  pointerId: number;
  base: Selection;
  mode: 'only' | 'add' | 'flip';
  /** Where it began, from the top left of the wall. */
  xPx: number;
  yPx: number;
  isDrawn: boolean;
  clientX: number;
  clientY: number;
}

export function useMarquee({
  scroller,
  wall,
  store,
  layout,
  scroll,
}: {
  scroller: HTMLElement | null;
  wall: HTMLElement | null;
  store: SelectionStore;
  layout: WallLayout;
  scroll: WallScroll;
}): Marquee | null {
  const [shown, setShown] = useState<Marquee | null>(null);
  const begin = useEffectEvent((event: PointerEvent): Begun | null => {
    if (!wall || event.button !== 0 || event.pointerType === 'touch') return null;
    if (!isFree(event.target, wall, scroller)) return null;
    const yPx = scroll.toWallPx(event.clientY);
    if (yPx < 0) return null;
    const mode = event.ctrlKey || event.metaKey ? 'flip' : event.shiftKey ? 'add' : 'only';
    const { clientX, clientY, pointerId } = event;
    const xPx = clientX - wall.getBoundingClientRect().left;
    return { pointerId, base: store.current(), mode, xPx, yPx, isDrawn: false, clientX, clientY };
  });
  const draw = useEffectEvent((begun: Begun) => {
    if (!wall) return;
    const wallBox = wall.getBoundingClientRect();
    const xPx = Math.min(wallBox.width, Math.max(0, begun.clientX - wallBox.left));
    const yPx = Math.min(layout.heightPx, Math.max(0, scroll.toWallPx(begun.clientY)));
    const held = {
      leftPx: Math.min(begun.xPx, xPx),
      rightPx: Math.max(begun.xPx, xPx),
      topPx: Math.min(begun.yPx, yPx),
      bottomPx: Math.max(begun.yPx, yPx),
    };
    setShown(held);
    const order = store.order();
    const ids = indexesIn(layout, held).flatMap((index) => order.ids[index] ?? []);
    store.change(() => frame(begun.base, ids, begun.mode));
  });
  const end = useEffectEvent((begun: Begun) => {
    setShown(null);
    if (!begun.isDrawn && begun.mode === 'only') store.change(clear);
  });

  useEffect(() => {
    if (!scroller) return;
    let begun: Begun | null = null;
    let tick = 0;
    const onTick = (): void => {
      if (!begun?.isDrawn) return;
      const bounds = scroller.getBoundingClientRect();
      const above = bounds.top + EDGE_PX - begun.clientY;
      const below = begun.clientY - (bounds.bottom - EDGE_PX);
      const over = below > 0 ? below : above > 0 ? -above : 0;
      if (over !== 0) {
        scroller.scrollTop += (over / EDGE_PX) * EDGE_STEP_PX;
        draw(begun);
      }
      tick = requestAnimationFrame(onTick);
    };
    const onDown = (event: PointerEvent): void => {
      begun = begin(event);
    };
    const onMove = (event: PointerEvent): void => {
      if (begun?.pointerId !== event.pointerId) return;
      const moved = Math.hypot(event.clientX - begun.clientX, event.clientY - begun.clientY);
      if (!begun.isDrawn) {
        if (moved < STILL_PX) return;
        begun.isDrawn = true;
        scroller.setPointerCapture(event.pointerId);
        tick = requestAnimationFrame(onTick);
      }
      begun.clientX = event.clientX;
      begun.clientY = event.clientY;
      draw(begun);
    };
    const onEnd = (event: PointerEvent): void => {
      if (begun?.pointerId !== event.pointerId) return;
      cancelAnimationFrame(tick);
      end(begun);
      begun = null;
    };
    scroller.addEventListener('pointerdown', onDown);
    scroller.addEventListener('pointermove', onMove);
    scroller.addEventListener('pointerup', onEnd);
    scroller.addEventListener('pointercancel', onEnd);
    return () => {
      cancelAnimationFrame(tick);
      scroller.removeEventListener('pointerdown', onDown);
      scroller.removeEventListener('pointermove', onMove);
      scroller.removeEventListener('pointerup', onEnd);
      scroller.removeEventListener('pointercancel', onEnd);
    };
  }, [scroller]);
  return shown;
}

/** Between the tiles of the wall, or on the bare page beside and below it; its scroll bar is neither. */
function isFree(
  target: EventTarget | null,
  wall: HTMLElement,
  scroller: HTMLElement | null,
): boolean {
  if (!(target instanceof Element)) return false;
  if (target === scroller) return true;
  if (!wall.contains(target)) return false;
  return target.closest('[data-photo-id], button') === null;
}
