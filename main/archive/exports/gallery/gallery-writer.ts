// The gallery: numbered pictures in the article's order with its captions inside and beside them, pairs also as one
// picture, and a page that opens offline. Where originals are copied instead, captions stand beside them only.
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parseCsv } from '../../csv-table.ts';
import type { GallerySettings } from '../../../../shared/exports/export-kinds.ts';
import type { ExportManifest } from '../../../../shared/exports/export-manifest.ts';
import { demand, readText, understand } from '../frame/check-files.ts';
import type { ExportRun, ExportWriter, WrittenPictures } from '../frame/export-writer.ts';
import { writeStaged } from '../frame/staging.ts';
import { checkCaptions } from '../pictures/check-captions.ts';
import { checkCopies, copyOriginals, originalRows } from '../pictures/original-copies.ts';
import { checkPairs, pairRows, publishPairs } from '../pictures/pair-pictures.ts';
import { partOfRun } from '../pictures/part-of-run.ts';
import { pictureRows } from '../pictures/picture-rows.ts';
import { publishPictures } from '../pictures/publish-pictures.ts';
import type { Publication } from '../publication.ts';
import { checkPage } from '../web/check-page.ts';
import { galleryPage } from '../web/gallery-page.ts';
import { captionsCsv, captionsText, cells } from './caption-files.ts';
import { CAPTIONS_DOCUMENT, captionsDocument, checkCaptionsDocument } from './captions-document.ts';
import { ORIGINALS_NOTE, ORIGINALS_NOTE_TEXT } from './originals-note.ts';
import { smallPictures } from './small-pictures.ts';

/** A gallery of a publication. */
export function galleryWriter(publication: Publication, settings: GallerySettings): ExportWriter {
  const { title } = publication;
  const { copiesOriginals, pairPictures: layout } = settings;
  const rows = copiesOriginals
    ? originalRows(publication.pictures)
    : pictureRows(publication.pictures);
  const pairs = layout === 'none' ? [] : pairRows(rows, publication.pairs);
  const note = copiesOriginals
    ? `${rows.length} 张原件，拍摄位置等信息仍在图片里`
    : `${rows.length} 张图片`;
  return { choice: { kind: 'gallery', settings }, write, check };

  async function write(dir: string, run: ExportRun): Promise<WrittenPictures> {
    const total = 2 * rows.length + pairs.length;
    const part = (before: number) => partOfRun(run, before, total);
    const pictures = copiesOriginals
      ? await copyOriginals(title, rows, dir, part(0))
      : await publishPictures(title, rows, settings, dir, part(0));
    const pairPictures =
      layout === 'none'
        ? []
        : await publishPairs(title, pairs, layout, settings, dir, part(rows.length));
    const small = await smallPictures(dir, pictures, part(rows.length + pairs.length));
    // The document takes as much memory as the workers, which have done their part.
    await run.imaging.rest();
    const document = await captionsDocument(title, note, rows, small, run.startedAt);
    await writeStaged(join(dir, CAPTIONS_DOCUMENT), document);
    const texts = {
      'captions.csv': captionsCsv(rows),
      'captions.txt': captionsText(rows),
      // A page shows no raw files or scans, and many originals at once are too much for it.
      ...(copiesOriginals
        ? { [ORIGINALS_NOTE]: ORIGINALS_NOTE_TEXT }
        : { 'index.html': galleryPage(publication, pictures, run.startedAt) }),
    };
    for (const [file, text] of Object.entries(texts)) await writeStaged(join(dir, file), text);
    return { pictures, pairPictures };
  }

  async function check(dir: string, manifest: ExportManifest, run: ExportRun): Promise<void> {
    await checkCaptionFiles(dir);
    await checkCaptionsDocument(dir, title, note, rows);
    const { pictures, pairPictures } = manifest;
    await checkPairs(dir, pairs, pairPictures, pictures, run.signal);
    if (copiesOriginals) {
      await checkCopies(dir, pictures, run.signal);
    } else {
      await checkCaptions(dir, pictures, run.signal);
      await checkPage(dir, publication, manifest, run.startedAt);
    }
  }

  async function checkCaptionFiles(dir: string): Promise<void> {
    const table = await readText(dir, 'captions.csv');
    const [, ...records] = understand('captions.csv', () => parseCsv(table));
    demand(isDeepStrictEqual(records, rows.map(cells)), 'captions.csv', 'content');
    const text = await readText(dir, 'captions.txt');
    for (const { name, picture } of rows) {
      demand(text.includes(`${name}\n${picture.caption}\n`), 'captions.txt', name);
    }
  }
}
