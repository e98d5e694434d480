import { join } from 'node:path';
import { readExifCaption } from '../../imaging/jpeg/exif.ts';
import { iptcCaption, readIptcCaption } from '../../imaging/jpeg/iptc.ts';
import { readXmpCaption, xmpText } from '../../imaging/jpeg/xmp.ts';
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
  const inside = understand(file, () => ({
    xmp: readXmpCaption(jpeg),
    exif: readExifCaption(jpeg) ?? '',
    iptc: readIptcCaption(jpeg) ?? '',
  }));
  const text = caption.toWellFormed();
  demand(inside.xmp === xmpText(caption), file, 'caption (XMP)');
  demand(inside.exif === text.replaceAll('\0', ''), file, 'caption (EXIF)');
  demand(inside.iptc === iptcCaption(text), file, 'caption (IPTC)');
}
