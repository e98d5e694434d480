// An archive with a hundred thousand photos in one village: the made-up catalog with every photo moved there, and
// pictures of the size of real renditions, a few drawn ones under all names.
import { copyFile, link, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import sharp from 'sharp';
import { renditionPath } from '../../../main/archive/imaging/rendition-path.ts';
import type { BenchOptions } from '../measurement.ts';
import { bigCatalog } from './big-catalog.ts';
import { corpusFolder, hashOfSchema } from './corpus-folder.ts';

const VILLAGE_PHOTOS = 100_000;
export const VILLAGE = { town: '田家寨镇', village: '大卡阳村' };

const [WIDTH, HEIGHT] = [320, 213];
const PICTURE_COUNT = 64;
/** A row of them, so that the first photos are in sight below. */
const PAIR_COUNT = 3;

/** The archive's folder; copy it before it is opened. */
export async function villageArchive(options: BenchOptions): Promise<string> {
  return await corpusFolder(`village-${VILLAGE_PHOTOS}-${hashOfSchema()}`, async (folder) => {
    const catalog = join(folder, 'catalog.sqlite');
    await copyFile(await bigCatalog(VILLAGE_PHOTOS, options), catalog);
    const db = new Database(catalog);
    db.prepare('UPDATE description SET town = ?, village = ?').run(VILLAGE.town, VILLAGE.village);
    db.prepare(
      'DELETE FROM pair WHERE before_id > (SELECT before_id FROM pair LIMIT 1 OFFSET ?)',
    ).run(PAIR_COUNT - 1);
    const hashes = db.prepare<[], string>('SELECT sha256 FROM photo').pluck().all();
    db.close();
    await writePictures(join(folder, 'renditions'), hashes);
  });
}

async function writePictures(folder: string, hashes: readonly string[]): Promise<void> {
  const drawn = await Promise.all(
    Array.from({ length: PICTURE_COUNT }, async (_, number) => {
      const path = join(folder, `drawn-${number}.jpg`);
      await mkdir(folder, { recursive: true });
      await writeFile(path, await drawPicture(number));
      return path;
    }),
  );
  const made = new Set<string>();
  for (const [number, sha256] of hashes.entries()) {
    const path = renditionPath(folder, sha256, 'grid');
    const parent = join(path, '..');
    if (!made.has(parent)) await mkdir(parent, { recursive: true });
    made.add(parent);
    await link(drawn[number % PICTURE_COUNT] ?? '', path);
  }
}

/** As busy as a photograph, so that it takes as long to decode: slopes with grain over them. */
async function drawPicture(number: number): Promise<Buffer> {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3);
  let grain = number + 1;
  for (let at = 0; at < pixels.length; at += 1) {
    grain = (Math.imul(grain, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff;
    const [x, y] = [Math.floor(at / 3) % WIDTH, Math.floor(at / 3 / WIDTH)];
    pixels[at] =
      90 + ((x * (1 + (number % 3)) + y * (2 + (number % 5))) % 120) + ((grain >> 16) % 24);
  }
  return await sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .jpeg({ quality: 80 })
    .toBuffer();
}
