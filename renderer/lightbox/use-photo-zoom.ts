import { useState } from 'react';

import {
  FITTED,
  type Offset,
  panBy,
  type Pane,
  zoomAt,
  type ZoomView,
} from '../compare/geometry/zoom-view.ts';
import type { PhotoCard } from '../../shared/photo.ts';
import { fullScale, maxScale } from './photo-pane.ts';

export interface PhotoZoom {
  view: ZoomView;
  isZoomed: boolean;
  /** 100 where a pixel of the original meets a pixel of the screen. */
  percent: number;
  /** The anchor is counted from the middle of the pane. */
  zoom: (factor: number, anchor?: Offset) => void;
  pan: (by: Offset) => void;
  fit: () => void;
  /** To 100 %, and from any zoom back to all of the picture. */
  toggleFull: (anchor?: Offset) => void;
}

const MIDDLE: Offset = { x: 0, y: 0 };

/** Zoom and pan of one photo; another one is shown whole. */
export function usePhotoZoom(photo: PhotoCard, pane: Pane | null, pixelRatio: number): PhotoZoom {
  const [state, setState] = useState({ id: photo.id, view: FITTED });
  const view = state.id === photo.id ? state.view : FITTED;
  const full = pane ? fullScale(photo, pane, pixelRatio) : 1;
  const change = (to: (view: ZoomView, pane: Pane) => ZoomView) => {
    if (!pane) return;
    setState((known) => ({
      id: photo.id,
      view: to(known.id === photo.id ? known.view : FITTED, pane),
    }));
  };
  const fit = () => {
    setState({ id: photo.id, view: FITTED });
  };
  return {
    view,
    isZoomed: view.scale > 1,
    percent: (view.scale / full) * 100,
    zoom: (factor, anchor = MIDDLE) => {
      change((known, frame) =>
        zoomAt(known, factor, anchor, frame, maxScale(photo, frame, pixelRatio)),
      );
    },
    pan: (by) => {
      change((known, frame) => panBy(known, by, frame));
    },
    fit,
    toggleFull: (anchor = MIDDLE) => {
      if (view.scale > 1) fit();
      else {
        change((known, frame) =>
          zoomAt(known, full / known.scale, anchor, frame, maxScale(photo, frame, pixelRatio)),
        );
      }
    },
  };
}
