// One way from any original to upright sRGB pixels, for renditions and for publishing alike.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- the package has no types, and every project that imports this file needs ours
/// <reference path="./heic-decode.d.ts" />
import sharp, { type Sharp } from 'sharp';
import { ArchiveError } from '../../../../shared/errors.ts';
import { largestEmbeddedJpeg } from './embedded-jpeg.ts';
import { withMissingBytes } from './missing-bytes.ts';
import { tiffWithProfile } from './profiled-pixels.ts';
import type { SourceFile } from './source-file.ts';
import { assertLightPicture, TooHeavy } from './weight.ts';

export interface UprightImage {
  /**
   * Pipeline that gives the photo upright, in eight-bit sRGB, without alpha (white shows through) and
   * without metadata. Resize it and choose an output; shrink-on-load still applies.
   */
  image: Sharp;
  /** Pixels as shown, before any resizing. */
  widthPx: number;
  heightPx: number;
}

export interface DecodeOptions {
  /** EXIF orientation of a raw file, whose preview does not carry it; other formats bring their own. */
  rawOrientation?: number;
  /**
   * How broken a picture may be: `strict` fails at every remark of the decoder, `usual` where data is cut or
   * wrong, `lenient` takes what can be decoded.
   */
  strictness?: 'strict' | 'usual' | 'lenient';
  /** False while other tasks run in this process, so that heavy pictures are refused; true unless told. */
  isAlone?: boolean;
}

const FAIL_ON = { strict: 'warning', usual: 'error', lenient: 'none' } as const;

/** A bound against decompression bombs: the largest stitched panoramas stay below it. */
const MAX_PIXELS = 300_000_000;

/**
 * Opens an original's pixels. Decoding happens when the pipeline runs, and its errors appear there.
 *
 * @throws ArchiveError `image-too-large`, `image-damaged` if not even the header can be read
 * @throws TooHeavy
 */
export async function uprightImage(
  file: SourceFile,
  options: DecodeOptions = {},
): Promise<UprightImage> {
  const { image, widthPx, heightPx } = await openByFormat(withMissingBytes(file), options);
  return {
    image: image.flatten({ background: '#fff' }).toColourspace('srgb'),
    widthPx,
    heightPx,
  };
}

async function openByFormat(file: SourceFile, options: DecodeOptions): Promise<UprightImage> {
  switch (file.format) {
    case 'heic': {
      return await openHeic(file, options);
    }
    case 'raw': {
      return await openRaw(file, options);
    }
    case 'jpeg':
    case 'png':
    case 'webp':
    case 'tiff':
    case 'avif':
    case 'gif': {
      return await openDirectly(file.bytes, file.path, options);
    }
  }
}

async function openDirectly(
  bytes: Uint8Array,
  path: string,
  options: DecodeOptions,
): Promise<UprightImage> {
  const header = await readHeader(bytes, path);
  if (options.isAlone === false) assertLightPicture(header.pixels, header.isByRows);
  const image = sharp(bytes, {
    failOn: FAIL_ON[options.strictness ?? 'usual'],
    limitInputPixels: MAX_PIXELS,
    sequentialRead: true,
  });
  return { image: image.autoOrient(), ...header.upright };
}

interface Header {
  upright: { widthPx: number; heightPx: number };
  stored: { widthPx: number; heightPx: number };
  iccProfile: Buffer | null;
  pixels: number;
  /** True if the decoder never holds the whole picture. */
  isByRows: boolean;
}

async function readHeader(bytes: Uint8Array, path: string): Promise<Header> {
  let header: Header;
  try {
    const found = await sharp(bytes, { failOn: 'none', limitInputPixels: false }).metadata();
    header = {
      upright: { widthPx: found.autoOrient.width, heightPx: found.autoOrient.height },
      stored: { widthPx: found.width, heightPx: found.height },
      iccProfile: found.icc ?? null,
      pixels: found.width * found.height,
      isByRows: found.format === 'jpeg' && !found.isProgressive,
    };
  } catch (cause) {
    throw new ArchiveError('image-damaged', { path }, { cause });
  }
  checkSize(header.stored, path);
  return header;
}

function checkSize(size: { widthPx: number; heightPx: number }, path: string): void {
  if (size.widthPx * size.heightPx <= MAX_PIXELS) return;
  throw new ArchiveError('image-too-large', { ...size, path });
}

async function openHeic(file: SourceFile, { isAlone }: DecodeOptions): Promise<UprightImage> {
  // Decoding takes the thread of JavaScript for a second or two, and memory that WebAssembly keeps.
  if (isAlone === false) throw new TooHeavy('HEIC is decoded alone.');
  // sharp's libvips has no HEVC decoder, but reads the header: the size is known before memory is spent.
  const { iccProfile, upright } = await readHeader(file.bytes, file.path);
  const pixels = await decodeHevc(file, upright);
  const { width, height, data } = pixels;
  const image = iccProfile
    ? sharp(tiffWithProfile(pixels, iccProfile), { limitInputPixels: MAX_PIXELS })
    : sharp(new Uint8Array(data.buffer), { raw: { width, height, channels: 4 } });
  return { image, widthPx: width, heightPx: height };
}

async function decodeHevc(file: SourceFile, size: Header['upright']) {
  // Loaded where needed: 3 MB of WebAssembly that most workers never use.
  const { default: decodeHeic } = await import('heic-decode');
  try {
    const pictures = await decodeHeic.all({ buffer: file.bytes });
    try {
      // Bursts and depth maps lie beside the photo, and need not come after it.
      const photo =
        pictures.find(({ width, height }) => width === size.widthPx && height === size.heightPx) ??
        pictures[0];
      if (!photo) throw new ArchiveError('image-damaged', { path: file.path });
      checkSize({ widthPx: photo.width, heightPx: photo.height }, file.path);
      return await photo.decode();
    } finally {
      pictures.dispose();
    }
  } catch (cause) {
    if (cause instanceof ArchiveError) throw cause;
    throw new ArchiveError('image-damaged', { path: file.path }, { cause });
  }
}

/** The camera's own preview of a raw file, else the first picture that its TIFF structure holds. */
async function openRaw(file: SourceFile, options: DecodeOptions): Promise<UprightImage> {
  const preview = largestEmbeddedJpeg(file.bytes);
  if (!preview) return await openDirectly(file.bytes, file.path, options);
  const { stored } = await readHeader(preview.bytes, file.path);
  const image = sharp(preview.bytes, {
    failOn: FAIL_ON[options.strictness ?? 'usual'],
    limitInputPixels: MAX_PIXELS,
  });
  const orientation = options.rawOrientation ?? 1;
  const isTurned = orientation >= 5;
  return {
    image: orient(image, orientation),
    widthPx: isTurned ? stored.heightPx : stored.widthPx,
    heightPx: isTurned ? stored.widthPx : stored.heightPx,
  };
}

/** EXIF orientation: a turn, then for some a mirroring left to right (CIPA DC-008-2023, tag 274). */
const CLOCKWISE_DEGREES: Readonly<Record<number, number>> = {
  3: 180, 4: 180, 5: 270, 6: 90, 7: 90, 8: 270,
}; // prettier-ignore
const MIRRORED = new Set([2, 4, 5, 7]);

/** Turns pixels upright that do not say themselves how they lie. */
export function orient(image: Sharp, orientation: number): Sharp {
  // sharp turns before it mirrors, whatever the order of the calls.
  const turned = image.rotate(CLOCKWISE_DEGREES[orientation] ?? 0);
  return MIRRORED.has(orientation) ? turned.flop() : turned;
}
