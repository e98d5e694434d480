// What an export would hold and what a person should know of it, before anything is written. Cheap: no pixels.
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Article } from '../../../../shared/article.ts';
import { EXPORT_OUTLETS } from '../../../../shared/captions/outlet.ts';
import { ArchiveError, type ErrorCode } from '../../../../shared/errors.ts';
import {
  compareExports,
  type ComparedPicture,
} from '../../../../shared/exports/compare-exports.ts';
import type {
  ExportChoice,
  ExportKind,
  ExportSource,
} from '../../../../shared/exports/export-kinds.ts';
import type {
  ChangesSince,
  ExportFinding,
  ExportFindingCode,
  ExportPreview,
} from '../../../../shared/exports/export-preview.ts';
import type { Gazetteer } from '../../../../shared/understanding/gazetteer.ts';
import type { RememberedExport } from '../../catalog/exports.ts';
import type { Catalog } from '../../catalog/open-catalog.ts';
import { checkTarget } from '../frame/target.ts';
import type { ExportPlace } from '../frame/write-exports.ts';
import type { Publication } from '../publication.ts';
import type { SourceNow } from '../source-now.ts';
import { findingOf, findingOfPictures } from './finding.ts';
import { askedEdgePx, kindFindings } from './kind-findings.ts';

/** What is to be exported, and what it is made from. */
export interface PreviewRequest extends SourceNow {
  source: ExportSource;
  gazetteer: Gazetteer;
  choices: readonly ExportChoice[];
  /** Null while no folder is chosen. */
  place: ExportPlace | null;
}

/** Looks an export over. @throws ArchiveError for what is wrong with the folder beyond a person's choice */
export async function previewExport(
  catalog: Catalog,
  { source, gazetteer, publication: publicationOf, article, choices, place }: PreviewRequest,
): Promise<ExportPreview> {
  // Where nothing is chosen yet, what a gallery would hold is shown.
  const publication = publicationOf(choices[0]?.kind ?? 'gallery');
  const { title, pictures, pairs, missing } = publication;
  return {
    title,
    pictures: pictures.map(({ caption, phase, original }, index) => ({
      number: index + 1,
      photo: catalog.photos.idOf(original.sha256),
      caption,
      phase,
    })),
    pairCount: pairs.length,
    missing: missing.map(({ caption }) => caption),
    findings: [
      ...findingOf('no-pictures', Number(pictures.length === 0)),
      ...(place === null ? [] : await placeFindings(place)),
      ...pictureFindings(publication),
      ...(article === null ? [] : articleFindings(article)),
      ...(article === null ? [] : editFindings(publicationOf, choices, article)),
      ...sizeFindings(catalog, publication, choices),
      ...choices.flatMap((choice) => kindFindings(publicationOf(choice.kind), choice, gazetteer)),
    ],
    since: choices.flatMap(({ kind }) => {
      const last = catalog.exports.lastOf(source, kind);
      return last === null
        ? []
        : [changesFrom(catalog, last, kind, comparedPictures(publicationOf(kind)))];
    }),
  };
}

/** A publication's pictures as exports are compared by them. */
function comparedPictures({ pictures }: Publication): ComparedPicture[] {
  return pictures.map(({ caption, articleLine, original: { sha256 } }, index) => ({
    number: index + 1,
    caption,
    articleLine,
    sha256,
  }));
}

/** What changed in an export from the one before it of the same kind and source; null if there was none. */
export function changesOf(catalog: Catalog, { id, origin }: RememberedExport): ChangesSince | null {
  if (origin.kind === 'shots') return null;
  const { choice, ...source } = origin;
  const last = catalog.exports.lastOf(source, choice.kind, id);
  return last && changesFrom(catalog, last, choice.kind, catalog.exports.pictures(id));
}

function changesFrom(
  catalog: Catalog,
  { id, at, target }: RememberedExport,
  kind: ExportKind,
  pictures: readonly ComparedPicture[],
): ChangesSince {
  const changes = compareExports(catalog.exports.pictures(id), pictures);
  return { kind, id, at, name: basename(target), changes };
}

const PLACE_FINDINGS: Partial<Record<ErrorCode, ExportFindingCode>> = {
  'export-exists': 'target-taken',
  'export-target-missing': 'target-gone',
  'export-in-root': 'target-in-root',
};

async function placeFindings({ to, closed }: ExportPlace): Promise<ExportFinding[]> {
  try {
    await checkTarget(to, closed);
    return [];
  } catch (error) {
    const code = error instanceof ArchiveError ? PLACE_FINDINGS[error.code] : undefined;
    if (code === undefined) throw error;
    return findingOf(code, 1);
  }
}

function pictureFindings(publication: Publication): ExportFinding[] {
  return [
    ...findingOfPictures(
      'originals-offline',
      publication,
      ({ original }) => !existsSync(original.absolutePath),
    ),
    ...findingOfPictures('captions-empty', publication, ({ caption }) => caption.trim() === ''),
    ...findingOfPictures(
      'phases-disagree',
      publication,
      ({ phase, facts }) =>
        phase !== 'unknown' && facts.phase !== 'unknown' && phase !== facts.phase,
    ),
  ];
}

function articleFindings({ slots }: Article): ExportFinding[] {
  const open = slots.filter(({ chosen }) => chosen === null);
  const asked = open.filter(({ state }) => state === 'ask').length;
  return [
    ...findingOf('slots-asked', asked),
    ...findingOf('captions-missing', open.length - asked),
  ];
}

/** Captions that an editor changed, once for each outlet. */
function editFindings(
  publicationOf: SourceNow['publication'],
  choices: readonly ExportChoice[],
  { slots }: Article,
): ExportFinding[] {
  const captions = new Map(slots.map(({ line, caption }) => [line, caption]));
  const firstOf = new Map(
    choices.toReversed().map(({ kind }) => [EXPORT_OUTLETS[kind], kind] as const),
  );
  return [...firstOf.values()]
    .toReversed()
    .flatMap((kind) =>
      findingOfPictures(
        'captions-edited',
        publicationOf(kind),
        ({ articleLine, caption }) =>
          articleLine !== null && (captions.get(articleLine) ?? caption) !== caption,
        { kind },
      ),
    );
}

/** Pictures are never enlarged, so a small one stays as it is. */
function sizeFindings(
  catalog: Catalog,
  publication: Publication,
  choices: readonly ExportChoice[],
): ExportFinding[] {
  const asked = choices.map(askedEdgePx).filter((px) => px !== null);
  const limit = Math.max(0, ...asked);
  const edges = publication.pictures.map(({ original }) => {
    const photo = catalog.photos.get(catalog.photos.idOf(original.sha256) ?? 0);
    return photo === null ? limit : Math.max(photo.widthPx, photo.heightPx);
  });
  return findingOfPictures(
    'pictures-smaller',
    publication,
    (_, index) => (edges[index] ?? limit) < limit,
    { limit },
  );
}
