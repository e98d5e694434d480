// One photo in the window as arithmetic: 100 % is a pixel of the original on a pixel of the screen.
import { RENDITION_LONG_EDGE_PX, type PhotoCard } from '../../shared/photo.ts';
import { containSize, type Size } from '../compare/geometry/rectangle.ts';
import { MAX_SCALE, type Pane } from '../compare/geometry/zoom-view.ts';

type Pixels = Pick<PhotoCard, 'widthPx' | 'heightPx'>;

/** How far beyond 100 % one can go. */
const MAX_PERCENT = 400;

/** A photo as large as fits, but never beyond 100 %; sizes in CSS pixels. */
export function photoPane(photo: Pixels, viewport: Size, pixelRatio: number): Pane {
  const own = { width: photo.widthPx / pixelRatio, height: photo.heightPx / pixelRatio };
  const fitted = containSize(own, viewport);
  return { content: fitted.width > own.width ? own : fitted, viewport };
}

/** The scale of a view at which the original's pixels meet those of the screen; never below 1. */
export function fullScale(photo: Pixels, pane: Pane, pixelRatio: number): number {
  return photo.widthPx / pixelRatio / pane.content.width;
}

/** The largest scale of a view. */
export function maxScale(photo: Pixels, pane: Pane, pixelRatio: number): number {
  return Math.max(MAX_SCALE, (fullScale(photo, pane, pixelRatio) * MAX_PERCENT) / 100);
}

/** True where the screen can show more pixels than the rendition for viewing has. */
export function needsFullPicture(
  photo: Pixels,
  pane: Pane,
  scale: number,
  pixelRatio: number,
): boolean {
  const longEdgePx = Math.max(photo.widthPx, photo.heightPx);
  if (longEdgePx <= RENDITION_LONG_EDGE_PX.view) return false;
  const shownPx = Math.max(pane.content.width, pane.content.height) * scale * pixelRatio;
  return shownPx > RENDITION_LONG_EDGE_PX.view;
}
