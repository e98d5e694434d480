// Reads an article for an official account back from disk.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { ExportManifest } from '../../../../shared/exports/export-manifest.ts';
import { WECHAT_PICTURE_BYTES } from '../../../../shared/exports/wechat-limits.ts';
import { hashPieces } from '../documents/pieces.ts';
import { demand, readText, understand } from '../frame/check-files.ts';
import { throwIfCancelled } from '../frame/write-errors.ts';
import { checkCaption, checkCaptions } from '../pictures/check-captions.ts';
import { pairCaption } from '../pictures/pair-pictures.ts';
import type { Publication } from '../publication.ts';
import { COVERS } from './account-pictures.ts';
import { articleBlocks, pairBlocks } from './article-blocks.ts';
import { readFragment } from './check-markup.ts';
import { FRAGMENT_FILE, fragmentTexts } from './fragment.ts';
import { PREVIEW_FILE } from './preview-page.ts';

/**
 * The article holds nothing that WeChat takes away, says what it ought to and shows each picture in its place; no
 * picture is over the limit, each carries its caption, and the covers have their shapes.
 * @param preview the page to copy from, as it was meant
 * @throws ArchiveError export-unverified, cancelled
 */
export async function checkWechat(
  dir: string,
  manifest: ExportManifest,
  publication: Publication,
  preview: AsyncIterable<string>,
  signal: AbortSignal,
): Promise<void> {
  await checkFragment(dir, publication);
  checkPictures(manifest, publication);
  await checkCaptions(dir, manifest.pictures, signal);
  for (const block of pairBlocks(publication)) {
    throwIfCancelled(signal);
    const jpeg = await readFile(join(dir, block.file));
    checkCaption(block.file, jpeg, pairCaption(block.before, block.after));
  }
  const page = manifest.files.find(({ file }) => file === PREVIEW_FILE);
  demand(page?.sha256 === (await hashPieces(preview)), PREVIEW_FILE, 'content');
}

async function checkFragment(dir: string, publication: Publication): Promise<void> {
  const html = await readText(dir, FRAGMENT_FILE);
  const { texts, pictures } = understand(FRAGMENT_FILE, () => readFragment(html));
  const meant = fragmentTexts(publication).map(htmlText);
  demand(
    isDeepStrictEqual(
      texts,
      meant.filter((text) => text !== ''),
    ),
    FRAGMENT_FILE,
    'text',
  );
  const said = new Set(texts);
  for (const { caption } of publication.pictures) {
    demand(caption === '' || said.has(htmlText(caption)), FRAGMENT_FILE, caption);
  }
  const shown = articleBlocks(publication).flatMap((block) =>
    'file' in block ? [block.file] : [],
  );
  demand(isDeepStrictEqual(pictures, shown), FRAGMENT_FILE, 'pictures');
}

function checkPictures(
  { pictures, pairPictures, files }: ExportManifest,
  publication: Publication,
): void {
  const sizes = new Map(files.map(({ file, sizeBytes }) => [file, sizeBytes]));
  for (const { file } of [...pictures, ...pairPictures]) {
    demand((sizes.get(file) ?? Infinity) <= WECHAT_PICTURE_BYTES, file, 'size');
  }
  const known = new Set([...pictures, ...pairPictures].map(({ file }) => file));
  for (const block of articleBlocks(publication)) {
    if ('file' in block) demand(known.has(block.file), block.file, 'missing');
  }
  for (const { file, ratio } of COVERS) {
    const cover = pictures.find((picture) => picture.file === file);
    // Whole pixels: an edge may be off by half of one.
    const isShaped = cover && Math.abs(cover.widthPx - cover.heightPx * ratio) <= (1 + ratio) / 2;
    demand(isShaped === true, file, 'shape');
  }
}

/** A text as HTML can hold it, see `escapeHtml`. */
function htmlText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}
