// Pictures made anew from their originals, with their captions inside.
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PictureSize } from '../../../../shared/exports/export-kinds.ts';
import type { ExportedPicture } from '../../../../shared/exports/export-manifest.ts';
import type { EmbeddedCaption, Imaging } from '../../imaging/tasks.ts';
import type { ExportRun } from '../frame/export-writer.ts';
import { inLanes } from '../frame/in-lanes.ts';
import type { PublicationPicture } from '../publication.ts';
import type { PictureRow } from './picture-rows.ts';

/** What of an original's own metadata goes along; nothing unless told. */
export interface PictureKeeps {
  keepsPosition?: boolean;
  keepsDevice?: boolean;
}

/** How a picture is made anew. */
export interface PictureMake extends PictureSize, PictureKeeps {
  /** At most so many bytes; null for no limit. */
  maxBytes: number | null;
  /** Width by height of the part that is kept, from the middle; null for the whole picture. */
  cropRatio: number | null;
}

/**
 * Writes the picture of each row into `dir`, as many at once as there are workers.
 * @throws ArchiveError original-offline, original-changed, image-damaged, caption-too-long, export-unwritable,
 * disk-full, cancelled
 */
export async function publishPictures(
  title: string,
  rows: readonly PictureRow[],
  size: PictureSize & PictureKeeps,
  dir: string,
  { imaging, report, signal }: ExportRun,
): Promise<ExportedPicture[]> {
  await makeFolders(dir, rows);
  const make = { ...size, maxBytes: null, cropRatio: null };
  let done = 0;
  const tell = () => {
    report({ stage: 'export', done, total: rows.length });
  };
  tell();
  const publish = async (row: PictureRow, stop: AbortSignal) => {
    const picture = await publishPicture(title, row, make, dir, imaging, stop);
    done += 1;
    tell();
    return picture;
  };
  return await inLanes(rows, imaging.size, publish, signal);
}

/** The folders that files are to stand in. */
export async function makeFolders(dir: string, files: readonly { file: string }[]): Promise<void> {
  for (const folder of new Set(files.map(({ file }) => dirname(file)))) {
    await mkdir(join(dir, folder), { recursive: true });
  }
}

/**
 * Writes the picture of a row into `dir`, where its folder is.
 * @throws ArchiveError like `publishPictures`, and picture-over-limit
 */
export async function publishPicture(
  title: string,
  { number, file, picture }: PictureRow,
  make: PictureMake,
  dir: string,
  imaging: Imaging,
  signal: AbortSignal,
): Promise<ExportedPicture> {
  const { absolutePath, path, sha256 } = picture.original;
  const result = await imaging.publish(
    {
      path: absolutePath,
      sha256,
      target: join(dir, file),
      longEdgePx: make.longEdgePx,
      quality: make.quality,
      maxBytes: make.maxBytes,
      cropRatio: make.cropRatio,
      keepsPosition: make.keepsPosition ?? false,
      keepsDevice: make.keepsDevice ?? false,
      caption: embeddedCaption(picture, title),
    },
    signal,
  );
  return {
    number,
    file,
    sha256: result.sha256,
    caption: picture.caption,
    articleLine: picture.articleLine,
    phase: picture.phase,
    original: { path, sha256 },
    widthPx: result.widthPx,
    heightPx: result.heightPx,
    crop: result.crop,
  };
}

/** What travels inside a picture. */
export function embeddedCaption(picture: PublicationPicture, title: string): EmbeddedCaption {
  return {
    caption: picture.caption,
    headline: picture.heading ?? title,
    creator: picture.creator,
    credit: picture.credit,
    dateCreated: picture.date?.iso ?? null,
    place: picture.place,
  };
}
