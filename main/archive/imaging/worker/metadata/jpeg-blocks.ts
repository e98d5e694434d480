// JPEG: EXIF and XMP in APP1, IPTC inside Photoshop resources in APP13 (CIPA DC-008; XMP Part 3, 1.1.3).
import type { MetadataBlocks } from './blocks.ts';
import { Tiff } from '../tiff.ts';
import { iptcOfPhotoshop } from './photoshop.ts';

const EXIF_HEADER = Buffer.from('Exif\0', 'latin1');
const XMP_HEADER = Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1');
const XMP_EXTENSION_HEADER = Buffer.from('http://ns.adobe.com/xmp/extension/\0', 'latin1');
const PHOTOSHOP_HEADER = Buffer.from('Photoshop 3.0\0', 'latin1');
const FUJI_RAW_HEADER = Buffer.from('FUJIFILMCCD-RAW', 'latin1');
/** Digest, full length and offset of a part; writers keep the parts in order (XMP Part 3, 1.1.3.1). */
const EXTENSION_HEAD_BYTES = 40;
/** Cameras write a dozen; extended XMP and MPF some hundred. */
const MAX_SEGMENTS = 2000;

export function jpegBlocks(bytes: Buffer): MetadataBlocks {
  const blocks: MetadataBlocks = { exif: null, iptc: null, xmp: null };
  const photoshop: Buffer[] = [];
  const extension: Buffer[] = [];
  for (const { marker, payload } of segments(bytes)) {
    if (marker === 0xe1 && hasHeader(payload, EXIF_HEADER)) {
      // Behind the header stands one padding byte. Programs that could not read a block have put another beside it.
      const exif = payload.subarray(EXIF_HEADER.length + 1);
      if (Tiff.open(exif)) blocks.exif ??= exif;
    } else if (marker === 0xe1 && hasHeader(payload, XMP_HEADER)) {
      blocks.xmp ??= payload.subarray(XMP_HEADER.length);
    } else if (marker === 0xe1 && hasHeader(payload, XMP_EXTENSION_HEADER)) {
      extension.push(payload.subarray(XMP_EXTENSION_HEADER.length + EXTENSION_HEAD_BYTES));
    } else if (marker === 0xfe) {
      blocks.comment ??= payload;
    } else if (marker === 0xed && hasHeader(payload, PHOTOSHOP_HEADER)) {
      photoshop.push(payload.subarray(PHOTOSHOP_HEADER.length));
    }
  }
  // Long resources are spread over several segments.
  if (photoshop.length > 0) blocks.iptc = iptcOfPhotoshop(Buffer.concat(photoshop));
  if (extension.length > 0) blocks.xmpExtension = Buffer.concat(extension);
  return blocks;
}

/** Fujifilm's raw files carry a whole JPEG, and in it the metadata; null for other files. */
export function fujiRawBlocks(bytes: Buffer): MetadataBlocks | null {
  if (!hasHeader(bytes, FUJI_RAW_HEADER) || bytes.length < 92) return null;
  return jpegBlocks(bytes.subarray(bytes.readUInt32BE(84)));
}

interface Segment {
  marker: number;
  payload: Buffer;
}

function* segments(bytes: Buffer): Generator<Segment, void, undefined> {
  let at = 2;
  for (let count = 0; count < MAX_SEGMENTS && at + 4 <= bytes.length; count += 1) {
    if (bytes[at] !== 0xff) {
      // Stray bytes between segments, as some editors leave them: go on at the next marker.
      at = bytes.indexOf(0xff, at);
      if (at === -1) return;
      continue;
    }
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda || marker === 0xd9) return;
    if (marker < 0xc0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    yield { marker, payload: bytes.subarray(at + 4, at + 2 + Math.max(2, length)) };
    at += 2 + Math.max(2, length);
  }
}

function hasHeader(payload: Buffer, header: Buffer): boolean {
  return payload.subarray(0, header.length).equals(header);
}
