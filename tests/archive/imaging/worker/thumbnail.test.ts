import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { thumbnail } from '../../../../main/archive/imaging/worker/thumbnail.ts';
import { exifWithThumbnail, withExif } from '../exif-with-thumbnail.ts';

let dir: string;
/** The photo itself is grey, so that nothing of it can pass for its thumbnail. */
let photo: Buffer;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'xinmao-thumbnail-'));
  photo = await flat(600, 400, '#888').jpeg().toBuffer();
});

afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

const flat = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 3, background } });

/** Red, green over blue, white: which way it lies can be seen. */
async function small(width = 160, height = 120): Promise<Buffer> {
  const [halfWidth, halfHeight] = [width / 2, height / 2];
  const quarter = async (color: string, left: number, top: number) => ({
    input: await flat(halfWidth, halfHeight, color).png().toBuffer(),
    left,
    top,
  });
  const quarters = await Promise.all([
    quarter('#f00', 0, 0),
    quarter('#0f0', halfWidth, 0),
    quarter('#00f', 0, halfHeight),
  ]);
  return await flat(width, height, '#fff').composite(quarters).jpeg({ quality: 95 }).toBuffer();
}

async function thumbnailOf(bytes: Uint8Array): Promise<Uint8Array | null> {
  const path = join(dir, 'photo');
  writeFileSync(path, bytes);
  return await thumbnail({ kind: 'thumbnail', path });
}

const inPhoto = (exif: Buffer) => withExif(photo, exif);

/** Size and the colours near the four corners. */
async function look(bytes: Uint8Array | null): Promise<string | null> {
  if (bytes === null) return null;
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const corners = [
    [8, 8],
    [width - 9, 8],
    [8, height - 9],
    [width - 9, height - 9],
  ].map(([x = 0, y = 0]) => {
    const at = (y * width + x) * channels;
    return [...data.subarray(at, at + 3)].map((value) => (value > 127 ? 1 : 0)).join('');
  });
  return `${width}x${height} ${corners.join(' ')}`;
}

describe('the thumbnail in the head of a file', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'is turned upright from orientation %i',
    async (orientation) => {
      const stored = await small();
      const upright = await sharp(await sharp(stored).withMetadata({ orientation }).toBuffer())
        .autoOrient()
        .toBuffer();
      const found = await thumbnailOf(
        inPhoto(exifWithThumbnail({ orientation, thumbnail: stored })),
      );
      expect(await look(found)).toBe(await look(upright));
    },
  );

  test('loses the black bars that give it another shape than the photo', async () => {
    const bar = { create: { width: 160, height: 7, channels: 3 as const, background: '#000' } };
    const barred = await sharp(await small(160, 106))
      .extend({ top: 7, bottom: 7, background: '#000' })
      .composite([{ input: bar, left: 0, top: 0 }])
      .jpeg()
      .toBuffer();
    const photoSize = { widthPx: 6000, heightPx: 4000 };
    const found = await thumbnailOf(inPhoto(exifWithThumbnail({ photoSize, thumbnail: barred })));
    expect(await look(found)).toBe('160x106 100 010 001 111');
  });

  test('keeps its shape where the photo was turned since', async () => {
    const photoSize = { widthPx: 4000, heightPx: 6000 };
    const exif = exifWithThumbnail({ photoSize, thumbnail: await small() });
    expect(await look(await thumbnailOf(inPhoto(exif)))).toBe('160x120 100 010 001 111');
  });

  test('is shrunk to the size of the grid', async () => {
    const exif = exifWithThumbnail({ thumbnail: await small(640, 480) });
    expect(await look(await thumbnailOf(inPhoto(exif)))).toBe('320x240 100 010 001 111');
  });

  test('may lie beyond the part of a TIFF file that is read first', async () => {
    const stored = await small();
    const far = 900_000;
    const exif = exifWithThumbnail({ thumbnail: stored, claimedOffset: far });
    const file = Buffer.concat([exif, Buffer.alloc(far - exif.length), stored]);
    expect(await look(await thumbnailOf(file))).toBe('160x120 100 010 001 111');
  });

  test('may stand behind other large segments', async () => {
    const comment = Buffer.concat([
      Buffer.from([0xff, 0xfe, 0xff, 0xff]),
      Buffer.alloc(0xfffd, 32),
    ]);
    const jpeg = inPhoto(exifWithThumbnail({ thumbnail: await small() }));
    const file = Buffer.concat([jpeg.subarray(0, 2), comment, comment, jpeg.subarray(2)]);
    expect(await look(await thumbnailOf(file))).toBe('160x120 100 010 001 111');
  });

  test('is null where there is none', async () => {
    expect(await thumbnailOf(photo)).toBeNull();
    expect(await thumbnailOf(await flat(9, 9, '#888').png().toBuffer())).toBeNull();
    expect(await thumbnailOf(Buffer.alloc(0))).toBeNull();
    expect(await thumbnailOf(Buffer.from('no picture'))).toBeNull();
  });

  test('is null where the file cannot be read', async () => {
    expect(await thumbnail({ kind: 'thumbnail', path: join(dir, 'gone.jpg') })).toBeNull();
    expect(await thumbnail({ kind: 'thumbnail', path: dir })).toBeNull();
  });

  test.each([
    ['lies outside the file', { claimedOffset: 0xffff_fff0 }],
    ['is said to be endless', { claimedLength: 0xffff_ffff }],
    ['is cut', { claimedLength: 300 }],
    ['is no JPEG', { claimedOffset: 8 }],
  ])('is null where it %s', async (_, claim) => {
    const exif = exifWithThumbnail({ thumbnail: await small(), ...claim });
    expect(await thumbnailOf(inPhoto(exif))).toBeNull();
  });

  test('is null where it would be a picture of its own', async () => {
    const huge = await flat(3000, 2000, '#f00').jpeg().toBuffer();
    expect(await thumbnailOf(inPhoto(exifWithThumbnail({ thumbnail: huge })))).toBeNull();
  });
});
