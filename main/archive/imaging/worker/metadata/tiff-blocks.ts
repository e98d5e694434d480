// TIFF and the raw formats built on it: the file itself is the EXIF block.
import { Tiff } from '../tiff.ts';
import type { MetadataBlocks } from './blocks.ts';
import { iptcOfPhotoshop } from './photoshop.ts';

const XMP = 0x02bc;
const IPTC = 0x83bb;
const PHOTOSHOP = 0x8649;

export function tiffBlocks(bytes: Buffer): MetadataBlocks {
  const tiff = Tiff.open(bytes);
  const directory = tiff?.directory(tiff.firstOffset);
  const photoshop = directory?.get(PHOTOSHOP)?.bytes;
  return {
    exif: bytes,
    iptc:
      directory?.get(IPTC)?.bytes ?? (photoshop ? iptcOfPhotoshop(Buffer.from(photoshop)) : null),
    xmp: directory?.get(XMP)?.bytes ?? null,
  };
}
