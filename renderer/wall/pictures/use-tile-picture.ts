import { useLayoutEffect, useState, type RefObject } from 'react';

import type { WallCard } from '../../../shared/wall.ts';
import { renditionForTile } from '../rendition-for-tile.ts';
import { useTileLook } from '../wall-context.ts';
import { drawMarks } from './draw-marks.ts';
import { drawPicture } from './draw-picture.ts';
import { usePictures } from './picture-context.ts';

/**
 * Draws the picture of a tile and its marks on the canvas of its row: nothing until they are there. Tells whether there
 * is no picture.
 */
export function useTilePicture(
  card: WallCard | undefined,
  column: number,
  canvas: RefObject<HTMLCanvasElement | null>,
): { isFailed: boolean } {
  const pictures = usePictures();
  const look = useTileLook();
  const [failed, setFailed] = useState<string | null>(null);
  useLayoutEffect(() => {
    const drawnOn = canvas.current;
    const context = drawnOn?.getContext('2d');
    const { widthPx, pictureHeightPx, gapPx, pixelRatio, marks } = look;
    // Whole pixels of the screen, or the picture would be blurred.
    const left = Math.round(column * (widthPx + gapPx) * pixelRatio);
    const width = Math.round((column * (widthPx + gapPx) + widthPx) * pixelRatio) - left;
    const height = Math.round(pictureHeightPx * pixelRatio);
    // A wall that is not measured yet has tiles of no width.
    if (!card || !drawnOn || !context || width === 0) return;
    const box = { left, width, height, pixelRatio };
    const { id, sha256 } = card;
    const stop = pictures.bring(
      {
        ...{ id, sha256, width, height, row: drawnOn },
        kind: renditionForTile(card, { widthPx, heightPx: pictureHeightPx }, pixelRatio),
        shape: card.widthPx / card.heightPx,
      },
      (picture) => {
        drawPicture(context, box, picture);
        drawMarks(context, box, card, marks);
      },
      () => {
        drawMarks(context, box, card, marks);
        setFailed(sha256);
      },
    );
    return () => {
      stop();
      context.clearRect(left, 0, width, height);
    };
  }, [pictures, canvas, card, column, look]);
  return { isFailed: failed !== null && failed === card?.sha256 };
}
