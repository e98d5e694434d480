// EXIF fields of a photo (CIPA DC-008-2023), texts decoded, dates left as they stand.
import { Tiff, type TiffDirectory } from '../tiff.ts';
import type { MetadataBlocks } from './blocks.ts';
import { decodeClaimedUtf16, decodeMetadataText, decodeUtf16 } from './metadata-text.ts';

export interface ExifFields {
  imageDescription: string | null;
  make: string | null;
  model: string | null;
  orientation: number | null;
  software: string | null;
  artist: string | null;
  /** Windows Explorer's own fields. */
  xpTitle: string | null;
  xpComment: string | null;
  xpAuthor: string | null;
  xpKeywords: string | null;
  xpSubject: string | null;
  userComment: string | null;
  dateTimeOriginal: string | null;
  dateTimeDigitized: string | null;
  subSecOriginal: string | null;
  subSecDigitized: string | null;
  offsetOriginal: string | null;
  latitude: number | null;
  longitude: number | null;
}

/** As much as a JPEG segment holds; a hostile entry claims the whole file. */
const MAX_TEXT_BYTES = 65_536;
const EXIF_DIRECTORY = 0x8769;
const GPS_DIRECTORY = 0x8825;

export function readExif(blocks: MetadataBlocks): ExifFields {
  const main = openDirectory(blocks.exif);
  const exif = openDirectory(blocks.exifPart) ?? subDirectory(main, EXIF_DIRECTORY);
  const gps = openDirectory(blocks.gpsPart) ?? subDirectory(main, GPS_DIRECTORY);
  return {
    imageDescription: text(main, 0x010e),
    make: text(main, 0x010f),
    model: text(main, 0x0110),
    orientation: orientation(main),
    software: text(main, 0x0131),
    artist: text(main, 0x013b),
    xpTitle: wideText(main, 0x9c9b),
    xpComment: wideText(main, 0x9c9c),
    xpAuthor: wideText(main, 0x9c9d),
    xpKeywords: wideText(main, 0x9c9e),
    xpSubject: wideText(main, 0x9c9f),
    userComment: userComment(exif),
    dateTimeOriginal: text(exif, 0x9003),
    dateTimeDigitized: text(exif, 0x9004),
    subSecOriginal: text(exif, 0x9291),
    subSecDigitized: text(exif, 0x9292),
    offsetOriginal: text(exif, 0x9011),
    ...position(gps),
  };
}

export interface OpenDirectory {
  tiff: Tiff;
  entries: TiffDirectory;
}

export function openDirectory(bytes: Uint8Array | null | undefined): OpenDirectory | null {
  const tiff = bytes ? Tiff.open(bytes) : null;
  return tiff && { tiff, entries: tiff.directory(tiff.firstOffset) };
}

export function subDirectory(parent: OpenDirectory | null, tag: number): OpenDirectory | null {
  const [offset] = parent ? parent.tiff.numbers(parent.entries.get(tag)) : [];
  return parent && offset !== undefined
    ? { tiff: parent.tiff, entries: parent.tiff.directory(offset) }
    : null;
}

export function text(directory: OpenDirectory | null, tag: number): string | null {
  const entry = directory?.entries.get(tag);
  // ASCII and UTF-8; some writers say BYTE or UNDEFINED and mean text.
  if (!entry || ![1, 2, 7, 129].includes(entry.type)) return null;
  return decodeMetadataText(entry.bytes.subarray(0, MAX_TEXT_BYTES)).trim() || null;
}

function wideText(directory: OpenDirectory | null, tag: number): string | null {
  const entry = directory?.entries.get(tag);
  return entry ? decodeUtf16(entry.bytes.subarray(0, MAX_TEXT_BYTES)).trim() || null : null;
}

/** UserComment names its encoding in its first eight bytes, or should (CIPA DC-008-2023, table 9). */
function userComment(directory: OpenDirectory | null): string | null {
  const bytes = directory?.entries.get(0x9286)?.bytes.subarray(0, MAX_TEXT_BYTES);
  if (!bytes || bytes.length <= 8) return null;
  const code = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const content = bytes.subarray(8);
  if (code.startsWith('UNICODE')) return decodeClaimedUtf16(content).trim() || null;
  if (code.startsWith('JIS')) return new TextDecoder('iso-2022-jp').decode(content).trim() || null;
  const hasCode = code.startsWith('ASCII') || /^[\0 ]/.test(code);
  return decodeMetadataText(hasCode ? content : bytes).trim() || null;
}

function orientation(directory: OpenDirectory | null): number | null {
  const [value = 0] = directory ? directory.tiff.numbers(directory.entries.get(0x0112)) : [];
  return Number.isInteger(value) && value >= 1 && value <= 8 ? value : null;
}

function position(gps: OpenDirectory | null): Pick<ExifFields, 'latitude' | 'longitude'> {
  const latitude = degrees(gps, 0x0002, text(gps, 0x0001), 'NS', 90);
  const longitude = degrees(gps, 0x0004, text(gps, 0x0003), 'EW', 180);
  // Phones without a fix write zeros; nobody photographs that point of the Atlantic.
  const isKnown = latitude !== null && longitude !== null && (latitude !== 0 || longitude !== 0);
  return isKnown ? { latitude, longitude } : { latitude: null, longitude: null };
}

/**
 * Degrees, minutes and seconds as one signed number; null without a hemisphere. Minutes and seconds that are
 * not known are zero over zero.
 */
function degrees(
  gps: OpenDirectory | null,
  tag: number,
  reference: string | null,
  hemispheres: string,
  limit: number,
): number | null {
  const side = reference?.charAt(0).toUpperCase() ?? '';
  const [whole, minutes = 0, seconds = 0] = gps ? gps.tiff.numbers(gps.entries.get(tag)) : [];
  if (whole === undefined || side === '' || !hemispheres.includes(side)) return null;
  const value = Math.abs(whole) + Math.abs(minutes || 0) / 60 + Math.abs(seconds || 0) / 3600;
  // Seconds without their denominator are degrees away.
  const isSound = Math.abs(minutes || 0) <= 60 && Math.abs(seconds || 0) <= 60;
  if (!Number.isFinite(value) || value > limit || !isSound) return null;
  // Against the standard, some programs write the sign into the number, with either hemisphere.
  return hemispheres.startsWith(side) && whole >= 0 ? value : -value;
}
