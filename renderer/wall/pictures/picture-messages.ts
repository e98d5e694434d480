// What the wall and the worker that brings its pictures say to each other. Lengths in pixels of the screen.
import type { PhotoId, RenditionKind } from '../../../shared/photo.ts';

/** A picture to fill a rectangle with, cut at its longer sides. */
export interface WantedPicture {
  id: PhotoId;
  kind: RenditionKind;
  /** Width of the whole photo to its height. */
  shape: number;
  width: number;
  height: number;
}

/** A picture under a number that the answer bears. */
export interface PictureAsk extends WantedPicture {
  key: number;
}

export type ToPictureWorker =
  | { baseUri: string }
  | {
      asks: readonly PictureAsk[];
      /** Numbers of pictures that nobody waits for any more. */
      drops: readonly number[];
    };

/** Pictures that came; null where there is none. */
export type FromPictureWorker = readonly { key: number; picture: ImageBitmap | null }[];
