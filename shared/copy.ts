import type { PhotoCard, PhotoId } from './photo.ts';

/**
 * How two photos hold one picture: `twin` is a camera's RAW beside its JPEG of the same shot, `resaved` the same
 * picture saved again with fewer pixels or more compression, as chat apps do.
 */
export type CopyKind = 'twin' | 'resaved';

/** A photo that holds the picture of a better one. Twins are told from names and time, so nobody is asked. */
export interface Copy {
  copy: PhotoId;
  best: PhotoId;
  kind: CopyKind;
  /** `auto` and `confirmed` copies are shown as originals of the best photo; `ask` ones wait for a person. */
  decision: 'auto' | 'ask' | 'confirmed';
}

/** A copy that a person is asked about. */
export interface CopyOffer {
  copy: PhotoCard;
  best: PhotoCard;
}
