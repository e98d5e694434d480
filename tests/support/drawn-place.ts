// Made-up places with enough in them to align photos by, and photos of them from elsewhere.
import sharp, { type Sharp } from 'sharp';
import type { Homography } from '../../shared/alignment.ts';
import { mapPoint } from '../../shared/alignment/homography.ts';

/** A picture in grey, row by row. */
export interface DrawnPicture {
  widthPx: number;
  heightPx: number;
  pixels: Uint8Array;
}

const SIZE = { widthPx: 720, heightPx: 540 };
const SHAPES = 700;

/** Shards in all sizes and greys, none like its mirror image; each seed is another place. */
export async function drawPlace(seed: number): Promise<DrawnPicture> {
  const random = randomFrom(seed);
  const { widthPx, heightPx } = SIZE;
  const shapes = Array.from({ length: SHAPES }, () => {
    const [x, y] = [random() * widthPx, random() * heightPx];
    const size = 6 + random() ** 2 * 70;
    const grey = Math.floor(random() * 256);
    const corners = Array.from({ length: 3 + Math.floor(random() * 3) }, () =>
      [x + (random() - 0.5) * size, y + (random() - 0.5) * size].join(','),
    );
    return `<polygon points="${corners.join(' ')}" fill="rgb(${grey},${grey},${grey})"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}">
    <rect width="100%" height="100%" fill="#888"/>${shapes.join('')}</svg>`;
  const pixels = await sharp(Buffer.from(svg)).flatten().greyscale().raw().toBuffer();
  return { ...SIZE, pixels };
}

/** The picture that is laid over the place by this homography; grey where the place ends. */
export function seenThrough(
  place: DrawnPicture,
  toPlace: Homography,
  light: (value: number) => number = (value) => value,
): DrawnPicture {
  const { widthPx, heightPx } = place;
  const pixels = new Uint8Array(widthPx * heightPx);
  for (let y = 0; y < heightPx; y += 1) {
    for (let x = 0; x < widthPx; x += 1) {
      const at = mapPoint(toPlace, { x: (x + 0.5) / widthPx, y: (y + 0.5) / heightPx });
      const value = valueAt(place, at.x * widthPx - 0.5, at.y * heightPx - 0.5);
      pixels[y * widthPx + x] = light(value);
    }
  }
  return { ...place, pixels };
}

/** For sharp to write as a file. */
export function asImage({ widthPx, heightPx, pixels }: DrawnPicture): Sharp {
  return sharp(pixels, { raw: { width: widthPx, height: heightPx, channels: 1 } });
}

function valueAt({ widthPx, heightPx, pixels }: DrawnPicture, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left >= widthPx - 1 || top >= heightPx - 1) return 128;
  const [right, below] = [x - left, y - top];
  const at = (dx: number, dy: number) => pixels[(top + dy) * widthPx + left + dx] ?? 0;
  const upper = at(0, 0) * (1 - right) + at(1, 0) * right;
  const lower = at(0, 1) * (1 - right) + at(1, 1) * right;
  return upper * (1 - below) + lower * below;
}

/** Numbers from 0 to 1, the same for each seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
