// Files made to waste time or memory. Each of these took minutes, or all memory, with one bound less.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { openImaging } from '../../../main/archive/imaging/imaging-pool.ts';
import { isCameraNote } from '../../../main/archive/imaging/worker/metadata/camera-notes.ts';
import { readMetadata } from '../../../main/archive/imaging/worker/metadata/read-metadata.ts';
import { XmpProperties } from '../../../main/archive/imaging/xmp-reader.ts';
import { NO_METADATA } from '../../../shared/photo.ts';
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
  segment,
  xmpPacket,
} from '../../support/metadata-bytes.ts';

const MEGABYTE = 1_000_000;

describe('XMP', () => {
  test.each([
    ['a tag of one endless name', `<a ${'a'.repeat(4 * MEGABYTE)}>`],
    ['a tag of names without values', `<a ${'b '.repeat(2 * MEGABYTE)}>`],
    ['a tag of values without names', `<a ${'="" '.repeat(MEGABYTE)}>`],
    ['a tag of blanks behind a name', `<a b${' '.repeat(4 * MEGABYTE)}>`],
    ['values that are no quotations', `<a ${'b= '.repeat(MEGABYTE)}>`],
    ['tags that are never closed', '<a:b c="d">'.repeat(300_000)],
    ['ends of tags that were never opened', '</a>'.repeat(MEGABYTE)],
    ['namespaces', `<a ${'xmlns:a="b" '.repeat(300_000)}>`],
    ['entities', '&#x41;'.repeat(600_000)],
    [
      'entities of a document type',
      `<!DOCTYPE a [${'<!ENTITY b "&a;&a;">'.repeat(99_999)}]><a>&b;</a>`,
    ],
  ])('is done with %s', (_, text) => {
    expect(XmpProperties.parse(text).text('dc', 'title')).toBeNull();
  });

  test('expands no entity that a file declares', () => {
    const packet = xmpPacket('<dc:title>&lol;</dc:title>');
    const text = `<!DOCTYPE x [<!ENTITY lol "lol">]>${packet}`;
    expect(XmpProperties.parse(text).text('dc', 'title')).toBe('&lol;');
  });

  test('of fifty megabytes costs no worker its memory', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'xinmao-bounds-'));
    const imaging = openImaging({ size: 1 });
    const packet = xmpPacket(
      `<photoshop:Headline>易地搬迁</photoshop:Headline><a>${'旧'.repeat(17 * MEGABYTE)}</a>`,
    );
    const picture = await sharp({
      create: { width: 9, height: 9, channels: 3, background: '#888' },
    })
      .png()
      .toBuffer();
    const chunk = pngChunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${packet}`));
    const path = join(dir, 'photo.png');
    writeFileSync(path, pngWith([chunk], picture));
    const { metadata } = await imaging.probe({ path, renditionsDir: join(dir, 'renditions') });
    await imaging.close();
    rmSync(dir, { recursive: true });
    expect(metadata.headline).toBe('易地搬迁');
  });
});

describe('containers', () => {
  test('a PNG of compressed bombs is not inflated again and again', () => {
    const bomb = deflateSync(Buffer.alloc(4 * MEGABYTE - 1));
    const content = Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\x01\0\0\0'), bomb]);
    const chunk = pngChunk('iTXt', content);
    const png = pngWith(
      Array.from({ length: 50_000 }, () => chunk),
      Buffer.alloc(33),
    );
    expect(readMetadata(png, 'png')).toEqual(NO_METADATA);
  });

  test('a HEIC whose items are all made of the whole file is not put together', () => {
    const heic = heicOfWholes(4000, 64);
    expect(readMetadata(heic, 'heic')).toEqual(NO_METADATA);
  });

  test('a directory that leads to itself ends', () => {
    const block = exifBlock({ main: [ascii(0x010f, 'Canon')], exif: [ascii(0x9003, '…')] });
    // The pointer to the EXIF directory leads back to the first.
    block.writeUInt32BE(8, block.indexOf(Buffer.from([0x87, 0x69])) + 8);
    expect(readMetadata(jpegWith([exifSegment(block)]), 'jpeg').make).toBe('Canon');
  });

  test('ten thousand entries that all hold the whole file end', () => {
    const count = 10_000;
    const table = Buffer.alloc(10 + count * 12 + 4 + 20 * MEGABYTE, 0x41);
    table.write('MM\0*\0\0\0\x08', 'latin1');
    table.writeUInt16BE(count, 8);
    for (let index = 0; index < count; index += 1) {
      const at = 10 + index * 12;
      table.writeUInt16BE(index === 0 ? 0x010e : 0x9000 + index, at);
      table.writeUInt16BE(2, at + 2);
      table.writeUInt32BE(20 * MEGABYTE, at + 4);
      table.writeUInt32BE(8, at + 8);
    }
    // The text begins with the table itself, which is no text.
    expect(readMetadata(table, 'tiff').caption?.length ?? 0).toBeLessThanOrEqual(20_000);
  });

  test('texts and keywords are cut where no person writes on', () => {
    const long = readMetadata(
      jpegWith([
        iptcSegment(Array.from({ length: 5000 }, (_, index) => [25, `词${index}`] as const)),
        exifSegment(exifBlock({ main: [byteEntry(0x010e, Buffer.alloc(60_000, 0x41))] })),
      ]),
      'jpeg',
    );
    expect([long.keywords.length, long.caption?.length]).toEqual([500, 20_000]);
  });

  test('a JPEG of nothing but segments, or of stray bytes between them, ends', () => {
    const segments = Array.from({ length: 100_000 }, () => segment(0xe1, 'Exif\0\0'));
    expect(readMetadata(jpegWith(segments), 'jpeg')).toEqual(NO_METADATA);
    const stray = Buffer.alloc(20 * MEGABYTE, 0x41);
    expect(readMetadata(jpegWith([stray]), 'jpeg')).toEqual(NO_METADATA);
    const markers = Buffer.alloc(20 * MEGABYTE, 0xff);
    expect(readMetadata(jpegWith([markers]), 'jpeg')).toEqual(NO_METADATA);
  });
});

test.each([
  ['words', 'a '.repeat(30_000)],
  ['one word', 'a'.repeat(60_000)],
  ['brackets', '<'.repeat(60_000)],
  ['braces', `{${'}'.repeat(60_000)}x`],
  ['square brackets', `[${']'.repeat(60_000)}旧`],
  ['blanks', `<${' '.repeat(60_000)}x`],
  ['digits', `${'1'.repeat(60_000)}x`],
])('an endless caption of %s is soon judged', (_, text) => {
  expect(isCameraNote(text, 'HUAWEI')).toBe(false);
});

/** Exif items, each of so many extents that all cover the file. */
function heicOfWholes(items: number, extents: number): Buffer {
  const wide = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
  const infos = Array.from({ length: items }, (_, index) =>
    box('infe', Buffer.from([2, 0, 0, 0]), wide(index), Buffer.from([0, 0]), Buffer.from('Exif\0')),
  );
  const extent = Buffer.alloc(8);
  extent.writeUInt32BE(0xffffffff, 4);
  const locations = Array.from({ length: items }, (_, index) =>
    Buffer.concat([
      wide(index),
      Buffer.from([0, 0]),
      wide(extents),
      ...Array.from({ length: extents }, () => extent),
    ]),
  );
  const meta = box(
    'meta',
    Buffer.alloc(4),
    box('iinf', Buffer.alloc(4), wide(items), ...infos),
    box('iloc', Buffer.from([0, 0, 0, 0, 0x44, 0]), wide(items), ...locations),
  );
  return Buffer.concat([box('ftyp', Buffer.from('heic\0\0\0\0mif1heic')), meta]);
}
