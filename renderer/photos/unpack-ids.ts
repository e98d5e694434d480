import type { PhotoId } from '../../shared/photo.ts';

/** The ids of a packed outline: little-endian 32-bit numbers, in base64. */
export function unpackIds(packed: string): PhotoId[] {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.codePointAt(0) ?? 0);
  const view = new DataView(bytes.buffer);
  return Array.from({ length: bytes.length / 4 }, (_, place) => view.getUint32(place * 4, true));
}
