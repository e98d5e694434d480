// A real archive over real files in a folder of its own, put away when the test ends.
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { Archive } from '../../main/archive/archive.ts';
import { openArchive, type OpenOptions } from '../../main/archive/open-archive.ts';
import type { IndexSummary } from '../../shared/events.ts';

/** What a drawn test photo shows and says; pictures of one seed are alike to the byte. */
export interface PhotoSpec {
  seed: number;
  /** EXIF DateTimeOriginal, `YYYY:MM:DD HH:MM:SS`. */
  takenAt?: string;
  /** EXIF Make and Model. */
  camera?: { make: string; model: string };
  /** Where the camera stood, in degrees north and east. */
  at?: { latitude: number; longitude: number };
}

export interface TestArchive {
  archive: Archive;
  /** Folder of originals. */
  root: string;
  /** The archive's own folder. */
  dir: string;
  index(): Promise<IndexSummary>;
  /** Closes the archive and opens it again, as after a restart. */
  reopen(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** An archive with the photos of `files` in its one root, not yet indexed. */
export async function temporaryArchive(
  files: Record<string, PhotoSpec | Buffer>,
  options: Pick<OpenOptions, 'mounts' | 'watchFolder' | 'who' | 'now'> = {},
): Promise<TestArchive> {
  const home = await temporaryFolder();
  const root = join(home.path, '照片');
  const dir = join(home.path, 'archive');
  await writePhotos(root, files);
  const test: TestArchive = {
    archive: await openArchive({ dir, ...options }),
    root,
    dir,
    index: () => runIndex(test.archive),
    reopen: async () => {
      await test.archive.close();
      test.archive = await openArchive({ dir, ...options });
    },
    [Symbol.asyncDispose]: async () => {
      await test.archive.close();
      await home[Symbol.asyncDispose]();
    },
  };
  await test.archive.addRoot(root);
  return test;
}

export async function temporaryFolder(): Promise<{ path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'xinmao-test-'));
  return {
    path,
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
}

/** Runs an index to its end and gives its summary. */
export async function runIndex(archive: Archive): Promise<IndexSummary> {
  for await (const event of archive.index()) {
    if (event.event === 'done') return event.result;
  }
  throw new Error('the index ended without a summary');
}

/** Draws photos, or writes bytes as they are. */
export async function writePhotos(
  root: string,
  files: Record<string, PhotoSpec | Buffer>,
): Promise<void> {
  for (const [path, spec] of Object.entries(files)) {
    const target = join(root, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, Buffer.isBuffer(spec) ? spec : await drawPhoto(spec));
  }
}

/** A small JPEG, different for each seed. */
async function drawPhoto({ seed, takenAt, camera, at }: PhotoSpec): Promise<Buffer> {
  const [width, height] = [64, 48];
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < pixels.length; at += 1) {
    const x = Math.floor(at / 3) % width;
    const y = Math.floor(at / 3 / width);
    pixels[at] = (x * (3 + (seed % 7)) + y * (5 + (seed % 11)) + seed * 37 + (at % 3) * 60) % 256;
  }
  const image = sharp(pixels, { raw: { width, height, channels: 3 } });
  const exif = {
    ...(camera ? { IFD0: { Make: camera.make, Model: camera.model } } : {}),
    ...(takenAt ? { IFD2: { DateTimeOriginal: takenAt } } : {}),
    ...(at
      ? {
          IFD3: {
            GPSLatitudeRef: 'N',
            GPSLatitude: degrees(at.latitude),
            GPSLongitudeRef: 'E',
            GPSLongitude: degrees(at.longitude),
          },
        }
      : {}),
  };
  const dated = takenAt || camera || at ? image.withExif(exif) : image;
  return dated.jpeg({ quality: 90 }).toBuffer();
}

/** Degrees as EXIF writes them: degrees, minutes and thousandths of a second. */
function degrees(value: number): string {
  const whole = Math.floor(value);
  const minutes = Math.floor((value - whole) * 60);
  const seconds = Math.round(((value - whole) * 60 - minutes) * 60_000);
  return `${whole}/1 ${minutes}/1 ${seconds}/1000`;
}

/** SHA-256 of every file below a folder, by path: equal before and after means untouched. */
export async function hashTree(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const hashes: Record<string, string> = {};
  for (const entry of entries.filter((item) => item.isFile())) {
    const path = join(entry.parentPath, entry.name);
    hashes[path] = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  }
  return hashes;
}
