// Proves a package from disk: that it is a bag by the rules of RFC 8493, and that its catalogue says what was published.
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { ExportManifest } from '../../../../shared/exports/export-manifest.ts';
import { demand, readText, understand } from '../frame/check-files.ts';
import { hashFile, MANIFEST_FILE } from '../frame/manifest.ts';
import { parseCsv } from '../../csv-table.ts';
import { escapeHtml } from '../html.ts';
import {
  BAG_DECLARATION,
  BAG_DECLARATION_FILE,
  BAG_INFO_FILE,
  parseBagManifest,
  PAYLOAD_FOLDER,
  PAYLOAD_MANIFEST_FILE,
  payloadOxum,
  TAG_MANIFEST_FILE,
} from './bag.ts';
import { catalogueCells } from './catalogue-tables.ts';
import type { CatalogueGroup } from './catalogue.ts';

/** Where the catalogue lies in a package. */
export const CATALOGUE_FILES = {
  table: '目录.csv',
  page: '目录.html',
  groupTable: '组说明.csv',
  groupPage: '组说明.html',
  lacking: '缺项.csv',
} as const;

/**
 * Files are already known to be on disk as `manifest` lists them; here the lists of the bag are compared with it, and
 * the copies with the originals.
 * @throws ArchiveError export-unverified naming the first file that differs
 */
export async function checkPackage(
  dir: string,
  manifest: ExportManifest,
  groups: readonly CatalogueGroup[],
): Promise<void> {
  const declaration = await readText(dir, BAG_DECLARATION_FILE);
  demand(declaration === BAG_DECLARATION, BAG_DECLARATION_FILE, 'content');

  const payload = manifest.files.filter(({ file }) => file.startsWith(PAYLOAD_FOLDER));
  const tags = manifest.files.filter(({ file }) => !file.startsWith(PAYLOAD_FOLDER));
  await checkList(dir, PAYLOAD_MANIFEST_FILE, payload);
  const { sha256 } = await hashFile(join(dir, MANIFEST_FILE));
  await checkList(dir, TAG_MANIFEST_FILE, [...tags, { file: MANIFEST_FILE, sha256 }]);
  const info = await readText(dir, BAG_INFO_FILE);
  const oxum = `Payload-Oxum: ${payloadOxum(payload)}`;
  demand(info.split('\n').includes(oxum), BAG_INFO_FILE, 'Payload-Oxum');

  const rows = groups.flatMap((group) => group.rows);
  const copies = new Map(payload.map((copy) => [copy.file, copy.sha256]));
  demand(copies.size === rows.length, PAYLOAD_MANIFEST_FILE, 'content');
  for (const row of rows) demand(copies.get(row.file) === row.sha256, row.file, 'SHA-256');
  for (const { file, original } of manifest.pictures) {
    demand(copies.get(file) === original.sha256, file, 'SHA-256');
  }

  const table = await readText(dir, CATALOGUE_FILES.table);
  const [, ...records] = understand(CATALOGUE_FILES.table, () => parseCsv(table));
  demand(isDeepStrictEqual(records, rows.map(catalogueCells)), CATALOGUE_FILES.table, 'content');
  for (const file of [CATALOGUE_FILES.page, CATALOGUE_FILES.groupPage]) {
    const page = await readText(dir, file);
    for (const { number, text } of rows) {
      demand(page.includes(`<p>${escapeHtml(text)}</p>`), file, number);
    }
  }
}

/** A manifest of the bag lists these files and no others, each with its hash. */
async function checkList(
  dir: string,
  file: string,
  expected: readonly { file: string; sha256: string }[],
): Promise<void> {
  const text = await readText(dir, file);
  const listed = understand(file, () => parseBagManifest(text));
  const wanted = new Map(expected.map((one) => [one.file, one.sha256]));
  demand(isDeepStrictEqual(listed, wanted), file, 'content');
}
