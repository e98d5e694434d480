import ExifReader from 'exifreader';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cutToBytes } from '../../../../main/archive/imaging/jpeg/iptc.ts';
import { splitJpeg } from '../../../../main/archive/imaging/jpeg/segments.ts';
import { readXmpCaption } from '../../../../main/archive/imaging/jpeg/xmp.ts';
import type { EmbeddedCaption } from '../../../../main/archive/imaging/tasks.ts';
import {
  captionSegments,
  embedSegments,
} from '../../../../main/archive/imaging/worker/caption-segments.ts';

const SOMETHING: unknown = expect.anything();

const NOTHING: EmbeddedCaption = {
  caption: '',
  headline: null,
  creator: null,
  credit: null,
  dateCreated: null,
  place: { province: null, city: null, county: null, town: null, village: null },
};

const FULL: EmbeddedCaption = {
  caption: '2016年3月黄草沟村马贵元易地搬迁(前)',
  headline: '易地搬迁',
  creator: '陶某',
  credit: '湟中融媒',
  dateCreated: '2016-03',
  place: {
    province: '青海省',
    city: '西宁市',
    county: '湟中区',
    town: '上五庄镇',
    village: '黄草沟村',
  },
};

function embedCaption(jpeg: Buffer, caption: EmbeddedCaption): Buffer {
  return embedSegments(jpeg, captionSegments(caption));
}

async function plainJpeg(): Promise<Buffer> {
  return await sharp({ create: { width: 40, height: 30, channels: 3, background: '#8a6a45' } })
    .withIccProfile('srgb')
    .jpeg()
    .toBuffer();
}

/** What an independent reader finds. */
async function read(jpeg: Buffer) {
  return await ExifReader.load(jpeg, { expanded: true, async: true });
}

function texts(tags: object | undefined): Record<string, string> {
  const entries = Object.entries((tags ?? {}) as Record<string, { description?: string } | string>);
  return Object.fromEntries(
    entries.map(([name, tag]) => [name, typeof tag === 'string' ? tag : (tag.description ?? '')]),
  );
}

describe('a caption', () => {
  const captions = {
    'plain Chinese': '大卡阳村搬迁前道路原貌',
    'a character beyond the basic plane': '𠮷家院落',
    'quotes, brackets and markup': '“老屋”与"新房" (前)（后） <b>&amp;</b> \'x\' ]]>',
    emoji: '广场👩‍🌾🏞️夜景',
    'spaces and newlines inside': '第一行\n第二行\t制表  双空格',
  };
  test.each(Object.entries(captions))('survives in EXIF, IPTC and XMP: %s', async (_, caption) => {
    const jpeg = embedCaption(await plainJpeg(), { ...NOTHING, caption });
    const found = await read(jpeg);
    expect({
      exif: found.exif?.ImageDescription?.description,
      iptc: found.iptc?.['Caption/Abstract']?.description,
      xmp: found.xmp?.['description']?.description,
      own: readXmpCaption(jpeg),
    }).toEqual({ exif: caption, iptc: caption, xmp: caption, own: caption });
  });

  test('of thousands of characters is whole in XMP and cut between characters in IPTC', async () => {
    const caption = '𠮷屋'.repeat(1500);
    const jpeg = embedCaption(await plainJpeg(), { ...NOTHING, caption });
    const found = await read(jpeg);
    expect(readXmpCaption(jpeg)).toBe(caption);
    const iptc = found.iptc?.['Caption/Abstract']?.description ?? '';
    expect(iptc).toBe(cutToBytes(caption, 2000));
    expect(Buffer.byteLength(iptc)).toBeGreaterThan(1990);
    expect(Buffer.byteLength(iptc)).toBeLessThanOrEqual(2000);
  });

  test('loses in XMP only the control characters that XML cannot express', async () => {
    const caption = '前\u0001\u0008后\u000b\r完\uffff';
    const jpeg = embedCaption(await plainJpeg(), { ...NOTHING, caption });
    expect(readXmpCaption(jpeg)).toBe('前后\r完');
    const { iptc } = await read(jpeg);
    expect(iptc?.['Caption/Abstract']?.description).toBe(caption);
  });

  test('too long for a segment is refused, not cut', async () => {
    const jpeg = await plainJpeg();
    expect(() => embedCaption(jpeg, { ...NOTHING, caption: '字'.repeat(22_000) })).toThrow(
      expect.objectContaining({ code: 'caption-too-long' }),
    );
  });
});

test('every field lands where the IPTC standard puts it', async () => {
  const jpeg = embedCaption(await plainJpeg(), FULL);
  const { iptc, exif, xmp } = await read(jpeg);
  expect(texts(iptc)).toEqual({
    'Coded Character Set': SOMETHING,
    'Record Version': SOMETHING,
    'By-line': '陶某',
    'Date Created': SOMETHING,
    City: '西宁市',
    // 湟中区上五庄镇黄草沟村 would be 33 bytes of the 32 allowed.
    'Sub-location': '上五庄镇黄草沟村',
    'Province/State': '青海省',
    'Country/Primary Location Name': '中国',
    Headline: '易地搬迁',
    Credit: '湟中融媒',
    'Caption/Abstract': FULL.caption,
  });
  expect(texts(xmp)).toMatchObject({
    Headline: '易地搬迁',
    Credit: '湟中融媒',
    creator: '陶某',
    description: FULL.caption,
    LocationShown:
      'CountryName: 中国; ProvinceState: 青海省; City: 西宁市; Sublocation: 湟中区上五庄镇黄草沟村',
  });
  expect(xmp?.['DateCreated']?.value).toBe('2016-03');
  expect(exif?.DateTimeOriginal).toBeUndefined();
  expect(jpeg.includes(Buffer.from('20160300', 'latin1'))).toBe(true);
});

test('a full time is given to EXIF; a decade is given to nobody', async () => {
  const timed = await read(
    embedCaption(await plainJpeg(), { ...FULL, dateCreated: '2016-03-14T09:08:07' }),
  );
  expect(timed.exif?.DateTimeOriginal?.description).toBe('2016:03:14 09:08:07');
  const vague = await read(embedCaption(await plainJpeg(), { ...FULL, dateCreated: '1980s' }));
  expect(vague.xmp?.['DateCreated']).toBeUndefined();
  expect(vague.iptc?.['Date Created']).toBeUndefined();
});

test('replaces older captions and keeps profile and pixels', async () => {
  const plain = await plainJpeg();
  const once = embedCaption(plain, { ...FULL, caption: '旧说明' });
  const twice = embedCaption(once, FULL);
  expect(twice.includes(Buffer.from('旧说明'))).toBe(false);
  expect(twice.equals(embedCaption(plain, FULL))).toBe(true);
  expect((await sharp(twice).metadata()).icc).toEqual((await sharp(plain).metadata()).icc);
  expect(splitJpeg(twice).rest.equals(splitJpeg(plain).rest)).toBe(true);
});

test.each([
  ['empty', Buffer.alloc(0)],
  ['a PNG', Buffer.from('89504e470d0a1a0a', 'hex')],
  ['cut inside a segment', Buffer.from('ffd8ffe00010aaaa', 'hex')],
])('refuses bytes that are no JPEG: %s', (_, bytes) => {
  expect(() => embedCaption(bytes, FULL)).toThrow(/JPEG/);
});
