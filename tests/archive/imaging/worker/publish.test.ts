// Published pictures stay honest: upright and smaller, never turned around, stretched or retouched.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExifReader from 'exifreader';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { PublishResult } from '../../../../main/archive/imaging/tasks.ts';
import { publish } from '../../../../main/archive/imaging/worker/publish.ts';
import { temporaryFolder } from '../../../support/temporary-archive.ts';

const NOWHERE = { province: null, city: null, county: null, town: null, village: null };
const CAPTION = {
  caption: '机修梯田',
  headline: null,
  creator: null,
  credit: null,
  dateCreated: null,
};

/** No symmetry at all: a gradient to the right and down with a bright corner. */
async function drawOriginal(orientation: number): Promise<Buffer> {
  const [width, height] = [300, 200];
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isCorner = x < 60 && y < 40;
      pixels.set(isCorner ? [255, 240, 60] : [x * 0.6, y, 90], (y * width + x) * 3);
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .withExif({
      IFD0: { Orientation: String(orientation) },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '36/1 30/1 0/1' },
    })
    .withMetadata({ orientation })
    .jpeg({ quality: 95 })
    .toBuffer();
}

async function publishOriginal(
  original: Buffer,
  longEdgePx: number,
): Promise<{ result: PublishResult; published: Buffer }> {
  await using folder = await temporaryFolder();
  const [path, target] = [join(folder.path, '原件.jpg'), join(folder.path, '图01.jpg')];
  await writeFile(path, original);
  const sha256 = createHash('sha256').update(original).digest('hex');
  const caption = { ...CAPTION, place: NOWHERE };
  const result = await publish({
    kind: 'publish',
    path,
    sha256,
    target,
    longEdgePx,
    quality: 90,
    maxBytes: null,
    cropRatio: null,
    keepsPosition: false,
    keepsDevice: false,
    caption,
  });
  return { result, published: await readFile(target) };
}

/** Mean difference of two pictures of one size, 0 to 255. */
async function difference(a: Buffer, b: Buffer): Promise<number> {
  const [x, y] = await Promise.all([a, b].map((image) => sharp(image).raw().toBuffer()));
  if (x === undefined || y?.length !== x.length) return Infinity;
  return x.reduce((sum, value, at) => sum + Math.abs(value - (y[at] ?? 0)), 0) / x.length;
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'a picture of orientation %i is published as people see it, only smaller',
  async (orientation) => {
    const original = await drawOriginal(orientation);
    const { result, published } = await publishOriginal(original, 150);
    const seen = await sharp(original).autoOrient().resize(result.widthPx).png().toBuffer();
    expect(Math.max(result.widthPx, result.heightPx)).toBe(150);
    expect(await difference(published, seen)).toBeLessThan(4);
    expect(await difference(published, await sharp(seen).flop().png().toBuffer())).toBeGreaterThan(
      8,
    );
  },
);

test('a small picture is not enlarged', async () => {
  const { result } = await publishOriginal(await drawOriginal(1), 1920);
  expect([result.widthPx, result.heightPx]).toEqual([300, 200]);
});

test('the place of the camera does not leave the house', async () => {
  const original = await drawOriginal(1);
  const { published } = await publishOriginal(original, 150);
  expect(ExifReader.load(original)).toHaveProperty('GPSLatitude');
  expect(ExifReader.load(published)).not.toHaveProperty('GPSLatitude');
});

test('an original that is no longer what was indexed is not published', async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, '原件.jpg');
  await writeFile(path, await drawOriginal(1));
  const task = {
    kind: 'publish' as const,
    path,
    sha256: '0'.repeat(64),
    target: join(folder.path, '图01.jpg'),
    longEdgePx: 150,
    quality: 90,
    maxBytes: null,
    cropRatio: null,
    keepsPosition: false,
    keepsDevice: false,
    caption: { ...CAPTION, place: NOWHERE },
  };
  await expect(publish(task)).rejects.toMatchObject({ code: 'original-changed' });
});
