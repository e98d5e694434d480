// Pairs as one labelled picture each, beside the pictures of their halves.
import { join } from 'node:path';
import type { PairLayout, PictureSize } from '../../../../shared/exports/export-kinds.ts';
import type {
  ExportedPicture,
  PairPicture,
  Rectangle,
} from '../../../../shared/exports/export-manifest.ts';
import { jpegSize } from '../../imaging/jpeg/segments.ts';
import type { EmbeddedCaption, Imaging } from '../../imaging/tasks.ts';
import { demand, understand } from '../frame/check-files.ts';
import type { ExportRun } from '../frame/export-writer.ts';
import { inLanes } from '../frame/in-lanes.ts';
import { throwIfCancelled } from '../frame/write-errors.ts';
import type { Publication } from '../publication.ts';
import { checkCaption } from './check-captions.ts';
import { pairLabels } from './pair-label.ts';
import type { PictureRow } from './picture-rows.ts';
import { embeddedCaption, makeFolders, type PictureMake } from './publish-pictures.ts';
import { HeadReader } from './read-head.ts';

/** A pair with the name it is published under. */
export interface PairRow {
  /** `图01-02 对比` */
  name: string;
  /** Inside the export, `pictures/图01-02 对比.jpg`. */
  file: string;
  before: PictureRow;
  after: PictureRow;
}

/** The pairs of numbered pictures, each a JPEG in `folder`. */
export function pairRows(
  rows: readonly PictureRow[],
  pairs: Publication['pairs'],
  folder = 'pictures',
): PairRow[] {
  return pairs.flatMap((pair) => {
    const [before, after] = [rows[pair.before], rows[pair.after]];
    if (!before || !after) return [];
    const name = `${before.name}-${after.name.replace(/^\D+/, '')} 对比`;
    return [{ name, file: `${folder}/${name}.jpg`, before, after }];
  });
}

/**
 * Writes the picture of each pair into `dir`, as many at once as there are workers.
 * @throws ArchiveError original-offline, original-changed, image-damaged, caption-too-long, export-unwritable,
 * disk-full, cancelled
 */
export async function publishPairs(
  title: string,
  pairs: readonly PairRow[],
  layout: PairLayout,
  { longEdgePx, quality }: PictureSize,
  dir: string,
  { imaging, report, signal }: ExportRun,
): Promise<PairPicture[]> {
  await makeFolders(dir, pairs);
  let done = 0;
  const make = { longEdgePx, quality, maxBytes: null };
  const publish = async (pair: PairRow, stop: AbortSignal) => {
    const picture = await publishPair(title, pair, layout, make, dir, imaging, stop);
    done += 1;
    report({ stage: 'export', done, total: pairs.length });
    return picture;
  };
  return await inLanes(pairs, imaging.size, publish, signal);
}

/**
 * Writes the picture of a pair into `dir`, where its folder is.
 * @throws ArchiveError like `publishPairs`, and picture-over-limit
 */
export async function publishPair(
  title: string,
  { file, before, after }: Omit<PairRow, 'name'>,
  layout: PairLayout,
  make: Pick<PictureMake, 'longEdgePx' | 'quality' | 'maxBytes'>,
  dir: string,
  imaging: Imaging,
  signal: AbortSignal,
): Promise<PairPicture> {
  const labels = pairLabels(before.picture, after.picture);
  const half = ({ picture: { original } }: PictureRow, label: string) => {
    return { path: original.absolutePath, sha256: original.sha256, label };
  };
  const {
    sha256,
    widthPx,
    heightPx,
    panels,
    labels: drawn,
  } = await imaging.publishPair(
    {
      before: half(before, labels.before),
      after: half(after, labels.after),
      layout,
      lines: [],
      target: join(dir, file),
      longEdgePx: make.longEdgePx,
      quality: make.quality,
      maxBytes: make.maxBytes,
      caption: bothCaptions(title, before, after),
    },
    signal,
  );
  const numbers = { before: before.number, after: after.number };
  return { file, sha256, layout, ...numbers, widthPx, heightPx, panels, labels: drawn };
}

/**
 * Reads the pair pictures back: both captions inside, the size they are said to have, and each half in the shape of
 * its own picture.
 * @throws ArchiveError export-unverified, cancelled
 */
export async function checkPairs(
  dir: string,
  rows: readonly PairRow[],
  pairPictures: readonly PairPicture[],
  pictures: readonly ExportedPicture[],
  signal: AbortSignal,
): Promise<void> {
  demand(rows.length === pairPictures.length, 'pictures', 'pairs');
  const heads = new HeadReader();
  for (const [index, { file, before, after }] of rows.entries()) {
    throwIfCancelled(signal);
    const pair = pairPictures[index];
    demand(pair?.file === file, file, 'missing');
    const jpeg = await heads.read(join(dir, file));
    checkCaption(file, jpeg, pairCaption(before, after));
    const size = understand(file, () => jpegSize(jpeg));
    demand(size.widthPx === pair.widthPx && size.heightPx === pair.heightPx, file, 'size');
    for (const [panel, { number }] of [
      [pair.panels.before, before],
      [pair.panels.after, after],
    ] as const) {
      const whole = pictures.find((picture) => picture.number === number);
      demand(whole !== undefined, file, 'panels');
      demand(isInside(panel, size) && haveOneShape(panel, whole), file, 'panels');
    }
  }
}

/** Both captions; one where one stands for both, or one half has none. */
export function pairCaptions(
  { picture: before }: PictureRow,
  { picture: after }: PictureRow,
): string[] {
  const isOne = before.articleLine === after.articleLine && before.caption === after.caption;
  const captions = isOne ? [before.caption] : [before.caption, after.caption];
  return captions.filter((caption) => caption !== '');
}

/** What a pair's picture says inside: its captions, each on a line. */
export function pairCaption(before: PictureRow, after: PictureRow): string {
  return pairCaptions(before, after).join('\n');
}

/** What travels inside the picture of a pair; the day is that of the later half. */
function bothCaptions(title: string, before: PictureRow, after: PictureRow): EmbeddedCaption {
  const [first, second] = [before, after].map(({ picture }) => embeddedCaption(picture, title));
  const both = (field: 'creator' | 'credit') => {
    const names = new Set([first?.[field], second?.[field]].filter((name) => name != null));
    return names.size === 0 ? null : [...names].join('、');
  };
  return {
    ...embeddedCaption(after.picture, title),
    caption: pairCaption(before, after),
    creator: both('creator'),
    credit: both('credit'),
  };
}

function isInside(
  { leftPx, topPx, widthPx, heightPx }: Rectangle,
  size: { widthPx: number; heightPx: number },
): boolean {
  return leftPx + widthPx <= size.widthPx && topPx + heightPx <= size.heightPx;
}

/** Whole pixels cost each side up to one, of both pictures. */
function haveOneShape(
  a: { widthPx: number; heightPx: number },
  b: { widthPx: number; heightPx: number },
): boolean {
  const exact = (a.heightPx * b.widthPx) / b.heightPx;
  const scale = a.heightPx / b.heightPx;
  return Math.abs(exact - a.widthPx) <= 1 + scale + exact / b.heightPx;
}
