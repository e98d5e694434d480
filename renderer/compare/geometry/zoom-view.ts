// Zoom and pan as arithmetic. Content lies in the middle of a pane, as large as fits; a view says how much larger it is
// drawn and which of its points is in the middle.
import type { Size } from './rectangle.ts';

export interface ZoomView {
  /** 1 is as large as fits. */
  scale: number;
  /** The point in the middle of the pane, in shares of the content. */
  x: number;
  y: number;
}

/** Where content is seen, both in CSS pixels; the content at scale 1. */
export interface Pane {
  content: Size;
  viewport: Size;
}

/** CSS pixels, to the right and down. */
export interface Offset {
  x: number;
  y: number;
}

export const FITTED: ZoomView = { scale: 1, x: 0.5, y: 0.5 };

/** What a press of + zooms by. */
export const CLOSER = 1.25;

export const MAX_SCALE = 16;

/** Zooms by a factor; what is under the anchor, counted from the middle of the pane, stays there. */
export function zoomAt(
  view: ZoomView,
  factor: number,
  anchor: Offset,
  pane: Pane,
  maxScale = MAX_SCALE,
): ZoomView {
  const scale = Math.min(maxScale, Math.max(1, view.scale * factor));
  const keep = (middle: number, offset: number, length: number) =>
    middle + offset / (length * view.scale) - offset / (length * scale);
  return clampView(
    {
      scale,
      x: keep(view.x, anchor.x, pane.content.width),
      y: keep(view.y, anchor.y, pane.content.height),
    },
    pane,
  );
}

/** Moves the content with the hand that drags it. */
export function panBy(view: ZoomView, by: Offset, pane: Pane): ZoomView {
  return clampView(
    {
      scale: view.scale,
      x: view.x - by.x / (pane.content.width * view.scale),
      y: view.y - by.y / (pane.content.height * view.scale),
    },
    pane,
  );
}

/** The nearest view that leaves no room beside content that is larger than its pane. */
export function clampView({ scale, x, y }: ZoomView, { content, viewport }: Pane): ZoomView {
  const clamp = (middle: number, length: number, seen: number) => {
    const half = seen / (2 * length * scale);
    return half >= 0.5 ? 0.5 : Math.min(1 - half, Math.max(half, middle));
  };
  return {
    scale,
    x: clamp(x, content.width, viewport.width),
    y: clamp(y, content.height, viewport.height),
  };
}

/** The CSS transform, with its origin at 0 0, of content that stands at the pane's left upper corner. */
export function viewTransform({ scale, x, y }: ZoomView, { content, viewport }: Pane): string {
  const left = viewport.width / 2 - x * content.width * scale;
  const top = viewport.height / 2 - y * content.height * scale;
  return `translate(${left}px, ${top}px) scale(${scale})`;
}
