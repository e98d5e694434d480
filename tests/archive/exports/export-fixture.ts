// A real folder of originals, a place to export to, and requests for both.
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { exportWriter } from '../../../main/archive/exports/export-writers.ts';
import {
  type ExportServices,
  writeExports,
} from '../../../main/archive/exports/frame/write-exports.ts';
import type { GiveNumbers } from '../../../main/archive/exports/transfer/number-photos.ts';
import { openCatalog } from '../../../main/archive/catalog/open-catalog.ts';
import { createJobs } from '../../../main/archive/job.ts';
import type { Publication, PublicationPicture } from '../../../main/archive/exports/publication.ts';
import type { Imaging } from '../../../main/archive/imaging/tasks.ts';
import { comparePublished } from '../../../main/archive/imaging/worker/compare-published.ts';
import { publish } from '../../../main/archive/imaging/worker/publish.ts';
import { publishPair } from '../../../main/archive/imaging/worker/publish-pair.ts';
import { PrintShop } from '../../../main/archive/imaging/worker/text/print-shop.ts';
import type { JobEvent } from '../../../shared/events.ts';
import {
  type ExportChoice,
  exportChoice,
  type ExportSummary,
} from '../../../shared/exports/export-kinds.ts';
import { NO_FACTS } from '../../../shared/fact.ts';
import { GAZETTEER } from '../../shared/understanding/county.ts';

export const NOW = new Date('2022-05-20T02:00:00.000Z');

/** Everything that an export needs but its services. */
export interface ExportRequest {
  publication: Publication;
  choices: ExportChoice[];
  to: string;
  closed: string[];
}

export interface ExportFixture extends AsyncDisposable {
  /** Folder of originals. */
  root: string;
  /** Existing folder to export into. */
  desk: string;
  /** Adds an original that looks like a hill under a sky. */
  picture(
    path: string,
    change?: Partial<PublicationPicture>,
    size?: Size,
  ): Promise<PublicationPicture>;
  /** Adds an original that no JPEG makes small. */
  noise(path: string, width: number, height: number): Promise<PublicationPicture['original']>;
  /** A gallery of these pictures into `desk`, unless `change` says otherwise. */
  request(
    pictures: PublicationPicture[],
    change?: Partial<Publication & Omit<ExportRequest, 'publication'>>,
  ): ExportRequest;
}

interface Size {
  width: number;
  height: number;
}

export async function createExportFixture(): Promise<ExportFixture> {
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
        original: {
          absolutePath,
          path,
          sha256: await sha256Of(absolutePath),
          format: 'jpeg',
          widthPx: size.width,
          heightPx: size.height,
        },
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
        facts: { ...NO_FACTS, phase: change.phase ?? 'unknown', date: change.date ?? null },
        ...change,
      };
    },
    noise: async (path, width, height) => {
      const absolutePath = join(root, path);
      await writeFile(absolutePath, await drawNoise(width, height));
      const sha256 = await sha256Of(absolutePath);
      return { absolutePath, path, sha256, format: 'jpeg', widthPx: width, heightPx: height };
    },
    request: (pictures, { to, closed, choices, ...change } = {}) => ({
      publication: {
        title: '汲取脱贫攻坚奋进力量',
        date: '2022-05-20',
        pictures,
        pairs: [],
        missing: [],
        credits: ['来源:湟中融媒'],
        lines: [],
        ...change,
      },
      choices: choices ?? [exportChoice('gallery')],
      to: to ?? join(desk, '画册'),
      closed: closed ?? [root],
    }),
    [Symbol.asyncDispose]: async () => {
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** The worker's own function, called in this process. */
export function inProcessImaging(size = 2): Imaging {
  const notUsed = () => Promise.reject(new Error('Not used here.'));
  const printShop = new PrintShop();
  return {
    size,
    probe: notUsed,
    probeUnlessKnown: notUsed,
    thumbnail: notUsed,
    fullPicture: notUsed,
    comparePixels: notUsed,
    comparePublished: (task) => comparePublished({ kind: 'compare-published', ...task }),
    align: notUsed,
    publish: async (task) => await publish({ kind: 'publish', ...task }),
    publishPair: async (task) => await publishPair({ kind: 'publish-pair', ...task }, printShop),
    rest: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

/** Runs an export to its end; gives what it says of the first kind asked for. */
export async function runExport(
  request: ExportRequest,
  options: { imaging?: Imaging; signal?: AbortSignal; giveNumbers?: GiveNumbers } = {},
): Promise<ExportSummary> {
  const services = {
    imaging: options.imaging ?? inProcessImaging(),
    now: () => NOW,
    onPlaced: () => undefined,
  };
  const events = startExport(request, services, options.signal, options.giveNumbers);
  for await (const event of events) {
    if (event.event === 'done' && event.result[0]) return event.result[0];
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

async function drawNoise(width: number, height: number): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 50 } as const;
  return await sharp({ create: { width, height, channels: 3, background: '#777', noise } })
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** Everything a generator yields. */
export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** An export as the archive runs it: a job whose listener may leave early. */
export function startExport(
  { publication, choices, to, closed }: ExportRequest,
  services: ExportServices,
  signal?: AbortSignal,
  giveNumbers = numbersOfAnArchive(),
): AsyncGenerator<JobEvent<ExportSummary[]>, void, undefined> {
  const parts = choices.map((choice) => ({
    publication,
    writer: exportWriter(publication, choice, { gazetteer: GAZETTEER, giveNumbers }),
  }));
  return createJobs().run(
    (report, stop) => writeExports(parts, { to, closed }, services, report, stop),
    signal,
  );
}

/** Numbers as an archive gives them; those of one archive go on from export to export. */
export function numbersOfAnArchive(): GiveNumbers {
  const catalog = openCatalog(':memory:');
  return (scope, photos) => catalog.transaction(() => catalog.photoNumbers.give(scope, photos));
}
