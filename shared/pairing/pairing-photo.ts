import type { Facts } from '../fact.ts';
import type { PhotoId } from '../photo.ts';

/** What pairing and matching read of a photo. */
export interface PairingPhoto {
  id: PhotoId;
  /** Path of the described original, relative to its root. */
  path: string;
  sha256: string;
  facts: Facts;
  /** Local time of capture from the metadata, trusted or not. */
  takenAt: string | null;
  /** 64-bit difference hash, 16 hex digits. */
  perceptualHash: string | null;
  /** The better photo that this one is offered as a copy of. */
  copyOf: PhotoId | null;
  /** Every path that holds this photo. */
  originalPaths: string[];
}
