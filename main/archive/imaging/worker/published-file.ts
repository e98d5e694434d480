// Puts a published picture on disk.
import { hash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { ArchiveError } from '../../../../shared/errors.ts';
import type { PublishedPicture } from '../tasks.ts';
import { release } from './release.ts';

/**
 * Never over something else, and on disk before anyone relies on it; a half-written file is taken away. The memory of
 * the JPEG is given back.
 * @throws ArchiveError export-exists, disk-full, export-unwritable
 */
export async function writePublished(
  target: string,
  jpeg: Buffer,
  { width, height }: { width: number; height: number },
): Promise<PublishedPicture> {
  let isOurs = false;
  try {
    await using file = await open(target, 'wx');
    isOurs = true;
    await file.writeFile(jpeg);
    await file.sync();
  } catch (cause) {
    if (isOurs) await rm(target, { force: true });
    throw writeError(target, cause);
  }
  const published = {
    sha256: hash('sha256', jpeg, 'hex'),
    sizeBytes: jpeg.length,
    widthPx: width,
    heightPx: height,
  };
  // A small one may lie in Node's pool.
  if (jpeg.buffer.byteLength === jpeg.length) release(jpeg);
  return published;
}

function writeError(path: string, cause: unknown): ArchiveError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'EEXIST') return new ArchiveError('export-exists', { path }, { cause });
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new ArchiveError('disk-full', { path }, { cause });
  return new ArchiveError('export-unwritable', { path }, { cause });
}
