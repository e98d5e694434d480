// Reads back the captions that a published picture carries, each from its own block and as it stands there.
import { EXIF_HEADER } from './exif.ts';
import { PHOTOSHOP_HEADER } from './iptc.ts';
import { APP1, APP13, splitJpeg, startsWith } from './segments.ts';
import { readXmpCaption } from './xmp.ts';

/** The captions inside a picture; null where a block is not there, or has none. */
export interface InnerCaptions {
  xmp: string | null;
  iptc: string | null;
  exif: string | null;
}

const IPTC_RESOURCE = 0x0404;
const CAPTION_DATA_SET = 120;
const IMAGE_DESCRIPTION = 0x010e;

/** The captions of a JPEG; null if the bytes are no JPEG or end inside a segment. */
export function readCaptions(bytes: Buffer): InnerCaptions | null {
  try {
    const { segments } = splitJpeg(bytes);
    const payloadOf = (marker: number, header: Buffer): Buffer | null =>
      segments
        .find((segment) => segment.marker === marker && startsWith(segment.payload, header))
        ?.payload.subarray(header.length) ?? null;
    const photoshop = payloadOf(APP13, PHOTOSHOP_HEADER);
    const exif = payloadOf(APP1, EXIF_HEADER);
    return {
      xmp: readXmpCaption(bytes),
      iptc: photoshop && iptcCaption(photoshop),
      exif: exif && exifDescription(exif),
    };
  } catch {
    // Another format, or a file cut short: nothing that captions could be read from.
    return null;
  }
}

/** IPTC-IIM data set 2:120 among Photoshop's image resources. */
function iptcCaption(resources: Buffer): string | null {
  for (let at = 0; at + 12 <= resources.length;) {
    // The name is padded to an even length; what this program writes has none.
    const nameBytes = (resources.readUInt8(at + 6) + 2) & ~1;
    const dataAt = at + 6 + nameBytes + 4;
    const size = resources.readUInt32BE(dataAt - 4);
    if (resources.readUInt16BE(at + 4) === IPTC_RESOURCE) {
      return captionOfDataSets(resources.subarray(dataAt, dataAt + size));
    }
    at = dataAt + size + (size % 2);
  }
  return null;
}

function captionOfDataSets(data: Buffer): string | null {
  for (let at = 0; at + 5 <= data.length && data[at] === 0x1c;) {
    const size = data.readUInt16BE(at + 3);
    if (data[at + 1] === 2 && data[at + 2] === CAPTION_DATA_SET) {
      return data.toString('utf8', at + 5, at + 5 + size);
    }
    at += 5 + size;
  }
  return null;
}

/** ImageDescription of the first directory (TIFF 6.0, section 2), up to its NUL. */
function exifDescription(tiff: Buffer): string | null {
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = long(4);
  for (let index = 0; index < short(directory); index += 1) {
    const entry = directory + 2 + index * 12;
    if (short(entry) !== IMAGE_DESCRIPTION) continue;
    const length = long(entry + 4);
    const at = length <= 4 ? entry + 8 : long(entry + 8);
    return tiff.toString('utf8', at, at + length).replace(/\0.*$/s, '');
  }
  return null;
}
