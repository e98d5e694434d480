// Photos as cameras make them: 24 megapixels, 4 to 8 MB, EXIF with a thumbnail. Drawn, the same each time.
import { availableParallelism } from 'node:os';
import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { exifWithThumbnail, withExif } from '../../archive/imaging/exif-with-thumbnail.ts';
import { temporaryFolder } from '../../support/temporary-archive.ts';
import { corpusFolder } from './corpus-folder.ts';

const [WIDTH, HEIGHT] = [6000, 4000];

/** As many as the memory of a run is measured with. */
const DRAWN_COUNT = 120;

/** A folder with nothing but the first `count` photos in it, as links, read once so that they are warm. */
export async function largePhotos(
  count: number,
  realPhotos: string | null,
): Promise<{ folder: string; files: string[] } & AsyncDisposable> {
  const source = realPhotos ?? (await drawnPhotos());
  const names = (await readdir(source, { recursive: true }))
    .filter((name) => /\.jpe?g$/i.test(name))
    .sort()
    .slice(0, count);
  const folder = await temporaryFolder();
  const files: string[] = [];
  for (const [index, name] of names.entries()) {
    const file = join(folder.path, `${String(index).padStart(4, '0')}.jpg`);
    await symlink(join(source, name), file);
    await readFile(file);
    files.push(file);
  }
  return {
    folder: folder.path,
    files,
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

async function drawnPhotos(): Promise<string> {
  return await corpusFolder(`large-photos-${DRAWN_COUNT}`, async (folder) => {
    const numbers = Array.from({ length: DRAWN_COUNT }, (_, number) => number).values();
    const draw = async (): Promise<void> => {
      for (const number of numbers) {
        const name = `DSC_${String(number).padStart(4, '0')}.JPG`;
        await writeFile(join(folder, name), await drawPhoto(number));
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, draw));
  });
}

/** Slopes for the land, noise for its grain; the noise decides how large the file becomes. */
async function drawPhoto(number: number): Promise<Buffer> {
  const pixels = Buffer.allocUnsafe(WIDTH * HEIGHT * 3);
  const grain = 14 + (number % 9);
  let state = number + 1;
  for (let y = 0, at = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1, at += 3) {
      // xorshift32 (G. Marsaglia, 2003)
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      const light =
        (((x >> 4) * (y >> 5) + number * 40) & 127) + 40 + ((state & 255) * grain) / 255;
      pixels[at] = light;
      pixels[at + 1] = light * 0.9;
      pixels[at + 2] = light * 0.7;
    }
  }
  const image = sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } });
  const [jpeg, thumbnail] = await Promise.all([
    image.clone().jpeg({ quality: 90 }).toBuffer(),
    image.clone().resize(160).jpeg({ quality: 70 }).toBuffer(),
  ]);
  const photoSize = { widthPx: WIDTH, heightPx: HEIGHT };
  return withExif(jpeg, exifWithThumbnail({ thumbnail, photoSize }));
}
