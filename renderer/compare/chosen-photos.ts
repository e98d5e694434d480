import type { PhotoCard } from '../../shared/photo.ts';

/** The two photos that are looked at. */
export interface ChosenPhotos {
  before: PhotoCard;
  after: PhotoCard;
}
