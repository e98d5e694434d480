// What was exported: the archive remembers it, the folders belong to the person.
import { realpath, stat } from 'node:fs/promises';
import { ArchiveError } from '../../../shared/errors.ts';
import type { JobEvent } from '../../../shared/events.ts';
import type { ExportCheck, ExportEntry, ExportOrigin } from '../../../shared/exported.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { ExportedFile } from '../catalog/exports.ts';
import type { Jobs, Report } from '../job.ts';
import { compareFile } from './verify-gallery.ts';
import { throwIfCancelled } from './write-errors.ts';

/** Exports that were put in place. */
export interface ExportDesk {
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

export function createExportDesk(catalog: Catalog, jobs: Jobs): ExportDesk {
  return {
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

/** Remembers exports of one origin once they are in place. */
export function rememberExport(
  catalog: Catalog,
  made: { origin: ExportOrigin; title: string; dir: string; at: Date },
): (files: readonly ExportedFile[], pictures: number) => void {
  return (files, pictures) => {
    const { at, ...rest } = made;
    catalog.transaction(() => {
      catalog.exports.add({ ...rest, at: at.toISOString(), pictures }, files);
    });
  };
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
