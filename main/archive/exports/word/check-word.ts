// Reads a manuscript back: its text, its sheet and its zip against what was meant.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { ExportManifest } from '../../../../shared/exports/export-manifest.ts';
import { documentParagraphs, documentText } from '../documents/word-document.ts';
import { zipEntries } from '../documents/zip-entries.ts';
import { demand, understand } from '../frame/check-files.ts';
import type { PictureRow } from '../pictures/picture-rows.ts';
import type { Publication } from '../publication.ts';
import { manuscriptParagraphs } from './manuscript.ts';
import { aboutLines, REVIEW_SHEET } from './review-sheet.ts';

/**
 * The manuscript says what the article says, line by line, and names its pictures in order, each before its caption.
 * @throws ArchiveError export-unverified
 */
export async function checkManuscript(
  dir: string,
  file: string,
  publication: Publication,
  rows: readonly PictureRow[],
): Promise<void> {
  const found = await readParagraphs(dir, file);
  const meant = manuscriptParagraphs(publication, rows).map(({ text }) => documentText(text));
  for (const [index, text] of meant.entries()) demand(found[index] === text, file, text);
  demand(found.length === meant.length, file, 'content');
  let at = 0;
  for (const { name, picture } of rows) {
    const caption = documentText(picture.caption);
    at = found.findIndex(
      (text, index) => index >= at && namesOf(text).includes(name) && text.endsWith(caption),
    );
    demand(at >= 0, file, caption);
  }
}

/** The pictures that a caption refers to: 图一, 图二. */
function namesOf(text: string): string[] {
  return /^（(图[^）]*)）/.exec(text)?.[1]?.split('、') ?? [];
}

/** @throws ArchiveError export-unverified */
export async function checkReviewSheet(
  dir: string,
  publication: Publication,
  rows: readonly PictureRow[],
): Promise<void> {
  const found = new Set(await readParagraphs(dir, REVIEW_SHEET));
  const about = aboutLines(publication, rows).map(([, text]) => text);
  const captions = rows.flatMap(({ name, picture }) => [name, picture.caption]);
  for (const text of [...about, ...captions]) {
    demand(found.has(documentText(text)), REVIEW_SHEET, text);
  }
}

/** The zip holds the files that are sent, and each as it lies beside it. @throws ArchiveError export-unverified */
export async function checkZip(
  dir: string,
  file: string,
  sent: readonly string[],
  { files }: ExportManifest,
  signal: AbortSignal,
): Promise<void> {
  const hashes = new Map(files.map((listed) => [listed.file, listed.sha256]));
  const meant = sent.map((name) => ({ name, sha256: hashes.get(name) }));
  demand(isDeepStrictEqual(await zipEntries(join(dir, file), signal), meant), file, 'content');
}

async function readParagraphs(dir: string, file: string): Promise<string[]> {
  const bytes = await readFile(join(dir, file));
  return understand(file, () => documentParagraphs(bytes));
}
