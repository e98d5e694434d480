// Metadata as cameras, phones and programs really write them, against their standards where need be.
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readMetadata } from '../../../../../main/archive/imaging/worker/metadata/read-metadata.ts';
import {
  ascii,
  box,
  byteEntry,
  type Entry,
  type ExifParts,
  exifBlock,
  exifSegment,
  iptcSegment,
  jpegWith,
  long,
  pngChunk,
  pngWith,
  rational,
  segment,
  short,
  signedRational,
  wide,
  xmpPacket,
  xmpSegment,
} from '../../../../support/metadata-bytes.ts';
import type { PhotoMetadata } from '../../../../../shared/photo.ts';

const DESCRIPTION = 0x010e;
const MAKE = 0x010f;
const TAKEN = 0x9003;
const USER_COMMENT = 0x9286;

const ofSegments = (...segments: Buffer[]): PhotoMetadata =>
  readMetadata(jpegWith(segments), 'jpeg');
const ofExif = (parts: ExifParts): PhotoMetadata => ofSegments(exifSegment(exifBlock(parts)));
const ofXmp = (packet: string | Buffer): PhotoMetadata => ofSegments(xmpSegment(packet));
const gbk = (hex: string): Buffer => Buffer.from(hex, 'hex');
const GBK_DAKAYANG = gbk('b4f3bfa8d1f4b4e5'); // 大卡阳村

describe('EXIF', () => {
  test.each([true, false])('is read in either byte order (little endian: %s)', (isLittle) => {
    const found = ofExif({
      isLittle,
      main: [ascii(MAKE, 'HUAWEI'), short(0x0112, 6)],
      exif: [ascii(TAKEN, '2016:03:12 08:09:10'), ascii(0x9291, '123456'), ascii(0x9011, '+08:00')],
      gps: gps([36, 1, 30, 1, 15, 1], [101, 1, 45, 1, 30, 1]),
    });
    expect(found).toMatchObject({
      make: 'HUAWEI',
      orientation: 6,
      takenAt: '2016-03-12T08:09:10.123456',
      utcOffset: '+08:00',
      latitude: 36 + 30 / 60 + 15 / 3600,
      longitude: 101 + 45 / 60 + 30 / 3600,
    });
  });

  test('may stand behind XMP, and behind a block that cannot be read', () => {
    const exif = exifSegment(exifBlock({ main: [ascii(MAKE, 'Canon')] }));
    const broken = exifSegment(Buffer.alloc(32, 7));
    expect(ofSegments(xmpSegment(xmpPacket('')), broken, exif).make).toBe('Canon');
  });

  test('of the first block that can be read counts where there are several', () => {
    const make = (text: string) => exifSegment(exifBlock({ main: [ascii(MAKE, text)] }));
    expect(ofSegments(make('Canon'), make('Copy')).make).toBe('Canon');
  });

  test('stands above the pictures of an MPO, each with metadata of its own', () => {
    const second = jpegWith([exifSegment(exifBlock({ main: [ascii(MAKE, 'Second')] }))]);
    const first = jpegWith([
      exifSegment(exifBlock({ main: [ascii(MAKE, 'First')] })),
      segment(0xe2, 'MPF\0', exifBlock({ main: [long(0xb001, 2)] })),
    ]);
    expect(readMetadata(Buffer.concat([first, second]), 'jpeg').make).toBe('First');
  });

  test.each([
    ['2016:03:12', '2016-03-12'],
    ['2016-03-12T08:09:10', '2016-03-12T08:09:10'],
    ['2016:03:12 下午 8:09:10', '2016-03-12T20:09:10'],
    ['2016:03:12 上午12:09:10', '2016-03-12T00:09:10'],
    ['2016:3:12 8:9:10', '2016-03-12T08:09:10'],
    ['0000:00:00 00:00:00', null],
    ['2016:00:00 00:00:00', null],
    ['    :  :     :  :  ', null],
    ['\0\0\0\0', null],
  ])('date %j is %j', (written, local) => {
    expect(ofExif({ exif: [ascii(TAKEN, written)] }).takenAt).toBe(local);
  });

  test('keeps nine digits of a second', () => {
    const exif = [ascii(TAKEN, '2016:03:12 08:09:10'), ascii(0x9291, '123456789012')];
    expect(ofExif({ exif }).takenAt).toBe('2016-03-12T08:09:10.123456789');
  });

  test('takes the offset of the capture and of no other date', () => {
    const exif = [ascii(TAKEN, '2016:03:12 08:09:10'), ascii(0x9010, '+09:00')];
    expect(ofExif({ exif }).utcOffset).toBeNull();
    expect(ofExif({ exif: [...exif, ascii(0x9011, '+08:00')] }).utcOffset).toBe('+08:00');
  });
});

describe('the position', () => {
  const at = (entries: readonly Entry[]) => {
    const { latitude, longitude } = ofExif({ gps: entries });
    return [latitude, longitude];
  };

  test('has the signs of its hemispheres', () => {
    expect(at(gps([36, 1, 30, 1, 0, 1], [70, 1, 15, 1, 0, 1], 'S', 'W'))).toEqual([-36.5, -70.25]);
  });

  test('has minutes with a fraction, and seconds that are not known', () => {
    expect(at(gps([36, 1, 3030, 100, 0, 0], [101, 1, 4515, 100, 0, 0]))).toEqual([
      36 + 30.3 / 60,
      101 + 45.15 / 60,
    ]);
  });

  test('takes a sign against the standard for what it says', () => {
    const south = (reference: string): Entry[] => [
      ascii(1, reference),
      signedRational(2, -36, 1, 30, 1, 0, 1),
      ascii(3, 'E'),
      rational(4, 101, 1, 0, 1, 0, 1),
    ];
    expect(at(south('S'))).toEqual([-36.5, 101]);
    expect(at(south('N'))).toEqual([-36.5, 101]);
  });

  test.each([
    ['zeros', gps([0, 1, 0, 1, 0, 1], [0, 1, 0, 1, 0, 1])],
    ['zero denominators', gps([0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0])],
    ['degrees over zero', gps([36, 0, 30, 1, 0, 1], [101, 1, 0, 1, 0, 1])],
    ['seconds over zero', gps([36, 1, 30, 1, 5, 0], [101, 1, 0, 1, 0, 1])],
    ['seconds without their denominator', gps([36, 1, 30, 1, 3456, 1], [101, 1, 0, 1, 0, 1])],
    ['degrees outside the globe', gps([136, 1, 0, 1, 0, 1], [101, 1, 0, 1, 0, 1])],
    ['no hemisphere', gps([36, 1, 0, 1, 0, 1], [101, 1, 0, 1, 0, 1], '', '')],
    ['a latitude alone', gps([36, 1, 0, 1, 0, 1], [101, 1, 0, 1, 0, 1]).slice(0, 2)],
  ])('is none for %s', (_, entries) => {
    expect(at(entries)).toEqual([null, null]);
  });

  test('comes from XMP where EXIF has none, and is none for zeros there', () => {
    const xmp = (latitude: string, longitude: string) =>
      ofXmp(xmpPacket('', `exif:GPSLatitude="${latitude}" exif:GPSLongitude="${longitude}"`));
    expect(xmp('36,30.5N', '101,45,36W')).toMatchObject({
      latitude: 36 + 30.5 / 60,
      longitude: -101.76,
    });
    expect(xmp('0,0.0N', '0,0.0E')).toMatchObject({ latitude: null, longitude: null });
  });
});

describe('what Windows Explorer writes', () => {
  test('is read: title, comment, author, keywords', () => {
    const main = [wide(0x9c9b, '搬迁前的道路'), wide(0x9c9d, '王玉娟'), wide(0x9c9e, '新房;道路')];
    expect(ofExif({ main, isLittle: true })).toMatchObject({
      caption: '搬迁前的道路',
      creator: '王玉娟',
      keywords: ['新房', '道路'],
    });
    expect(ofExif({ main: [wide(0x9c9c, '一层旧房')] }).caption).toBe('一层旧房');
    expect(ofExif({ main: [wide(0x9c9f, '入户道路')] }).caption).toBe('入户道路');
  });
});

describe('UserComment', () => {
  const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
  const comment = (code: string, content: Buffer): string | null =>
    ofExif({
      exif: [byteEntry(USER_COMMENT, Buffer.concat([Buffer.from(code, 'latin1'), content]))],
    }).caption;

  test.each([
    ['UNICODE, little endian', 'UNICODE\0', Buffer.from('大卡阳村旧房', 'utf16le')],
    ['UNICODE, big endian', 'UNICODE\0', swapped('大卡阳村旧房')],
    ['UNICODE that is UTF-8', 'UNICODE\0', Buffer.from('大卡阳村旧房')],
    ['ASCII that is UTF-8', 'ASCII\0\0\0', Buffer.from('大卡阳村旧房')],
    ['ASCII that is GBK', 'ASCII\0\0\0', gbk('b4f3bfa8d1f4b4e5bec9b7bf')],
    ['of no stated encoding', '\0'.repeat(8), Buffer.from('大卡阳村旧房')],
    ['without any code', '', Buffer.from('大卡阳村旧房')],
    ['JIS', 'JIS\0\0\0\0\0', Buffer.from('\x1b$BBg%+M[B<5lK<\x1b(B', 'latin1')],
  ])('may be %s', (name, code, content) => {
    expect(comment(code, content)).toBe(name === 'JIS' ? '大カ陽村旧房' : '大卡阳村旧房');
  });

  test('that claims to be Unicode and is plain ASCII gives no Chinese', () => {
    expect(comment('UNICODE\0', Buffer.from('Settings: auto, flash off'))).toBeNull();
  });
});

describe('IPTC', () => {
  const UTF8_MARK = [90, '\x1b%G', 1] as const;

  test.each([
    ['UTF-8, and says so', [UTF8_MARK, [120, '大卡阳村搬迁前']], '大卡阳村搬迁前'],
    ['UTF-8, and does not say so', [[120, '大卡阳村搬迁前']], '大卡阳村搬迁前'],
    ['GBK', [[120, GBK_DAKAYANG]], '大卡阳村'],
    ['GBK, and says UTF-8', [UTF8_MARK, [120, GBK_DAKAYANG]], '大卡阳村'],
    [
      'GB 18030 with a character of four bytes',
      // 大㑇村, as a rare character in the name of a village
      [[120, Buffer.concat([gbk('b4f3'), gbk('8230a233'), gbk('b4e5')])]],
      new TextDecoder('gb18030').decode(gbk('b4f38230a233b4e5')),
    ],
    ['Latin-1', [[120, Buffer.from('Größe', 'latin1')]], 'Größe'],
    [
      'GBK that its limit cut inside a character',
      [[120, Buffer.concat([GBK_DAKAYANG, gbk('b4')])]],
      '大卡阳村',
    ],
  ] as const)('may be in %s', (_, dataSets, caption) => {
    expect(ofSegments(iptcSegment(dataSets)).caption).toBe(caption);
  });

  test('goes on behind another Photoshop segment', () => {
    const whole = iptcSegment([[120, '大卡阳村']]).subarray(4 + 'Photoshop 3.0\0'.length);
    const parts = [whole.subarray(0, 20), whole.subarray(20)];
    const segments = parts.map((part) => segment(0xed, 'Photoshop 3.0\0', part));
    expect(ofSegments(...segments).caption).toBe('大卡阳村');
  });
});

describe('XMP', () => {
  const description = (items: string) =>
    `<dc:description><rdf:Alt>${items}</rdf:Alt></dc:description>`;
  const packet = xmpPacket(description('<rdf:li xml:lang="x-default">一层旧房</rdf:li>'));

  test('speaks Chinese where it can', () => {
    const items = [
      '<rdf:li xml:lang="x-default">Old house</rdf:li>',
      '<rdf:li xml:lang="zh-TW">舊房</rdf:li>',
      '<rdf:li xml:lang="zh-CN">旧房</rdf:li>',
    ];
    expect(ofXmp(xmpPacket(description(items.join('')))).caption).toBe('旧房');
    expect(ofXmp(xmpPacket(description(items.slice(0, 2).join('')))).caption).toBe('舊房');
    expect(ofXmp(xmpPacket(description(items.slice(0, 1).join('')))).caption).toBe('Old house');
  });

  test.each([
    ['UTF-16, little endian', Buffer.from(packet, 'utf16le')],
    ['UTF-16, big endian', Buffer.from(packet, 'utf16le').swap16()],
    ['UTF-8 with NULs behind it', Buffer.from(`${packet}\0\0\0`)],
  ])('may be %s', (_, bytes) => {
    expect(ofXmp(bytes).caption).toBe('一层旧房');
  });

  test('with one broken byte elsewhere is not taken for GBK', () => {
    const bytes = Buffer.from(packet.replace('rdf:about=""', 'rdf:about="?"'));
    bytes[bytes.indexOf('about="?') + 7] = 0xb4;
    expect(ofXmp(bytes).caption).toBe('一层旧房');
  });

  test('goes on in its extension', () => {
    const extension = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'.concat(
      '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:subject><rdf:Bag>',
      `<rdf:li>新房</rdf:li></rdf:Bag></dc:subject><q:depth>${'A'.repeat(1000)}</q:depth>`,
      '</rdf:Description></rdf:RDF>',
    );
    const cut = 120;
    const part = (text: string) =>
      segment(0xe1, 'http://ns.adobe.com/xmp/extension/\0', Buffer.alloc(40, 0x41), text);
    const found = ofSegments(
      xmpSegment(packet),
      part(extension.slice(0, cut)),
      part(extension.slice(cut)),
    );
    expect(found).toMatchObject({ caption: '一层旧房', keywords: ['新房'] });
  });
});

describe('a file’s own comment', () => {
  test('is a caption where a person wrote it in Chinese', () => {
    const comment = (text: string | Buffer) => ofSegments(segment(0xfe, text)).caption;
    expect(comment('大卡阳村')).toBe('大卡阳村');
    expect(comment(GBK_DAKAYANG)).toBe('大卡阳村');
    expect(comment('CREATOR: gd-jpeg v1.0 (using IJG JPEG v80), quality = 90')).toBeNull();
    const both = ofSegments(
      segment(0xfe, '注释'),
      exifSegment(exifBlock({ main: [ascii(DESCRIPTION, '说明')] })),
    );
    expect(both.caption).toBe('说明');
  });
});

describe('other containers', () => {
  const block = exifBlock({ main: [ascii(MAKE, 'Xiaomi')] });
  const create = { width: 8, height: 8, channels: 3, background: '#888' } as const;

  test('PNG keeps EXIF, XMP and texts in chunks, compressed or not', async () => {
    const png = await sharp({ create }).png().toBuffer();
    const ofChunk = (type: string, content: Buffer): PhotoMetadata =>
      readMetadata(pngWith([pngChunk(type, content)], png), 'png');
    const caption = xmpPacket('<photoshop:Headline>易地搬迁</photoshop:Headline>');
    const keyword = 'XML:com.adobe.xmp\0';
    expect(ofChunk('eXIf', block).make).toBe('Xiaomi');
    expect(ofChunk('eXIf', Buffer.concat([Buffer.from('Exif\0\0'), block])).make).toBe('Xiaomi');
    expect(ofChunk('iTXt', Buffer.from(`${keyword}\0\0\0\0${caption}`)).headline).toBe('易地搬迁');
    const deflated = Buffer.concat([Buffer.from(`${keyword}\x01\0\0\0`), deflateSync(caption)]);
    expect(ofChunk('iTXt', deflated).headline).toBe('易地搬迁');
    expect(ofChunk('tEXt', Buffer.from('Description\0大卡阳村')).caption).toBe('大卡阳村');
    const profile = `Raw profile type exif\0\nexif\n${block.length}\n${block.toString('hex')}\n`;
    expect(ofChunk('tEXt', Buffer.from(profile)).make).toBe('Xiaomi');
  });

  test('WebP keeps EXIF in a chunk, with or without the header of JPEG', () => {
    const webp = (content: Buffer): Buffer => {
      const head = Buffer.from('EXIF\0\0\0\0');
      head.writeUInt32LE(content.length, 4);
      return Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBP'), head, content]);
    };
    expect(readMetadata(webp(block), 'webp').make).toBe('Xiaomi');
    const withHeader = Buffer.concat([Buffer.from('Exif\0\0'), block]);
    expect(readMetadata(webp(withHeader), 'webp').make).toBe('Xiaomi');
  });

  test('HEIC and AVIF keep EXIF and XMP in items', () => {
    const xmp = Buffer.from(xmpPacket('<photoshop:Headline>易地搬迁</photoshop:Headline>'));
    const bytes = heicWith([
      ['Exif', Buffer.concat([Buffer.alloc(4), block])],
      ['mime\0application/rdf+xml\0', xmp],
    ]);
    for (const format of ['heic', 'avif'] as const) {
      expect(readMetadata(bytes, format)).toMatchObject({ make: 'Xiaomi', headline: '易地搬迁' });
    }
  });
});

/** Item types with what follows them, and contents, in an `idat` box. */
function heicWith(items: readonly (readonly [type: string, content: Buffer])[]): Buffer {
  const infos = items.map(([type], index) =>
    box('infe', Buffer.from([2, 0, 0, 0, 0, index + 1, 0, 0]), Buffer.from(type.padEnd(5, '\0'))),
  );
  let offset = 0;
  const locations = items.map(([, content], index) => {
    const entry = Buffer.alloc(16);
    entry.writeUInt16BE(index + 1, 0);
    entry.writeUInt16BE(1, 2); // in idat
    entry.writeUInt16BE(1, 6); // one extent
    entry.writeUInt32BE(offset, 8);
    entry.writeUInt32BE(content.length, 12);
    offset += content.length;
    return entry;
  });
  const count = Buffer.from([0, items.length]);
  return Buffer.concat([
    box('ftyp', Buffer.from('heic\0\0\0\0mif1heic')),
    box(
      'meta',
      Buffer.alloc(4),
      box('iinf', Buffer.alloc(4), count, ...infos),
      box('iloc', Buffer.from([1, 0, 0, 0, 0x44, 0]), count, ...locations),
      box('idat', ...items.map(([, content]) => content)),
    ),
  ]);
}

function gps(
  latitude: readonly number[],
  longitude: readonly number[],
  north = 'N',
  east = 'E',
): Entry[] {
  return [ascii(1, north), rational(2, ...latitude), ascii(3, east), rational(4, ...longitude)];
}
