// The marker segments of a JPEG (ITU-T T.81, annex B), cut apart and put together again without touching pixels.
// Pure: workers embed captions with it, exports read them back.

/** A marker segment before the scan: its marker's second byte, and its payload without the length. */
export interface JpegSegment {
  marker: number;
  payload: Buffer;
}

/** A JPEG cut at its first scan: what stands before it, and the scan with all that follows. */
export interface JpegParts {
  segments: JpegSegment[];
  /** From the SOS or end marker to the end of the file, byte for byte. */
  rest: Buffer;
}

export const APP0 = 0xe0;
export const APP1 = 0xe1;
export const APP13 = 0xed;

/** A segment's length field counts itself and has 16 bits. */
export const MAX_PAYLOAD_BYTES = 0xffff - 2;

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/**
 * Cuts a JPEG into its segments.
 * @throws Error if the bytes are no JPEG or end inside a segment
 */
export function splitJpeg(jpeg: Buffer): JpegParts {
  if (jpeg.length < 4 || jpeg.readUInt16BE(0) !== 0xffd8) throw new Error('Not a JPEG.');
  const segments: JpegSegment[] = [];
  let at = 2;
  while (at + 4 <= jpeg.length) {
    if (jpeg[at] !== 0xff) throw new Error(`No JPEG marker at byte ${at}.`);
    const marker = jpeg.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1; // A fill byte: any number of them may stand before a marker.
      continue;
    }
    if (marker === START_OF_SCAN || marker === END_OF_IMAGE) {
      return { segments, rest: jpeg.subarray(at) };
    }
    const end = at + 2 + jpeg.readUInt16BE(at + 2);
    if (end > jpeg.length || end < at + 4) throw new Error('The JPEG ends inside a segment.');
    segments.push({ marker, payload: jpeg.subarray(at + 4, end) });
    at = end;
  }
  throw new Error('The JPEG has no scan.');
}

/**
 * Puts a JPEG together again.
 * @throws RangeError if a payload is longer than a segment can be
 */
export function joinJpeg(parts: JpegParts): Buffer {
  const pieces: Buffer[] = [Buffer.from([0xff, 0xd8])];
  for (const { marker, payload } of parts.segments) {
    if (payload.length > MAX_PAYLOAD_BYTES) {
      throw new RangeError(
        `A JPEG segment holds ${MAX_PAYLOAD_BYTES} bytes, not ${payload.length}.`,
      );
    }
    const head = Buffer.alloc(4);
    head.writeUInt16BE(0xff00 | marker, 0);
    head.writeUInt16BE(payload.length + 2, 2);
    pieces.push(head, payload);
  }
  return Buffer.concat([...pieces, parts.rest]);
}

/** Whether a segment's payload begins with a format's header. */
export function startsWith(payload: Buffer, header: Buffer): boolean {
  return payload.subarray(0, header.length).equals(header);
}

/**
 * Pixels of a JPEG as its frame states them.
 * @throws Error if the bytes are no JPEG
 */
export function jpegSize(jpeg: Buffer): { widthPx: number; heightPx: number } {
  const frame = splitJpeg(jpeg).segments.find(({ marker }) => marker >= 0xc0 && marker <= 0xc2);
  if (!frame) throw new Error('The JPEG has no frame.');
  return { widthPx: frame.payload.readUInt16BE(3), heightPx: frame.payload.readUInt16BE(1) };
}
