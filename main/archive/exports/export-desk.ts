// What was exported: the archive remembers it, the folders belong to the person.
import { realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Article, ArticleId } from '../../../shared/article.ts';
import { ArchiveError } from '../../../shared/errors.ts';
import type { JobEvent } from '../../../shared/events.ts';
import type {
  ExportCheck,
  ExportEntry,
  ExportOrigin,
} from '../../../shared/exports/export-entry.ts';
import type {
  ExportChoice,
  ExportSource,
  ExportSummary,
} from '../../../shared/exports/export-kinds.ts';
import type { ExportedFile } from '../../../shared/exports/export-manifest.ts';
import type { TransferCheck } from '../../../shared/transfer/transfer-entry.ts';
import type { Gazetteer } from '../../../shared/understanding/gazetteer.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { Imaging } from '../imaging/tasks.ts';
import type { Jobs, Report } from '../job.ts';
import { exportWriter } from './export-writers.ts';
import { compareFile } from './frame/verify-export.ts';
import { throwIfCancelled } from './frame/write-errors.ts';
import { type PlacedExport, writeExports } from './frame/write-exports.ts';
import { articlePublication, villagePublication } from './publication-source.ts';
import type { Publication } from './publication.ts';
import type { GiveNumbers } from './transfer/number-photos.ts';
import { transferCheck } from './transfer/transfer-plan.ts';

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
  /**
   * Which photos of a source lack what the archive office asks for, before a package is made of it; reads no file.
   * @throws ArchiveError not-found
   */
  transferCheck(source: ExportSource): TransferCheck;
  /** Newest first, each with whether its folder is still there. */
  list(): Promise<ExportEntry[]>;
  /**
   * Re-hashes an export's files against what they were when it was put in place.
   * @throws ArchiveError not-found, folder-missing, cancelled
   */
  verify(id: number, signal?: AbortSignal): AsyncGenerator<JobEvent<ExportCheck>, void, undefined>;
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
}

export function createExportDesk(services: ExportDeskServices): ExportDesk {
  const { catalog, jobs } = services;
  return {
    write: (source, to, choices, signal) =>
      jobs.run((report, stop) => writeAll(services, { source, to, choices }, report, stop), signal),
    transferCheck: (source) =>
      transferCheck(publicationOf(catalog, source, services.article), services.gazetteer),
    list: () =>
      Promise.all(
        catalog.exports
          .listed()
          .map(async (entry) => ({ ...entry, isThere: await isFolder(entry.dir) })),
      ),
    verify: (id, signal) =>
      jobs.run((report, stop) => verifyExport(catalog, id, report, stop), signal),
    folder: (id) => folderOf(catalog, id),
    setListed: (id, isListed) => {
      if (!catalog.exports.setListed(id, isListed)) throw notFound(id);
    },
  };
}

async function writeAll(
  { catalog, gazetteer, imaging, now, dir, article }: ExportDeskServices,
  act: { source: ExportSource; to: string; choices: readonly ExportChoice[] },
  report: Report,
  signal: AbortSignal,
): Promise<ExportSummary[]> {
  const { source, choices } = act;
  const publication = publicationOf(catalog, source, article);
  const at = now();
  const giveNumbers: GiveNumbers = (scope, photos) =>
    catalog.transaction(() => catalog.photoNumbers.give(scope, photos));
  return await writeExports(
    publication,
    choices.map((choice) => exportWriter(publication, choice, { gazetteer, giveNumbers })),
    { to: resolve(act.to), closed: [...catalog.roots.all().map(({ path }) => path), dir] },
    { imaging, now, onPlaced },
    report,
    signal,
  );

  function onPlaced(placed: readonly PlacedExport[]): void {
    const { title, pictures } = publication;
    catalog.transaction(() => {
      for (const { choice, dir: placedDir, files } of placed) {
        rememberExport(
          catalog,
          { origin: { ...source, choice }, title, dir: placedDir, at, pictures: pictures.length },
          files,
        );
      }
    });
  }
}

function publicationOf(
  catalog: Catalog,
  source: ExportSource,
  article: ExportDeskServices['article'],
): Publication {
  switch (source.kind) {
    case 'article': {
      return articlePublication(catalog, article(source.article));
    }
    case 'village': {
      return villagePublication(catalog, source);
    }
    case 'project': {
      throw new ArchiveError('not-built-yet', { kind: source.kind, available: 'article, village' });
    }
  }
}

/** Remembers an export that is in place; call it in a transaction. */
export function rememberExport(
  catalog: Catalog,
  made: { origin: ExportOrigin; title: string; dir: string; at: Date; pictures: number },
  files: readonly ExportedFile[],
): void {
  catalog.exports.add({ ...made, at: made.at.toISOString() }, files);
}

async function verifyExport(
  catalog: Catalog,
  id: number,
  report: Report,
  signal: AbortSignal,
): Promise<ExportCheck> {
  const home = await realpath(await folderOf(catalog, id));
  const files = catalog.exports.files(id);
  const check: ExportCheck = { id, ok: 0, changed: [], missing: [] };
  for (const [done, { file, ...expected }] of files.entries()) {
    throwIfCancelled(signal);
    report({ stage: 'verify', done, total: files.length });
    const state = await compareFile(home, file, expected);
    if (state === 'ok') check.ok += 1;
    else check[state].push(file);
  }
  return check;
}

async function folderOf(catalog: Catalog, id: number): Promise<string> {
  const entry = catalog.exports.get(id);
  if (entry === null) throw notFound(id);
  if (!(await isFolder(entry.dir))) throw new ArchiveError('folder-missing', { path: entry.dir });
  return entry.dir;
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
