import { RENDITION_LONG_EDGE_PX, type PhotoCard } from '../../../shared/photo.ts';
import type { Size } from './rectangle.ts';

/** Pixels of the rendition for looking. No larger one is served, so 100 % means a pixel of it on a pixel of the screen. */
export function renditionSize({
  widthPx,
  heightPx,
}: Pick<PhotoCard, 'widthPx' | 'heightPx'>): Size {
  const scale = Math.min(1, RENDITION_LONG_EDGE_PX.view / Math.max(widthPx, heightPx));
  return { width: Math.round(widthPx * scale), height: Math.round(heightPx * scale) };
}
