// Finds the small picture that cameras put into the head of a file, so that a grid can show something before
// the originals are read. Runs in a worker; costs about a millisecond.
import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import sharp, { type Region } from 'sharp';
import { RENDITION_LONG_EDGE_PX } from '../../../../shared/photo.ts';
import type { ThumbnailTask } from '../tasks.ts';
import { sniffFormat } from './format.ts';
import { metadataBlocks } from './metadata/blocks.ts';
import { orient } from './pixels.ts';
import { Tiff, type TiffDirectory } from './tiff.ts';

/** EXIF comes first in nearly every file, and fills 64 KB at most; few have more before it. */
const HEAD_BYTES = [64 * 1024, 256 * 1024] as const;
/** Those of JPEG files fit into the EXIF segment; raw files may have larger ones. */
const MAX_THUMBNAIL_BYTES = 256 * 1024;
/** What is larger is no thumbnail, whatever the file calls it. */
const MAX_THUMBNAIL_PIXELS = 2_000_000;

/**
 * The EXIF thumbnail of a JPEG, TIFF or raw file as an upright JPEG no larger than the grid rendition,
 * without the black bars that cameras add where it has another shape than the photo. Null where there is
 * none, or none that can be shown: what is wrong with a file is for its probe to say.
 */
export async function thumbnail({ path }: ThumbnailTask): Promise<Uint8Array | null> {
  const embedded = await findThumbnail(path);
  if (!embedded) return null;
  try {
    return await show(embedded);
  } catch {
    // Only sharp throws here: the thumbnail is broken.
    return null;
  }
}

interface EmbeddedThumbnail {
  jpeg: Buffer;
  /** EXIF orientation of the photo; thumbnails lie as the photo does. */
  orientation: number;
  /** Width by height of the photo as stored; not a finite number where the metadata does not say. */
  photoShape: number;
}

async function findThumbnail(path: string): Promise<EmbeddedThumbnail | null> {
  try {
    // Without O_NONBLOCK, opening a named pipe waits for a writer for ever.
    await using file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    for (const length of HEAD_BYTES) {
      const head = await readAt(file, 0, length);
      const found = await findInHead(file, head);
      if (found || head.length < length) return found;
    }
    return null;
  } catch (error) {
    // Vanished, forbidden, a folder.
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

// Tag numbers of TIFF 6.0 and CIPA DC-008-2023, 4.6.
const ORIENTATION = 0x0112;
const THUMBNAIL_OFFSET = 0x0201;
const THUMBNAIL_LENGTH = 0x0202;
const EXIF_DIRECTORY = 0x8769;
const WIDTH = 0xa002;
const HEIGHT = 0xa003;

async function findInHead(file: FileHandle, head: Buffer): Promise<EmbeddedThumbnail | null> {
  const sniffed = sniffFormat(head);
  if (!sniffed || !('format' in sniffed)) return null;
  const { exif } = metadataBlocks(head, sniffed.format);
  const tiff = exif && Tiff.open(exif);
  if (!tiff) return null;
  const photo = tiff.directory(tiff.firstOffset);
  const small = tiff.directory(tiff.nextOffset(tiff.firstOffset));
  const number = (directory: TiffDirectory, tag: number) =>
    tiff.numbers(directory.get(tag))[0] ?? 0;
  const length = number(small, THUMBNAIL_LENGTH);
  if (length === 0 || length > MAX_THUMBNAIL_BYTES) return null;
  const details = tiff.directory(number(photo, EXIF_DIRECTORY));
  const at = exif.byteOffset - head.byteOffset + number(small, THUMBNAIL_OFFSET);
  return {
    jpeg: await readAt(file, at, length),
    orientation: number(photo, ORIENTATION),
    photoShape: number(details, WIDTH) / number(details, HEIGHT),
  };
}

/** What the file has there; fewer bytes at its end. */
async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  const { bytesRead } = await file.read(bytes, 0, length, position);
  return bytes.subarray(0, bytesRead);
}

async function show({ jpeg, orientation, photoShape }: EmbeddedThumbnail): Promise<Uint8Array> {
  const image = sharp(jpeg, { failOn: 'error', limitInputPixels: MAX_THUMBNAIL_PIXELS });
  const { width, height } = await image.metadata();
  const edge = RENDITION_LONG_EDGE_PX.grid;
  const fitted = image
    .extract(withoutBars(width, height, photoShape))
    .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true });
  // Turned last: sharp would cut the bars out of turned pixels else.
  return await orient(fitted, orientation).jpeg({ quality: 80, optimiseCoding: false }).toBuffer();
}

/** Bars never take more of a thumbnail than those of a 16:9 photo in 4:3 do. */
const MAX_BARS = 0.26;

/** The middle of a thumbnail that has the shape of its photo. */
function withoutBars(width: number, height: number, photoShape: number): Region {
  const whole = { left: 0, top: 0, width, height };
  const inner = {
    width: Math.min(width, Math.floor(height * photoShape)),
    height: Math.min(height, Math.floor(width / photoShape)),
  };
  // Another shape altogether belongs to a photo that was cropped or turned since.
  const isPlausible = inner.width * inner.height >= width * height * (1 - MAX_BARS);
  if (!isPlausible) return whole;
  const left = Math.floor((width - inner.width) / 2);
  const top = Math.floor((height - inner.height) / 2);
  return { left, top, ...inner };
}
