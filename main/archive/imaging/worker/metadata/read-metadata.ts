// Brings EXIF, IPTC and XMP of a photo together.
import type { PhotoFormat, PhotoMetadata } from '../../../../../shared/photo.ts';
import { XmpProperties } from '../../xmp-reader.ts';
import { metadataBlocks } from './blocks.ts';
import { isCameraNote } from './camera-notes.ts';
import { readExif, type ExifFields } from './exif.ts';
import { readIptc } from './iptc.ts';
import { readDate, readIptcDate, readOffset, type MetadataDate } from './metadata-date.ts';
import {
  decodeMetadataText,
  decodeXmp,
  isLost,
  isWellEncoded,
  repairText,
} from './metadata-text.ts';

/** A packet and its extension hold some KB of what is read here; the rest is thumbnails and depth maps. */
const MAX_XMP_BYTES = 4_000_000;
const MAX_COMMENT_BYTES = 65_536;
/** Ten pages of text. What is longer comes from no keyboard. */
const MAX_TEXT_CHARS = 20_000;
const MAX_KEYWORDS = 500;

/**
 * The metadata of a photo. Where several sources speak, the first of these wins that says anything:
 *
 * | field       | sources in order                                                   | why |
 * |-------------|--------------------------------------------------------------------|-----|
 * | takenAt     | EXIF DateTimeOriginal; XMP exif:DateTimeOriginal, photoshop:DateCreated; IPTC 2:55 + 2:60 | the camera's clock before what people and programs noted later |
 * | digitisedAt | EXIF DateTimeDigitized; XMP exif:DateTimeDigitized, xmp:CreateDate  | same |
 * | utcOffset   | EXIF OffsetTimeOriginal; the zone of the text that gave takenAt     | never from another date, which may have another zone |
 * | position    | EXIF GPS; XMP exif:GPSLatitude, exif:GPSLongitude                   | the device before copies of it |
 * | orientation | EXIF                                                               | the one decoders obey |
 * | make, model | EXIF; XMP tiff:Make, tiff:Model                                     | the device before copies |
 * | software    | EXIF; XMP xmp:CreatorTool                                           | same |
 * | caption     | XMP dc:description; IPTC 2:120; EXIF ImageDescription; Windows title, subject and comment; EXIF UserComment and the file's own comment (JPEG COM, PNG Description) with Chinese in them | XMP is always Unicode and has no length limit; IPTC ends at 2000 bytes in an unstated encoding; EXIF is ASCII by its standard. UserComment and comments are mostly settings |
 * | headline    | XMP photoshop:Headline; IPTC 2:105                                  | same |
 * | creator     | XMP dc:creator; IPTC 2:80; EXIF Artist; Windows author              | same |
 * | credit      | XMP photoshop:Credit; IPTC 2:110                                    | same |
 * | keywords    | XMP dc:subject; IPTC 2:25; Windows keywords                         | same |
 *
 * (The order of texts is that of the Metadata Working Group's Guidelines 2.0 when digests are not kept, which is
 * the rule in practice.) A text in which characters were lost gives way to a whole one further down, and what
 * cameras write in place of a caption counts as nothing. Of several languages in XMP, Chinese goes before the
 * default one: the archive's readers speak it, and programs set to English put an English text there. Of several
 * EXIF or XMP blocks the first that can be read counts, as for decoders.
 */
export function readMetadata(bytes: Buffer, format: PhotoFormat): PhotoMetadata {
  const blocks = metadataBlocks(bytes, format);
  const exif = readExif(blocks);
  const iptc = readIptc(blocks.iptc);
  const xmp = XmpProperties.parse(xmpText(blocks.xmp) + xmpText(blocks.xmpExtension));

  const taken =
    readDate(exif.dateTimeOriginal, exif.subSecOriginal) ??
    readDate(xmp.text('exif', 'DateTimeOriginal')) ??
    readDate(xmp.text('photoshop', 'DateCreated')) ??
    readIptcDate(iptc.dateCreated, iptc.timeCreated);
  const digitised =
    readDate(exif.dateTimeDigitized, exif.subSecDigitized) ??
    readDate(xmp.text('exif', 'DateTimeDigitized')) ??
    readDate(xmp.text('xmp', 'CreateDate'));
  const make = bestText([exif.make, xmp.text('tiff', 'Make')]);
  const captions = [
    xmp.text('dc', 'description'),
    iptc.caption,
    exif.imageDescription,
    exif.xpTitle,
    exif.xpSubject,
    exif.xpComment,
    chineseOnly(exif.userComment),
    chineseOnly(
      blocks.comment ? decodeMetadataText(blocks.comment.subarray(0, MAX_COMMENT_BYTES)) : null,
    ),
  ];
  return {
    takenAt: taken?.local ?? null,
    digitisedAt: digitised?.local ?? null,
    utcOffset: offsetOf(exif, taken),
    ...positionOf(exif, xmp),
    orientation: exif.orientation ?? 1,
    make,
    model: bestText([exif.model, xmp.text('tiff', 'Model')]),
    software: bestText([exif.software, xmp.text('xmp', 'CreatorTool')]),
    headline: bestText([xmp.text('photoshop', 'Headline'), iptc.headline]),
    caption: bestText(
      captions.filter((caption) => caption !== null && !isCameraNote(caption, make)),
    ),
    creator: bestText([
      joined(xmp.list('dc', 'creator')),
      joined(iptc.byLine),
      exif.artist,
      exif.xpAuthor,
    ]),
    credit: bestText([xmp.text('photoshop', 'Credit'), iptc.credit]),
    keywords: bestList([
      xmp.list('dc', 'subject'),
      iptc.keywords,
      exif.xpKeywords?.split(/[;；]/) ?? [],
    ]),
  };
}

function xmpText(block: Uint8Array | null | undefined): string {
  return block ? decodeXmp(block.subarray(0, MAX_XMP_BYTES)) : '';
}

function offsetOf(exif: ExifFields, taken: MetadataDate | null): string | null {
  if (!taken) return null;
  const isFromExif = readDate(exif.dateTimeOriginal) !== null;
  return (isFromExif ? readOffset(exif.offsetOriginal) : null) ?? taken.utcOffset;
}

function positionOf(
  exif: ExifFields,
  xmp: XmpProperties,
): Pick<PhotoMetadata, 'latitude' | 'longitude'> {
  if (exif.latitude !== null) return { latitude: exif.latitude, longitude: exif.longitude };
  const latitude = readXmpDegrees(xmp.text('exif', 'GPSLatitude'), 'NS', 90);
  const longitude = readXmpDegrees(xmp.text('exif', 'GPSLongitude'), 'EW', 180);
  const isKnown = latitude !== null && longitude !== null && (latitude !== 0 || longitude !== 0);
  return isKnown ? { latitude, longitude } : { latitude: null, longitude: null };
}

/** XMP Part 2, GPSCoordinate: `DDD,MM,SSk` or `DDD,MM.mmk`, k being the hemisphere. */
function readXmpDegrees(text: string | null, hemispheres: string, limit: number): number | null {
  const match = /^(\d{1,3}),(\d{1,2}(?:\.\d+)?)(?:,(\d{1,2}(?:\.\d+)?))?([NSEW])$/.exec(
    text?.trim() ?? '',
  );
  const side = match?.[4] ?? '';
  if (!match || !hemispheres.includes(side)) return null;
  const value = Number(match[1]) + Number(match[2]) / 60 + Number(match[3] ?? 0) / 3600;
  if (value > limit) return null;
  return hemispheres.startsWith(side) ? value : -value;
}

function chineseOnly(text: string | null): string | null {
  return text !== null && /\p{Script=Han}/u.test(text) ? text : null;
}

function joined(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join('; ');
}

/** The first text that says anything, or the first one after it that lost no characters. */
function bestText(texts: readonly (string | null)[]): string | null {
  const filled = texts.map(cleanText).filter((text) => text !== '' && !isLost(text));
  return filled.find(isWellEncoded) ?? filled[0] ?? null;
}

function bestList(lists: readonly (readonly string[])[]): string[] {
  const filled = lists
    .map((list) => [...new Set(list.slice(0, MAX_KEYWORDS).map(cleanText))])
    .map((list) => list.filter((text) => text !== ''))
    .filter((list) => list.length > 0);
  return filled.find((list) => list.every(isWellEncoded)) ?? filled[0] ?? [];
}

/** Repaired, without blanks at both ends, with `\n` for line ends, as nobody means the difference. */
function cleanText(text: string | null): string {
  return repairText((text ?? '').slice(0, MAX_TEXT_CHARS))
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\0', '')
    .trim();
}
