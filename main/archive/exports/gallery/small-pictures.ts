// Small pictures for a document, made of what an export already holds or copies.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ArchiveError } from '../../../../shared/errors.ts';
import type { ExportedPicture } from '../../../../shared/exports/export-manifest.ts';
import type { EmbeddedCaption } from '../../imaging/tasks.ts';
import type { ExportRun } from '../frame/export-writer.ts';
import { inLanes } from '../frame/in-lanes.ts';

/** A JPEG without metadata, in memory. */
export interface SmallPicture {
  jpeg: Buffer;
  widthPx: number;
  heightPx: number;
}

/** Five centimetres wide at the 150 dots an inch of an office printer. */
const LONG_EDGE_PX = 300;
const QUALITY = 75;

const NO_CAPTION: EmbeddedCaption = {
  caption: '',
  headline: null,
  creator: null,
  credit: null,
  dateCreated: null,
  place: { province: null, city: null, county: null, town: null, village: null },
};

/**
 * A small picture of each, in order; nothing of it stays in `dir`.
 * @throws ArchiveError export-unverified where a picture is not what was written, export-unwritable, disk-full,
 * cancelled
 */
export async function smallPictures(
  dir: string,
  pictures: readonly ExportedPicture[],
  { imaging, report, signal }: ExportRun,
): Promise<SmallPicture[]> {
  const folder = join(dir, '.small');
  await mkdir(folder);
  let done = 0;
  const shrink = async ({ number, file, sha256 }: ExportedPicture, stop: AbortSignal) => {
    const target = join(folder, `${number}.jpg`);
    const { widthPx, heightPx } = await imaging
      .publish(
        {
          path: join(dir, file),
          sha256,
          target,
          longEdgePx: LONG_EDGE_PX,
          quality: QUALITY,
          maxBytes: null,
          cropRatio: null,
          keepsPosition: false,
          keepsDevice: false,
          caption: NO_CAPTION,
        },
        stop,
      )
      .catch((error: unknown) => {
        throw asUnverified(error, file);
      });
    const jpeg = await readFile(target);
    done += 1;
    report({ stage: 'export', done, total: pictures.length });
    return { jpeg, widthPx, heightPx };
  };
  const small = await inLanes(pictures, imaging.size, shrink, signal);
  await rm(folder, { recursive: true });
  return small;
}

/** What would be said of an original is said of the picture just written. */
function asUnverified(error: unknown, path: string): unknown {
  const isOfPicture =
    error instanceof ArchiveError &&
    ['original-changed', 'original-offline', 'image-damaged'].includes(error.code);
  if (!isOfPicture) return error;
  return new ArchiveError('export-unverified', { path, detail: 'content' }, { cause: error });
}
