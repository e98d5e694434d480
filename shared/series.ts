import type { PhotoCard } from './photo.ts';

/** Photos of one place at three dates or more, put together by a person. */
export interface Series {
  id: string;
  /** By date, what has none last. */
  photos: PhotoCard[];
}

/** Fewer photos than these are a pair. */
export const MIN_SERIES_PHOTOS = 3;
