// Pictures as an official account takes them: none over its limit, pairs in one picture each, and two covers.
import type { PairLayout } from '../../../../shared/exports/export-kinds.ts';
import type { ExportedPicture, PairPicture } from '../../../../shared/exports/export-manifest.ts';
import { WECHAT_PICTURE_BYTES } from '../../../../shared/exports/wechat-limits.ts';
import type { ExportRun, WrittenPictures } from '../frame/export-writer.ts';
import { inLanes } from '../frame/in-lanes.ts';
import { publishPair } from '../pictures/pair-pictures.ts';
import { type PictureRow, pictureRows } from '../pictures/picture-rows.ts';
import { makeFolders, type PictureMake, publishPicture } from '../pictures/publish-pictures.ts';
import type { Publication } from '../publication.ts';
import { pairBlocks } from './article-blocks.ts';

/** WeChat shows an article 677 px wide on a screen and its pictures with 1080 px on phones; more is for zooming in. */
const MAKE: PictureMake = {
  longEdgePx: 1600,
  quality: 85,
  maxBytes: WECHAT_PICTURE_BYTES,
  cropRatio: null,
};

/** The two shapes in which WeChat shows a cover: in a list of articles, and among several of them. */
export const COVERS = [
  { file: 'cover-2.35x1.jpg', label: '2.35:1', ratio: 2.35, isWide: true },
  { file: 'cover-1x1.jpg', label: '1:1', ratio: 1, isWide: false },
] as const;

/**
 * Writes every picture on its own, then pairs and covers, as many at once as there are workers.
 * @throws ArchiveError original-offline, original-changed, image-damaged, caption-too-long, picture-over-limit,
 * export-unwritable, disk-full, cancelled
 */
export async function publishAccountPictures(
  publication: Publication,
  layout: PairLayout,
  dir: string,
  { imaging, report, signal }: ExportRun,
): Promise<WrittenPictures> {
  const rows = pictureRows(publication.pictures);
  await makeFolders(dir, rows);
  const single = (row: PictureRow, make: PictureMake): Job => {
    return (stop) => publishPicture(publication.title, row, make, dir, imaging, stop);
  };
  const jobs = [
    ...rows.map((row) => single(row, MAKE)),
    ...pairBlocks(publication).map((block): Job => {
      return (stop) => publishPair(publication.title, block, layout, MAKE, dir, imaging, stop);
    }),
    ...coverRows(publication, rows).map(({ row, cropRatio }) =>
      single(row, { ...MAKE, cropRatio }),
    ),
  ];
  let done = 0;
  const tell = () => {
    report({ stage: 'export', done, total: jobs.length });
  };
  tell();
  const work = async (job: Job, stop: AbortSignal) => {
    const result = await job(stop);
    done += 1;
    tell();
    return result;
  };
  const results = await inLanes(jobs, imaging.size, work, signal);
  return {
    pictures: results.flatMap((result) => ('layout' in result ? [] : [result])),
    pairPictures: results.flatMap((result) => ('layout' in result ? [result] : [])),
  };
}

type Job = (stop: AbortSignal) => Promise<ExportedPicture | PairPicture>;

/**
 * Both covers, of the first pair's after picture; of the first picture where there is no pair. They are counted after
 * the article's pictures, so that a number stands for one picture.
 */
function coverRows(
  { pairs }: Publication,
  rows: readonly PictureRow[],
): { row: PictureRow; cropRatio: number }[] {
  const row = at(rows, pairs[0]?.after ?? 0);
  return COVERS.map(({ file, ratio }, index) => ({
    row: { ...row, number: rows.length + 1 + index, file },
    cropRatio: ratio,
  }));
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError('A pair names a picture that is not there.');
  return item;
}
