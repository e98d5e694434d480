// How each kind of export is written; a new kind is one line here.
import { ArchiveError } from '../../../shared/errors.ts';
import type { ExportChoice } from '../../../shared/exports/export-kinds.ts';
import type { ExportWriter } from './frame/export-writer.ts';
import { galleryWriter } from './gallery/gallery-writer.ts';
import type { Publication } from './publication.ts';
import { wechatWriter } from './wechat/wechat-writer.ts';
import { wordWriter } from './word/word-writer.ts';

/** The writer of a kind. @throws ArchiveError not-built-yet, wechat-author-too-long, wechat-digest-too-long */
export function exportWriter(publication: Publication, choice: ExportChoice): ExportWriter {
  switch (choice.kind) {
    case 'gallery': {
      return galleryWriter(publication, choice.settings);
    }
    case 'wechat': {
      return wechatWriter(publication, choice.settings);
    }
    case 'word': {
      return wordWriter(publication, choice.settings);
    }
    case 'web':
    case 'slides':
    case 'transfer': {
      throw new ArchiveError('not-built-yet', {
        kind: choice.kind,
        available: 'gallery, wechat, word',
      });
    }
  }
}
