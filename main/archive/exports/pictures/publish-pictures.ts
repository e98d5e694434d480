// Pictures made anew from their originals, with their captions inside.
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PictureSize } from '../../../../shared/exports/export-kinds.ts';
import type { ExportedPicture } from '../../../../shared/exports/export-manifest.ts';
import type { EmbeddedCaption } from '../../imaging/tasks.ts';
import type { ExportRun } from '../frame/export-writer.ts';
import { inLanes } from '../frame/in-lanes.ts';
import type { PublicationPicture } from '../publication.ts';
import type { PictureRow } from './picture-rows.ts';

/**
 * Writes the picture of each row into `dir`, as many at once as there are workers.
 * @throws ArchiveError original-offline, original-changed, image-damaged, caption-too-long, export-unwritable,
 * disk-full, cancelled
 */
export async function publishPictures(
  title: string,
  rows: readonly PictureRow[],
  { longEdgePx, quality }: PictureSize,
  dir: string,
  { imaging, report, signal }: ExportRun,
): Promise<ExportedPicture[]> {
  for (const folder of new Set(rows.map(({ file }) => dirname(file)))) {
    await mkdir(join(dir, folder), { recursive: true });
  }
  let done = 0;
  const tell = () => {
    report({ stage: 'export', done, total: rows.length });
  };
  tell();
  const publish = async ({ number, file, picture }: PictureRow, stop: AbortSignal) => {
    const { absolutePath, path, sha256 } = picture.original;
    const result = await imaging.publish(
      {
        path: absolutePath,
        sha256,
        target: join(dir, file),
        longEdgePx,
        quality,
        maxBytes: null,
        cropRatio: null,
        keepsPosition: false,
        keepsDevice: false,
        caption: embeddedCaption(picture, title),
      },
      stop,
    );
    done += 1;
    tell();
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
  };
  return await inLanes(rows, imaging.size, publish, signal);
}

/** What travels inside a picture. */
function embeddedCaption(picture: PublicationPicture, title: string): EmbeddedCaption {
  return {
    caption: picture.caption,
    headline: picture.heading ?? title,
    creator: picture.creator,
    credit: picture.credit,
    dateCreated: picture.date?.iso ?? null,
    place: picture.place,
  };
}
