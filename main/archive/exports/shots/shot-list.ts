// The list of shots still to take, for print: a page with the reference pictures, a table, and the pictures
// themselves as the archive keeps them. See [Note: All or nothing].
import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ArchiveError } from '../../../../shared/errors.ts';
import type { PhotoId } from '../../../../shared/photo.ts';
import type { ShotExportSummary } from '../../../../shared/shots/shot.ts';
import type { ExportedFile } from '../../../../shared/exports/export-manifest.ts';
import type { Report } from '../../job.ts';
import { checkFileList } from '../frame/check-files.ts';
import { hashFile } from '../frame/manifest.ts';
import { type NumberedShot, shotListPage } from './shot-list-page.ts';
import type { ShotListRequest } from './shot-list-request.ts';
import { shotListTable } from './shot-list-table.ts';
import { shotListWords } from './shot-list-words.ts';
import { createStaging, placeStaging, removeStaging, writeStaged } from '../frame/staging.ts';
import { checkTarget } from '../frame/target.ts';
import { exportError, throwIfCancelled } from '../frame/write-errors.ts';

export interface ShotListServices {
  /** The photo's view rendition; null where it is lost and no original is there to make it from. */
  picture: (photo: PhotoId) => Promise<Uint8Array | null>;
  now: () => Date;
  /** Told of everything that the list holds once it is in place. */
  onPlaced: (files: readonly ExportedFile[], pictures: number) => void;
}

interface Run {
  staging: string;
  picture: ShotListServices['picture'];
  report: Report;
  signal: AbortSignal;
}

/**
 * Writes a list beside `request.to`, reads it back from disk, and renames it into place. Whatever fails, nothing
 * is left behind.
 * @throws ArchiveError export-nothing, export-target-missing, export-exists, export-in-root, export-unwritable,
 * disk-full, export-unverified, cancelled
 */
export async function writeShotList(
  request: ShotListRequest,
  { picture, now, onPlaced }: ShotListServices,
  report: Report,
  signal: AbortSignal,
): Promise<ShotExportSummary> {
  throwIfCancelled(signal);
  if (request.entries.length === 0) throw new ArchiveError('export-nothing');
  const startedAt = now();
  const words = shotListWords(request.language);
  const target = await checkTarget(request.to, request.closed);
  const staging = await createStaging(target, startedAt);
  const files: ExportedFile[] = [];
  let summary: ShotExportSummary;
  try {
    await mkdir(join(staging, words.pictureFolder));
    const run = { staging, picture, report, signal };
    const { shots, hashes } = await placePictures(request, words.pictureFolder, run);
    const texts = new Map([
      [words.pageFile, shotListPage(request, shots, startedAt)],
      [words.tableFile, shotListTable(shots, request.language)],
    ]);
    for (const [file, text] of texts) await writeStaged(join(staging, file), text);
    await check(texts, hashes, run);
    for (const file of [...texts.keys(), ...hashes.keys()]) {
      files.push({ file, ...(await hashFile(join(staging, file))) });
    }
    throwIfCancelled(signal);
    await placeStaging(staging, target);
    summary = { dir: request.to, shots: shots.length, pictures: hashes.size, verified: true };
  } catch (error) {
    await removeStaging(staging);
    throw exportError(error, request.to);
  }
  onPlaced(files, summary.pictures);
  return summary;
}

/** Numbers the entries and writes their pictures under their numbers; gives the hash of each file. */
async function placePictures(
  { entries }: ShotListRequest,
  folder: string,
  { staging, picture, report, signal }: Run,
): Promise<{ shots: NumberedShot[]; hashes: Map<string, string> }> {
  const hashes = new Map<string, string>();
  const shots: NumberedShot[] = [];
  const digits = Math.max(3, String(entries.length).length);
  for (const [index, entry] of entries.entries()) {
    throwIfCancelled(signal);
    report({ stage: 'export', done: index, total: entries.length });
    const number = index + 1;
    const bytes = await picture(entry.shot.reference.id);
    const file = bytes && `${folder}/${String(number).padStart(digits, '0')}.jpg`;
    if (bytes && file !== null) {
      await writeStaged(join(staging, file), bytes);
      hashes.set(file, createHash('sha256').update(bytes).digest('hex'));
    }
    shots.push({ ...entry, number, file });
  }
  return { shots, hashes };
}

/** Reads a list back: these files and no others, each as it was written. @throws ArchiveError export-unverified */
async function check(
  texts: ReadonlyMap<string, string>,
  hashes: ReadonlyMap<string, string>,
  { staging, report, signal }: Run,
): Promise<void> {
  const refuse = (path: string, detail: string): never => {
    throw new ArchiveError('export-unverified', { path, detail });
  };
  await checkFileList(staging, [...texts.keys(), ...hashes.keys()]);
  for (const [file, text] of texts) {
    if ((await readFile(join(staging, file), 'utf8')) !== text) refuse(file, 'content');
  }
  let done = 0;
  for (const [file, sha256] of hashes) {
    throwIfCancelled(signal);
    report({ stage: 'verify', done, total: hashes.size });
    if ((await hashFile(join(staging, file))).sha256 !== sha256) refuse(file, 'SHA-256');
    done += 1;
  }
  report({ stage: 'verify', done, total: hashes.size });
}
