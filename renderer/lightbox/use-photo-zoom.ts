import { useState } from 'react';

import type { PhotoCard, PhotoId } from '../../shared/photo.ts';
import {
  clampView,
  FITTED,
  type Offset,
  panBy,
  type Pane,
  zoomAt,
  type ZoomView,
} from '../compare/geometry/zoom-view.ts';
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

/** A view with the width that its photo had when it fitted. */
interface Known {
  id: PhotoId;
  view: ZoomView;
  fittedWidth: number;
}

const MIDDLE: Offset = { x: 0, y: 0 };

/** Zoom and pan of one photo; another one is shown whole, and what is zoomed stays so while the pane changes. */
export function usePhotoZoom(photo: PhotoCard, pane: Pane | null, pixelRatio: number): PhotoZoom {
  const [known, setKnown] = useState<Known>({ id: photo.id, view: FITTED, fittedWidth: 1 });
  const view = viewIn(known, photo.id, pane);
  const full = pane ? fullScale(photo, pane, pixelRatio) : 1;
  const change = (to: (view: ZoomView, pane: Pane) => ZoomView) => {
    if (!pane) return;
    setKnown((last) => ({
      id: photo.id,
      view: to(viewIn(last, photo.id, pane), pane),
      fittedWidth: pane.content.width,
    }));
  };
  const zoom = (factor: number, anchor: Offset = MIDDLE) => {
    change((last, frame) =>
      zoomAt(last, factor, anchor, frame, maxScale(photo, frame, pixelRatio)),
    );
  };
  const fit = () => {
    change(() => FITTED);
  };
  return {
    view,
    isZoomed: view.scale > 1,
    percent: (view.scale / full) * 100,
    zoom,
    pan: (by) => {
      change((last, frame) => panBy(last, by, frame));
    },
    fit,
    toggleFull: (anchor) => {
      if (view.scale > 1) fit();
      else zoom(full, anchor);
    },
  };
}

function viewIn({ id, view, fittedWidth }: Known, wanted: PhotoId, pane: Pane | null): ZoomView {
  if (id !== wanted || pane === null || view.scale === 1) return FITTED;
  const scale = Math.max(1, (view.scale * fittedWidth) / pane.content.width);
  return clampView({ ...view, scale }, pane);
}
