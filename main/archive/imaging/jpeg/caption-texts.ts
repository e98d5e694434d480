// What each of EXIF, IPTC and XMP says of a published picture.
import type { EmbeddedCaption } from '../tasks.ts';
import type { ExifTexts } from './exif.ts';
import { fitSublocation, type IptcTexts } from './iptc.ts';
import { xmpDate, type XmpTexts } from './xmp.ts';

const COUNTRY = '中国';

/** The same said three times, each as its standard has it. */
export function captionTexts(caption: EmbeddedCaption): {
  exif: ExifTexts;
  xmp: XmpTexts;
  iptc: IptcTexts;
} {
  const { province, city, county, town, village } = caption.place;
  const local = [county, town, village].filter((name) => name !== null);
  const isPlaced = province !== null || city !== null || local.length > 0;
  const date = xmpDate(caption.dateCreated);
  const location = {
    country: COUNTRY,
    province,
    city,
    sublocation: local.length > 0 ? local.join('') : null,
  };
  return {
    exif: {
      description: caption.caption,
      artist: caption.creator,
      takenAt: date !== null && date.length >= 19 ? date : null,
    },
    xmp: {
      description: caption.caption,
      headline: caption.headline,
      creator: caption.creator,
      credit: caption.credit,
      dateCreated: date,
      location: isPlaced ? location : null,
    },
    iptc: {
      caption: caption.caption,
      headline: caption.headline,
      byLine: caption.creator,
      credit: caption.credit,
      dateCreated: date === null ? null : iptcDate(date),
      city,
      sublocation: fitSublocation(local),
      province,
      country: isPlaced ? COUNTRY : null,
    },
  };
}

/** CCYYMMDD, with 00 for an unknown month or day (IPTC-IIM 4.2, 2:55). */
function iptcDate(date: string): string {
  return date.slice(0, 10).replaceAll('-', '').padEnd(8, '0');
}
