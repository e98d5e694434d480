// Fingers and the mouse on a viewport: one drags, two pinch.
import { useRef, type PointerEvent } from 'react';

import type { Offset } from '../geometry/zoom-view.ts';

interface Gestures {
  canDrag: boolean;
  /** One pointer moved, or the middle of two. */
  onDrag: (by: Offset) => void;
  /** Two pointers moved apart or together about a place, in client coordinates. */
  onPinch: (factor: number, about: Offset) => void;
}

/** Handlers for an element that is dragged and pinched. */
export function usePointers({ canDrag, onDrag, onPinch }: Gestures) {
  const held = useRef(new Map<number, Offset>());

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    // Something on the viewport has taken it.
    if (event.defaultPrevented || event.button !== 0) return;
    const isPinch = held.current.size > 0;
    if (!canDrag && !isPinch && event.pointerType === 'mouse') return;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current.set(event.pointerId, placeOf(event));
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const from = held.current.get(event.pointerId);
    if (!from) return;
    const to = placeOf(event);
    const other = [...held.current].find(([id]) => id !== event.pointerId)?.[1];
    held.current.set(event.pointerId, to);
    if (!other) {
      if (canDrag) onDrag({ x: to.x - from.x, y: to.y - from.y });
      return;
    }
    const before = distance(from, other);
    const after = distance(to, other);
    onDrag({ x: (to.x - from.x) / 2, y: (to.y - from.y) / 2 });
    if (before > 0) {
      onPinch(after / before, { x: (to.x + other.x) / 2, y: (to.y + other.y) / 2 });
    }
  };
  const onPointerEnd = (event: PointerEvent<HTMLElement>) => {
    held.current.delete(event.pointerId);
  };
  return { onPointerDown, onPointerMove, onPointerUp: onPointerEnd, onPointerCancel: onPointerEnd };
}

function placeOf(event: PointerEvent): Offset {
  return { x: event.clientX, y: event.clientY };
}

function distance(a: Offset, b: Offset): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
