// Archives of the labelled set as files on disk: a small JPEG at each path, with that file's metadata and time.
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';

const SET = new URL('../../../shared/understanding/archive-dev.json', import.meta.url);

/** An archive as one office keeps it. */
export interface LabelledArchive {
  id: string;
  name: string;
  sidecars: { path: string; text: string }[];
  files: LabelledFile[];
}

export interface LabelledFile {
  path: string;
  /** Local time without an offset. */
  mtime: string;
  exif: Record<string, string | number | null>;
  truth: {
    /** Line of the article whose caption the file is for, and others that it may be offered for. */
    seed_line?: number;
    seed_line_alt?: number[];
    ignore?: boolean;
  };
}

/** The labelled archives; null where they are not there. */
export function labelledArchives(): LabelledArchive[] | null {
  if (!existsSync(SET)) return null;
  const set = JSON.parse(readFileSync(SET, 'utf8')) as { organisations: LabelledArchive[] };
  return set.organisations;
}

/** Paints archives into a folder; no two pictures are alike. */
export async function paintArchives(
  root: string,
  archives: readonly LabelledArchive[],
): Promise<void> {
  let seed = 0;
  for (const { files, sidecars } of archives) {
    for (const { path, text } of sidecars) await write(join(root, path), text);
    for (const { path, mtime, exif } of files) {
      const target = join(root, path);
      await write(target, /\.db$/i.test(path) ? 'no picture' : await paint(seed, path, exif));
      const at = new Date(mtime);
      await utimes(target, at, at);
      seed += 1;
    }
  }
}

async function write(path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

/** Blocks of colour by the seed, so that perceptual hashes are far apart. */
async function paint(seed: number, path: string, exif: LabelledFile['exif']): Promise<Buffer> {
  const [columns, rows] = [9, 6];
  const pixels = Buffer.alloc(columns * rows * 3);
  let state = seed * 2_654_435_761 + 1;
  for (let at = 0; at < pixels.length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    pixels[at] = state >>> 24;
  }
  const image = sharp(pixels, { raw: { width: columns, height: rows, channels: 3 } })
    .resize(144, 96, { kernel: 'nearest' })
    .withExif(metadataOf(exif));
  return /\.webp$/i.test(path) ? image.webp().toBuffer() : image.jpeg({ quality: 90 }).toBuffer();
}

function metadataOf(exif: LabelledFile['exif']): Record<string, Record<string, string>> {
  const text = (name: string): string | null => (exif[name] == null ? null : String(exif[name]));
  const time = (name: string): string | null =>
    text(name)?.replaceAll('-', ':').replace('T', ' ') ?? null;
  const known = (tags: Record<string, string | null>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(tags).flatMap(([tag, value]) => (value ? [[tag, value]] : [])),
    );
  const degrees = (name: string): string | null =>
    typeof exif[name] === 'number' ? `${Math.round(exif[name] * 1e6)}/1000000 0/1 0/1` : null;
  const [latitude, longitude] = [degrees('GPSLatitude'), degrees('GPSLongitude')];
  return {
    IFD0: known({ Make: text('Make'), Model: text('Model'), Software: text('Software') }),
    IFD2: known({
      DateTimeOriginal: time('DateTimeOriginal'),
      DateTimeDigitized: time('CreateDate'),
    }),
    IFD3: known({
      GPSLatitudeRef: latitude && 'N',
      GPSLatitude: latitude,
      GPSLongitudeRef: longitude && 'E',
      GPSLongitude: longitude,
    }),
  };
}
