// What a person should know of one kind before exporting; a kind with something to say is one line here.
import type {
  ExportChoice,
  TransferSettings,
  WechatSettings,
} from '../../../../shared/exports/export-kinds.ts';
import type { ExportFinding } from '../../../../shared/exports/export-preview.ts';
import { REQUIRED_FIELDS } from '../../../../shared/transfer/transfer-entry.ts';
import type { Gazetteer } from '../../../../shared/understanding/gazetteer.ts';
import type { Publication } from '../publication.ts';
import { transferCheck } from '../transfer/transfer-plan.ts';
import { publicationMeasures } from '../wechat/fragment.ts';
import { findingOf } from './finding.ts';

/** Findings of a kind, cheap: no pixels, no files. */
export function kindFindings(
  publication: Publication,
  choice: ExportChoice,
  gazetteer: Gazetteer,
): ExportFinding[] {
  switch (choice.kind) {
    case 'wechat': {
      return wechatFindings(publication, choice.settings);
    }
    case 'transfer': {
      return transferFindings(publication, choice.settings, gazetteer);
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

/** Title, author, digest and body that an official account would not take. */
function wechatFindings(publication: Publication, settings: WechatSettings): ExportFinding[] {
  return publicationMeasures(publication, settings).flatMap(({ name, used, limit, isOver }) =>
    isOver && name !== 'picture' ? findingOf(`${name}-long`, used, { kind: 'wechat', limit }) : [],
  );
}

/** Who hands over (GB/T 11821-2002), and what entries lack that has to be there. */
function transferFindings(
  publication: Publication,
  { organisation, fonds, goesOnIncomplete }: TransferSettings,
  gazetteer: Gazetteer,
): ExportFinding[] {
  const kind = { kind: 'transfer' } as const;
  const { lacking, incomplete } = transferCheck(publication, gazetteer);
  return [
    ...findingOf('office-missing', Number(organisation.trim() === ''), kind),
    ...findingOf('fonds-missing', Number(fonds.trim() === ''), kind),
    ...findingOf('fields-missing', goesOnIncomplete ? 0 : incomplete, kind),
    ...REQUIRED_FIELDS.flatMap((field) => {
      const pictures = lacking
        .filter(({ missing }) => missing.includes(field))
        .map(({ picture }) => picture);
      return findingOf(`${field}-missing`, pictures.length, kind).map((finding) => ({
        ...finding,
        pictures,
      }));
    }),
  ];
}
