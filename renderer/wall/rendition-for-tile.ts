import { RENDITION_LONG_EDGE_PX, type PhotoCard, type RenditionKind } from '../../shared/photo.ts';

/** Enlarged by no more than this, the small rendition still looks sharp. */
const UNSEEN_ENLARGEMENT = 1.15;

/** The smallest rendition that fills a tile sharply on a screen of so many pixels to a CSS pixel. */
export function renditionForTile(
  { widthPx, heightPx }: Pick<PhotoCard, 'widthPx' | 'heightPx'>,
  tile: { widthPx: number; heightPx: number },
  pixelRatio: number,
): RenditionKind {
  const longEdge = Math.max(widthPx, heightPx);
  // Where the photo itself is no larger, the larger rendition isn't either.
  if (longEdge <= RENDITION_LONG_EDGE_PX.grid) return 'grid';
  const scale = RENDITION_LONG_EDGE_PX.grid / longEdge;
  const enlargement = Math.max(
    (tile.widthPx * pixelRatio) / (widthPx * scale),
    (tile.heightPx * pixelRatio) / (heightPx * scale),
  );
  return enlargement <= UNSEEN_ENLARGEMENT ? 'grid' : 'view';
}
