// What was exported: the archive remembers it, the folders belong to the person.
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Article, ArticleId } from '../../../shared/article.ts';
import { ArchiveError } from '../../../shared/errors.ts';
import type { JobEvent } from '../../../shared/events.ts';
import type { ExportEntry, ExportOrigin } from '../../../shared/exports/export-entry.ts';
import type {
  ExportChoice,
  ExportSource,
  ExportSummary,
} from '../../../shared/exports/export-kinds.ts';
import type { ExportedFile } from '../../../shared/exports/export-manifest.ts';
import type { Gazetteer } from '../../../shared/understanding/gazetteer.ts';
import type { ComparedPicture } from '../../../shared/exports/compare-exports.ts';
import type { ChangesSince, ExportPreview } from '../../../shared/exports/export-preview.ts';
import type { ExportProof } from '../../../shared/exports/export-proof.ts';
import type { RememberedExport } from '../catalog/exports.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { Imaging } from '../imaging/tasks.ts';
import type { Jobs, Report } from '../job.ts';
import { exportWriter } from './export-writers.ts';
import { type ExportPlace, type PlacedExport, writeExports } from './frame/write-exports.ts';
import { changesOf, previewExport } from './preview/preview-export.ts';
import { findExport } from './proof/find-export.ts';
import { proveExport } from './proof/prove-export.ts';
import type { PictureProofServices } from './proof/prove-pictures.ts';
import { readSource, type SourceNow } from './source-now.ts';
import type { GiveNumbers } from './transfer/number-photos.ts';

/** Exports: made, and once they are in place remembered. */
export interface ExportDesk {
  /**
   * Writes exports of one source beside `to`, proves them, and renames them into place together: one kind is the
   * folder itself, several stand in it under their names.
   * @throws ArchiveError not-found, export-exists, export-target-missing, export-unwritable, export-in-root,
   * export-nothing, disk-full, original-offline, original-changed, export-unverified, transfer-incomplete, cancelled
   */
  write(
    source: ExportSource,
    to: string,
    choices: readonly ExportChoice[],
    signal?: AbortSignal,
  ): AsyncGenerator<JobEvent<ExportSummary[]>, void, undefined>;
  /** Newest first, each with whether its folder is still there. */
  list(): Promise<ExportEntry[]>;
  /**
   * What an export would hold, what a person should know of it, and what changed since the last one; `to` is null
   * while no folder is chosen. Looks at no pixels. @throws ArchiveError not-found
   */
  preview(
    source: ExportSource,
    to: string | null,
    choices: readonly ExportChoice[],
  ): Promise<ExportPreview>;
  /** What changed from the export before it of the same kind and source; null if there was none. */
  changes(id: number): ChangesSince | null;
  /**
   * Proves an export: its files against what they were when it was put in place, its captions against the article, its
   * pictures against their originals, and the limits of its kind. It lies in `dir` now, if it was moved.
   * @throws ArchiveError not-found, folder-missing, cancelled
   */
  prove(
    id: number,
    options?: { dir?: string | undefined; signal?: AbortSignal | undefined },
  ): AsyncGenerator<JobEvent<ExportProof>, void, undefined>;
  /** The export that lies in a folder, be it moved there; null if it is none of this archive's. */
  find(dir: string): Promise<number | null>;
  /** Its folder, to look into. @throws ArchiveError not-found, folder-missing */
  folder(id: number): Promise<string>;
  /** Takes an export from the list or puts it back; its folder stays as it is. @throws ArchiveError not-found */
  setListed(id: number, isListed: boolean): void;
}

/** What exporting works with. */
export interface ExportDeskServices {
  catalog: Catalog;
  gazetteer: Gazetteer;
  imaging: Imaging;
  jobs: Jobs;
  now: () => Date;
  /** The archive's own folder, as closed to exports as the folders of originals. */
  dir: string;
  article: (id: ArticleId) => Article;
  viewOf: PictureProofServices['viewOf'];
}

export function createExportDesk(services: ExportDeskServices): ExportDesk {
  const { catalog, jobs } = services;
  return {
    write: (source, to, choices, signal) =>
      jobs.run((report, stop) => writeAll(services, { source, to, choices }, report, stop), signal),
    list: () =>
      Promise.all(
        catalog.exports
          .listed()
          .map(async (entry) => ({ ...entry, isThere: await isFolder(entry.dir) })),
      ),
    preview: async (source, to, choices) =>
      await previewExport(catalog, {
        source,
        gazetteer: services.gazetteer,
        choices,
        place: to === null ? null : placeOf(services, to),
        ...readSource(catalog, source, services.article),
      }),
    changes: (id) => changesOf(catalog, entryOf(catalog, id)),
    prove: (id, { dir, signal } = {}) =>
      jobs.run(async (report, stop) => {
        const entry = entryOf(catalog, id);
        const home = await existingFolder(dir ?? entry.dir);
        const sourceNow = sourceNowOf(services, entry);
        const lanes = services.imaging.size;
        return await proveExport(entry, home, { ...services, lanes, sourceNow }, report, stop);
      }, signal),
    find: (dir) => findExport(catalog, resolve(dir)),
    folder: (id) => existingFolder(entryOf(catalog, id).dir),
    setListed: (id, isListed) => {
      if (!catalog.exports.setListed(id, isListed)) throw notFound(id);
    },
  };
}

async function writeAll(
  services: ExportDeskServices,
  act: { source: ExportSource; to: string; choices: readonly ExportChoice[] },
  report: Report,
  signal: AbortSignal,
): Promise<ExportSummary[]> {
  const { catalog, gazetteer, imaging, now } = services;
  const { source, choices } = act;
  const { publication } = readSource(catalog, source, services.article);
  const at = now();
  const place = placeOf(services, act.to);
  const giveNumbers: GiveNumbers = (scope, photos) =>
    catalog.lastingTransaction(() => catalog.photoNumbers.give(scope, photos));
  const parts = choices.map((choice) => {
    const published = publication(choice.kind);
    return {
      publication: published,
      writer: exportWriter(published, choice, { gazetteer, giveNumbers }),
    };
  });
  return await writeExports(parts, place, { imaging, now, onPlaced }, report, signal);

  function onPlaced(placed: readonly PlacedExport[]): void {
    catalog.lastingTransaction(() => {
      for (const { choice, dir, files, pictures: held } of placed) {
        const { title, pictures } = publication(choice.kind);
        const origin = { ...source, choice };
        rememberExport(
          catalog,
          { origin, title, dir, target: place.to, at, pictures: pictures.length },
          files,
          held.map((picture) => ({ ...picture, sha256: picture.original.sha256 })),
        );
      }
    });
  }
}

function placeOf({ catalog, dir }: ExportDeskServices, to: string): ExportPlace {
  return { to: resolve(to), closed: [...catalog.roots.all().map(({ path }) => path), dir] };
}

/** What an export's source would publish now; null where the source or one of its photos is gone. */
function sourceNowOf(services: ExportDeskServices, { origin }: RememberedExport): SourceNow | null {
  if (origin.kind === 'shots') return null;
  try {
    const now = readSource(services.catalog, origin, services.article);
    // Its photos are looked up when it is asked for.
    now.publication(origin.choice.kind);
    return now;
  } catch (error) {
    if (error instanceof ArchiveError && error.code === 'not-found') return null;
    throw error;
  }
}

/** Remembers an export that is in place; call it in a transaction. */
export function rememberExport(
  catalog: Catalog,
  made: Pick<RememberedExport, 'title' | 'dir' | 'target' | 'pictures'> & {
    origin: ExportOrigin;
    at: Date;
  },
  files: readonly ExportedFile[],
  pictures: readonly ComparedPicture[] = [],
): void {
  catalog.exports.add({ ...made, at: made.at.toISOString() }, { files, pictures });
}

function entryOf(catalog: Catalog, id: number): RememberedExport {
  const entry = catalog.exports.get(id);
  if (entry === null) throw notFound(id);
  return entry;
}

async function existingFolder(path: string): Promise<string> {
  if (!(await isFolder(path))) throw new ArchiveError('folder-missing', { path });
  return path;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    // Gone, or on a disk that is away: not there either way.
    return false;
  }
}

function notFound(id: number): ArchiveError {
  return new ArchiveError('not-found', { what: `export ${id}` });
}
