// Builds metadata as cameras and programs write them, byte by byte, so that tests can also write them wrong.
import { crc32 } from 'node:zlib';

/** One entry of a TIFF directory. */
export interface Entry {
  tag: number;
  type: number;
  /** Values counted by the type's size. */
  count: number;
  /** In the byte order of the block. */
  bytes: (isLittle: boolean) => Buffer;
}

/** ASCII, which many writers fill with bytes of any encoding; ends with a NUL. */
export function ascii(tag: number, text: string | Buffer): Entry {
  const bytes = Buffer.concat([Buffer.from(text), Buffer.alloc(1)]);
  return { tag, type: 2, count: bytes.length, bytes: () => bytes };
}

export function byteEntry(tag: number, bytes: Buffer, type: 1 | 7 = 7): Entry {
  return { tag, type, count: bytes.length, bytes: () => bytes };
}

/** As Windows Explorer writes its XP fields. */
export function wide(tag: number, text: string): Entry {
  return byteEntry(tag, Buffer.from(`${text}\0`, 'utf16le'), 1);
}

export function short(tag: number, ...values: readonly number[]): Entry {
  return numbers(tag, 3, 2, values, (to, value, at, isLittle) => {
    if (isLittle) to.writeUInt16LE(value, at);
    else to.writeUInt16BE(value, at);
  });
}

export function long(tag: number, ...values: readonly number[]): Entry {
  return numbers(tag, 4, 4, values, writeUInt32);
}

/** Numerators and denominators in turn. */
export function rational(tag: number, ...values: readonly number[]): Entry {
  return { ...numbers(tag, 5, 4, values, writeUInt32), count: values.length / 2 };
}

export function signedRational(tag: number, ...values: readonly number[]): Entry {
  const unsigned = values.map((value) => value >>> 0);
  return { ...rational(tag, ...unsigned), type: 10 };
}

function numbers(
  tag: number,
  type: number,
  size: number,
  values: readonly number[],
  write: (to: Buffer, value: number, at: number, isLittle: boolean) => void,
): Entry {
  const bytes = (isLittle: boolean): Buffer => {
    const to = Buffer.alloc(values.length * size);
    for (const [index, value] of values.entries()) write(to, value, index * size, isLittle);
    return to;
  };
  return { tag, type, count: values.length, bytes };
}

function writeUInt32(to: Buffer, value: number, at: number, isLittle = true): void {
  if (isLittle) to.writeUInt32LE(value, at);
  else to.writeUInt32BE(value, at);
}

export interface ExifParts {
  main?: readonly Entry[];
  exif?: readonly Entry[];
  gps?: readonly Entry[];
  isLittle?: boolean;
  /** The two bytes behind the byte order; raw formats have their own. */
  magic?: number;
}

/** TIFF data: a main directory, and the EXIF and GPS directories it points to. */
export function exifBlock(parts: ExifParts): Buffer<ArrayBuffer> {
  const { main = [], exif = [], gps = [], isLittle = false, magic = 42 } = parts;
  const head = Buffer.alloc(8);
  head.write(isLittle ? 'II' : 'MM', 'latin1');
  if (isLittle) head.writeUInt16LE(magic, 2);
  else head.writeUInt16BE(magic, 2);
  writeUInt32(head, 8, 4, isLittle);
  const pointers = (exif.length > 0 ? 1 : 0) + (gps.length > 0 ? 1 : 0);
  const exifAt = 8 + directorySize(main, pointers);
  const gpsAt = exifAt + directorySize(exif);
  const first = [
    ...main,
    ...(exif.length > 0 ? [long(0x8769, exifAt)] : []),
    ...(gps.length > 0 ? [long(0x8825, gpsAt)] : []),
  ];
  return Buffer.concat([
    head,
    directory(first, 8, isLittle),
    ...(exif.length > 0 ? [directory(exif, exifAt, isLittle)] : []),
    ...(gps.length > 0 ? [directory(gps, gpsAt, isLittle)] : []),
  ]);
}

function directorySize(entries: readonly Entry[], pointers = 0): number {
  if (entries.length + pointers === 0) return 0;
  const outside = entries.map((entry) => entry.bytes(true).length).filter((size) => size > 4);
  const padded = outside.map((size) => size + (size % 2));
  return 6 + (entries.length + pointers) * 12 + padded.reduce((sum, size) => sum + size, 0);
}

function directory(entries: readonly Entry[], at: number, isLittle: boolean): Buffer {
  const table = Buffer.alloc(6 + entries.length * 12);
  const write16 = (value: number, to: number): void => {
    if (isLittle) table.writeUInt16LE(value, to);
    else table.writeUInt16BE(value, to);
  };
  write16(entries.length, 0);
  const values: Buffer[] = [];
  let valueAt = at + table.length;
  for (const [index, entry] of entries.entries()) {
    const to = 2 + index * 12;
    const bytes = entry.bytes(isLittle);
    write16(entry.tag, to);
    write16(entry.type, to + 2);
    writeUInt32(table, entry.count, to + 4, isLittle);
    if (bytes.length <= 4) {
      bytes.copy(table, to + 8);
      continue;
    }
    writeUInt32(table, valueAt, to + 8, isLittle);
    const padded = Buffer.concat([bytes, Buffer.alloc(bytes.length % 2)]);
    values.push(padded);
    valueAt += padded.length;
  }
  return Buffer.concat([table, ...values]);
}

export type DataSet = readonly [dataSet: number, value: Buffer | string, record?: number];

/** IPTC-IIM data sets, of the application record unless they say otherwise. */
function iptcBlock(dataSets: readonly DataSet[]): Buffer {
  return Buffer.concat(
    dataSets.map(([dataSet, value, record = 2]) => {
      const content = Buffer.from(value);
      const head = Buffer.from([0x1c, record, dataSet, 0, 0]);
      head.writeUInt16BE(content.length, 3);
      return Buffer.concat([head, content]);
    }),
  );
}

/** A Photoshop image resource that holds IPTC. */
function photoshopBlock(iptc: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(iptc.length);
  return Buffer.concat([Buffer.from('8BIM\x04\x04\0\0', 'latin1'), size, iptc]);
}

/** An XMP packet whose one description has this content and these attributes. */
export function xmpPacket(content: string, attributes = ''): string {
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
  <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
  xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
  ${attributes}>${content}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}

/** A JPEG segment; APP1 is 0xe1. */
export function segment(marker: number, ...payload: readonly (Buffer | string)[]): Buffer {
  const content = Buffer.concat(payload.map((part) => Buffer.from(part)));
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

export const exifSegment = (block: Buffer): Buffer => segment(0xe1, 'Exif\0\0', block);

export const xmpSegment = (packet: string | Buffer): Buffer =>
  segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', packet);

export const iptcSegment = (dataSets: readonly DataSet[]): Buffer =>
  segment(0xed, 'Photoshop 3.0\0', photoshopBlock(iptcBlock(dataSets)));

/** Puts segments behind a JPEG's first marker; without a JPEG, one as far as its metadata go. */
export function jpegWith(
  segments: readonly Buffer[],
  jpeg: Buffer = Buffer.from([0xff, 0xd8, 0xff, 0xd9]),
): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

/** A box of ISO media files: HEIC, AVIF, CR3. */
export function box(type: string, ...content: readonly Buffer[]): Buffer {
  const whole = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(whole.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, whole]);
}

/** A PNG chunk, with the check sum that decoders ask for. */
export function pngChunk(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(content.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, sum]);
}

/** Puts chunks behind a PNG's header. */
export function pngWith(chunks: readonly Buffer[], png: Buffer): Buffer {
  const headerEnd = 8 + 25;
  return Buffer.concat([png.subarray(0, headerEnd), ...chunks, png.subarray(headerEnd)]);
}
