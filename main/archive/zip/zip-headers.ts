// The headers of a zip (APPNOTE.TXT 6.3.10), for files of less than 4 GB in the form that every unpacker takes, and for
// larger ones in that of version 4.5 (zip64), which all but very old ones take.

/** Names are UTF-8 (4.4.4, bit 11): without it Windows takes Chinese ones for another code page. */
const UTF8_NAMES = 0x0800;
export const DEFLATED = 8;
export const LOCAL_HEADER = 0x04_03_4b_50;
export const CENTRAL_HEADER = 0x02_01_4b_50;
export const END_OF_DIRECTORY = 0x06_05_4b_50;
export const END_OF_LARGE_DIRECTORY = 0x06_06_4b_50;
export const LARGE_LOCATOR = 0x07_06_4b_50;
/** Bytes of the fixed part of each. */
export const LOCAL_HEADER_BYTES = 30;
export const CENTRAL_HEADER_BYTES = 46;
export const END_BYTES = 22;
export const LARGE_END_BYTES = 56;
export const LARGE_LOCATOR_BYTES = 20;
/** What stands in a field of 32 bits whose value is in the extra field instead (4.5.3). */
export const IN_EXTRA_FIELD = 0xffff_ffff;
export const LARGE_EXTRA_FIELD = 1;

/** 1 January 1980, the first day that a zip can name: the same files give the same bytes. */
const FIRST_DAY = 0x21;
const VERSION = 20;
const LARGE_VERSION = 45;

/** What the headers of one file say. */
export interface ZipHeader {
  name: Buffer;
  method: number;
  crc: number;
  packedSize: number;
  size: number;
  /** Where its local header begins. */
  offset: number;
  /** Its sizes, or where it begins, may need more than 32 bits. */
  isLarge: boolean;
}

/** The header before a file. */
export function localHeader(header: ZipHeader): Buffer {
  const { name, isLarge, size, packedSize } = header;
  const extra = isLarge ? [u16(LARGE_EXTRA_FIELD), u16(16), u64(size), u64(packedSize)] : [];
  return Buffer.concat([u32(LOCAL_HEADER), commonFields(header, isLarge ? 20 : 0), name, ...extra]);
}

/** The same file in the directory at the end. */
export function centralHeader(header: ZipHeader): Buffer {
  const { name, isLarge, size, packedSize, offset } = header;
  const extra = isLarge
    ? [u16(LARGE_EXTRA_FIELD), u16(24), u64(size), u64(packedSize), u64(offset)]
    : [];
  return Buffer.concat([
    u32(CENTRAL_HEADER),
    u16(isLarge ? LARGE_VERSION : VERSION),
    commonFields(header, isLarge ? 28 : 0),
    ...[u16(0), u16(0), u16(0), u32(0)],
    u32(isLarge ? IN_EXTRA_FIELD : offset),
    name,
    ...extra,
  ]);
}

/** The end of a zip whose directory stands at `offset`. */
export function endOfZip(count: number, size: number, offset: number, isLarge: boolean): Buffer {
  const counts = [u16(0), u16(0), u16(count), u16(count)];
  const where = [u32(size), u32(isLarge ? IN_EXTRA_FIELD : offset), u16(0)];
  const end = Buffer.concat([u32(END_OF_DIRECTORY), ...counts, ...where]);
  if (!isLarge) return end;
  return Buffer.concat([
    ...[u32(END_OF_LARGE_DIRECTORY), u64(LARGE_END_BYTES - 12), u16(LARGE_VERSION)],
    ...[u16(LARGE_VERSION), u32(0), u32(0), u64(count), u64(count), u64(size), u64(offset)],
    ...[u32(LARGE_LOCATOR), u32(0), u64(offset + size), u32(1)],
    end,
  ]);
}

/** What the header before a file and that in the directory both say. */
function commonFields(header: ZipHeader, extraSize: number): Buffer {
  const { name, method, crc, packedSize, size, isLarge } = header;
  const version = isLarge ? LARGE_VERSION : VERSION;
  const sizes = isLarge ? [u32(IN_EXTRA_FIELD), u32(IN_EXTRA_FIELD)] : [u32(packedSize), u32(size)];
  return Buffer.concat([
    ...[u16(version), u16(UTF8_NAMES), u16(method), u16(0), u16(FIRST_DAY), u32(crc)],
    ...[...sizes, u16(name.length), u16(extraSize)],
  ]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}
