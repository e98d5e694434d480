// Finds the preview that every raw file carries: a whole JPEG somewhere among the sensor data.

export interface EmbeddedJpeg {
  /** From its first byte to the end of the file; a decoder stops at its end marker. */
  bytes: Uint8Array;
  widthPx: number;
  heightPx: number;
}

const START_OF_JPEG = Buffer.from([0xff, 0xd8, 0xff]);
/** A raw file holds two to four; sensor data contains the pattern by chance now and then. */
const MAX_CANDIDATES = 200;
const MAX_SEGMENTS = 100;

/**
 * The largest ordinary JPEG (8 bits, not lossless) inside a raw file. Looking for the start marker instead
 * of following each maker's directories works for CR2, CR3, NEF, ARW, DNG, RW2, RAF and ORF alike, and
 * trusts no offset.
 */
export function largestEmbeddedJpeg(bytes: Buffer): EmbeddedJpeg | null {
  let largest: EmbeddedJpeg | null = null;
  let at = bytes.indexOf(START_OF_JPEG);
  for (let count = 0; at !== -1 && count < MAX_CANDIDATES; count += 1) {
    const candidate = bytes.subarray(at);
    const size = jpegSize(candidate);
    if (size && (!largest || area(size) > area(largest))) largest = { bytes: candidate, ...size };
    at = bytes.indexOf(START_OF_JPEG, at + 3);
  }
  return largest;
}

function area(size: { widthPx: number; heightPx: number }): number {
  return size.widthPx * size.heightPx;
}

/** Size from the frame header (ITU-T T.81 B.2.2), null for lossless frames, which are sensor data. */
function jpegSize(bytes: Buffer): { widthPx: number; heightPx: number } | null {
  let at = 2;
  for (let count = 0; count < MAX_SEGMENTS && at + 9 <= bytes.length; count += 1) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker < 0xc0 || marker === 0xd9 || marker === 0xda) return null;
    const isFrame = marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) {
      const isOrdinary = marker <= 0xc2 && bytes[at + 4] === 8;
      const heightPx = bytes.readUInt16BE(at + 5);
      const widthPx = bytes.readUInt16BE(at + 7);
      return isOrdinary && widthPx > 0 && heightPx > 0 ? { widthPx, heightPx } : null;
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}
