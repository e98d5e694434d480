// Makes the picture that is published from an original: upright, sRGB, resized, captioned, and nothing of the
// original's own metadata (place, serial numbers, names). Runs in a worker.
import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import type { OutputInfo } from 'sharp';
import { ArchiveError } from '../../../../shared/errors.ts';
import type { PublishResult, PublishTask } from '../tasks.ts';
import { embedCaption } from './caption-segments.ts';
import { openAsSeen, readIndexedOriginal } from './indexed-original.ts';
import type { SourceFile } from './source-file.ts';

/**
 * Writes the published JPEG of an original to `task.target`; the original is read once and must
 * still be the one that was indexed. Whole pictures are only ever shrunk, never cropped or warped.
 * @throws ArchiveError original-offline, original-changed, file-unreadable, image-damaged, image-too-large,
 * caption-too-long, export-exists, export-unwritable, disk-full
 * @param isAlone false while other tasks run in this process
 * @throws TooHeavy
 */
export async function publish(task: PublishTask, isAlone = true): Promise<PublishResult> {
  const original = readIndexedOriginal(task.path, task.sha256, isAlone);
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

async function encode(
  original: SourceFile,
  { path, longEdgePx, quality }: PublishTask,
  isAlone: boolean,
): Promise<{ data: Buffer; info: OutputInfo }> {
  const { image } = await openAsSeen(original, isAlone);
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
