// Makes the picture of an original in all its pixels, for what a browser cannot read itself. Runs in a worker.
import { ArchiveError } from '../../../../shared/errors.ts';
import type { FullPictureTask } from '../tasks.ts';
import { openAsSeen, readIndexedOriginal } from './indexed-original.ts';
import { release } from './release.ts';

/** At 92 and with whole colours nobody tells the picture from its original at twice its size. */
const QUALITY = 92;

/**
 * An upright sRGB JPEG with every pixel of an original and none of its metadata.
 *
 * @param isAlone false while other tasks run in this process
 * @throws ArchiveError original-offline, original-changed, file-unreadable, image-damaged, image-too-large
 * @throws TooHeavy
 */
export async function fullPicture(
  { path, sha256 }: FullPictureTask,
  isAlone = true,
): Promise<Uint8Array> {
  const original = readIndexedOriginal(path, sha256, isAlone);
  const { image } = await openAsSeen(original, isAlone);
  try {
    const jpeg = await image
      .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4', optimiseCoding: false })
      .toBuffer();
    release(original.bytes);
    return jpeg;
  } catch (cause) {
    throw new ArchiveError('image-damaged', { path }, { cause });
  }
}
