// Zip files that every unpacker takes: files are kept as they are, each with its size before it. Libraries that write
// in pieces put the size behind a file, which some unpackers refuse for files that are not compressed; those that do
// not hold a whole manuscript in memory.
import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';

/** Names are UTF-8 (APPNOTE.TXT 6.3.10, 4.4.4, bit 11): without it Windows takes Chinese names for another code page. */
const UTF8_NAMES = 0x0800;
const VERSION = 20;
/** The first day that a zip can name, so that equal files give equal bytes. */
const FIRST_DAY = 0x0021;
/** What its 32-bit fields can say; more would need another form of zip. */
const MAX_BYTES = 0xffff_ffff;

const [LOCAL_HEADER, CENTRAL_HEADER, END_OF_CENTRAL] = [0x04034b50, 0x02014b50, 0x06054b50];

/**
 * Writes a new zip onto the disk, a file at a time in memory; pictures and documents are packed already, so nothing is
 * compressed.
 * @param names of the files, with `/`, in the order in which they are to stand
 * @throws RangeError if it would be larger than 4 GB
 */
export async function writeZip(
  path: string,
  names: readonly string[],
  read: (name: string) => Promise<Buffer>,
): Promise<void> {
  await using file = await open(path, 'wx');
  const central: Buffer[] = [];
  let offset = 0;
  for (const name of names) {
    const bytes = await read(name);
    const fields = fileFields(name, bytes);
    const header = localHeader(name, fields);
    central.push(centralHeader(name, fields, offset));
    offset += header.length + bytes.length;
    if (offset > MAX_BYTES) throw new RangeError('The zip would be larger than 4 GB.');
    await file.appendFile(header);
    await file.appendFile(bytes);
  }
  const directory = Buffer.concat(central);
  await file.appendFile(directory);
  await file.appendFile(endOfCentral(names.length, directory.length, offset));
  await file.sync();
}

/** The fields that both headers of a file share, from the version needed to the length of the extra field. */
function fileFields(name: string, bytes: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8_NAMES, 2);
  fields.writeUInt16LE(FIRST_DAY, 8);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(bytes.length, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

function localHeader(name: string, fields: Buffer): Buffer {
  return Buffer.concat([uint32(LOCAL_HEADER), fields, Buffer.from(name)]);
}

function centralHeader(name: string, fields: Buffer, offset: number): Buffer {
  const madeBy = Buffer.alloc(2);
  madeBy.writeUInt16LE(VERSION);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([uint32(CENTRAL_HEADER), madeBy, fields, rest, Buffer.from(name)]);
}

function endOfCentral(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([uint32(END_OF_CENTRAL), end]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
