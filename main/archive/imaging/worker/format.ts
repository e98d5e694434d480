// Tells what a file is by its first bytes, whatever its name says.
import type { PhotoFormat } from '../../../../shared/photo.ts';
import { Tiff } from './tiff.ts';

export type SniffedFormat = { format: PhotoFormat } | { unsupported: string };

/** Format of a file's content; null if it is no picture at all. */
export function sniffFormat(bytes: Uint8Array): SniffedFormat | null {
  const format = sniffPhoto(bytes);
  if (format) return { format };
  const unsupported = sniffUnsupported(bytes);
  return unsupported === null ? null : { unsupported };
}

function sniffPhoto(bytes: Uint8Array): PhotoFormat | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (hasText(bytes, 0, 'GIF87a') || hasText(bytes, 0, 'GIF89a')) return 'gif';
  if (hasText(bytes, 0, 'RIFF') && hasText(bytes, 8, 'WEBP')) return 'webp';
  if (hasText(bytes, 4, 'ftyp')) return sniffBrand(bytes);
  if (hasText(bytes, 0, 'FUJIFILMCCD-RAW')) return 'raw';
  if (RAW_HEADERS.some((header) => hasText(bytes, 0, header))) return 'raw';
  const isTiff = TIFF_HEADERS.some((header) => startsWith(bytes, header));
  if (isTiff) return isRawTiff(bytes) ? 'raw' : 'tiff';
  return null;
}

const TIFF_HEADERS = [
  [0x49, 0x49, 0x2a, 0],
  [0x4d, 0x4d, 0, 0x2a],
  // BigTIFF
  [0x49, 0x49, 0x2b, 0],
  [0x4d, 0x4d, 0, 0x2b],
];

/** TIFF magic numbers of their own: Panasonic RW2, Olympus ORF. */
const RAW_HEADERS = ['IIU\0', 'IIRO', 'IIRS', 'MMOR'];

// ISO/IEC 23008-12 (HEIF) brands; `mif1` and `msf1` say only "HEIF", so the compatible brands decide.
const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs']);
const AVIF_BRANDS = new Set(['avif', 'avis']);
const HEIF_BRANDS = new Set(['mif1', 'msf1', 'mif2', 'miaf']);

function sniffBrand(bytes: Uint8Array): PhotoFormat | null {
  const brands = fileBrands(bytes);
  const [major] = brands;
  if (major === 'crx ') return 'raw';
  if (major === undefined) return null;
  if (AVIF_BRANDS.has(major)) return 'avif';
  if (HEIC_BRANDS.has(major)) return 'heic';
  if (!HEIF_BRANDS.has(major)) return null;
  return brands.some((brand) => AVIF_BRANDS.has(brand)) ? 'avif' : 'heic';
}

function fileBrands(bytes: Uint8Array): string[] {
  const claimed = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  const end = Math.min(claimed, bytes.length, 256);
  const brands = [textAt(bytes, 8, 4)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(textAt(bytes, at, 4));
  return brands;
}

const SUB_IFDS = 0x014a;
const PHOTOMETRIC = 0x0106;
const DNG_VERSION = 0xc612;
/** Colour filter array and linear raw (DNG 1.7, PhotometricInterpretation). */
const RAW_PHOTOMETRICS = new Set([32803, 34892]);

/** CR2, NEF, ARW, DNG, PEF and SRW are TIFF files in which some directory holds sensor data. */
function isRawTiff(bytes: Uint8Array): boolean {
  if (hasText(bytes, 8, 'CR')) return true;
  const tiff = Tiff.open(bytes);
  if (!tiff) return false;
  const first = tiff.directory(tiff.firstOffset);
  if (first.has(DNG_VERSION)) return true;
  const offsets = tiff.numbers(first.get(SUB_IFDS)).slice(0, 8);
  return [first, ...offsets.map((offset) => tiff.directory(offset))].some((directory) =>
    RAW_PHOTOMETRICS.has(tiff.numbers(directory.get(PHOTOMETRIC))[0] ?? 0),
  );
}

const UNSUPPORTED: readonly (readonly [name: string, at: number, text: string])[] = [
  ['JPEG 2000', 4, 'jP  '],
  ['JPEG XL', 4, 'JXL '],
  ['PDF', 0, '%PDF'],
  ['PSD', 0, '8BPS'],
  ['EPS', 0, '%!PS'],
  ['DjVu', 0, 'AT&TFORM'],
  ['X3F', 0, 'FOVb'],
  ['MRW', 0, '\0MRM'],
];

function sniffUnsupported(bytes: Uint8Array): string | null {
  for (const [name, at, text] of UNSUPPORTED) if (hasText(bytes, at, text)) return name;
  if (startsWith(bytes, [0xff, 0x0a])) return 'JPEG XL';
  if (startsWith(bytes, [0xff, 0x4f, 0xff, 0x51])) return 'JPEG 2000';
  if (isBitmap(bytes)) return 'BMP';
  if (startsWith(bytes, [0, 0, 1, 0]) && (bytes[5] ?? 1) === 0) return 'ICO';
  if (hasText(bytes, 4, 'ftyp')) return 'MP4';
  if (/<svg[\s>]/i.test(textAt(bytes, 0, 4096))) return 'SVG';
  return null;
}

/** `BM` alone begins many a text; the size of the header behind it does not. */
function isBitmap(bytes: Uint8Array): boolean {
  return hasText(bytes, 0, 'BM') && [12, 40, 52, 56, 64, 108, 124].includes(bytes[14] ?? 0);
}

function startsWith(bytes: Uint8Array, expected: readonly number[]): boolean {
  return expected.every((byte, index) => bytes[index] === byte);
}

function hasText(bytes: Uint8Array, at: number, text: string): boolean {
  return textAt(bytes, at, text.length) === text;
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(
    'latin1',
    at,
    at + length,
  );
}
