import type { PhotoId } from '../../shared/photo.ts';

/** Bytes turned to text at a time; a call takes only so many arguments. */
const STRETCH = 8192;

/** Ids as the program takes many of them: little-endian 32-bit numbers in base64. */
export function packIds(ids: Iterable<PhotoId>): string {
  const list = [...ids];
  const view = new DataView(new ArrayBuffer(list.length * Uint32Array.BYTES_PER_ELEMENT));
  for (const [place, id] of list.entries()) view.setUint32(place * 4, id, true);
  const bytes = new Uint8Array(view.buffer);
  let text = '';
  for (let start = 0; start < bytes.length; start += STRETCH) {
    text += String.fromCharCode(...bytes.subarray(start, start + STRETCH));
  }
  return btoa(text);
}
