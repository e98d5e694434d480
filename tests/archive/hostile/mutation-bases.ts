// The sound files that mutations start from: drawn ones of every format, and the shared ones where they are.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp, { type Sharp } from 'sharp';
import {
  ascii,
  box,
  byteEntry,
  exifBlock,
  exifSegment,
  iptcSegment,
  jpegWith,
  pngChunk,
  pngWith,
  rational,
  short,
  wide,
  xmpPacket,
  xmpSegment,
} from '../../support/metadata-bytes.ts';

export interface Base {
  name: string;
  bytes: Buffer;
}

const SHARED = fileURLToPath(new URL('../../../../shared/photos/', import.meta.url));
/** Larger files make a run long and break in the same places. */
const MAX_SHARED_BYTES = 400_000;
/** Opened in milliseconds, whatever their size. */
const LARGE_FORMATS = /\.(?:heic|avif|mpo)$/i;

/** Small files of every format that can be drawn, with metadata of every kind. */
export async function drawnBases(): Promise<Base[]> {
  const jpeg = jpegWith(METADATA_SEGMENTS, await scene().jpeg({ quality: 90 }).toBuffer());
  const small = await scene().resize(160).jpeg().toBuffer();
  const avif = await scene().withXmp(xmpPacket(CAPTION_XML)).avif({ effort: 0 }).toBuffer();
  const frames = await scene().resize(60).png().toBuffer();
  const animated = sharp([frames, frames, frames], { join: { animated: true } });
  return [
    ['jpeg', jpeg],
    ['jpeg-progressive', await scene().jpeg({ progressive: true }).toBuffer()],
    ['jpeg-grey', await scene().greyscale().jpeg().toBuffer()],
    ['jpeg-cmyk', await scene().toColourspace('cmyk').jpeg().toBuffer()],
    ['jpeg-p3', await scene().withIccProfile('p3').jpeg().toBuffer()],
    ['png', pngWith(PNG_CHUNKS, await scene().png().toBuffer())],
    ['png-16', await scene().toColourspace('rgb16').png().toBuffer()],
    ['png-palette', await scene().png({ palette: true, progressive: true }).toBuffer()],
    ['webp', await scene().withXmp(xmpPacket(CAPTION_XML)).webp().toBuffer()],
    ['webp-lossless', await scene().webp({ lossless: true }).toBuffer()],
    ['webp-animated', await animated.clone().webp().toBuffer()],
    ['gif', await animated.clone().gif().toBuffer()],
    ['tiff', await scene().withXmp(xmpPacket(CAPTION_XML)).tiff().toBuffer()],
    ['tiff-lzw', await scene().tiff({ compression: 'lzw' }).toBuffer()],
    ['tiff-tiled', await scene().tiff({ compression: 'deflate', tile: true }).toBuffer()],
    ['tiff-jpeg', await scene().tiff({ compression: 'jpeg' }).toBuffer()],
    ['tiff-big', await scene().tiff({ bigtiff: true, compression: 'lzw' }).toBuffer()],
    ['avif', avif],
    // No HEVC encoder travels with us; the container is the same.
    [
      'heic-container',
      Buffer.concat([avif.subarray(0, 8), Buffer.from('heic'), avif.subarray(12)]),
    ],
    ['raw-tiff', Buffer.concat([rawHead(), small, Buffer.alloc(64, 7), jpeg])],
    ['raw-panasonic', Buffer.concat([exifBlock({ ...RAW_PARTS, magic: 0x55 }), jpeg])],
    ['raw-olympus', Buffer.concat([exifBlock({ ...RAW_PARTS, magic: 0x4f52 }), jpeg])],
    ['raw-canon-cr3', Buffer.concat([canonHead(), box('mdat', small)])],
    ['raw-fuji', Buffer.concat([fujiHead(), jpeg])],
  ].map(([name, bytes]) => ({ name: String(name), bytes: Buffer.from(bytes ?? '') }));
}

/** Files of ../shared/photos that are not large; none where it is absent. */
export function sharedBases(): Base[] {
  if (!existsSync(SHARED)) return [];
  return readdirSync(SHARED, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.\w+$/.test(name) && !/\.(?:json|xmp)$/.test(name))
    .map((name) => ({ name, path: join(SHARED, name) }))
    .filter(({ path }) => statSync(path).size > 0)
    .filter(({ path }) => LARGE_FORMATS.test(path) || statSync(path).size <= MAX_SHARED_BYTES)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, path }) => ({ name, bytes: readFileSync(path) }));
}

const CAPTION_XML =
  '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">大卡阳村&amp;搬迁前</rdf:li></rdf:Alt></dc:description>';

const EXIF = exifBlock({
  main: [
    ascii(0x010e, '大卡阳村'),
    ascii(0x010f, 'TestCam'),
    short(0x0112, 6),
    wide(0x9c9b, '搬迁前'),
  ],
  exif: [
    ascii(0x9003, '2016:03:14 09:26:53'),
    byteEntry(0x9286, Buffer.from('UNICODE\0旧房', 'utf16le')),
  ],
  gps: [
    ascii(1, 'N'),
    rational(2, 36, 1, 30, 1, 15, 1),
    ascii(3, 'E'),
    rational(4, 101, 1, 45, 1, 30, 1),
  ],
  isLittle: true,
});

const METADATA_SEGMENTS = [
  exifSegment(EXIF),
  xmpSegment(xmpPacket(CAPTION_XML)),
  iptcSegment([
    [55, '20160314'],
    [120, Buffer.from('b4f3bfa8d1f4b4e5', 'hex')],
  ]),
];

const PNG_CHUNKS = [
  pngChunk('eXIf', EXIF),
  pngChunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${xmpPacket(CAPTION_XML)}`)),
];

const RAW_PARTS = { main: [ascii(0x010f, 'TestCam'), short(0x0112, 6)], isLittle: true };

function rawHead(): Buffer {
  // Photometric interpretation "colour filter array" says that it is sensor data.
  return exifBlock({ main: [short(0x0106, 32_803), short(0x0112, 8)], isLittle: true });
}

function canonHead(): Buffer {
  const parts = [box('CMT1', EXIF), box('CMT2', EXIF), box('CMT4', EXIF)];
  return Buffer.concat([
    box('ftyp', Buffer.from('crx \0\0\0\x01crx isom')),
    box('moov', box('uuid', Buffer.alloc(16), ...parts)),
  ]);
}

function fujiHead(): Buffer {
  const head = Buffer.alloc(160);
  head.write('FUJIFILMCCD-RAW 0201', 'latin1');
  head.writeUInt32BE(head.length, 84);
  return head;
}

function scene(): Sharp {
  const [width, height] = [320, 240];
  const data = Buffer.alloc(width * height * 3);
  for (let at = 0; at < data.length; at += 1) {
    const x = Math.floor(at / 3) % width;
    const y = Math.floor(at / 3 / width);
    data[at] = (x * 3 + y * 5 + (at % 3) * 60 + ((x * y) % 31)) % 256;
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}
