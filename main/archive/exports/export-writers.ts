// How each kind of export is written; a new kind is one line here.
import { ArchiveError } from '../../../shared/errors.ts';
import type { ExportChoice } from '../../../shared/exports/export-kinds.ts';
import type { ExportWriter } from './frame/export-writer.ts';
import { galleryWriter } from './gallery/gallery-writer.ts';
import type { Publication } from './publication.ts';
import { type TransferServices, transferWriter } from './transfer/transfer-writer.ts';
import { wechatWriter } from './wechat/wechat-writer.ts';
import { wordWriter } from './word/word-writer.ts';

/** The writer of a kind. @throws ArchiveError for what a kind refuses before anything is written */
export function exportWriter(
  publication: Publication,
  choice: ExportChoice,
  services: TransferServices,
): ExportWriter {
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
    case 'slides': {
      throw new ArchiveError('not-built-yet', {
        kind: choice.kind,
        available: 'gallery, wechat, word, transfer',
      });
    }
    case 'transfer': {
      return transferWriter(publication, choice.settings, services);
    }
  }
}
