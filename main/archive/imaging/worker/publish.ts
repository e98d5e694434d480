// Makes the picture that is published from an original: upright, sRGB, resized, captioned, and of the
// original's own metadata (place, serial numbers, names) only what is wanted. Runs in a worker.
import type { Sharp } from 'sharp';
import { ArchiveError } from '../../../../shared/errors.ts';
import type { Rectangle } from '../../../../shared/exports/export-manifest.ts';
import type { Carried } from '../jpeg/carried.ts';
import type { JpegSegment } from '../jpeg/segments.ts';
import type { PublishResult, PublishTask } from '../tasks.ts';
import { captionSegments, embedSegments, segmentBytes } from './caption-segments.ts';
import { type EncodedJpeg, encodeWithin } from './encode-within.ts';
import { openAsSeen, readIndexedOriginal } from './indexed-original.ts';
import { readDevice } from './metadata/device.ts';
import { readMetadata } from './metadata/read-metadata.ts';
import { writePublished } from './published-file.ts';
import { release } from './release.ts';
import { pixelsOf } from './renditions.ts';
import type { SourceFile } from './source-file.ts';

/**
 * Writes the published JPEG of an original to `task.target`; the original is read once and must
 * still be the one that was indexed. Pictures are only ever shrunk and, if told, cropped; never warped.
 * @throws ArchiveError original-offline, original-changed, file-unreadable, image-damaged, image-too-large,
 * caption-too-long, picture-over-limit, export-exists, export-unwritable, disk-full
 * @param isAlone false while other tasks run in this process
 * @throws TooHeavy
 */
export async function publish(task: PublishTask, isAlone = true): Promise<PublishResult> {
  const original = readIndexedOriginal(task.path, task.sha256, isAlone);
  const segments = captionSegments(task.caption, carriedFrom(original, task));
  const upright = await openAsSeen(original, isAlone);
  const crop = task.cropRatio === null ? null : middlePart(upright, task.cropRatio);
  const shown = crop ?? upright;
  const scale = Math.min(1, task.longEdgePx / Math.max(shown.widthPx, shown.heightPx));
  const resized = upright.image.resize({
    width: Math.max(1, Math.round(shown.widthPx * scale)),
    height: Math.max(1, Math.round(shown.heightPx * scale)),
    // Where nothing is cropped, the sides agree to half a pixel.
    fit: crop === null ? 'fill' : 'cover',
  });
  const { data, info } = await encode(resized, task, segments);
  release(original.bytes);
  const jpeg = embedSegments(data, segments);
  release(data);
  return { ...(await writePublished(task.target, jpeg, info)), crop };
}

function carriedFrom(
  { bytes, format }: SourceFile,
  { keepsPosition, keepsDevice }: PublishTask,
): Carried {
  const device = keepsDevice ? readDevice(bytes, format) : null;
  if (!keepsPosition) return { position: null, device };
  const { latitude, longitude } = readMetadata(bytes, format);
  const isKnown = latitude !== null && longitude !== null;
  return { position: isKnown ? { latitude, longitude } : null, device };
}

/** The largest part of this shape in the middle; null if that is the whole picture. */
function middlePart(
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
  ratio: number,
): Rectangle | null {
  const width = Math.max(1, Math.min(widthPx, Math.round(heightPx * ratio)));
  const height = Math.max(1, Math.min(heightPx, Math.round(widthPx / ratio)));
  if (width === widthPx && height === heightPx) return null;
  return {
    leftPx: Math.floor((widthPx - width) / 2),
    topPx: Math.floor((heightPx - height) / 2),
    widthPx: width,
    heightPx: height,
  };
}

async function encode(
  image: Sharp,
  { path, quality, maxBytes, target }: PublishTask,
  segments: readonly JpegSegment[],
): Promise<EncodedJpeg> {
  let encoded: EncodedJpeg | null;
  try {
    encoded =
      maxBytes === null
        ? await image.jpeg({ quality, optimiseCoding: false }).toBuffer({ resolveWithObject: true })
        : await encodeWithin(await pixelsOf(image), quality, maxBytes - segmentBytes(segments));
  } catch (cause) {
    throw new ArchiveError('image-damaged', { path }, { cause });
  }
  if (encoded !== null) return encoded;
  throw new ArchiveError('picture-over-limit', {
    path: target,
    limitKb: Math.floor((maxBytes ?? 0) / 1024),
  });
}
