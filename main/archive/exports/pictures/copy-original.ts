// Originals copied byte for byte, a piece at a time, so that memory stays level however large they are.
import { createHash } from 'node:crypto';
import { type FileHandle, open, stat, statfs } from 'node:fs/promises';
import { ArchiveError } from '../../../../shared/errors.ts';
import { systemCode, throwIfCancelled } from '../frame/write-errors.ts';
import type { PublicationPicture } from '../publication.ts';

type Original = PublicationPicture['original'];

const PIECE_BYTES = 1 << 20;

/**
 * Copies an original to `target`, a new file, and makes sure that it still is what was indexed. The copy keeps the
 * time at which the original was last changed.
 * @returns its size in bytes
 * @throws ArchiveError original-offline, original-changed, file-unreadable, cancelled; system errors of writing
 */
export async function copyOriginal(
  { absolutePath, sha256 }: Original,
  target: string,
  signal: AbortSignal,
): Promise<number> {
  await using source = await readingOf(absolutePath, () => open(absolutePath, 'r'));
  await using copy = await open(target, 'wx');
  const hash = createHash('sha256');
  let sizeBytes = 0;
  for await (const piece of piecesOf(source, absolutePath)) {
    throwIfCancelled(signal);
    hash.update(piece);
    await copy.writeFile(piece);
    sizeBytes += piece.length;
  }
  if (hash.digest('hex') !== sha256) {
    throw new ArchiveError('original-changed', { path: absolutePath });
  }
  const { atime, mtime } = await readingOf(absolutePath, () => source.stat());
  await copy.utimes(atime, mtime);
  await copy.sync();
  return sizeBytes;
}

/**
 * Makes sure that all originals are in reach and that the disk of `dir` has room for them, before any is copied.
 * @throws ArchiveError original-offline, file-unreadable, disk-full, cancelled
 */
export async function checkOriginals(
  originals: readonly Original[],
  dir: string,
  signal: AbortSignal,
): Promise<void> {
  let neededBytes = 0;
  for (const { absolutePath } of originals) {
    throwIfCancelled(signal);
    neededBytes += (await readingOf(absolutePath, () => stat(absolutePath))).size;
  }
  const { bavail, bsize } = await statfs(dir);
  // Some network disks do not tell their size; writing will show.
  if (bsize > 0 && bavail > 0 && bavail * bsize < neededBytes) {
    throw new ArchiveError('disk-full', { path: dir });
  }
}

async function* piecesOf(source: FileHandle, path: string): AsyncGenerator<Buffer> {
  const buffer = Buffer.allocUnsafe(PIECE_BYTES);
  for (;;) {
    const { bytesRead } = await readingOf(path, () => source.read(buffer, 0, PIECE_BYTES));
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

/** Reading an original, with what a failure of it means; the disk may be pulled out while it is read. */
async function readingOf<Result>(path: string, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (cause) {
    const isForbidden = ['EACCES', 'EPERM'].includes(systemCode(cause));
    const code = isForbidden ? 'file-unreadable' : 'original-offline';
    throw new ArchiveError(code, { path }, { cause });
  }
}
