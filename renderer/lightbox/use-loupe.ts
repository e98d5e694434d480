import { useRef, useState } from 'react';

import type { PhotoId } from '../../shared/photo.ts';
import type { Offset, Pane, ZoomView } from '../compare/geometry/zoom-view.ts';

/** What the loupe shows of a photo. */
export interface LoupeState {
  /** In shares of the photo. */
  at: Offset;
  percent: 100 | 200;
}

export interface LoupeTool {
  /** Null while it is put away. */
  state: LoupeState | null;
  setOn: (isOn: boolean) => void;
  setPercent: (percent: LoupeState['percent']) => void;
  /** The pointer is here, counted from the pane's left upper corner; null where it left. */
  follow: (place: Offset | null) => void;
  /** By CSS pixels of the pane, for the keys. */
  move: (by: Offset) => void;
}

/** A loupe that follows the pointer and the keys; another photo begins where the pointer is. */
export function useLoupe(id: PhotoId, pane: Pane | null, view: ZoomView): LoupeTool {
  const [isOn, setOn] = useState(false);
  const [percent, setPercent] = useState<LoupeState['percent']>(100);
  const [place, setPlace] = useState<{ id: PhotoId; at: Offset } | null>(null);
  const pointer = useRef<Offset | null>(null);
  const middle = { x: view.x, y: view.y };
  const at = place?.id === id ? place.at : middle;

  const look = (to: Offset) => {
    const clamp = (share: number) => Math.min(1, Math.max(0, share));
    setPlace({ id, at: { x: clamp(to.x), y: clamp(to.y) } });
  };
  const lookAtPointer = () => {
    if (pane && pointer.current) look(sharesAt(pointer.current, pane, view));
  };
  return {
    state: isOn ? { at, percent } : null,
    setOn: (next) => {
      if (next) lookAtPointer();
      setOn(next);
    },
    setPercent,
    follow: (to) => {
      pointer.current = to;
      if (isOn) lookAtPointer();
    },
    move: (by) => {
      if (!pane) return;
      look({
        x: at.x + by.x / (pane.content.width * view.scale),
        y: at.y + by.y / (pane.content.height * view.scale),
      });
    },
  };
}

/** A place in the pane, from its left upper corner, in shares of the photo. */
function sharesAt(place: Offset, { content, viewport }: Pane, { scale, x, y }: ZoomView): Offset {
  return {
    x: x + (place.x - viewport.width / 2) / (content.width * scale),
    y: y + (place.y - viewport.height / 2) / (content.height * scale),
  };
}
