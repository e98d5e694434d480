// The web page: one folder that opens from disk, with the article around its pictures.
import { join } from 'node:path';
import type { WebSettings } from '../../../../shared/exports/export-kinds.ts';
import type { ExportedPicture } from '../../../../shared/exports/export-manifest.ts';
import { demand, readText } from '../frame/check-files.ts';
import type { ExportRun, ExportWriter } from '../frame/export-writer.ts';
import { writeStaged } from '../frame/staging.ts';
import { checkCaptions } from '../pictures/check-captions.ts';
import { pictureRows } from '../pictures/picture-rows.ts';
import { publishPictures } from '../pictures/publish-pictures.ts';
import type { Publication } from '../publication.ts';
import { checkPageMarkup } from './check-page-markup.ts';
import { renderPage } from './page.ts';
import { publishSmallPictures, smallPictureOf } from './small-pictures.ts';

/** A web page of a publication. */
export function webWriter(publication: Publication, settings: WebSettings): ExportWriter {
  const { title } = publication;
  const rows = pictureRows(publication.pictures);
  const page = (pictures: readonly ExportedPicture[], at: Date) =>
    renderPage(publication, pictures, at, smallPictureOf);
  return {
    choice: { kind: 'web', settings },
    write: async (dir, run) => {
      const [large, small] = inTwoPasses(run);
      const pictures = await publishPictures(title, rows, settings, dir, large);
      await publishSmallPictures(title, rows, pictures, dir, small);
      await writeStaged(join(dir, 'index.html'), page(pictures, run.startedAt));
      return { pictures, pairPictures: [] };
    },
    check: async (dir, { pictures, files }, run) => {
      const text = await readText(dir, 'index.html');
      demand(text === page(pictures, run.startedAt), 'index.html', 'content');
      checkPageMarkup(
        text,
        pictures,
        files.map(({ file }) => file),
      );
      await checkCaptions(dir, pictures, run.signal);
      const small = pictures.flatMap((picture) => {
        const file = smallPictureOf(picture)?.file;
        return file === undefined ? [] : [{ ...picture, file }];
      });
      await checkCaptions(dir, small, run.signal);
    },
  };
}

/** One run told of as two halves of the same work. */
function inTwoPasses(run: ExportRun): [ExportRun, ExportRun] {
  const half = (offset: 0 | 1): ExportRun => ({
    ...run,
    report: (progress) => {
      const { done, total } = progress;
      if (total === null) run.report(progress);
      else run.report({ ...progress, done: done + offset * total, total: total * 2 });
    },
  });
  return [half(0), half(1)];
}
