// How far the pixels of two renditions are apart.
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import type { PixelDifference } from '../../../../shared/copies/same-picture.ts';
import type { ComparePixelsTask } from '../tasks.ts';

const SIDE_PX = 48;
const FIELDS_ACROSS = 8;

/** Compares two small pictures in grey; null where either cannot be read. */
export async function comparePixels(task: ComparePixelsTask): Promise<PixelDifference | null> {
  const [a, b] = await Promise.all([greyOf(task.path), greyOf(task.otherPath)]);
  if (a === null || b === null) return null;
  const fields = new Float64Array(FIELDS_ACROSS ** 2);
  const fieldPx = SIDE_PX / FIELDS_ACROSS;
  for (let at = 0; at < SIDE_PX ** 2; at += 1) {
    const row = Math.floor(at / SIDE_PX / fieldPx);
    const field = row * FIELDS_ACROSS + Math.floor((at % SIDE_PX) / fieldPx);
    fields[field] = (fields[field] ?? 0) + Math.abs((a[at] ?? 0) - (b[at] ?? 0)) / fieldPx ** 2;
  }
  return {
    mean: fields.reduce((sum, field) => sum + field, 0) / fields.length,
    worstField: Math.max(...fields),
  };
}

async function greyOf(path: string): Promise<Uint8Array | null> {
  try {
    return await sharp(readFileSync(path))
      .greyscale()
      .resize({ width: SIDE_PX, height: SIDE_PX, fit: 'fill' })
      .raw({ depth: 'uchar' })
      .toBuffer();
  } catch {
    // Renditions can be lost and are made again when somebody looks; until then nothing is said of them.
    return null;
  }
}
