import type { ExportedPicture } from '../../../../shared/exports/export-manifest.ts';
import type { Publication } from '../publication.ts';
import { renderPage } from './page.ts';

/** What a page is made from. */
export type PagePublication = Pick<
  Publication,
  'title' | 'pictures' | 'pairs' | 'credits' | 'lines'
>;

/** `index.html` of a gallery: its pictures by heading, without the text of the article. */
export function galleryPage(
  publication: PagePublication,
  pictures: readonly ExportedPicture[],
  exportedAt: Date,
): string {
  return renderPage({ ...publication, lines: [] }, pictures, exportedAt);
}
