// Whether a published picture still shows its original and nothing else: no warp, no flip, no retouching. Runs in a
// worker.
import { readFile } from 'node:fs/promises';
import sharp, { type Region } from 'sharp';
import type { Rectangle } from '../../../../shared/exports/export-manifest.ts';
import { type InnerCaptions, readCaptions } from '../jpeg/read-captions.ts';
import type { ComparePublishedTask, PublishedComparison, PublishedDifference } from '../tasks.ts';

/** Pictures are compared in grey at the largest of these sizes that is well below their own, so that noise evens out. */
const SIDES_PX = [128, 64, 32] as const;
const SMALLEST_SIDE_PX = 16;
const BLOCK_PX = 8;
/** How far around itself a pixel goes into others when a picture is made smaller with a cubic kernel. */
const KERNEL_PX = 2;

/**
 * Reads a published picture and says how far it, or one part of it, is from its original's rendition.
 * Null where the published file is no picture.
 */
export async function comparePublished({
  path,
  part,
  covered,
  otherPath,
  crop,
}: ComparePublishedTask): Promise<PublishedComparison | null> {
  const bytes = await readFile(path);
  const size = await sizeOf(bytes);
  if (size === null) return null;
  const shown = part ?? { leftPx: 0, topPx: 0, ...size };
  const { widthPx, heightPx } = shown;
  const sidePx =
    SIDES_PX.find((side) => side * 2 <= Math.min(widthPx, heightPx)) ?? SMALLEST_SIDE_PX;
  const published = await greyOf(bytes, part === null ? null : regionOf(part), sidePx);
  const rendition = otherPath === null ? null : await renditionGrey(otherPath, crop, sidePx);
  return {
    ...size,
    captions: captionsOf(bytes),
    difference:
      published === null || rendition === null
        ? null
        : differenceOf(published, rendition, sidePx, coveredBlocks(covered, shown, sidePx)),
  };
}

async function sizeOf(bytes: Buffer): Promise<{ widthPx: number; heightPx: number } | null> {
  try {
    const { autoOrient } = await sharp(bytes).metadata();
    return { widthPx: autoOrient.width, heightPx: autoOrient.height };
  } catch {
    // No picture, or a broken one: the caller says so.
    return null;
  }
}

/** Null for another format than JPEG, or a file cut short. */
function captionsOf(bytes: Buffer): InnerCaptions | null {
  try {
    return readCaptions(bytes);
  } catch {
    // Nothing that captions could be read from.
    return null;
  }
}

/** The rendition's pixels, or those of the part of it that is published. */
async function renditionGrey(
  path: string,
  crop: ComparePublishedTask['crop'],
  sidePx: number,
): Promise<Uint8Array | null> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch {
    // Renditions can be lost and are made again when somebody looks; until then nothing is said of them.
    return null;
  }
  if (crop === null) return await greyOf(bytes, null, sidePx);
  const size = await sizeOf(bytes);
  return size === null
    ? null
    : await greyOf(bytes, regionOf(crop.rectangle, size.widthPx / crop.widthPx), sidePx);
}

function regionOf({ leftPx, topPx, widthPx, heightPx }: Rectangle, scale = 1): Region {
  const [left, top] = [Math.round(leftPx * scale), Math.round(topPx * scale)];
  return {
    left,
    top,
    width: Math.max(1, Math.round((leftPx + widthPx) * scale) - left),
    height: Math.max(1, Math.round((topPx + heightPx) * scale) - top),
  };
}

async function greyOf(
  bytes: Buffer,
  region: Region | null,
  sidePx: number,
): Promise<Uint8Array | null> {
  try {
    // What is published shows as its orientation says, if it has one.
    const upright = sharp(bytes).autoOrient();
    return await (region === null ? upright : upright.extract(region))
      .greyscale()
      .resize({ width: sidePx, height: sidePx, fit: 'fill', kernel: 'cubic' })
      .raw({ depth: 'uchar' })
      .toBuffer();
  } catch {
    // A part that does not lie in the picture, or pixels that cannot be decoded.
    return null;
  }
}

/** The blocks, by number, that what covers the picture reaches into, pixels mixed in making it smaller included. */
function coveredBlocks(
  covered: Rectangle | null,
  shown: Rectangle,
  sidePx: number,
): ReadonlySet<number> {
  const blocks = new Set<number>();
  if (covered === null) return blocks;
  const across = sidePx / BLOCK_PX;
  const reach = (fromPx: number, lengthPx: number, ofPx: number): [number, number] => [
    Math.floor(((fromPx / ofPx) * sidePx - KERNEL_PX) / BLOCK_PX),
    Math.floor((((fromPx + lengthPx) / ofPx) * sidePx + KERNEL_PX) / BLOCK_PX),
  ];
  const [left, right] = reach(covered.leftPx - shown.leftPx, covered.widthPx, shown.widthPx);
  const [top, bottom] = reach(covered.topPx - shown.topPx, covered.heightPx, shown.heightPx);
  for (let row = Math.max(0, top); row <= Math.min(across - 1, bottom); row += 1) {
    for (let column = Math.max(0, left); column <= Math.min(across - 1, right); column += 1) {
      blocks.add(row * across + column);
    }
  }
  return blocks;
}

function differenceOf(
  a: Uint8Array,
  b: Uint8Array,
  sidePx: number,
  leftOut: ReadonlySet<number>,
): PublishedDifference {
  const across = sidePx / BLOCK_PX;
  const shifts = new Float64Array(across ** 2);
  const differences = new Float64Array(across ** 2);
  for (let at = 0; at < sidePx ** 2; at += 1) {
    const row = Math.floor(at / sidePx / BLOCK_PX);
    const block = row * across + Math.floor((at % sidePx) / BLOCK_PX);
    if (leftOut.has(block)) continue;
    const levels = ((a[at] ?? 0) - (b[at] ?? 0)) / BLOCK_PX ** 2;
    shifts[block] = (shifts[block] ?? 0) + levels;
    differences[block] = (differences[block] ?? 0) + Math.abs(levels);
  }
  return {
    shift:
      shifts.reduce((sum, levels) => sum + Math.abs(levels), 0) /
      Math.max(1, shifts.length - leftOut.size),
    worstBlock: Math.max(...differences),
  };
}
