// Proves the files of a finished export from what is on disk, before anyone sees it.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { ArchiveError } from '../../../../shared/errors.ts';
import type { ExportManifest } from '../../../../shared/exports/export-manifest.ts';
import type { ExportRun } from './export-writer.ts';
import { hashFile, MANIFEST_FILE, parseManifest } from './manifest.ts';
import { throwIfCancelled } from './write-errors.ts';

/**
 * Reads an export back: the files listed and no others, each with its hash, and the manifest as it was meant.
 * @param seals files that list the others and so stand in no list
 * @throws ArchiveError export-unverified naming the first file that differs, cancelled
 */
export async function checkFiles(
  dir: string,
  manifest: ExportManifest,
  seals: readonly string[],
  { report, signal }: Pick<ExportRun, 'report' | 'signal'>,
): Promise<void> {
  const listed = manifest.files.map(({ file }) => file);
  await checkFileList(dir, [...listed, MANIFEST_FILE, ...seals]);
  const hashes = new Map(manifest.files.map(({ file, sha256 }) => [file, sha256]));
  // What the worker says it wrote, against what the disk gives back.
  for (const { file, sha256 } of [...manifest.pictures, ...manifest.pairPictures]) {
    demand(hashes.get(file) === sha256, file, 'SHA-256');
  }
  const manifestOnDisk = await readText(dir, MANIFEST_FILE);
  const found = understand(MANIFEST_FILE, () => parseManifest(manifestOnDisk));
  demand(isDeepStrictEqual(found, manifest), MANIFEST_FILE, 'content');
  for (const [index, { file, sha256, sizeBytes }] of manifest.files.entries()) {
    throwIfCancelled(signal);
    report({ stage: 'verify', done: index, total: manifest.files.length });
    const onDisk = await hashFile(join(dir, file));
    demand(onDisk.sha256 === sha256 && onDisk.sizeBytes === sizeBytes, file, 'SHA-256');
  }
  report({ stage: 'verify', done: manifest.files.length, total: manifest.files.length });
}

/** The files listed are in a folder, and no others. @throws ArchiveError export-unverified naming the first that is not so */
export async function checkFileList(dir: string, listed: readonly string[]): Promise<void> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const present = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  const wanted = new Set(listed.map((file) => join(dir, file)));
  const there = new Set(present);
  for (const file of wanted) demand(there.has(file), file, 'missing');
  for (const file of present) demand(wanted.has(file), file, 'not listed');
}

export async function readText(dir: string, file: string): Promise<string> {
  return await readFile(join(dir, file), 'utf8');
}

/** What a file says, where one that says nothing sensible is a failed check. @throws ArchiveError export-unverified */
export function understand<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new ArchiveError('export-unverified', { path, detail }, { cause });
  }
}

/** @throws ArchiveError export-unverified */
export function demand(isTrue: boolean, path: string, detail: string): asserts isTrue {
  if (!isTrue) throw new ArchiveError('export-unverified', { path, detail });
}
