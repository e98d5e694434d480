// The pictures of a page once more for small screens, made from the published ones, not from the originals.
import { join } from 'node:path';
import type { ExportedPicture } from '../../../../shared/exports/export-manifest.ts';
import type { ExportRun } from '../frame/export-writer.ts';
import type { PictureRow } from '../pictures/picture-rows.ts';
import { publishPictures } from '../pictures/publish-pictures.ts';

/** Fills a phone of 390 points at its 2.75 pixels a point, and half a desktop screen. */
const SMALL = { longEdgePx: 1080, quality: 80 };
/** A second file must be worth it. */
const WORTHWHILE = 1.25;

/** The small companion of a published picture, as it will be named and sized; null where the picture is small itself. */
export function smallPictureOf({
  file,
  widthPx,
  heightPx,
}: Pick<ExportedPicture, 'file' | 'widthPx' | 'heightPx'>): {
  file: string;
  widthPx: number;
} | null {
  const longEdgePx = Math.max(widthPx, heightPx);
  if (longEdgePx < SMALL.longEdgePx * WORTHWHILE) return null;
  return {
    file: file.replace(/([^/]+)$/, 'small/$1'),
    widthPx: Math.max(1, Math.round((widthPx * SMALL.longEdgePx) / longEdgePx)),
  };
}

/**
 * Writes the small companions, captions inside like their large ones.
 * @throws ArchiveError as `publishPictures`
 */
export async function publishSmallPictures(
  title: string,
  rows: readonly PictureRow[],
  pictures: readonly ExportedPicture[],
  dir: string,
  run: ExportRun,
): Promise<void> {
  const smallRows = rows.flatMap((row, index) => {
    const large = pictures[index];
    const small = large && smallPictureOf(large);
    if (!large || !small) return [];
    const original = {
      ...row.picture.original,
      absolutePath: join(dir, large.file),
      path: large.file,
      sha256: large.sha256,
    };
    return [{ ...row, file: small.file, picture: { ...row.picture, original } }];
  });
  await publishPictures(title, smallRows, SMALL, dir, run);
}
