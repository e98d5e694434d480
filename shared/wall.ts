import type { PhotoCard } from './photo.ts';

/** What a tile of the wall shows of a photo. */
export interface WallCard extends PhotoCard {
  /** Of the photo's content, in hexadecimal digits: as long as it is the same, so is the picture. */
  sha256: string;
  /** In a pair that is not rejected. */
  hasPair: boolean;
  /** No file of it can be opened now: it is gone, or its disk is away. */
  isOffline: boolean;
  /** It looks like a copy of a better photo; a person is asked. */
  isCopy: boolean;
}
