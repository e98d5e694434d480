// Proves a finished gallery from what is on disk, before anyone sees it.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { ArchiveError } from '../../../shared/errors.ts';
import type { GalleryManifest } from '../../../shared/gallery.ts';
import { readXmpCaption, xmpText } from '../imaging/jpeg/xmp.ts';
import type { Report } from '../job.ts';
import { type CaptionRow, cells, parseCsv } from './caption-files.ts';
import { escapeHtml } from './html.ts';
import { hashFile, MANIFEST_FILE, parseManifest } from './manifest.ts';
import { throwIfCancelled } from './write-errors.ts';

/** What a gallery ought to hold. */
export interface ExpectedGallery {
  manifest: GalleryManifest;
  rows: readonly CaptionRow[];
  page: string;
}

/**
 * Reads a gallery back: the files listed and no others, each with its hash; every caption inside its
 * picture, in the table, in the text and on the page, character for character.
 * @throws ArchiveError export-unverified naming the first file that differs, cancelled
 */
export async function checkGallery(
  dir: string,
  expected: ExpectedGallery,
  report: Report,
  signal: AbortSignal,
): Promise<void> {
  const { manifest, rows, page } = expected;
  const listed = manifest.files.map(({ file }) => file);
  await checkFileList(dir, [...listed, MANIFEST_FILE]);
  const hashes = new Map(manifest.files.map(({ file, sha256 }) => [file, sha256]));
  // What the worker says it wrote, against what the disk gives back.
  for (const { file, sha256 } of manifest.pictures) {
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
  await checkCaptions(dir, rows, signal);
  demand((await readText(dir, 'index.html')) === page, 'index.html', 'content');
  for (const { picture } of rows) {
    demand(page.includes(`>${escapeHtml(picture.caption)}<`), 'index.html', picture.caption);
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
  for (const file of wanted) demand(present.includes(file), file, 'missing');
  for (const file of present) demand(wanted.has(file), file, 'not listed');
}

async function checkCaptions(
  dir: string,
  rows: readonly CaptionRow[],
  signal: AbortSignal,
): Promise<void> {
  const table = await readText(dir, 'captions.csv');
  const [, ...records] = understand('captions.csv', () => parseCsv(table));
  demand(isDeepStrictEqual(records, rows.map(cells)), 'captions.csv', 'content');
  const text = await readText(dir, 'captions.txt');
  for (const { name, file, picture } of rows) {
    throwIfCancelled(signal);
    demand(text.includes(`${name}\n${picture.caption}\n`), 'captions.txt', name);
    const jpeg = await readFile(join(dir, file));
    const inside = understand(file, () => readXmpCaption(jpeg));
    demand(inside === xmpText(picture.caption), file, 'caption');
  }
}

async function readText(dir: string, file: string): Promise<string> {
  return await readFile(join(dir, file), 'utf8');
}

/** What a file says, where one that says nothing sensible is a failed check. */
function understand<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new ArchiveError('export-unverified', { path, detail }, { cause });
  }
}

function demand(isTrue: boolean, path: string, detail: string): void {
  if (!isTrue) throw new ArchiveError('export-unverified', { path, detail });
}
