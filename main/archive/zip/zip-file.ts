// Zip files that every unpacker takes, written a file at a time, so that hundreds of pictures never stand in memory
// together. Each file's size stands before it (APPNOTE.TXT 4.3.7): libraries that write in pieces put it behind, which
// some unpackers refuse for files that are not compressed. The same files give the same bytes.
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';
import { centralHeader, DEFLATED, endOfZip, localHeader, type ZipHeader } from './zip-headers.ts';

/** A file of the zip; its name with `/`. */
export interface ZipFile {
  name: string;
  bytes: Uint8Array;
  /** Kept as it is: pictures and documents are packed already. */
  isStored: boolean;
}

/** A file too large to stand in memory, compressed as it comes. */
export interface ZipStream {
  name: string;
  pieces: AsyncIterable<Uint8Array>;
  /** Of all pieces together. */
  sizeBytes: number;
}

/** From here on zip64 is used: below what 32 bits can say, since what cannot be compressed grows a little. */
const LARGE_FROM_BYTES = 4_000_000_000;

/** Writes a new zip onto the disk, of at most 65,535 files. */
export async function writeZip(
  path: string,
  files: AsyncIterable<ZipFile | ZipStream>,
  { largeFromBytes = LARGE_FROM_BYTES } = {},
): Promise<void> {
  await using zip = await open(path, 'wx');
  const directory: Buffer[] = [];
  let offset = 0;
  for await (const file of files) {
    const size = 'pieces' in file ? file.sizeBytes : file.bytes.length;
    const isLarge = Math.max(size, offset) >= largeFromBytes;
    const place = { name: Buffer.from(file.name), offset, isLarge };
    const header = 'pieces' in file ? await stream(zip, file, place) : await put(zip, file, place);
    directory.push(centralHeader(header));
    offset += localHeader(header).length + header.packedSize;
  }
  const bytes = Buffer.concat(directory);
  const end = endOfZip(directory.length, bytes.length, offset, offset >= largeFromBytes);
  await write(zip, Buffer.concat([bytes, end]), offset);
  await zip.sync();
}

type Place = Pick<ZipHeader, 'name' | 'offset' | 'isLarge'>;

async function put(zip: FileHandle, file: ZipFile, place: Place): Promise<ZipHeader> {
  const packed = file.isStored ? file.bytes : deflateRawSync(file.bytes);
  const header = {
    ...place,
    method: file.isStored ? 0 : DEFLATED,
    crc: crc32(file.bytes),
    packedSize: packed.length,
    size: file.bytes.length,
  };
  const start = localHeader(header);
  await write(zip, start, place.offset);
  await write(zip, packed, place.offset + start.length);
  return header;
}

/** The header is written last, in the room left for it: only then the sizes are known. */
async function stream(zip: FileHandle, file: ZipStream, place: Place): Promise<ZipHeader> {
  const header = { ...place, method: DEFLATED, crc: 0, packedSize: 0, size: 0 };
  const start = place.offset + localHeader(header).length;
  const summed = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of file.pieces) {
      header.crc = crc32(piece, header.crc);
      header.size += piece.length;
      yield piece;
    }
  };
  await pipeline(summed, createDeflateRaw(), async (pieces: AsyncIterable<Buffer>) => {
    for await (const piece of pieces) {
      await write(zip, piece, start + header.packedSize);
      header.packedSize += piece.length;
    }
  });
  await write(zip, localHeader(header), place.offset);
  return header;
}

async function write(zip: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await zip.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}
