// Outlets set limits of bytes and shape; editors choose what of the camera's own words goes along.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExifReader from 'exifreader';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { PublishResult, PublishTask } from '../../../../main/archive/imaging/tasks.ts';
import { publish } from '../../../../main/archive/imaging/worker/publish.ts';
import { HAS_EXIFTOOL, readWithExiftool } from '../../../support/exiftool.ts';
import { temporaryFolder } from '../../../support/temporary-archive.ts';

const CAPTION: PublishTask['caption'] = {
  caption: '机修梯田',
  headline: null,
  creator: null,
  credit: null,
  dateCreated: null,
  place: { province: null, city: null, county: null, town: null, village: null },
};

/** Noise, which no encoder makes small; with a red left and a blue right third. */
async function drawNoise(width: number, height: number): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3);
  let seed = 7;
  for (let at = 0; at < width * height; at += 1) {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    const noise = seed >> 24;
    const third = Math.floor(((at % width) / width) * 3);
    pixels.set([third === 0 ? 255 : noise, noise, third === 2 ? 255 : noise], at * 3);
  }
  return await sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 95 })
    .toBuffer();
}

async function publishBytes(
  original: Buffer,
  change: Partial<PublishTask>,
): Promise<{ result: PublishResult; published: Buffer }> {
  await using folder = await temporaryFolder();
  const [path, target] = [join(folder.path, '原件.jpg'), join(folder.path, '图01.jpg')];
  await writeFile(path, original);
  const result = await publish({
    kind: 'publish',
    path,
    sha256: createHash('sha256').update(original).digest('hex'),
    target,
    longEdgePx: 1000,
    quality: 90,
    maxBytes: null,
    cropRatio: null,
    keepsPosition: false,
    keepsDevice: false,
    caption: CAPTION,
    ...change,
  });
  return { result, published: await readFile(target) };
}

describe('a number of bytes', () => {
  test('is kept by quality alone where that is enough', async () => {
    const original = await drawNoise(600, 400);
    const free = await publishBytes(original, {});
    const maxBytes = Math.round(free.published.length * 0.7);
    const { result, published } = await publishBytes(original, { maxBytes });
    expect(published.length).toBeLessThanOrEqual(maxBytes);
    expect(published.length).toBeGreaterThan(maxBytes * 0.8);
    expect(result).toMatchObject({ widthPx: 600, heightPx: 400, sizeBytes: published.length });
  });

  test('is kept by size where quality would suffer too much', async () => {
    const original = await drawNoise(600, 400);
    const { result, published } = await publishBytes(original, { maxBytes: 20_000 });
    expect(published.length).toBeLessThanOrEqual(20_000);
    expect(published.length).toBeGreaterThan(16_000);
    expect(result.widthPx).toBeLessThan(600);
    expect(result.widthPx / result.heightPx).toBeCloseTo(1.5, 1);
  });

  test('counts the caption', async () => {
    const caption = { ...CAPTION, caption: '说明'.repeat(2000) };
    const original = await drawNoise(600, 400);
    const { published } = await publishBytes(original, { maxBytes: 60_000, caption });
    expect(published.length).toBeLessThanOrEqual(60_000);
    await expect(publishBytes(original, { maxBytes: 20_000, caption })).rejects.toMatchObject({
      code: 'picture-over-limit',
      params: { limitKb: 19 },
    });
  });

  test('leaves alone what is small enough', async () => {
    const original = await drawNoise(300, 200);
    const free = await publishBytes(original, {});
    const limited = await publishBytes(original, { maxBytes: free.published.length });
    expect(limited.result.sizeBytes).toBe(free.result.sizeBytes);
  });
});

describe('a shape', () => {
  test.each([
    [600, 400, 1, { leftPx: 100, topPx: 0, widthPx: 400, heightPx: 400 }],
    [600, 400, 2.35, { leftPx: 0, topPx: 72, widthPx: 600, heightPx: 255 }],
    [400, 600, 1, { leftPx: 0, topPx: 100, widthPx: 400, heightPx: 400 }],
    [600, 400, 1.5, null],
  ])('of %i × %i keeps the middle at %f', async (width, height, cropRatio, crop) => {
    const { result, published } = await publishBytes(await drawNoise(width, height), {
      cropRatio,
      longEdgePx: 200,
    });
    expect(result.crop).toEqual(crop);
    expect(Math.max(result.widthPx, result.heightPx)).toBe(200);
    expect(result.widthPx / result.heightPx).toBeCloseTo(cropRatio, 1);
    expect(await sharp(published).metadata()).toMatchObject({
      width: result.widthPx,
      height: result.heightPx,
    });
  });

  test('shows just that part, neither moved nor stretched', async () => {
    const original = await drawNoise(600, 400);
    const { result, published } = await publishBytes(original, { cropRatio: 1, longEdgePx: 200 });
    const { leftPx = 0, topPx = 0, widthPx = 0, heightPx = 0 } = result.crop ?? {};
    const cut = await sharp(original)
      .extract({ left: leftPx, top: topPx, width: widthPx, height: heightPx })
      .resize(200, 200)
      .raw()
      .toBuffer();
    const shown = await sharp(published).raw().toBuffer();
    const apart = cut.reduce((sum, value, at) => sum + Math.abs(value - (shown[at] ?? 0)), 0);
    expect(apart / cut.length).toBeLessThan(6);
  });
});

describe('what the camera wrote', () => {
  const camera = {
    IFD0: { Make: 'Canon', Model: 'EOS R6' },
    IFD2: { BodySerialNumber: '0123456789', LensModel: 'RF24-105mm F4' },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '36/1 30/1 1234/100',
      GPSLongitudeRef: 'E',
      GPSLongitude: '101/1 34/1 5678/100',
    },
  };
  const original = async () =>
    await sharp(await drawNoise(60, 40))
      .withExif(camera)
      .jpeg()
      .toBuffer();

  test('stays behind unless it is wanted', async () => {
    const { published } = await publishBytes(await original(), {});
    for (const word of ['Canon', 'EOS', '0123456789', 'RF24', 'GPS']) {
      expect(published.includes(word)).toBe(false);
    }
    expect((await ExifReader.load(published, { expanded: true, async: true })).gps).toBeUndefined();
  });

  test('goes along part by part, in EXIF and XMP', async ({ skip }) => {
    skip(!HAS_EXIFTOOL);
    await using folder = await temporaryFolder();
    const read = async (change: Partial<PublishTask>) => {
      const file = join(folder.path, `${JSON.stringify(change).length}.jpg`);
      await writeFile(file, (await publishBytes(await original(), change)).published);
      const [tags = {}] = readWithExiftool([file]);
      expect(tags).not.toHaveProperty(['ExifTool:Warning']);
      return tags;
    };
    const placed = await read({ keepsPosition: true });
    expect(placed['GPS:GPSLatitude']).toBeCloseTo(36.503_427_8, 6);
    expect(placed['GPS:GPSLongitude']).toBeCloseTo(101.582_438_9, 6);
    expect(placed['XMP-exif:GPSLatitude']).toBeCloseTo(36.503_427_8, 6);
    expect(placed).not.toHaveProperty(['IFD0:Make']);
    const named = await read({ keepsDevice: true });
    expect(named).toMatchObject({
      'IFD0:Make': 'Canon',
      'IFD0:Model': 'EOS R6',
      'ExifIFD:LensModel': 'RF24-105mm F4',
      'XMP-tiff:Make': 'Canon',
      'XMP-exifEX:LensModel': 'RF24-105mm F4',
    });
    expect(String(named['ExifIFD:SerialNumber'])).toContain('123456789');
    expect(named).not.toHaveProperty(['GPS:GPSLatitude']);
  });
});
