// Reads an original into memory, once, and makes sure that it held still meanwhile.
import { hash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync, statSync, type Stats } from 'node:fs';
import { ArchiveError } from '../../../../shared/errors.ts';
import type { PhotoFormat } from '../../../../shared/photo.ts';
import { sniffFormat } from './format.ts';
import { assertLightFile, TooHeavy } from './weight.ts';

/** An original in memory. */
export interface SourceFile {
  path: string;
  bytes: Buffer;
  sizeBytes: number;
  /** Whole milliseconds since 1970. */
  modifiedMs: number;
  /** 64 lower-case hex digits. */
  sha256: string;
  format: PhotoFormat;
}

/** Larger than any photo of the formats read (a 300-megapixel TIFF of 16 bits is 1.8 GB). */
const MAX_FILE_BYTES = 2 ** 31 - 1;

/**
 * Reads, hashes and recognises a file. Synchronous calls: measured faster, and short beside the decoding
 * that goes on in other threads.
 *
 * @param isAlone false while other tasks run in this process, so that heavy files are refused
 * @throws ArchiveError `file-vanished`, `file-unreadable`, `file-empty`, `file-changed`, `file-too-large`,
 *   `not-an-image`, `unsupported-format`
 * @throws TooHeavy
 */
export function readSourceFile(path: string, isAlone = true): SourceFile {
  const { bytes, stats } = readSteadily(path, isAlone);
  const sniffed = sniffFormat(bytes);
  if (!sniffed) throw new ArchiveError('not-an-image', { path });
  if ('unsupported' in sniffed) {
    throw new ArchiveError('unsupported-format', { path, format: sniffed.unsupported });
  }
  return {
    path,
    bytes,
    sizeBytes: bytes.length,
    modifiedMs: Math.floor(stats.mtimeMs),
    sha256: hash('sha256', bytes, 'hex'),
    format: sniffed.format,
  };
}

function readSteadily(path: string, isAlone: boolean): { bytes: Buffer; stats: Stats } {
  try {
    // Without O_NONBLOCK, opening a named pipe waits for a writer for ever.
    const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const before = fstatSync(file);
      if (!before.isFile()) throw new ArchiveError('not-an-image', { path });
      if (before.size === 0) throw new ArchiveError('file-empty', { path });
      if (before.size > MAX_FILE_BYTES) {
        throw new ArchiveError('file-too-large', { path, limitMb: MAX_FILE_BYTES >> 20 });
      }
      if (!isAlone) assertLightFile(before.size);
      const bytes = readAll(file, before.size);
      const after = statSync(path);
      const isSteady =
        bytes.length === before.size &&
        after.size === before.size &&
        after.mtimeMs === before.mtimeMs;
      if (!isSteady) throw new ArchiveError('file-changed', { path });
      return { bytes, stats: before };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof ArchiveError || error instanceof TooHeavy) throw error;
    throw readError(error, path);
  }
}

function readAll(file: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(size);
  let length = 0;
  while (length < size) {
    const read = readSync(file, bytes, length, size - length, length);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}

function readError(cause: unknown, path: string): ArchiveError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new ArchiveError('file-vanished', { path }, { cause });
  }
  if (code === 'EISDIR') return new ArchiveError('not-an-image', { path }, { cause });
  return new ArchiveError('file-unreadable', { path }, { cause });
}
