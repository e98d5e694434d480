// The gallery: numbered pictures in the article's order with its captions inside and beside them, and a page that
// opens offline.
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { GallerySettings } from '../../../../shared/exports/export-kinds.ts';
import type { ExportManifest } from '../../../../shared/exports/export-manifest.ts';
import { demand, readText, understand } from '../frame/check-files.ts';
import type { ExportRun, ExportWriter } from '../frame/export-writer.ts';
import { writeStaged } from '../frame/staging.ts';
import { checkCaptions } from '../pictures/check-captions.ts';
import { pictureRows } from '../pictures/picture-rows.ts';
import { publishPictures } from '../pictures/publish-pictures.ts';
import type { Publication } from '../publication.ts';
import { checkPage } from '../web/check-page.ts';
import { galleryPage } from '../web/gallery-page.ts';
import { captionsCsv, captionsText, cells, parseCsv } from './caption-files.ts';

/** A gallery of a publication. */
export function galleryWriter(publication: Publication, settings: GallerySettings): ExportWriter {
  const rows = pictureRows(publication.pictures);
  return {
    choice: { kind: 'gallery', settings },
    write: async (dir, run) => {
      const pictures = await publishPictures(publication.title, rows, settings, dir, run);
      const texts = {
        'captions.csv': captionsCsv(rows),
        'captions.txt': captionsText(rows),
        'index.html': galleryPage(publication, pictures, run.startedAt),
      };
      for (const [file, text] of Object.entries(texts)) await writeStaged(join(dir, file), text);
      return { pictures, pairPictures: [] };
    },
    check,
  };

  async function check(dir: string, manifest: ExportManifest, run: ExportRun): Promise<void> {
    const table = await readText(dir, 'captions.csv');
    const [, ...records] = understand('captions.csv', () => parseCsv(table));
    demand(isDeepStrictEqual(records, rows.map(cells)), 'captions.csv', 'content');
    const text = await readText(dir, 'captions.txt');
    for (const { name, picture } of rows) {
      demand(text.includes(`${name}\n${picture.caption}\n`), 'captions.txt', name);
    }
    await checkCaptions(dir, manifest.pictures, run.signal);
    await checkPage(dir, publication, manifest, run.startedAt);
  }
}
