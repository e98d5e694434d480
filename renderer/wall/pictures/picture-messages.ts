// What the wall and the worker that brings its pictures say to each other.
import type { PhotoId, RenditionKind } from '../../../shared/photo.ts';

/** A picture under a number that the answer bears. */
export interface PictureAsk {
  key: number;
  id: PhotoId;
  kind: RenditionKind;
  /** In pixels of the screen; its height follows. */
  width: number;
  /** Pictures of one row bear one number, and come together. */
  row: number;
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
