// EXIF with the few tags a published picture carries. Written by hand because sharp's withExif turns
// Chinese into question marks.
import { APP1, type JpegSegment } from './segments.ts';

export const EXIF_HEADER = Buffer.from('Exif\0\0', 'latin1');

const IMAGE_DESCRIPTION = 0x010e;
const ARTIST = 0x013b;
const EXIF_IFD = 0x8769;
const EXIF_VERSION = 0x9000;
const DATE_TIME_ORIGINAL = 0x9003;

const ASCII = 2;
const LONG = 4;
const UNDEFINED = 7;

interface Tag {
  id: number;
  type: typeof ASCII | typeof LONG | typeof UNDEFINED;
  value: Buffer;
}

export interface ExifTexts {
  description: string;
  artist: string | null;
  /** Local `YYYY-MM-DDTHH:MM:SS`; EXIF has no shorter form, so a bare day is left out, not given a made-up hour. */
  takenAt: string | null;
}

/**
 * The EXIF segment. Texts are UTF-8 in ASCII fields, as exiftool and most programs write and read
 * them (EXIF 3.0 has a UTF-8 type, but readers in use reject it). Null if there is nothing to say.
 */
export function exifSegment(texts: ExifTexts): JpegSegment | null {
  const main: Tag[] = [];
  if (texts.description !== '') main.push(textTag(IMAGE_DESCRIPTION, texts.description));
  if (texts.artist !== null) main.push(textTag(ARTIST, texts.artist));
  const sub: Tag[] = [];
  if (texts.takenAt !== null) {
    sub.push({ id: EXIF_VERSION, type: UNDEFINED, value: Buffer.from('0232', 'latin1') });
    sub.push(textTag(DATE_TIME_ORIGINAL, exifTime(texts.takenAt)));
  }
  if (main.length === 0 && sub.length === 0) return null;
  return { marker: APP1, payload: Buffer.concat([EXIF_HEADER, tiff(main, sub)]) };
}

/** Little-endian TIFF with one directory and, if `sub` has tags, the EXIF directory behind it. */
function tiff(main: Tag[], sub: Tag[]): Buffer {
  const header = Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0]);
  if (sub.length === 0) return Buffer.concat([header, directory(main, header.length)]);
  const pointer = (offset: number): Tag => ({ id: EXIF_IFD, type: LONG, value: uint32(offset) });
  const subOffset = header.length + directory([...main, pointer(0)], header.length).length;
  const first = directory([...main, pointer(subOffset)], header.length);
  return Buffer.concat([header, first, directory(sub, subOffset)]);
}

/** A directory that starts at `offset`, with the values that do not fit its entries behind it. */
function directory(tags: Tag[], offset: number): Buffer {
  const entries = Buffer.alloc(2 + tags.length * 12 + 4);
  entries.writeUInt16LE(tags.length, 0);
  const values: Buffer[] = [];
  let valueOffset = offset + entries.length;
  for (const [index, tag] of tags.entries()) {
    const at = 2 + index * 12;
    entries.writeUInt16LE(tag.id, at);
    entries.writeUInt16LE(tag.type, at + 2);
    entries.writeUInt32LE(tag.type === LONG ? 1 : tag.value.length, at + 4);
    if (tag.value.length <= 4) {
      tag.value.copy(entries, at + 8);
    } else {
      entries.writeUInt32LE(valueOffset, at + 8);
      // Offsets must be even (TIFF 6.0, section 2).
      const padded = Buffer.alloc(tag.value.length + (tag.value.length % 2));
      tag.value.copy(padded);
      values.push(padded);
      valueOffset += padded.length;
    }
  }
  return Buffer.concat([entries, ...values]);
}

/** NUL ends an ASCII field, so a NUL inside the text cannot be kept here. */
function textTag(id: number, text: string): Tag {
  return { id, type: ASCII, value: Buffer.from(`${text.replaceAll('\0', '')}\0`, 'utf8') };
}

function exifTime(local: string): string {
  return `${local.slice(0, 10).replaceAll('-', ':')} ${local.slice(11, 19)}`;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
