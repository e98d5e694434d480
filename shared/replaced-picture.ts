// How far the picture of a file that was changed where it lies is from the one before it. Pure.
import { isSamePicture, type PixelDifference } from './copies/same-picture.ts';

/** `same`: not a grey level apart, so that only what is written beside the picture has changed. */
export type Alikeness = 'same' | 'near' | 'edited' | 'unknown';

/** Less is rounding: a rendition of the same pixels is the same. */
const SAME_LEVELS = 0.5;

export function alikenessOf(difference: PixelDifference | null): Alikeness {
  if (difference === null) return 'unknown';
  if (difference.worstField < SAME_LEVELS) return 'same';
  return isSamePicture(difference) ? 'near' : 'edited';
}
