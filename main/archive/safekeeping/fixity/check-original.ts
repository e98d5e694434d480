// One original, read to the end and hashed against what the catalog recorded when it was indexed.
import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FixityReason, FixityState } from '../../../../shared/fixity.ts';
import type { FixityFinding, FixityTarget } from '../../catalog/fixity.ts';
import type { Pace } from './pace.ts';

/** Large enough that a disk is read in good strides, small enough that hashing one takes about a millisecond. */
const CHUNK_BYTES = 512 * 1024;

/** Gives the bytes of a file; throws what the system says. Tests stand in for disks that break. */
export type ReadBytes = (path: string, signal: AbortSignal) => AsyncIterable<Uint8Array>;

/** Each piece is only good until the next is asked for. */
export const readFromDisk: ReadBytes = async function* (path, signal) {
  await using file = await open(path);
  const piece = Buffer.allocUnsafe(CHUNK_BYTES);
  for (;;) {
    signal.throwIfAborted();
    const { bytesRead } = await file.read(piece);
    if (bytesRead === 0) return;
    yield piece.subarray(0, bytesRead);
  }
};

/** How an original is read. */
export interface Reading {
  read: ReadBytes;
  pace: Pace;
  signal: AbortSignal;
}

/** Nothing was learnt of the original: its disk or our own means failed. */
export type Unlearnt = 'away';

/** The network or the disk is away, or this program has no more files or memory to read with. */
const PROVES_NOTHING: ReadonlySet<string> = new Set([
  'EAGAIN',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'EMFILE',
  'ENETDOWN',
  'ENETUNREACH',
  'ENFILE',
  'ENODEV',
  'ENOMEM',
  'ENOTCONN',
  'ENXIO',
  'ESTALE',
  'ETIMEDOUT',
]);

/**
 * Checks one original. Bytes that differ though size and time do not are read twice before they are believed: memory
 * and cables err too. Whether a missing file's disk is there is for the caller to say.
 * @throws what the signal was aborted with
 */
export async function checkOriginal(
  target: FixityTarget,
  reading: Reading,
): Promise<FixityFinding | Unlearnt> {
  const path = join(target.rootPath, target.path);
  let bytes = 0;
  const hash = async (): Promise<string> => {
    const read = await hashBytes(path, reading);
    bytes += read.bytes;
    return read.sha256;
  };
  const found = (
    state: FixityState,
    reason: FixityReason | null,
    sha256: string | null = null,
  ): FixityFinding => ({ state, reason, sha256, bytes });
  try {
    const before = await stampOf(path, reading.signal);
    if (before === null) return found('unreadable', 'no-file');
    let sha256 = await hash();
    if (sha256 === target.sha256) return found('ok', null);
    if (isAsIndexed(before, target)) {
      sha256 = await hash();
      if (sha256 === target.sha256) return found('ok', null);
    }
    const after = await stampOf(path, reading.signal);
    const isUntouched = isAsIndexed(before, target) && after !== null && isAsIndexed(after, target);
    return found('changed', isUntouched ? 'rotten' : 'edited', sha256);
  } catch (error) {
    reading.signal.throwIfAborted();
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    if (code === null) throw error;
    if (PROVES_NOTHING.has(code)) return 'away';
    if (code === 'ENOENT' || code === 'ENOTDIR') return found('missing', 'gone');
    if (code === 'EISDIR') return found('unreadable', 'no-file');
    const isDenied = code === 'EACCES' || code === 'EPERM' || code === 'EBUSY';
    return found('unreadable', isDenied ? 'denied' : 'defective');
  }
}

interface Stamp {
  sizeBytes: number;
  modifiedMs: number;
}

/** Null for what is no file: a pipe would be waited on for ever. */
async function stampOf(path: string, signal: AbortSignal): Promise<Stamp | null> {
  const stats = await unlessAborted(stat(path), signal);
  return stats.isFile() ? { sizeBytes: stats.size, modifiedMs: Math.floor(stats.mtimeMs) } : null;
}

function isAsIndexed(stamp: Stamp, target: FixityTarget): boolean {
  return stamp.sizeBytes === target.sizeBytes && stamp.modifiedMs === target.modifiedMs;
}

async function hashBytes(
  path: string,
  { read, pace, signal }: Reading,
): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const work = async (): Promise<void> => {
    for await (const chunk of read(path, signal)) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      await pace(chunk.byteLength, signal);
    }
  };
  await unlessAborted(work(), signal);
  return { sha256: hash.digest('hex'), bytes };
}

/** A read that is stuck in a dead network share ends when the system lets go of it; nobody waits for that. */
async function unlessAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  // What comes of it after an abort is nobody's any more.
  work.catch(() => undefined);
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const onAbort = (): void => {
    aborted.reject(signal.reason);
  };
  signal.addEventListener('abort', onAbort);
  try {
    return await Promise.race([work, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
