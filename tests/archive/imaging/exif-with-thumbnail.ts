// Builds what cameras write: EXIF whose second directory points to a small JPEG.

interface ExifParts {
  orientation?: number;
  /** Pixels of the photo as stored. */
  photoSize?: { widthPx: number; heightPx: number };
  thumbnail: Uint8Array;
  /** Where the thumbnail is said to be, if not where it is. */
  claimedOffset?: number;
  claimedLength?: number;
}

/** TIFF data, little-endian: the block that lies in a JPEG behind `Exif\0\0`. */
export function exifWithThumbnail(parts: ExifParts): Buffer {
  const { orientation = 1, photoSize = { widthPx: 0, heightPx: 0 }, thumbnail } = parts;
  const [mainAt, detailsAt, smallAt, thumbnailAt] = [8, 38, 68, 110];
  const head = Buffer.alloc(thumbnailAt);
  head.write('II*\0', 'latin1');
  head.writeUInt32LE(mainAt, 4);
  writeDirectory(head, mainAt, smallAt, [
    [0x0112, orientation],
    [0x8769, detailsAt],
  ]);
  writeDirectory(head, detailsAt, 0, [
    [0xa002, photoSize.widthPx],
    [0xa003, photoSize.heightPx],
  ]);
  writeDirectory(head, smallAt, 0, [
    [0x0103, 6],
    [0x0201, parts.claimedOffset ?? thumbnailAt],
    [0x0202, parts.claimedLength ?? thumbnail.length],
  ]);
  return Buffer.concat([head, thumbnail]);
}

/** A JPEG with these EXIF data behind its start marker. */
export function withExif(jpeg: Buffer, exif: Buffer): Buffer {
  const payload = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif]);
  const header = Buffer.from([0xff, 0xe1, 0, 0]);
  header.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), header, payload, jpeg.subarray(2)]);
}

/** Every value as one LONG. */
function writeDirectory(
  bytes: Buffer,
  at: number,
  nextAt: number,
  entries: readonly (readonly [tag: number, value: number])[],
): void {
  bytes.writeUInt16LE(entries.length, at);
  for (const [index, [tag, value]] of entries.entries()) {
    const entryAt = at + 2 + index * 12;
    bytes.writeUInt16LE(tag, entryAt);
    bytes.writeUInt16LE(4, entryAt + 2);
    bytes.writeUInt32LE(1, entryAt + 4);
    bytes.writeUInt32LE(value, entryAt + 8);
  }
  bytes.writeUInt32LE(nextAt, at + 2 + entries.length * 12);
}
