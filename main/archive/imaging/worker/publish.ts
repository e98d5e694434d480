// Makes the picture that is published from an original: upright, sRGB, resized, captioned, and nothing of the
// original's own metadata (place, serial numbers, names). Runs in a worker.
import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import type { OutputInfo } from 'sharp';
import { ArchiveError } from '../../../../shared/errors.ts';
import type { PublishResult, PublishTask } from '../tasks.ts';
import { embedCaption } from './caption-segments.ts';
import { readMetadata } from './metadata/read-metadata.ts';
import { uprightImage } from './pixels.ts';
import { readSourceFile, type SourceFile } from './source-file.ts';

/**
 * Writes the published JPEG of an original to `task.target`; the original is read once and must
 * still be the one that was indexed. Whole pictures are only ever shrunk, never cropped or warped.
 * @throws ArchiveError original-offline, original-changed, file-unreadable, image-damaged, image-too-large,
 * caption-too-long, export-exists, export-unwritable, disk-full
 * @param isAlone false while other tasks run in this process
 * @throws TooHeavy
 */
export async function publish(task: PublishTask, isAlone = true): Promise<PublishResult> {
  const original = readOriginal(task.path, isAlone);
  if (original.sha256 !== task.sha256) {
    throw new ArchiveError('original-changed', { path: task.path });
  }
  const { data, info } = await encode(original, task, isAlone);
  const jpeg = embedCaption(data, task.caption);
  await writeNew(task.target, jpeg);
  return {
    sha256: sha256Of(jpeg),
    sizeBytes: jpeg.length,
    widthPx: info.width,
    heightPx: info.height,
  };
}

function readOriginal(path: string, isAlone: boolean): SourceFile {
  try {
    return readSourceFile(path, isAlone);
  } catch (cause) {
    if (!(cause instanceof ArchiveError)) throw cause;
    const isForbidden = ['EACCES', 'EPERM'].includes(systemCode(cause.cause));
    if (cause.code === 'file-unreadable' && isForbidden) throw cause;
    // Otherwise the disk or the network is away; and what is now empty, still being written or no
    // picture any more is not the file that was indexed.
    const isAway = cause.code === 'file-vanished' || cause.code === 'file-unreadable';
    throw new ArchiveError(isAway ? 'original-offline' : 'original-changed', { path }, { cause });
  }
}

/** What can be decoded of a damaged picture is published as the editor saw it. */
async function encode(
  original: SourceFile,
  { path, longEdgePx, quality }: PublishTask,
  isAlone: boolean,
): Promise<{ data: Buffer; info: OutputInfo }> {
  const isRaw = original.format === 'raw';
  const { image } = await uprightImage(original, {
    strictness: 'lenient',
    isAlone,
    ...(isRaw ? { rawOrientation: readMetadata(original.bytes, 'raw').orientation } : {}),
  });
  try {
    return await image
      .resize({ width: longEdgePx, height: longEdgePx, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality, optimiseCoding: false })
      .toBuffer({ resolveWithObject: true });
  } catch (cause) {
    throw new ArchiveError('image-damaged', { path }, { cause });
  }
}

/** Never over something else, and on disk before anyone relies on it; a half-written file is taken away. */
async function writeNew(target: string, bytes: Buffer): Promise<void> {
  let isOurs = false;
  try {
    await using file = await open(target, 'wx');
    isOurs = true;
    await file.writeFile(bytes);
    await file.sync();
  } catch (cause) {
    if (isOurs) await rm(target, { force: true });
    throw writeError(target, cause);
  }
}

function writeError(path: string, cause: unknown): ArchiveError {
  const code = systemCode(cause);
  if (code === 'EEXIST') return new ArchiveError('export-exists', { path }, { cause });
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new ArchiveError('disk-full', { path }, { cause });
  return new ArchiveError('export-unwritable', { path }, { cause });
}

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
