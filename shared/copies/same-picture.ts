// Whether two photos are one picture: what their metadata and names allow, and what their pixels say. Pure.
import type { PhotoFormat, PhotoMetadata } from '../photo.ts';

/** What is compared of a photo's file. */
export interface ShotTraits {
  format: PhotoFormat;
  metadata: Pick<PhotoMetadata, 'takenAt' | 'make' | 'model'>;
}

/** How far two pictures are apart, in grey levels of 255, at 48 by 48 pixels. */
export interface PixelDifference {
  mean: number;
  /** Mean of the worst of 8 by 8 fields: someone who moved shows here. */
  worstField: number;
}

/** Length of `YYYY-MM-DDTHH:MM:SS`; chat apps and editors drop what follows. */
const TO_THE_SECOND = 19;

/**
 * False where the metadata says that these are two shots. Chat apps strip it, so that nothing said is nothing
 * against it.
 */
export function mayBeOneShot(a: ShotTraits, b: ShotTraits): boolean {
  const [first, second] = [a.metadata, b.metadata];
  return (
    agrees(secondOf(first.takenAt), secondOf(second.takenAt)) &&
    agrees(first.make, second.make) &&
    agrees(first.model, second.model)
  );
}

/**
 * A camera's RAW and JPEG of one shot. The caller has seen that they lie in one folder under one name; the time
 * proves it, as counters start again.
 */
export function areTwins(a: ShotTraits, b: ShotTraits): boolean {
  const isRawBesidePicture = (a.format === 'raw') !== (b.format === 'raw');
  return isRawBesidePicture && a.metadata.takenAt !== null && mayBeOneShot(a, b);
}

/**
 * True if pixels differ by no more than saving again makes them. Saved at 640 to 1440 pixels in quality 40 to 75,
 * pictures of the sample differ by 4 levels and 16 in the worst field at the most; a brightened one by 13 and 25.
 */
export function isSamePicture({ mean, worstField }: PixelDifference): boolean {
  return mean <= 6 && worstField <= 18;
}

function secondOf(takenAt: string | null): string | null {
  return takenAt?.slice(0, TO_THE_SECOND) ?? null;
}

function agrees(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}
