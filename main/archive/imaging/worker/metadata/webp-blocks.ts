// WebP: EXIF and XMP in RIFF chunks (WebP Container Specification).
import type { MetadataBlocks } from './blocks.ts';

/** Animations have a chunk for each frame. */
const MAX_CHUNKS = 100_000;

export function webpBlocks(bytes: Buffer): MetadataBlocks {
  const blocks: MetadataBlocks = { exif: null, iptc: null, xmp: null };
  let at = 12;
  for (let count = 0; count < MAX_CHUNKS && at + 8 <= bytes.length; count += 1) {
    const type = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'EXIF') {
      // Against the specification, some writers keep the header that JPEG needs.
      const hasHeader = content.toString('latin1', 0, 4) === 'Exif';
      blocks.exif ??= hasHeader ? content.subarray(6) : content;
    } else if (type === 'XMP ') blocks.xmp ??= content;
    at += 8 + length + (length % 2);
  }
  return blocks;
}
