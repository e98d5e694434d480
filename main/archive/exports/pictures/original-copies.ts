// Originals handed on byte for byte, each with its caption in an XMP file beside it: nothing inside them changes.
import { extname, join } from 'node:path';
import type { ExportedPicture } from '../../../../shared/exports/export-manifest.ts';
import { NOTHING_CARRIED } from '../../imaging/jpeg/carried.ts';
import { captionTexts } from '../../imaging/jpeg/caption-texts.ts';
import { readPacketCaption, xmpPacket, xmpText } from '../../imaging/jpeg/xmp.ts';
import { demand, readText } from '../frame/check-files.ts';
import type { ExportRun } from '../frame/export-writer.ts';
import { inLanes } from '../frame/in-lanes.ts';
import { writeStaged } from '../frame/staging.ts';
import { throwIfCancelled } from '../frame/write-errors.ts';
import type { PublicationPicture } from '../publication.ts';
import { checkOriginals, copyOriginal } from './copy-original.ts';
import { type PictureRow, pictureRows } from './picture-rows.ts';
import { embeddedCaption, makeFolders } from './publish-pictures.ts';

/** A disk reads several files at once no faster. */
const COPIES_AT_ONCE = 2;

/** Pictures numbered in their order, each with the extension of its original: `pictures/图01.NEF`. */
export function originalRows(pictures: readonly PublicationPicture[]): PictureRow[] {
  return pictureRows(pictures).map((row) => ({
    ...row,
    file: row.file.replace(/\.jpg$/, extension(row.picture.original)),
  }));
}

/**
 * Copies the original of each row into `dir`, its hash checked, and writes its caption beside it.
 * @throws ArchiveError original-offline, original-changed, file-unreadable, disk-full, cancelled; system errors of
 * writing
 */
export async function copyOriginals(
  title: string,
  rows: readonly PictureRow[],
  dir: string,
  { report, signal }: ExportRun,
): Promise<ExportedPicture[]> {
  await makeFolders(dir, rows);
  await checkOriginals(
    rows.map(({ picture }) => picture.original),
    dir,
    signal,
  );
  let done = 0;
  const copy = async ({ number, file, picture }: PictureRow, stop: AbortSignal) => {
    const { path, sha256, widthPx, heightPx } = picture.original;
    await copyOriginal(picture.original, join(dir, file), stop);
    const { xmp } = captionTexts(embeddedCaption(picture, title));
    await writeStaged(join(dir, sidecar(file)), xmpPacket(xmp, NOTHING_CARRIED));
    done += 1;
    report({ stage: 'export', done, total: rows.length });
    return {
      number,
      file,
      sha256,
      caption: picture.caption,
      articleLine: picture.articleLine,
      phase: picture.phase,
      original: { path, sha256 },
      widthPx,
      heightPx,
      crop: null,
    };
  };
  return await inLanes(rows, COPIES_AT_ONCE, copy, signal);
}

/**
 * Reads the captions beside copied originals back; that the copies have the bytes of their originals is shown by
 * their hashes.
 * @throws ArchiveError export-unverified, cancelled
 */
export async function checkCopies(
  dir: string,
  pictures: readonly ExportedPicture[],
  signal: AbortSignal,
): Promise<void> {
  for (const { file, sha256, original, caption } of pictures) {
    throwIfCancelled(signal);
    demand(sha256 === original.sha256, file, 'SHA-256');
    const beside = sidecar(file);
    const found = readPacketCaption(await readText(dir, beside));
    demand(found === xmpText(caption), beside, 'caption');
  }
}

function sidecar(file: string): string {
  return file.replace(/\.[^./]+$/, '.xmp');
}

/** As the original has it; of its format where its name has none that every system takes. */
function extension({ path, format }: PublicationPicture['original']): string {
  const own = extname(path);
  if (/^\.[a-z\d]{1,8}$/i.test(own) && own.toLowerCase() !== '.xmp') return own;
  return format === 'jpeg' ? '.jpg' : `.${format}`;
}
