// Every kind of export in one frame: built beside its target, proved from disk, renamed into place. See [Note: All or
// nothing].
import { mkdir, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { ArchiveError } from '../../../../shared/errors.ts';
import type { ExportChoice, ExportSummary } from '../../../../shared/exports/export-kinds.ts';
import type {
  ExportedFile,
  ExportedPicture,
  ExportManifest,
} from '../../../../shared/exports/export-manifest.ts';
import type { Imaging } from '../../imaging/tasks.ts';
import type { Report } from '../../job.ts';
import type { Publication } from '../publication.ts';
import { checkFiles } from './check-files.ts';
import type { ExportRun, ExportWriter } from './export-writer.ts';
import { hashFile, MANIFEST_FILE, manifestText } from './manifest.ts';
import { createStaging, placeStaging, removeStaging, writeStaged } from './staging.ts';
import { checkTarget } from './target.ts';
import { exportError, throwIfCancelled } from './write-errors.ts';

export interface ExportServices {
  imaging: Imaging;
  now: () => Date;
  /** Told of each export and all that it holds, once all are in place. */
  onPlaced: (placed: readonly PlacedExport[]) => void;
}

/** What one kind publishes, and how. */
export interface ExportPart {
  publication: Publication;
  writer: ExportWriter;
}

export interface PlacedExport {
  choice: ExportChoice;
  /** Absolute path of its folder. */
  dir: string;
  files: readonly ExportedFile[];
  pictures: readonly ExportedPicture[];
}

/** Where exports go, and where they may not. */
export interface ExportPlace {
  /** Absolute path of the folder to make. */
  to: string;
  /** Absolute paths of folders that nothing is written into: those of originals and the archive's own. */
  closed: readonly string[];
}

/**
 * Writes exports of one source beside `place.to`, proves them from disk, and renames them into place together: one
 * kind is the folder itself, several stand in it, each under the name of its kind. Whatever fails, nothing is left.
 * @throws ArchiveError export-nothing, export-target-missing, export-exists, export-in-root, export-unwritable,
 * disk-full, original-offline, original-changed, image-damaged, caption-too-long, export-unverified, cancelled
 */
export async function writeExports(
  parts: readonly ExportPart[],
  { to, closed }: ExportPlace,
  { imaging, now, onPlaced }: ExportServices,
  report: Report,
  signal: AbortSignal,
): Promise<ExportSummary[]> {
  throwIfCancelled(signal);
  if (parts.some(({ publication }) => publication.pictures.length === 0)) {
    throw new ArchiveError('export-nothing');
  }
  const run: ExportRun = { imaging, report, signal, startedAt: now() };
  const target = await checkTarget(to, closed);
  const staging = await createStaging(target, run.startedAt);
  const placed: PlacedExport[] = [];
  try {
    for (const part of parts) {
      const { choice } = part.writer;
      const folder = parts.length === 1 ? '.' : choice.kind;
      const dir = join(staging, folder);
      if (parts.length > 1) await mkdir(dir);
      placed.push({
        choice,
        dir: join(to, folder),
        ...(await writeOne(part, dir, ofPart(run, parts, part))),
      });
    }
    throwIfCancelled(signal);
    await placeStaging(staging, target);
  } catch (error) {
    await removeStaging(staging);
    throw exportError(error, to);
  }
  onPlaced(placed);
  return parts.map(({ publication: { pictures, missing }, writer }, index) => ({
    kind: writer.choice.kind,
    dir: placed[index]?.dir ?? to,
    pictures: pictures.length,
    captions: pictures.length,
    missing: missing.map(({ caption }) => caption),
    verified: true,
  }));
}

/** The run of one kind, whose progress says which of several it is. */
function ofPart(run: ExportRun, parts: readonly ExportPart[], one: ExportPart): ExportRun {
  if (parts.length === 1) return run;
  const part = {
    kind: one.writer.choice.kind,
    index: parts.indexOf(one),
    count: parts.length,
  };
  return {
    ...run,
    report: (step) => {
      run.report({ ...step, part });
    },
  };
}

/** Writes one export into `dir` and proves it; gives all its files and pictures. */
async function writeOne(
  { publication, writer }: ExportPart,
  dir: string,
  run: ExportRun,
): Promise<Pick<PlacedExport, 'files' | 'pictures'>> {
  const { kind, settings } = writer.choice;
  const written = await writer.write(dir, run);
  const manifest: ExportManifest = {
    format: 'xinmao-export/1',
    kind,
    title: publication.title,
    exportedAt: run.startedAt.toISOString(),
    settings: { ...settings },
    ...written,
    pairs: publication.pairs.map(({ before, after }) => ({ before: before + 1, after: after + 1 })),
    missing: publication.missing,
    files: await filesIn(dir),
  };
  await writeStaged(join(dir, MANIFEST_FILE), manifestText(manifest));
  const seals = (await writer.seal?.(dir, manifest)) ?? [];
  await checkFiles(dir, manifest, seals, run);
  await writer.check(dir, manifest, run);
  const listing = [MANIFEST_FILE, ...seals];
  const listings = await Promise.all(listing.map((file) => described(dir, file)));
  return { files: [...manifest.files, ...listings], pictures: manifest.pictures };
}

/** Every file in a folder, by name. */
async function filesIn(dir: string): Promise<ExportedFile[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(dir, join(parentPath, name)).replaceAll(sep, '/'));
  const files: ExportedFile[] = [];
  for (const file of names.toSorted()) files.push(await described(dir, file));
  return files;
}

async function described(dir: string, file: string): Promise<ExportedFile> {
  return { file, ...(await hashFile(join(dir, file))) };
}
