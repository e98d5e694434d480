// Writes a photo's renditions from one decode: grid from the view's pixels, perceptual hash from the grid's.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { ArchiveError } from '../../../../shared/errors.ts';
import { RENDITION_KINDS, RENDITION_LONG_EDGE_PX } from '../../../../shared/photo.ts';
import { renditionPath } from '../rendition-path.ts';

/** Pixels in memory, eight bits a channel. */
export interface RawPixels {
  data: Buffer;
  info: { width: number; height: number; channels: 1 | 2 | 3 | 4 };
}

/** Runs a pipeline down to the size of the view rendition: the only decode of an original. */
export async function decodeView(image: Sharp): Promise<RawPixels> {
  return await pixelsOf(fitInside(image, RENDITION_LONG_EDGE_PX.view));
}

/** True if every rendition of this content is there. */
export function hasRenditions(renditionsDir: string, sha256: string): boolean {
  return RENDITION_KINDS.every((kind) => existsSync(renditionPath(renditionsDir, sha256, kind)));
}

/**
 * Writes the renditions that are not there yet.
 *
 * @returns the perceptual hash, see `differenceHash`
 * @throws ArchiveError `disk-full`, `archive-read-only`
 */
export async function writeRenditions(
  view: RawPixels,
  renditionsDir: string,
  sha256: string,
): Promise<string> {
  const grid = await pixelsOf(fitInside(sharpOf(view), RENDITION_LONG_EDGE_PX.grid));
  for (const [kind, pixels] of [
    ['view', view],
    ['grid', grid],
  ] as const) {
    const path = renditionPath(renditionsDir, sha256, kind);
    if (!existsSync(path)) writeWhole(path, await encodeJpeg(pixels));
  }
  return await differenceHash(grid);
}

/**
 * 64-bit difference hash: whether each pixel of a 9×8 grey picture is darker than its right neighbour, row
 * by row, as 16 hex digits. (N. Krawetz, "Kind of Like That", hackerfactor.com, 2013.)
 */
async function differenceHash(pixels: RawPixels): Promise<string> {
  const { data } = await pixelsOf(
    sharpOf(pixels).greyscale().resize({ width: 9, height: 8, fit: 'fill' }),
  );
  let bits = 0n;
  for (let row = 0; row < 8; row += 1) {
    for (let column = 0; column < 8; column += 1) {
      const at = row * 9 + column;
      bits = (bits << 1n) | ((data[at] ?? 0) < (data[at + 1] ?? 0) ? 1n : 0n);
    }
  }
  return bits.toString(16).padStart(16, '0');
}

function sharpOf({ data, info }: RawPixels): Sharp {
  const { width, height, channels } = info;
  return sharp(data, { raw: { width, height, channels } });
}

function fitInside(image: Sharp, edgePx: number): Sharp {
  return image.resize({ width: edgePx, height: edgePx, fit: 'inside', withoutEnlargement: true });
}

/** Runs a pipeline down to its pixels, eight bits a channel. */
export async function pixelsOf(image: Sharp): Promise<RawPixels> {
  return await image.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
}

/** Plain tables: optimised ones save a tenth of the bytes for twice the time, mozjpeg's for twenty times. */
async function encodeJpeg(pixels: RawPixels): Promise<Buffer> {
  return await sharpOf(pixels).jpeg({ quality: 80, optimiseCoding: false }).toBuffer();
}

/** Nobody ever sees half a rendition: written beside its place, then renamed into it. */
function writeWhole(path: string, bytes: Buffer): void {
  const part = `${path}.${process.pid}.part`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(part, bytes);
    renameSync(part, path);
  } catch (cause) {
    rmSync(part, { force: true });
    // On Windows a rename fails while somebody reads the file that another worker has just put there.
    if (!existsSync(path)) throw writeError(cause, dirname(path));
  }
}

function writeError(cause: unknown, path: string): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new ArchiveError('disk-full', { path }, { cause });
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new ArchiveError('archive-read-only', { path }, { cause });
  }
  return cause;
}
