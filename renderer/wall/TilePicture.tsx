import { useLayoutEffect, useState, type RefObject } from 'react';

import type { WallCard } from '../../shared/wall.ts';
import { usePictures } from './pictures/picture-context.ts';
import { renditionForTile } from './rendition-for-tile.ts';
import css from './TilePicture.module.css';
import type { TileLook } from './wall-context.ts';

const CORNER_PX = 6;

/** The picture of a tile, on the canvas of its row: nothing until it is there, words if it can't be. */
export function TilePicture({
  card,
  name,
  look,
  column,
  canvas,
}: {
  card: WallCard;
  name: string;
  look: TileLook;
  column: number;
  canvas: RefObject<HTMLCanvasElement | null>;
}) {
  const pictures = usePictures();
  const [failedId, setFailedId] = useState<number | null>(null);
  const { id } = card;
  const { widthPx, pictureHeightPx, gapPx, pixelRatio, t } = look;
  const kind = renditionForTile(card, { widthPx, heightPx: pictureHeightPx }, pixelRatio);
  // Whole pixels of the screen, or the picture would be blurred.
  const left = Math.round(column * (widthPx + gapPx) * pixelRatio);
  const right = Math.round((column * (widthPx + gapPx) + widthPx) * pixelRatio);
  const height = Math.round(pictureHeightPx * pixelRatio);
  const shape = card.widthPx / card.heightPx;
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d', { willReadFrequently: true });
    // A wall that is not measured yet has tiles of no width.
    if (!context || right === left) return;
    return pictures.show(
      { context, left, corner: CORNER_PX * pixelRatio },
      { id, kind, shape, width: right - left, height },
      () => {
        setFailedId(id);
      },
    );
  }, [pictures, canvas, id, kind, shape, left, right, height, pixelRatio]);
  if (failedId === id) return <span className={css.failed}>{t('photo.no-picture')}</span>;
  return <span role="img" aria-label={name} />;
}
