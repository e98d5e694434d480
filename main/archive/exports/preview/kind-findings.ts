// What a person should know of one kind before exporting; a kind with something to say is one line here.
import type {
  ExportChoice,
  TransferSettings,
  WechatSettings,
} from '../../../../shared/exports/export-kinds.ts';
import type { ExportFinding } from '../../../../shared/exports/export-preview.ts';
import { wechatMeasure } from '../../../../shared/exports/wechat-limits.ts';
import type { Publication } from '../publication.ts';
import { findingOf, findingOfPictures } from './finding.ts';

/** Findings of a kind, cheap: no pixels, no files. */
export function kindFindings(publication: Publication, choice: ExportChoice): ExportFinding[] {
  switch (choice.kind) {
    case 'wechat': {
      return wechatFindings(publication, choice.settings);
    }
    case 'transfer': {
      return transferFindings(publication, choice.settings);
    }
    case 'gallery':
    case 'web':
    case 'word':
    case 'slides': {
      return [];
    }
  }
}

/** The long edge that a kind is asked to make its pictures at; null where it is not asked. */
export function askedEdgePx(choice: ExportChoice): number | null {
  switch (choice.kind) {
    case 'gallery': {
      return choice.settings.copiesOriginals ? null : choice.settings.longEdgePx;
    }
    case 'web':
    case 'word':
    case 'slides': {
      return choice.settings.longEdgePx;
    }
    case 'wechat':
    case 'transfer': {
      return null;
    }
  }
}

function wechatFindings(
  { title }: Publication,
  { author, digest }: WechatSettings,
): ExportFinding[] {
  return (['title', 'author', 'digest'] as const).flatMap((name) => {
    const used = Array.from({ title, author, digest }[name]).length;
    const { isOver, limit } = wechatMeasure(name, used);
    return isOver ? findingOf(`${name}-long`, used, { kind: 'wechat', limit }) : [];
  });
}

/** What an entry needs beside its picture (GB/T 11821-2002): who hands over, when it was taken, by whom. */
function transferFindings(
  publication: Publication,
  { organisation, fonds }: TransferSettings,
): ExportFinding[] {
  const kind = { kind: 'transfer' } as const;
  return [
    ...findingOf('office-missing', Number(organisation.trim() === ''), kind),
    ...findingOf('fonds-missing', Number(fonds.trim() === ''), kind),
    ...findingOfPictures('dates-missing', publication, ({ date }) => date === null, kind),
    ...findingOfPictures(
      'authors-missing',
      publication,
      ({ creator, credit }) => creator === null && credit === null,
      kind,
    ),
  ];
}
