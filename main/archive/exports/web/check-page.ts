import type { ExportManifest } from '../../../../shared/exports/export-manifest.ts';
import { demand, readText } from '../frame/check-files.ts';
import { escapeHtml } from '../html.ts';
import type { Publication } from '../publication.ts';
import { galleryPage } from './gallery-page.ts';

/** The page is the one meant, with every caption on it. @throws ArchiveError export-unverified */
export async function checkPage(
  dir: string,
  publication: Publication,
  { pictures }: ExportManifest,
  exportedAt: Date,
): Promise<void> {
  const page = galleryPage(publication, pictures, exportedAt);
  demand((await readText(dir, 'index.html')) === page, 'index.html', 'content');
  for (const { caption } of pictures) {
    demand(page.includes(`>${escapeHtml(caption)}<`), 'index.html', caption);
  }
}
