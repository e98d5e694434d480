// JPEGs that may not be larger than an outlet takes them: quality is given up first, then size.
import sharp, { type OutputInfo } from 'sharp';
import type { RawPixels } from './renditions.ts';

export interface EncodedJpeg {
  data: Buffer;
  info: OutputInfo;
}

/** Below this, faces and lettering begin to suffer; smaller pictures are better then. */
const QUALITY_FLOOR = 60;
/** Bisection ends where one step more would not be seen. */
const QUALITY_STEP = 4;
/** Smaller than this a picture shows nothing. */
const MIN_LONG_EDGE_PX = 240;
/** Bytes fall a little slower than pixels do. */
const SIZE_MARGIN = 0.96;
const SIZE_TRIES = 8;
/** What uses this share of the bytes is not made larger any more. */
const FULL_SHARE = 0.85;

/** Pixels as a JPEG without metadata. Plain tables, see `writeRenditions`. */
export async function encodeJpeg(pixels: RawPixels, quality: number): Promise<EncodedJpeg> {
  const { width, height, channels } = pixels.info;
  return await sharp(pixels.data, { raw: { width, height, channels } })
    .jpeg({ quality, optimiseCoding: false })
    .toBuffer({ resolveWithObject: true });
}

/**
 * The best JPEG of at most `maxBytes`: at `quality` if that fits; else at the best quality down to a floor,
 * found by bisection; else smaller. Null if even a very small one does not fit.
 */
export async function encodeWithin(
  pixels: RawPixels,
  quality: number,
  maxBytes: number,
): Promise<EncodedJpeg | null> {
  const wanted = await encodeJpeg(pixels, quality);
  if (wanted.data.length <= maxBytes) return wanted;
  const floor = Math.min(quality, QUALITY_FLOOR);
  const least = floor === quality ? wanted : await encodeJpeg(pixels, floor);
  if (least.data.length > maxBytes) return await shrinkWithin(pixels, floor, maxBytes, least);
  let best = least;
  let [fits, fails] = [floor, quality];
  while (fails - fits > QUALITY_STEP) {
    const middle = Math.round((fits + fails) / 2);
    const tried = await encodeJpeg(pixels, middle);
    if (tried.data.length > maxBytes) {
      fails = middle;
    } else {
      fits = middle;
      best = tried;
    }
  }
  return best;
}

/** Bisection over the scale, led by how many bytes each try took. */
async function shrinkWithin(
  pixels: RawPixels,
  quality: number,
  maxBytes: number,
  tooLarge: EncodedJpeg,
): Promise<EncodedJpeg | null> {
  const { width, height, channels } = pixels.info;
  let best: EncodedJpeg | null = null;
  let [fits, fails] = [0, 1];
  let [scale, bytes] = [1, tooLarge.data.length];
  for (
    let left = SIZE_TRIES;
    left > 0 && (best?.data.length ?? 0) < maxBytes * FULL_SHARE;
    left -= 1
  ) {
    const aimed = scale * Math.sqrt(maxBytes / bytes) * SIZE_MARGIN;
    scale = aimed > fits && aimed < fails ? aimed : (fits + fails) / 2;
    if (Math.max(width, height) * scale < MIN_LONG_EDGE_PX) return best;
    const tried = await sharp(pixels.data, { raw: { width, height, channels } })
      .resize({ width: Math.round(width * scale), height: Math.round(height * scale), fit: 'fill' })
      .jpeg({ quality, optimiseCoding: false })
      .toBuffer({ resolveWithObject: true });
    bytes = tried.data.length;
    if (bytes > maxBytes) {
      fails = scale;
    } else {
      fits = scale;
      best = tried;
    }
  }
  return best;
}
