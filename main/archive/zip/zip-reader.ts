// Reads any file of a zip by its directory, in pieces, without looking at the others.
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { PassThrough } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import {
  CENTRAL_HEADER,
  CENTRAL_HEADER_BYTES,
  DEFLATED,
  END_BYTES,
  END_OF_DIRECTORY,
  END_OF_LARGE_DIRECTORY,
  IN_EXTRA_FIELD,
  LARGE_END_BYTES,
  LARGE_EXTRA_FIELD,
  LARGE_LOCATOR,
  LARGE_LOCATOR_BYTES,
  LOCAL_HEADER,
  LOCAL_HEADER_BYTES,
} from './zip-headers.ts';

/** A file as the directory of the zip has it. */
export interface ZipMember {
  name: string;
  method: number;
  packedSize: number;
  size: number;
  offset: number;
}

/** An open zip. */
export interface OpenZip extends AsyncDisposable {
  members: readonly ZipMember[];
  /**
   * A file's content in pieces, never more than the directory says.
   * @throws Error if it cannot be unpacked
   */
  read(member: ZipMember): AsyncGenerator<Buffer, void, undefined>;
}

/** A comment of 64 kB may follow the end of the directory. */
const END_WITHIN_BYTES = END_BYTES + 0xffff;
/** More than any zip of ours: a file of garbage must not fill the memory. */
const MAX_DIRECTORY_BYTES = 16 * 1024 * 1024;

/** Opens a zip. @throws Error if it is none or cut short */
export async function openZip(path: string): Promise<OpenZip> {
  const file = await open(path, 'r');
  try {
    const members = await readDirectory(file);
    return {
      members,
      read: (member) => readMember(file, member),
      [Symbol.asyncDispose]: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function readDirectory(file: FileHandle): Promise<ZipMember[]> {
  const { size: fileSize } = await file.stat();
  const tail = await readAt(file, Math.max(0, fileSize - END_WITHIN_BYTES), END_WITHIN_BYTES);
  const at = tail.lastIndexOf(word(END_OF_DIRECTORY));
  if (at === -1 || at + END_BYTES > tail.length) throw new Error('It is no whole zip.');
  const end = fileSize - tail.length + at;
  let [size, offset] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
  if (offset === IN_EXTRA_FIELD) {
    const locator = await readAt(file, end - LARGE_LOCATOR_BYTES, LARGE_LOCATOR_BYTES);
    expectWord(locator, LARGE_LOCATOR);
    const large = await readAt(file, u64(locator, 8), LARGE_END_BYTES);
    expectWord(large, END_OF_LARGE_DIRECTORY);
    [size, offset] = [u64(large, 40), u64(large, 48)];
  }
  if (size > MAX_DIRECTORY_BYTES || offset + size > end) throw new Error('Its directory is cut.');
  return [...membersIn(await readAt(file, offset, size))];
}

function* membersIn(directory: Buffer): Generator<ZipMember> {
  for (let at = 0; at < directory.length;) {
    expectWord(directory.subarray(at), CENTRAL_HEADER);
    const nameSize = directory.readUInt16LE(at + 28);
    const extraSize = directory.readUInt16LE(at + 30);
    const nameAt = at + CENTRAL_HEADER_BYTES;
    const extra = directory.subarray(nameAt + nameSize, nameAt + nameSize + extraSize);
    const large = largeFields(extra);
    const field = (value: number): number => (value === IN_EXTRA_FIELD ? large() : value);
    // Their order in the extra field, which holds those that are not here.
    const size = field(directory.readUInt32LE(at + 24));
    const packedSize = field(directory.readUInt32LE(at + 20));
    const offset = field(directory.readUInt32LE(at + 42));
    yield {
      name: directory.toString('utf8', nameAt, nameAt + nameSize),
      method: directory.readUInt16LE(at + 10),
      packedSize,
      size,
      offset,
    };
    at = nameAt + nameSize + extraSize + directory.readUInt16LE(at + 32);
  }
}

/** Gives the values of the zip64 extra field one after the other. */
function largeFields(extra: Buffer): () => number {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== LARGE_EXTRA_FIELD) continue;
    let next = at + 4;
    return () => {
      next += 8;
      return u64(extra, next - 8);
    };
  }
  return () => {
    throw new Error('A size is missing.');
  };
}

async function* readMember(
  file: FileHandle,
  { offset, packedSize, size, method, name }: ZipMember,
): AsyncGenerator<Buffer, void, undefined> {
  const header = await readAt(file, offset, LOCAL_HEADER_BYTES);
  expectWord(header, LOCAL_HEADER);
  if (method !== 0 && method !== DEFLATED) throw new Error(`${name} is packed in an unknown way.`);
  if (packedSize === 0) return;
  const start = offset + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = file.createReadStream({ start, end: start + packedSize - 1, autoClose: false });
  const unpacked = method === DEFLATED ? createInflateRaw() : new PassThrough();
  const unpacking = pipeline(packed, unpacked);
  // Its failure ends the pieces below, where it is thrown.
  unpacking.catch(() => undefined);
  let count = 0;
  for await (const piece of unpacked as AsyncIterable<Buffer>) {
    count += piece.length;
    if (count > size) throw new Error(`${name} is larger than its zip says.`);
    yield piece;
  }
  await unpacking;
  if (count !== size) throw new Error(`${name} is shorter than its zip says.`);
}

async function readAt(file: FileHandle, position: number, size: number): Promise<Buffer> {
  if (position < 0) throw new Error('It is cut short.');
  const bytes = Buffer.alloc(Math.min(size, (await file.stat()).size));
  let done = 0;
  while (done < bytes.length) {
    const { bytesRead } = await file.read(bytes, done, bytes.length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}

function expectWord(bytes: Buffer, expected: number): void {
  if (bytes.readUInt32LE(0) !== expected) throw new Error('Its headers do not fit together.');
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function u64(bytes: Buffer, at: number): number {
  return Number(bytes.readBigUInt64LE(at));
}
