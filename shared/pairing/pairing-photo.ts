import type { FactSource, Facts } from '../fact.ts';
import type { PhotoId } from '../photo.ts';

/** What pairing and matching read of a photo. */
export interface PairingPhoto {
  id: PhotoId;
  /** Path of the described original, relative to its root. */
  path: string;
  sha256: string;
  facts: Facts;
  /** Where the village was read; null where it is not known. */
  villageSource: FactSource | null;
  /** Local time of capture from the metadata, trusted or not. */
  takenAt: string | null;
  /** Where the camera stood, in degrees north and east. */
  latitude: number | null;
  longitude: number | null;
  /** 64-bit difference hash, 16 hex digits. */
  perceptualHash: string | null;
  /** The better photo that this one is offered as a copy of. */
  copyOf: PhotoId | null;
  /** Photos that a person split from their scene bear one mark, and pair with none of another or of no mark. */
  splitMark: string | null;
  /** Every path that holds this photo. */
  originalPaths: string[];
}
