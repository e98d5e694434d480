// Files that are written piece by piece, so that no more than a piece of them is in memory.
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

/** Writes a new file onto the disk. */
export async function writePieces(
  path: string,
  pieces: AsyncIterable<string | Uint8Array>,
): Promise<void> {
  await using file = await open(path, 'wx');
  for await (const piece of pieces) await file.appendFile(piece);
  await file.sync();
}

/** SHA-256 of pieces as they would be written, as hex. */
export async function hashPieces(pieces: AsyncIterable<string | Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}
