// Zip files that every unpacker takes, written a file at a time, so that hundreds of pictures never stand in memory
// together. Each file's size stands before it (APPNOTE.TXT 4.3.7): libraries that write in pieces put it behind, which
// some unpackers refuse for files that are not compressed. The same files give the same bytes.
import { type FileHandle, open } from 'node:fs/promises';
import { crc32, deflateRawSync } from 'node:zlib';

/** A file of the zip; its name with `/`. */
export interface ZipFile {
  name: string;
  bytes: Uint8Array;
  /** Kept as it is: pictures and documents are packed already. */
  isStored: boolean;
}

/** Names are UTF-8 (4.4.4, bit 11): without it Windows takes Chinese ones for another code page. */
const UTF8_NAMES = 0x0800;
/** 1 January 1980, the first day that a zip can name. */
const FIRST_DAY = 0x21;
const VERSION = 20;
const DEFLATED = 8;
const LOCAL_HEADER = 0x04_03_4b_50;
const CENTRAL_HEADER = 0x02_01_4b_50;
const END_OF_DIRECTORY = 0x06_05_4b_50;
/** What its 32-bit fields can say; more would need another form of zip. */
const MAX_BYTES = 0xffff_ffff;

/**
 * Writes a new zip onto the disk, of at most 65,535 files.
 * @throws RangeError if it would be larger than 4 GB
 */
export async function writeZip(path: string, files: AsyncIterable<ZipFile>): Promise<void> {
  await using zip = await open(path, 'wx');
  const directory: Buffer[] = [];
  let count = 0;
  let offset = 0;
  for await (const file of files) {
    const packed = file.isStored ? file.bytes : deflateRawSync(file.bytes);
    const name = Buffer.from(file.name);
    const fields = commonFields(file, packed.length, name.length);
    directory.push(centralHeader(fields, offset), name);
    offset += await write(zip, Buffer.concat([u32(LOCAL_HEADER), fields, name]));
    offset += await write(zip, packed);
    if (offset > MAX_BYTES) throw new RangeError('The zip would be larger than 4 GB.');
    count += 1;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = [u32(END_OF_DIRECTORY), u16(0), u16(0), u16(count), u16(count)];
  await write(zip, Buffer.concat([...directory, ...end, u32(size), u32(offset), u16(0)]));
  await zip.sync();
}

/** What the header before a file and that in the directory both say. */
function commonFields({ bytes, isStored }: ZipFile, packedSize: number, nameSize: number): Buffer {
  const method = isStored ? 0 : DEFLATED;
  const stamps = [u16(VERSION), u16(UTF8_NAMES), u16(method), u16(0), u16(FIRST_DAY)];
  const sizes = [u32(crc32(bytes)), u32(packedSize), u32(bytes.length)];
  return Buffer.concat([...stamps, ...sizes, u16(nameSize), u16(0)]);
}

function centralHeader(fields: Buffer, offset: number): Buffer {
  const rest = [u16(0), u16(0), u16(0), u32(0), u32(offset)];
  return Buffer.concat([u32(CENTRAL_HEADER), u16(VERSION), fields, ...rest]);
}

async function write(zip: FileHandle, bytes: Uint8Array): Promise<number> {
  await zip.writeFile(bytes);
  return bytes.length;
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
