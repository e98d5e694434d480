// The gallery: numbered pictures in the article's order with its captions inside and beside them, a page that
// opens offline, and a manifest that proves it. See [Note: All or nothing].
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ArchiveError } from '../../../shared/errors.ts';
import type { ExportSummary, GalleryManifest, GalleryPicture } from '../../../shared/gallery.ts';
import type { ExportedFile } from '../catalog/exports.ts';
import type { EmbeddedCaption, Imaging, PublishResult } from '../imaging/tasks.ts';
import type { Report } from '../job.ts';
import { type CaptionRow, captionsCsv, captionsText } from './caption-files.ts';
import { checkGallery } from './check-gallery.ts';
import { pictureName } from '../../../shared/file-names.ts';
import { galleryPage } from './gallery-page.ts';
import type { GalleryRequest, GalleryRequestPicture } from './gallery-request.ts';
import { hashFile, MANIFEST_FILE, manifestText } from './manifest.ts';
import { createStaging, placeStaging, removeStaging, writeStaged } from './staging.ts';
import { checkTarget } from './target.ts';
import { exportError, throwIfCancelled } from './write-errors.ts';

export interface ExportServices {
  imaging: Imaging;
  now: () => Date;
  /** Told of everything that the gallery holds once it is in place. */
  onPlaced: (files: readonly ExportedFile[], pictures: number) => void;
}

/**
 * Writes a gallery beside `request.to`, verifies it from disk, and renames it into place.
 * Whatever fails, nothing is left behind.
 * @throws ArchiveError export-nothing, export-target-missing, export-exists, export-in-root,
 * export-unwritable, disk-full, original-offline, original-changed, image-damaged,
 * caption-too-long, export-unverified, cancelled
 */
export async function writeGallery(
  request: GalleryRequest,
  { imaging, now, onPlaced }: ExportServices,
  report: Report,
  signal: AbortSignal,
): Promise<ExportSummary> {
  throwIfCancelled(signal);
  if (request.pictures.length === 0) throw new ArchiveError('export-nothing');
  const startedAt = now();
  const target = await checkTarget(request.to, request.roots);
  const staging = await createStaging(target, startedAt);
  const files: ExportedFile[] = [];
  try {
    await mkdir(join(staging, 'pictures'));
    const rows = captionRows(request.pictures);
    const published = await publishPictures(request, rows, { staging, imaging, report, signal });
    const pictures = galleryPictures(rows, published);
    const page = galleryPage(request, pictures, startedAt);
    const texts = [
      ['captions.csv', captionsCsv(rows)],
      ['captions.txt', captionsText(rows)],
      ['index.html', page],
    ] as const;
    for (const [file, text] of texts) await writeStaged(join(staging, file), text);
    const manifest = await describeGallery(request, pictures, { staging, texts, startedAt });
    await writeStaged(join(staging, MANIFEST_FILE), manifestText(manifest));
    files.push(...manifest.files, {
      file: MANIFEST_FILE,
      ...(await hashFile(join(staging, MANIFEST_FILE))),
    });
    await checkGallery(staging, { manifest, rows, page }, report, signal);
    throwIfCancelled(signal);
    await placeStaging(staging, target);
  } catch (error) {
    await removeStaging(staging);
    throw exportError(error, request.to);
  }
  onPlaced(files, request.pictures.length);
  return {
    kind: 'gallery',
    dir: request.to,
    pictures: request.pictures.length,
    captions: request.pictures.length,
    missing: request.missing.map(({ caption }) => caption),
    verified: true,
  };
}

function captionRows(pictures: readonly GalleryRequestPicture[]): CaptionRow[] {
  return pictures.map((picture, index) => {
    const name = pictureName(index + 1, pictures.length);
    return { number: index + 1, name, file: `pictures/${name}.jpg`, picture };
  });
}

/** As many at once as there are workers; the first failure stops the rest and is the one told. */
async function publishPictures(
  request: GalleryRequest,
  rows: readonly CaptionRow[],
  run: { staging: string; imaging: Imaging; report: Report; signal: AbortSignal },
): Promise<PublishResult[]> {
  const failures: unknown[] = [];
  const stop = new AbortController();
  const signal = AbortSignal.any([run.signal, stop.signal]);
  const published: PublishResult[] = [];
  const waiting = rows.values();
  let done = 0;
  const tell = () => {
    run.report({ stage: 'export', done, total: rows.length });
  };
  const publishNext = async () => {
    for (const { number, file, picture } of waiting) {
      throwIfCancelled(signal);
      const task = {
        path: picture.original.absolutePath,
        sha256: picture.original.sha256,
        target: join(run.staging, file),
        ...request.options,
        caption: embeddedCaption(picture, request.title),
      };
      published[number - 1] = await run.imaging.publish(task, signal);
      done += 1;
      tell();
    }
  };
  tell();
  const lanes = Array.from({ length: Math.max(1, run.imaging.size) }, async () => {
    try {
      await publishNext();
    } catch (error) {
      failures.push(error);
      stop.abort();
    }
  });
  await Promise.all(lanes);
  if (failures.length > 0) throw failures[0];
  return published;
}

function embeddedCaption(picture: GalleryRequestPicture, title: string): EmbeddedCaption {
  return {
    caption: picture.caption,
    headline: picture.heading ?? title,
    creator: picture.creator,
    credit: picture.credit,
    dateCreated: picture.date?.iso ?? null,
    place: picture.place,
  };
}

function galleryPictures(
  rows: readonly CaptionRow[],
  published: readonly PublishResult[],
): GalleryPicture[] {
  return rows.map(({ number, file, picture }, index) => {
    const result = published[index];
    if (!result) throw new Error(`Picture ${number} was not published.`);
    return {
      number,
      file,
      sha256: result.sha256,
      caption: picture.caption,
      articleLine: picture.articleLine,
      phase: picture.phase,
      original: { path: picture.original.path, sha256: picture.original.sha256 },
      widthPx: result.widthPx,
      heightPx: result.heightPx,
    };
  });
}

async function describeGallery(
  request: GalleryRequest,
  pictures: GalleryPicture[],
  built: {
    staging: string;
    texts: readonly (readonly [string, string])[];
    startedAt: Date;
  },
): Promise<GalleryManifest> {
  const names = [...built.texts.map(([file]) => file), ...pictures.map(({ file }) => file)];
  const files: GalleryManifest['files'] = [];
  for (const file of names) {
    files.push({ file, ...(await hashFile(join(built.staging, file))) });
  }
  return {
    format: 'xinmao-gallery/1',
    title: request.title,
    exportedAt: built.startedAt.toISOString(),
    options: { longEdgePx: request.options.longEdgePx, quality: request.options.quality },
    pictures,
    pairs: request.pairs.map(({ before, after }) => ({ before: before + 1, after: after + 1 })),
    missing: request.missing,
    files,
  };
}
