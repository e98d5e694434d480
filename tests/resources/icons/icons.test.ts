import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { drawIcons, ICO_SIZES, LINUX_SIZES } from '../../../resources/generate/icons/draw-icons.ts';

const ICONS = new URL('../../../resources/icons/', import.meta.url);
/** Mean difference of a channel, of 255, that another release of the rasteriser may make. */
const MAX_DIFFERENCE = 2;

const drawn = await drawIcons();
const files = [...drawn.keys()];

test('there is a program’s icon and one of each kind of file for every system', () => {
  expect(files.filter((name) => !name.startsWith('icons/')).sort()).toEqual([
    'icon.icns',
    'icon.ico',
    'xinmao-backup.icns',
    'xinmao-backup.ico',
    'xinmao.icns',
    'xinmao.ico',
  ]);
});

describe.each(files)('%s', (name) => {
  test('holds every size that its system asks for', async () => {
    const pictures = await picturesOf(name, await readFile(new URL(name, ICONS)));
    const sizes = pictures.map(({ sizePx }) => sizePx).sort((a, b) => a - b);
    const isOne = name.endsWith('.png');
    expect(sizes).toEqual(
      isOne
        ? LINUX_SIZES.filter((size) => name === `icons/${size}x${size}.png`)
        : name.endsWith('.ico')
          ? [...ICO_SIZES]
          : [16, 32, 32, 64, 128, 256, 256, 512, 512, 1024],
    );
  });

  test('is as the masters are drawn now', async () => {
    const committed = await picturesOf(name, await readFile(new URL(name, ICONS)));
    const now = await picturesOf(name, Buffer.from(drawn.get(name) ?? []));
    expect(committed.length).toBe(now.length);
    for (const [at, { bytes }] of now.entries()) {
      expect(await difference(bytes, committed[at]?.bytes)).toBeLessThan(MAX_DIFFERENCE);
    }
  });
});

test('a picture is not taken for another', async () => {
  const [app, backup] = ['icon.ico', 'xinmao-backup.ico'].map((name) => drawn.get(name));
  const [one] = await picturesOf('icon.ico', Buffer.from(app ?? []));
  const [other] = await picturesOf('xinmao-backup.ico', Buffer.from(backup ?? []));
  expect(await difference(one?.bytes, other?.bytes)).toBeGreaterThan(20 * MAX_DIFFERENCE);
});

test('the smallest icon still has both colours, half and half', async () => {
  const picture = await readFile(new URL('icons/16x16.png', ICONS));
  const colourAt = async (left: number) => [
    ...(await sharp(picture).extract({ left, top: 14, width: 1, height: 1 }).raw().toBuffer()),
  ];
  expect(await colourAt(7)).toEqual([0x8a, 0x6a, 0x45, 255]);
  expect(await colourAt(8)).toEqual([0x2f, 0x7d, 0x5b, 255]);
});

/** The pictures of an icon file with their real sizes; they agree with what its directory says. */
async function picturesOf(
  name: string,
  file: Buffer,
): Promise<{ sizePx: number; bytes: Buffer }[]> {
  const stated = name.endsWith('.ico')
    ? readIco(file)
    : name.endsWith('.icns')
      ? readIcns(file)
      : [{ statedPx: null, bytes: file }];
  return await Promise.all(
    stated.map(async ({ statedPx, bytes }) => {
      const { width, height, format } = await sharp(bytes).metadata();
      expect([format, height]).toEqual(['png', width]);
      if (statedPx !== null) expect(width).toBe(statedPx);
      return { sizePx: width, bytes };
    }),
  );
}

function readIco(file: Buffer): { statedPx: number; bytes: Buffer }[] {
  expect([file.readUInt16LE(0), file.readUInt16LE(2)]).toEqual([0, 1]);
  return Array.from({ length: file.readUInt16LE(4) }, (_, at) => {
    const entry = 6 + 16 * at;
    const [length, offset] = [file.readUInt32LE(entry + 8), file.readUInt32LE(entry + 12)];
    return {
      statedPx: file.readUInt8(entry) || 256,
      bytes: file.subarray(offset, offset + length),
    };
  });
}

/** Source: Apple's icns kinds, the width in points times the density. */
const ICNS_WIDTHS: Record<string, number> = {
  icp4: 16,
  icp5: 32,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
};

function readIcns(file: Buffer): { statedPx: number; bytes: Buffer }[] {
  expect([file.toString('latin1', 0, 4), file.readUInt32BE(4)]).toEqual(['icns', file.length]);
  const pictures = [];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
    const statedPx = ICNS_WIDTHS[file.toString('latin1', at, at + 4)] ?? 0;
    pictures.push({ statedPx, bytes: file.subarray(at + 8, at + file.readUInt32BE(at + 4)) });
  }
  return pictures;
}

async function difference(one: Buffer | undefined, other: Buffer | undefined): Promise<number> {
  const [a, b] = await Promise.all(
    [one, other].map((png) => sharp(png).ensureAlpha().raw().toBuffer()),
  );
  if (a === undefined || a.length !== b?.length) return Infinity;
  return a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length;
}
