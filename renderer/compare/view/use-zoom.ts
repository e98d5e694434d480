import { useState } from 'react';

import {
  FITTED,
  type Offset,
  panBy,
  type Pane,
  zoomAt,
  type ZoomView,
} from '../geometry/zoom-view.ts';

/** Which of the two photos. */
export type Side = 'before' | 'after';

/** Both panes; they are one and the same where both pictures lie in one frame. */
export type Panes = Record<Side, Pane>;

export interface Zoom {
  views: Record<Side, ZoomView>;
  /** The side that keys speak to where the two aren't locked. */
  active: Side;
  activate: (side: Side) => void;
  /** The anchor is counted from the middle of the pane. */
  zoom: (side: Side, factor: number, anchor?: Offset) => void;
  pan: (side: Side, by: Offset) => void;
  fit: () => void;
}

const BOTH: readonly Side[] = ['before', 'after'];

/** Zoom and pan of the two photos, together or each by itself. */
export function useZoom(panes: Panes | null, isLocked: boolean): Zoom {
  const [views, setViews] = useState<Record<Side, ZoomView>>({ before: FITTED, after: FITTED });
  const [active, activate] = useState<Side>('before');
  const change = (side: Side, to: (view: ZoomView, pane: Pane) => ZoomView) => {
    if (!panes) return;
    setViews((known) => {
      const changed = { ...known };
      for (const each of isLocked ? BOTH : [side]) changed[each] = to(known[each], panes[each]);
      return changed;
    });
  };
  return {
    views,
    active,
    activate,
    zoom: (side, factor, anchor = { x: 0, y: 0 }) => {
      change(side, (view, pane) => zoomAt(view, factor, anchor, pane));
    },
    pan: (side, by) => {
      change(side, (view, pane) => panBy(view, by, pane));
    },
    fit: () => {
      setViews({ before: FITTED, after: FITTED });
    },
  };
}
