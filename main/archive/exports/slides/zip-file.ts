// A zip written piece by piece, so that hundreds of pictures never stand in memory together. Sizes stand before each
// file (APPNOTE.TXT 4.3.7), as readers of office files expect; the same files give the same bytes.
import { open, type FileHandle } from 'node:fs/promises';
import { crc32, deflateRawSync } from 'node:zlib';

/** A file of the zip. Names are ASCII. */
export interface ZipEntry {
  name: string;
  bytes: Uint8Array;
  /** Kept as it is: pictures do not shrink. */
  isStored: boolean;
}

/** 1 January 1980, the first day that a zip can name. */
const DOS_DATE = 0x21;
const VERSION = 20;
const LOCAL_HEADER = 0x04_03_4b_50;
const CENTRAL_HEADER = 0x02_01_4b_50;
const END_OF_DIRECTORY = 0x06_05_4b_50;

/** Writes a new zip and puts it onto the disk. Less than 4 GB and 65,536 files. */
export async function writeZip(path: string, entries: AsyncIterable<ZipEntry>): Promise<void> {
  await using file = await open(path, 'wx');
  const directory: Buffer[] = [];
  let offset = 0;
  for await (const entry of entries) {
    const packed = entry.isStored ? entry.bytes : deflateRawSync(entry.bytes);
    const name = Buffer.from(entry.name, 'latin1');
    const fields = commonFields(entry, packed.length, name.length);
    directory.push(centralHeader(fields, offset), name);
    offset += await write(file, Buffer.concat([u32(LOCAL_HEADER), fields, name]));
    offset += await write(file, packed);
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = directory.length / 2;
  const end = [u32(END_OF_DIRECTORY), u16(0), u16(0), u16(count), u16(count)];
  await write(file, Buffer.concat([...directory, ...end, u32(size), u32(offset), u16(0)]));
  await file.sync();
}

/** What the header before a file and that in the directory both say. */
function commonFields({ bytes, isStored }: ZipEntry, packedSize: number, nameSize: number): Buffer {
  const method = isStored ? 0 : 8;
  const stamps = [u16(VERSION), u16(0), u16(method), u16(0), u16(DOS_DATE)];
  const sizes = [u32(crc32(bytes)), u32(packedSize), u32(bytes.length)];
  return Buffer.concat([...stamps, ...sizes, u16(nameSize), u16(0)]);
}

function centralHeader(fields: Buffer, offset: number): Buffer {
  const rest = [u16(0), u16(0), u16(0), u32(0), u32(offset)];
  return Buffer.concat([u32(CENTRAL_HEADER), u16(VERSION), fields, ...rest]);
}

async function write(file: FileHandle, bytes: Uint8Array): Promise<number> {
  await file.writeFile(bytes);
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
