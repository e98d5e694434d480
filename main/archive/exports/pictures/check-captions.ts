import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportedPicture } from '../../../../shared/exports/export-manifest.ts';
import { readXmpCaption, xmpText } from '../../imaging/jpeg/xmp.ts';
import { demand, understand } from '../frame/check-files.ts';
import { throwIfCancelled } from '../frame/write-errors.ts';

/** Reads the caption inside each picture back. @throws ArchiveError export-unverified, cancelled */
export async function checkCaptions(
  dir: string,
  pictures: readonly ExportedPicture[],
  signal: AbortSignal,
): Promise<void> {
  for (const { file, caption } of pictures) {
    throwIfCancelled(signal);
    const jpeg = await readFile(join(dir, file));
    const inside = understand(file, () => readXmpCaption(jpeg));
    demand(inside === xmpText(caption), file, 'caption');
  }
}
