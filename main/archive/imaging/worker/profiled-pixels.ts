// sharp takes raw pixels for sRGB, and phones photograph in Display P3. As a TIFF in memory they keep their profile.

/** TIFF 6.0 tag numbers, in the order a directory needs. */
const TAGS = {
  width: 256,
  height: 257,
  bitsPerSample: 258,
  compression: 259,
  photometric: 262,
  stripOffset: 273,
  samplesPerPixel: 277,
  rowsPerStrip: 278,
  stripBytes: 279,
  extraSamples: 338,
  iccProfile: 34675,
} as const;

const HEADER_BYTES = 8;
const ENTRY_BYTES = 12;

/** An uncompressed TIFF of RGBA pixels, eight bits each, with an ICC profile. */
export function tiffWithProfile(
  pixels: { width: number; height: number; data: Uint8ClampedArray },
  iccProfile: Uint8Array,
): Buffer {
  const { width, height, data } = pixels;
  const count = Object.keys(TAGS).length;
  const bitsAt = HEADER_BYTES + 2 + count * ENTRY_BYTES + 4;
  const profileAt = bitsAt + 8;
  const pixelsAt = profileAt + iccProfile.length;
  const head = Buffer.alloc(pixelsAt);
  head.write('II*\0', 'latin1');
  head.writeUInt32LE(HEADER_BYTES, 4);
  head.writeUInt16LE(count, HEADER_BYTES);
  const entries: readonly [tag: number, type: number, count: number, value: number][] = [
    [TAGS.width, 4, 1, width],
    [TAGS.height, 4, 1, height],
    [TAGS.bitsPerSample, 3, 4, bitsAt],
    [TAGS.compression, 3, 1, 1],
    [TAGS.photometric, 3, 1, 2],
    [TAGS.stripOffset, 4, 1, pixelsAt],
    [TAGS.samplesPerPixel, 3, 1, 4],
    [TAGS.rowsPerStrip, 4, 1, height],
    [TAGS.stripBytes, 4, 1, data.length],
    [TAGS.extraSamples, 3, 1, 2],
    [TAGS.iccProfile, 7, iccProfile.length, profileAt],
  ];
  for (const [index, [tag, type, length, value]] of entries.entries()) {
    const at = HEADER_BYTES + 2 + index * ENTRY_BYTES;
    head.writeUInt16LE(tag, at);
    head.writeUInt16LE(type, at + 2);
    head.writeUInt32LE(length, at + 4);
    head.writeUInt32LE(value, at + 8);
  }
  for (let channel = 0; channel < 4; channel += 1) head.writeUInt16LE(8, bitsAt + channel * 2);
  head.set(iccProfile, profileAt);
  return Buffer.concat([head, new Uint8Array(data.buffer, data.byteOffset, data.length)]);
}
