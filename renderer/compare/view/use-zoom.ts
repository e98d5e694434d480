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

const ALL_OF_BOTH: Record<Side, ZoomView> = { before: FITTED, after: FITTED };

/** Zoom and pan of the two photos, together or each by itself; a new pair is shown whole. */
export function useZoom(pairId: string, panes: Panes | null, isLocked: boolean): Zoom {
  const [state, setState] = useState({ pairId, views: ALL_OF_BOTH });
  const [active, activate] = useState<Side>('before');
  const change = (side: Side, to: (view: ZoomView, pane: Pane) => ZoomView) => {
    if (!panes) return;
    setState((known) => {
      const views = { ...viewsOf(known, pairId) };
      for (const each of isLocked ? BOTH : [side]) views[each] = to(views[each], panes[each]);
      return { pairId, views };
    });
  };
  return {
    views: viewsOf(state, pairId),
    active,
    activate,
    zoom: (side, factor, anchor = { x: 0, y: 0 }) => {
      change(side, (view, pane) => zoomAt(view, factor, anchor, pane));
    },
    pan: (side, by) => {
      change(side, (view, pane) => panBy(view, by, pane));
    },
    fit: () => {
      setState({ pairId, views: ALL_OF_BOTH });
    },
  };
}

function viewsOf(
  state: { pairId: string; views: Record<Side, ZoomView> },
  pairId: string,
): Record<Side, ZoomView> {
  return state.pairId === pairId ? state.views : ALL_OF_BOTH;
}
