// Captions travel inside the published file: EXIF, IPTC and XMP say the same, each in its own way.
import { ArchiveError } from '../../../../shared/errors.ts';
import { exifSegment, EXIF_HEADER } from '../jpeg/exif.ts';
import { fitSublocation, iptcSegment, PHOTOSHOP_HEADER } from '../jpeg/iptc.ts';
import {
  APP0,
  APP1,
  APP13,
  joinJpeg,
  type JpegSegment,
  MAX_PAYLOAD_BYTES,
  splitJpeg,
} from '../jpeg/segments.ts';
import { EXTENDED_XMP_HEADER, startsWith, XMP_HEADER, xmpSegment } from '../jpeg/xmp.ts';
import type { EmbeddedCaption } from '../tasks.ts';

const COUNTRY = '中国';

/**
 * The JPEG with the caption in EXIF, IPTC and XMP in place of whatever it carried of these;
 * pixels, JFIF header and colour profile stay as they are. XMP holds the caption whole but for
 * control characters that XML cannot express; EXIF whole but for NUL; IPTC at most 2000 bytes.
 * @throws ArchiveError caption-too-long if one segment (64 KB) cannot hold it
 */
export function embedCaption(jpeg: Buffer, caption: EmbeddedCaption): Buffer {
  const { segments, rest } = splitJpeg(jpeg);
  const kept = segments.filter((segment) => !isDescriptive(segment));
  const described = captionSegments(caption);
  for (const { payload } of described) {
    if (payload.length > MAX_PAYLOAD_BYTES) {
      throw new ArchiveError('caption-too-long', { caption: `${caption.caption.slice(0, 20)}…` });
    }
  }
  const first = kept.findIndex(({ marker }) => marker !== APP0);
  kept.splice(first === -1 ? kept.length : first, 0, ...described);
  return joinJpeg({ segments: kept, rest });
}

function captionSegments(caption: EmbeddedCaption): JpegSegment[] {
  const { province, city, county, town, village } = caption.place;
  const local = [county, town, village].filter((name) => name !== null);
  const isPlaced = province !== null || city !== null || local.length > 0;
  const date = isoDate(caption.dateCreated);
  const segments = [
    exifSegment({
      description: caption.caption,
      artist: caption.creator,
      takenAt: date !== null && date.length >= 19 ? date : null,
    }),
    xmpSegment({
      description: caption.caption,
      headline: caption.headline,
      creator: caption.creator,
      credit: caption.credit,
      dateCreated: date,
      location: isPlaced
        ? {
            country: COUNTRY,
            province,
            city,
            sublocation: local.length > 0 ? local.join('') : null,
          }
        : null,
    }),
    iptcSegment({
      caption: caption.caption,
      headline: caption.headline,
      byLine: caption.creator,
      credit: caption.credit,
      dateCreated: date === null ? null : iptcDate(date),
      city,
      sublocation: fitSublocation(local),
      province,
      country: isPlaced ? COUNTRY : null,
    }),
  ];
  return segments.filter((segment) => segment !== null);
}

function isDescriptive({ marker, payload }: JpegSegment): boolean {
  if (marker === APP1) {
    return [EXIF_HEADER, XMP_HEADER, EXTENDED_XMP_HEADER].some((header) =>
      startsWith(payload, header),
    );
  }
  return marker === APP13 && startsWith(payload, PHOTOSHOP_HEADER);
}

/** Years, months and days can be written down; a decade, a span or a day without its year cannot. */
function isoDate(date: string | null): string | null {
  const form = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}:\d{2})?)?)?/;
  const found = date === null ? null : (form.exec(date)?.[0] ?? null);
  return found !== null && (found === date || found.length === 19) ? found : null;
}

/** CCYYMMDD, with 00 for an unknown month or day (IPTC-IIM 4.2, 2:55). */
function iptcDate(date: string): string {
  return date.slice(0, 10).replaceAll('-', '').padEnd(8, '0');
}
