// Finds the metadata blocks inside each container; what they say is read elsewhere.
import type { PhotoFormat } from '../../../../../shared/photo.ts';
import { bmffBlocks, canonRawBlocks } from './bmff-blocks.ts';
import { fujiRawBlocks, jpegBlocks } from './jpeg-blocks.ts';
import { pngBlocks } from './png-blocks.ts';
import { tiffBlocks } from './tiff-blocks.ts';
import { webpBlocks } from './webp-blocks.ts';

/** Raw metadata of a photo, parts of the file's bytes where possible. */
export interface MetadataBlocks {
  /** TIFF data whose first directory has the image tags and points to the EXIF and GPS directories. */
  exif: Uint8Array | null;
  /** TIFF data whose first directory is the EXIF one, or the GPS one (CR3 keeps them apart). */
  exifPart?: Uint8Array;
  gpsPart?: Uint8Array;
  /** IPTC-IIM data sets. */
  iptc: Uint8Array | null;
  /** An XMP packet. */
  xmp: Uint8Array | null;
  /** What did not fit into the packet's segment of a JPEG, a packet of its own. */
  xmpExtension?: Uint8Array;
  /** A comment of the file format's own: JPEG's COM, PNG's Description or Comment. */
  comment?: Uint8Array;
}

const NO_BLOCKS: MetadataBlocks = { exif: null, iptc: null, xmp: null };

/** Blocks of a photo; broken containers give what comes before the break. */
export function metadataBlocks(bytes: Buffer, format: PhotoFormat): MetadataBlocks {
  switch (format) {
    case 'jpeg': {
      return jpegBlocks(bytes);
    }
    case 'png': {
      return pngBlocks(bytes);
    }
    case 'webp': {
      return webpBlocks(bytes);
    }
    case 'avif':
    case 'heic': {
      return bmffBlocks(bytes);
    }
    case 'tiff': {
      return tiffBlocks(bytes);
    }
    case 'raw': {
      return canonRawBlocks(bytes) ?? fujiRawBlocks(bytes) ?? tiffBlocks(bytes);
    }
    case 'gif': {
      return NO_BLOCKS;
    }
  }
}
