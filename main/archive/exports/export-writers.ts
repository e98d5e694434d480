// How each kind of export is written; a new kind is one line here.
import { ArchiveError } from '../../../shared/errors.ts';
import type { ExportChoice } from '../../../shared/exports/export-kinds.ts';
import type { ExportWriter } from './frame/export-writer.ts';
import { galleryWriter } from './gallery/gallery-writer.ts';
import type { Publication } from './publication.ts';
import { slidesWriter } from './slides/slides-writer.ts';
import { webWriter } from './web/web-writer.ts';

/** The writer of a kind. */
export function exportWriter(publication: Publication, choice: ExportChoice): ExportWriter {
  switch (choice.kind) {
    case 'gallery': {
      return galleryWriter(publication, choice.settings);
    }
    case 'web': {
      return webWriter(publication, choice.settings);
    }
    case 'slides': {
      return slidesWriter(publication, choice.settings);
    }
    case 'wechat':
    case 'word':
    case 'transfer': {
      throw new ArchiveError('not-built-yet', {
        kind: choice.kind,
        available: 'gallery, web, slides',
      });
    }
  }
}
