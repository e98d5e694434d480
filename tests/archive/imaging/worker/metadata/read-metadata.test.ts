import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readMetadata } from '../../../../../main/archive/imaging/worker/metadata/read-metadata.ts';
import { NO_METADATA } from '../../../../../shared/photo.ts';

interface Parts {
  exif?: Buffer;
  xmp?: string;
  iptc?: readonly (readonly [dataSet: number, value: Buffer | string])[];
}

/** A JPEG as far as its metadata go. */
function jpeg({ exif, xmp, iptc }: Parts): Buffer {
  const segments: Buffer[] = [Buffer.from([0xff, 0xd8])];
  if (exif) segments.push(segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif])));
  if (xmp) segments.push(segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmp}`)));
  if (iptc)
    segments.push(segment(0xed, Buffer.concat([Buffer.from('Photoshop 3.0\0'), irb(iptc)])));
  return Buffer.concat([...segments, Buffer.from([0xff, 0xd9])]);
}

function segment(marker: number, payload: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}

function irb(dataSets: NonNullable<Parts['iptc']>): Buffer {
  const iptc = Buffer.concat(
    dataSets.map(([dataSet, value]) => {
      const content = Buffer.from(value);
      const head = Buffer.from([0x1c, 2, dataSet, 0, 0]);
      head.writeUInt16BE(content.length, 3);
      return Buffer.concat([head, content]);
    }),
  );
  const size = Buffer.alloc(4);
  size.writeUInt32BE(iptc.length);
  return Buffer.concat([Buffer.from('8BIM\x04\x04\0\0', 'latin1'), size, iptc]);
}

/** TIFF data with texts in its first directory. */
function exif(texts: Record<number, Buffer | string>): Buffer {
  const entries = Object.entries(texts).map(([tag, text]) => ({
    tag: Number(tag),
    bytes: Buffer.concat([Buffer.from(text), Buffer.alloc(5)]),
  }));
  const head = Buffer.alloc(8 + 2 + entries.length * 12 + 4);
  head.write('MM\0*\0\0\0\x08', 'latin1');
  head.writeUInt16BE(entries.length, 8);
  let valueAt = head.length;
  for (const [index, { tag, bytes }] of entries.entries()) {
    const at = 10 + index * 12;
    head.writeUInt16BE(tag, at);
    head.writeUInt16BE(2, at + 2);
    head.writeUInt32BE(bytes.length, at + 4);
    head.writeUInt32BE(valueAt, at + 8);
    valueAt += bytes.length;
  }
  return Buffer.concat([head, ...entries.map(({ bytes }) => bytes)]);
}

function box(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, content]);
}

const xmp = (description: string): string =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
  xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description>${description}</dc:description>
  </rdf:Description></rdf:RDF>`;

const DESCRIPTION = 0x010e;
const MAKE = 0x010f;
const TAKEN = 0x9003;
const CAPTION = 120;
const GBK_NEW_HOUSE = Buffer.from([0xd0, 0xc2, 0xb7, 0xbf]); // 新房

const captionOf = (parts: Parts): string | null => readMetadata(jpeg(parts), 'jpeg').caption;

describe('the caption', () => {
  test('comes from XMP, else IPTC, else EXIF', () => {
    const all = {
      xmp: xmp('一'),
      iptc: [[CAPTION, '二']] as const,
      exif: exif({ [DESCRIPTION]: '三' }),
    };
    expect(captionOf(all)).toBe('一');
    expect(captionOf({ ...all, xmp: xmp(' ') })).toBe('二');
    expect(captionOf({ exif: all.exif })).toBe('三');
  });

  test('comes from IPTC when XMP has lost its characters', () => {
    expect(captionOf({ xmp: xmp('???? 2016'), iptc: [[CAPTION, '新房 2016']] })).toBe('新房 2016');
  });

  test('is put right where IPTC or EXIF are in GBK', () => {
    expect(captionOf({ iptc: [[CAPTION, GBK_NEW_HOUSE]] })).toBe('新房');
    expect(captionOf({ exif: exif({ [DESCRIPTION]: GBK_NEW_HOUSE }) })).toBe('新房');
  });

  test('is never what the camera wrote', () => {
    expect(captionOf({ exif: exif({ [DESCRIPTION]: 'SONY DSC' }) })).toBeNull();
    const phone = exif({ [DESCRIPTION]: 'hdrpl', [MAKE]: 'HUAWEI' });
    expect(captionOf({ exif: phone })).toBeNull();
    expect(captionOf({ exif: phone, iptc: [[CAPTION, '新房']] })).toBe('新房');
  });

  test('has plain line ends and nothing at its ends', () => {
    expect(captionOf({ iptc: [[CAPTION, ' 第一行\r第二行\r\n']] })).toBe('第一行\n第二行');
  });
});

describe('metadata', () => {
  test('of IPTC alone are all read', () => {
    const iptc = [
      [25, '搬迁'],
      [25, '新房'],
      [55, '20160314'],
      [60, '092653+0800'],
      [80, '王玉娟'],
      [80, '李占彪'],
      [105, '易地搬迁'],
      [110, '融媒体中心'],
      [CAPTION, '说明'],
    ] as const;
    expect(readMetadata(jpeg({ iptc }), 'jpeg')).toEqual({
      ...NO_METADATA,
      takenAt: '2016-03-14T09:26:53',
      utcOffset: '+08:00',
      keywords: ['搬迁', '新房'],
      creator: '王玉娟; 李占彪',
      headline: '易地搬迁',
      credit: '融媒体中心',
      caption: '说明',
    });
  });

  test.each(['jpeg', 'png', 'webp', 'tiff', 'avif'] as const)(
    'are read from %s',
    async (format) => {
      const bytes = await sharp({
        create: { width: 32, height: 16, channels: 3, background: '#888' },
      })
        .withExif({ IFD0: { Make: 'TestCam' } })
        .withXmp(xmp('大卡阳村搬迁前'))
        .toFormat(format)
        .toBuffer();
      expect(readMetadata(bytes, format)).toMatchObject({
        caption: '大卡阳村搬迁前',
        // sharp writes no EXIF tags into TIFF.
        make: format === 'tiff' ? null : 'TestCam',
      });
    },
  );

  test('are read from Canon’s CR3, which keeps its directories apart', () => {
    const canon = box(
      'uuid',
      Buffer.concat([
        Buffer.alloc(16),
        box('CMT1', exif({ [MAKE]: 'Canon' })),
        box('CMT2', exif({ [TAKEN]: '2016:03:14 09:26:53' })),
      ]),
    );
    const bytes = Buffer.concat([
      box('ftyp', Buffer.from('crx \0\0\0\x01crx isom')),
      box('moov', canon),
    ]);
    expect(readMetadata(bytes, 'raw')).toMatchObject({
      make: 'Canon',
      takenAt: '2016-03-14T09:26:53',
    });
  });

  test('are read from the JPEG inside Fujifilm’s RAF', () => {
    const head = Buffer.alloc(160);
    head.write('FUJIFILMCCD-RAW 0201', 'latin1');
    head.writeUInt32BE(head.length, 84);
    const bytes = Buffer.concat([head, jpeg({ exif: exif({ [MAKE]: 'FUJIFILM' }) })]);
    expect(readMetadata(bytes, 'raw').make).toBe('FUJIFILM');
  });

  test('that are none, cut or nonsense are no metadata', () => {
    const whole = jpeg({
      exif: exif({ [DESCRIPTION]: '三' }),
      xmp: xmp('一'),
      iptc: [[CAPTION, '二']],
    });
    expect(readMetadata(jpeg({}), 'jpeg')).toEqual(NO_METADATA);
    for (let length = 0; length < whole.length; length += 1) {
      for (const format of ['jpeg', 'png', 'webp', 'tiff', 'avif', 'heic', 'raw'] as const) {
        expect(() => readMetadata(whole.subarray(0, length), format)).not.toThrow();
      }
    }
  });

  test('that claim more than there is do not take long', () => {
    // 65,535 items of 65,535 extents, all of size zero.
    const iloc = Buffer.from([0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 1, 0, 0, 0xff, 0xff]);
    const meta = box('meta', Buffer.concat([Buffer.alloc(4), box('iloc', iloc)]));
    const heic = Buffer.concat([box('ftyp', Buffer.from('heic\0\0\0\0')), meta]);
    expect(readMetadata(heic, 'heic')).toEqual(NO_METADATA);
  });
});
