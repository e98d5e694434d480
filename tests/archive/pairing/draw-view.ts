import sharp from 'sharp';

const [WIDTH, HEIGHT] = [720, 540];

/** A picture full of corners, another for each seed; `shiftPx` moves the camera to the right. */
export async function drawView({
  seed,
  shiftPx,
}: {
  seed: number;
  shiftPx: number;
}): Promise<Buffer> {
  const random = createRandom(seed);
  const boxes = Array.from({ length: 260 }, () => {
    const [x, y] = [random() * (WIDTH + 200) - shiftPx, random() * HEIGHT];
    const [width, height] = [12 + random() * 60, 12 + random() * 60];
    const shade = Math.round(random() * 255);
    const fill = `rgb(${shade},${Math.round(random() * 255)},${255 - shade})`;
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${boxes.join('')}</svg>`;
  return sharp(Buffer.from(svg)).flatten({ background: '#777' }).jpeg({ quality: 92 }).toBuffer();
}

/** Mulberry32: numbers from 0 to 1, the same for one seed. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
