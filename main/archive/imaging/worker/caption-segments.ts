// Captions travel inside the published file: EXIF, IPTC and XMP say the same, each in its own way.
import { ArchiveError } from '../../../../shared/errors.ts';
import { type Carried, NOTHING_CARRIED } from '../jpeg/carried.ts';
import { exifSegment, EXIF_HEADER } from '../jpeg/exif.ts';
import { iptcSegment, PHOTOSHOP_HEADER } from '../jpeg/iptc.ts';
import {
  APP0,
  APP1,
  APP13,
  joinJpeg,
  type JpegSegment,
  MAX_PAYLOAD_BYTES,
  splitJpeg,
  startsWith,
} from '../jpeg/segments.ts';
import { captionTexts } from '../jpeg/caption-texts.ts';
import { EXTENDED_XMP_HEADER, XMP_HEADER, xmpSegment } from '../jpeg/xmp.ts';
import type { EmbeddedCaption } from '../tasks.ts';

/**
 * The segments of a published picture: its caption in EXIF, IPTC and XMP, and what of the original's own
 * metadata goes along. XMP holds the caption whole but for control characters that XML cannot express; EXIF
 * whole but for NUL; IPTC at most 2000 bytes.
 * @throws ArchiveError caption-too-long if one segment (64 KB) cannot hold it
 */
export function captionSegments(
  caption: EmbeddedCaption,
  carried: Carried = NOTHING_CARRIED,
): JpegSegment[] {
  const segments = describe(caption, carried);
  for (const { payload } of segments) {
    if (payload.length > MAX_PAYLOAD_BYTES) {
      throw new ArchiveError('caption-too-long', { caption: `${caption.caption.slice(0, 20)}…` });
    }
  }
  return segments;
}

/**
 * The JPEG with these segments in place of whatever it carried of their kinds; pixels, JFIF header and colour
 * profile stay as they are.
 */
export function embedSegments(jpeg: Buffer, described: readonly JpegSegment[]): Buffer {
  const { segments, rest } = splitJpeg(jpeg);
  const kept = segments.filter((segment) => !isDescriptive(segment));
  const first = kept.findIndex(({ marker }) => marker !== APP0);
  kept.splice(first === -1 ? kept.length : first, 0, ...described);
  return joinJpeg({ segments: kept, rest });
}

/** What the segments add to a JPEG. */
export function segmentBytes(segments: readonly JpegSegment[]): number {
  return segments.reduce((sum, { payload }) => sum + payload.length + 4, 0);
}

function describe(caption: EmbeddedCaption, carried: Carried): JpegSegment[] {
  const texts = captionTexts(caption);
  return [
    exifSegment(texts.exif, carried),
    xmpSegment(texts.xmp, carried),
    iptcSegment(texts.iptc),
  ].filter((segment) => segment !== null);
}

function isDescriptive({ marker, payload }: JpegSegment): boolean {
  if (marker === APP1) {
    return [EXIF_HEADER, XMP_HEADER, EXTENDED_XMP_HEADER].some((header) =>
      startsWith(payload, header),
    );
  }
  return marker === APP13 && startsWith(payload, PHOTOSHOP_HEADER);
}
