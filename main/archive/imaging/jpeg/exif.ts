// EXIF with the few tags a published picture carries. Written by hand because sharp's withExif turns
// Chinese into question marks.
import type { Carried } from './carried.ts';
import { APP1, type JpegSegment, splitJpeg, startsWith } from './segments.ts';

export const EXIF_HEADER = Buffer.from('Exif\0\0', 'latin1');

// Tags of CIPA DC-008-2023, 4.6; a directory needs them in this order.
const IMAGE_DESCRIPTION = 0x010e;
const MAKE = 0x010f;
const MODEL = 0x0110;
const ARTIST = 0x013b;
const EXIF_DIRECTORY = 0x8769;
const GPS_DIRECTORY = 0x8825;
const EXIF_VERSION = 0x9000;
const DATE_TIME_ORIGINAL = 0x9003;
const BODY_SERIAL_NUMBER = 0xa431;
const LENS_MODEL = 0xa434;
const LENS_SERIAL_NUMBER = 0xa435;
const GPS_VERSION = 0;
const GPS_LATITUDE_REF = 1;
const GPS_LATITUDE = 2;
const GPS_LONGITUDE_REF = 3;
const GPS_LONGITUDE = 4;

const BYTE = 1;
const ASCII = 2;
const LONG = 4;
const RATIONAL = 5;
const UNDEFINED = 7;
type TagType = typeof BYTE | typeof ASCII | typeof LONG | typeof RATIONAL | typeof UNDEFINED;

/** Bytes of one value. */
const TYPE_BYTES: Readonly<Record<TagType, number>> = { 1: 1, 2: 1, 4: 4, 5: 8, 7: 1 };

interface Tag {
  id: number;
  type: TagType;
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
export function exifSegment(texts: ExifTexts, { position, device }: Carried): JpegSegment | null {
  const main = [
    ...textTag(IMAGE_DESCRIPTION, texts.description === '' ? null : texts.description),
    ...textTag(MAKE, device?.make),
    ...textTag(MODEL, device?.model),
    ...textTag(ARTIST, texts.artist),
  ];
  const details = [
    ...textTag(DATE_TIME_ORIGINAL, texts.takenAt === null ? null : exifTime(texts.takenAt)),
    ...textTag(BODY_SERIAL_NUMBER, device?.serialNumber),
    ...textTag(LENS_MODEL, device?.lensModel),
    ...textTag(LENS_SERIAL_NUMBER, device?.lensSerialNumber),
  ];
  const version: Tag = { id: EXIF_VERSION, type: UNDEFINED, value: Buffer.from('0232', 'latin1') };
  const parts = [
    { pointer: EXIF_DIRECTORY, tags: details.length === 0 ? [] : [version, ...details] },
    { pointer: GPS_DIRECTORY, tags: position === null ? [] : positionTags(position) },
  ].filter(({ tags }) => tags.length > 0);
  if (main.length === 0 && parts.length === 0) return null;
  return { marker: APP1, payload: Buffer.concat([EXIF_HEADER, tiff(main, parts)]) };
}

/**
 * The caption (ImageDescription) in the EXIF of a JPEG that this program published. Null if there is none.
 * @throws Error if the bytes are no JPEG
 */
export function readExifCaption(jpeg: Buffer): string | null {
  const segment = splitJpeg(jpeg).segments.find(
    ({ marker, payload }) => marker === APP1 && startsWith(payload, EXIF_HEADER),
  );
  if (!segment) return null;
  const data = segment.payload.subarray(EXIF_HEADER.length);
  const first = data.readUInt32LE(4);
  for (let left = data.readUInt16LE(first), at = first + 2; left > 0; left -= 1, at += 12) {
    if (data.readUInt16LE(at) !== IMAGE_DESCRIPTION) continue;
    const length = data.readUInt32LE(at + 4);
    const start = length <= 4 ? at + 8 : data.readUInt32LE(at + 8);
    return data.toString('utf8', start, start + length - 1);
  }
  return null;
}

/** Little-endian TIFF with one directory and, behind it, the directories that it points to. */
function tiff(main: Tag[], parts: readonly { pointer: number; tags: Tag[] }[]): Buffer {
  const header = Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0]);
  const withPointers = (offsets: readonly number[]): Buffer => {
    const pointers = parts.map(({ pointer }, index): Tag => {
      return { id: pointer, type: LONG, value: uint32(offsets[index] ?? 0) };
    });
    return directory([...main, ...pointers], header.length);
  };
  let end = header.length + withPointers([]).length;
  const offsets: number[] = [];
  const directories: Buffer[] = [];
  for (const { tags } of parts) {
    const part = directory(tags, end);
    offsets.push(end);
    directories.push(part);
    end += part.length;
  }
  return Buffer.concat([header, withPointers(offsets), ...directories]);
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
    entries.writeUInt32LE(tag.value.length / TYPE_BYTES[tag.type], at + 4);
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

/** NUL ends an ASCII field, so a NUL inside the text cannot be kept here. No tag for no text. */
function textTag(id: number, text: string | null | undefined): Tag[] {
  if (text == null) return [];
  return [{ id, type: ASCII, value: Buffer.from(`${text.replaceAll('\0', '')}\0`, 'utf8') }];
}

function positionTags({ latitude, longitude }: NonNullable<Carried['position']>): Tag[] {
  return [
    { id: GPS_VERSION, type: BYTE, value: Buffer.from([2, 3, 0, 0]) },
    ...textTag(GPS_LATITUDE_REF, latitude < 0 ? 'S' : 'N'),
    { id: GPS_LATITUDE, type: RATIONAL, value: degrees(latitude) },
    ...textTag(GPS_LONGITUDE_REF, longitude < 0 ? 'W' : 'E'),
    { id: GPS_LONGITUDE, type: RATIONAL, value: degrees(longitude) },
  ];
}

/** Ten-thousandths of a second: three millimetres on the ground. */
const SECOND_PARTS = 10_000;

/** Degrees, minutes and seconds, each as a fraction. */
function degrees(value: number): Buffer {
  const parts = Math.round(Math.abs(value) * 3600 * SECOND_PARTS);
  const seconds = Math.floor(parts / SECOND_PARTS);
  const fractions = [
    [Math.floor(seconds / 3600), 1],
    [Math.floor(seconds / 60) % 60, 1],
    [parts % (60 * SECOND_PARTS), SECOND_PARTS],
  ];
  return Buffer.concat(fractions.flat().map(uint32));
}

function exifTime(local: string): string {
  return `${local.slice(0, 10).replaceAll('-', ':')} ${local.slice(11, 19)}`;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
