// A real folder of originals, a place to export to, and requests for both.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { type ExportServices, writeGallery } from '../../../main/archive/exports/gallery.ts';
import { createJobs } from '../../../main/archive/job.ts';
import type {
  GalleryRequest,
  GalleryRequestPicture,
} from '../../../main/archive/exports/gallery-request.ts';
import type { Imaging } from '../../../main/archive/imaging/tasks.ts';
import { publish } from '../../../main/archive/imaging/worker/publish.ts';
import type { JobEvent } from '../../../shared/events.ts';
import type { ExportSummary } from '../../../shared/gallery.ts';
import { GALLERY_DEFAULTS } from '../../../shared/gallery.ts';

export const NOW = new Date('2022-05-20T02:00:00.000Z');

export interface GalleryFixture extends AsyncDisposable {
  /** Folder of originals. */
  root: string;
  /** Existing folder to export into. */
  desk: string;
  /** Adds an original that looks like a hill under a sky. */
  picture(
    path: string,
    change?: Partial<GalleryRequestPicture>,
    size?: Size,
  ): Promise<GalleryRequestPicture>;
  request(pictures: GalleryRequestPicture[], change?: Partial<GalleryRequest>): GalleryRequest;
}

interface Size {
  width: number;
  height: number;
}

export async function createGalleryFixture(): Promise<GalleryFixture> {
  const home = await mkdtemp(join(tmpdir(), 'xinmao-gallery-'));
  const [root, desk] = [join(home, '照片'), join(home, '桌面')];
  await Promise.all([mkdir(root), mkdir(desk)]);
  return {
    root,
    desk,
    picture: async (path, change = {}, size = { width: 120, height: 80 }) => {
      const absolutePath = join(root, path);
      await mkdir(dirname(absolutePath), { recursive: true });
      await writeFile(absolutePath, await drawPicture(change.phase ?? 'unknown', size));
      return {
        caption: path,
        articleLine: null,
        phase: 'unknown',
        heading: null,
        original: { absolutePath, path, sha256: await sha256Of(absolutePath) },
        place: {
          province: '青海省',
          city: '西宁市',
          county: '湟中区',
          town: '田家寨镇',
          village: '大卡阳村',
        },
        date: null,
        creator: null,
        credit: null,
        ...change,
      };
    },
    request: (pictures, change = {}) => ({
      title: '汲取脱贫攻坚奋进力量',
      pictures,
      pairs: [],
      missing: [],
      credits: ['来源:湟中融媒'],
      options: GALLERY_DEFAULTS,
      to: join(desk, '画册'),
      roots: [root],
      ...change,
    }),
    [Symbol.asyncDispose]: async () => {
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** The worker's own function, called in this process. */
export function inProcessImaging(size = 2): Imaging {
  const notUsed = () => Promise.reject(new Error('Not used here.'));
  return {
    size,
    probe: notUsed,
    probeUnlessKnown: notUsed,
    thumbnail: notUsed,
    comparePixels: notUsed,
    align: notUsed,
    publish: async (task) => await publish({ kind: 'publish', ...task }),
    close: () => Promise.resolve(),
  };
}

/** Runs an export to its end. */
export async function runGallery(
  request: GalleryRequest,
  options: { imaging?: Imaging; signal?: AbortSignal } = {},
): Promise<ExportSummary> {
  const services = {
    imaging: options.imaging ?? inProcessImaging(),
    now: () => NOW,
    onPlaced: () => undefined,
  };
  for await (const event of exportGallery(request, services, options.signal)) {
    if (event.event === 'done') return event.result;
  }
  throw new Error('The export ended without a result.');
}

export async function sha256Of(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}

/** Earth and mud before, green and white walls after; enough to tell pictures apart by eye. */
async function drawPicture(phase: string, { width, height }: Size): Promise<Buffer> {
  const [sky, hill, wall, roof] =
    phase === 'after'
      ? ['#a8cbe6', '#6f9a58', '#f1ece2', '#b8563f']
      : ['#cfd5d8', '#8d7a5e', '#a38a63', '#6e5d44'];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 120 80" preserveAspectRatio="none">
<rect width="120" height="80" fill="${sky}"/><path d="M0 42Q30 18 62 38T120 30V80H0Z" fill="${hill}"/>
<path d="M0 80L52 44H66L120 80Z" fill="#8b8378"/><rect x="70" y="38" width="32" height="18" fill="${wall}"/><path d="M67 39L86 29 105 39Z" fill="${roof}"/></svg>`;
  return await sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer();
}

/** Everything a generator yields. */
export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** A memory disk over an empty folder, where this machine lets us mount one. */
export function mountDisk(
  folder: string,
  options: string,
): AsyncDisposable & { isMounted: boolean } {
  const canTry = process.platform === 'linux' && process.getuid?.() === 0;
  const isMounted =
    canTry && spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;
  return {
    isMounted,
    [Symbol.asyncDispose]: () => {
      if (isMounted) spawnSync('/bin/umount', [folder]);
      return Promise.resolve();
    },
  };
}

/** An export as the archive runs it: a job whose listener may leave early. */
export function exportGallery(
  request: GalleryRequest,
  services: ExportServices,
  signal?: AbortSignal,
): AsyncGenerator<JobEvent<ExportSummary>, void, undefined> {
  return createJobs().run((report, stop) => writeGallery(request, services, report, stop), signal);
}
