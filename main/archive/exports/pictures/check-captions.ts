import { join } from 'node:path';
import { heldCaptions, readCaptions } from '../../imaging/jpeg/read-captions.ts';
import { demand, understand } from '../frame/check-files.ts';
import { throwIfCancelled } from '../frame/write-errors.ts';
import { HeadReader } from './read-head.ts';

/**
 * Reads the caption inside each picture back, from XMP, EXIF and IPTC.
 * @throws ArchiveError export-unverified, cancelled
 */
export async function checkCaptions(
  dir: string,
  pictures: readonly { file: string; caption: string }[],
  signal: AbortSignal,
): Promise<void> {
  const heads = new HeadReader();
  for (const { file, caption } of pictures) {
    throwIfCancelled(signal);
    checkCaption(file, await heads.read(join(dir, file)), caption);
  }
}

/** What each standard can hold of the caption is there. @throws ArchiveError export-unverified */
export function checkCaption(file: string, jpeg: Buffer, caption: string): void {
  const inside = understand(file, () => readCaptions(jpeg));
  const held = heldCaptions(caption);
  demand(inside.xmp === held.xmp, file, 'caption (XMP)');
  demand(inside.exif === held.exif, file, 'caption (EXIF)');
  demand(inside.iptc === held.iptc, file, 'caption (IPTC)');
}
