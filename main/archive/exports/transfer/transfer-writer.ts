// A package for the archive office (档案馆): a bag (RFC 8493) with the originals byte for byte, named by their numbers,
// and the catalogue that the office takes over. No text goes into the copies or beside them in `data`, so that every
// file there is an original: what is said of it stands in the catalogue, which the tag manifest covers.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Retention, TransferSettings } from '../../../../shared/exports/export-kinds.ts';
import type {
  ExportedPicture,
  ExportManifest,
} from '../../../../shared/exports/export-manifest.ts';
import type { Gazetteer } from '../../../../shared/understanding/gazetteer.ts';
import type { ExportRun, ExportWriter } from '../frame/export-writer.ts';
import { inLanes } from '../frame/in-lanes.ts';
import { hashFile, MANIFEST_FILE } from '../frame/manifest.ts';
import { writeStaged } from '../frame/staging.ts';
import type { Publication } from '../publication.ts';
import {
  BAG_DECLARATION,
  BAG_DECLARATION_FILE,
  BAG_INFO_FILE,
  bagInfo,
  bagManifest,
  PAYLOAD_FOLDER,
  PAYLOAD_MANIFEST_FILE,
  payloadOxum,
  TAG_MANIFEST_FILE,
} from './bag.ts';
import { cataloguePage, groupPage, type PackageFacts } from './catalogue-pages.ts';
import { catalogueTable, groupTable, lackingTable } from './catalogue-tables.ts';
import { type CatalogueGroup, catalogueGroups } from './catalogue.ts';
import { CATALOGUE_FILES, checkPackage } from './check-package.ts';
import { checkOriginals, copyOriginal } from '../pictures/copy-original.ts';
import { type GiveNumbers, type NumberedPhoto, numberPhotos } from './number-photos.ts';
import { planTransfer } from './transfer-plan.ts';

/** What packages are made with, beside the publication. */
export interface TransferServices {
  gazetteer: Gazetteer;
  giveNumbers: GiveNumbers;
}

const RETENTION_WORDS: Record<Retention, string> = {
  permanent: '永久',
  '30-years': '30年',
  '10-years': '10年',
};

/** One is read while the other is hashed; more only make a disk seek. */
const COPY_LANES = 2;

/**
 * A package of a publication. Numbers are given when the copying begins and stand from then on, also if the export
 * fails: then the next one uses them.
 * @throws ArchiveError transfer-incomplete, fonds-unfit, and those of a wrong number template
 */
export function transferWriter(
  publication: Publication,
  settings: TransferSettings,
  { gazetteer, giveNumbers }: TransferServices,
): ExportWriter {
  const plan = planTransfer(publication, settings, gazetteer);
  const source = publication.lines.length > 0 ? publication.title : null;
  let groups: CatalogueGroup[] = [];
  return {
    choice: { kind: 'transfer', settings },
    write: async (dir, run) => {
      const originals = plan.photos.map(({ original }) => original);
      await checkOriginals(originals, dir, run.signal);
      const photos = numberPhotos(plan, settings, giveNumbers);
      const sizes = await copyPhotos(photos, dir, run);
      groups = catalogueGroups(photos, sizes, settings, source);
      await writeTexts(dir, photos, run.startedAt);
      return { pictures: exportedPictures(publication, photos), pairPictures: [] };
    },
    seal,
    check: (dir, manifest) => checkPackage(dir, manifest, groups),
  };

  async function writeTexts(
    dir: string,
    photos: readonly NumberedPhoto[],
    startedAt: Date,
  ): Promise<void> {
    const rows = groups.flatMap((group) => group.rows);
    const facts = packageFacts(publication.title, settings, startedAt);
    const texts: Record<string, string> = {
      [CATALOGUE_FILES.table]: catalogueTable(groups),
      [CATALOGUE_FILES.page]: cataloguePage(facts, groups),
      [CATALOGUE_FILES.groupTable]: groupTable(groups),
      [CATALOGUE_FILES.groupPage]: groupPage(facts, groups),
      [BAG_DECLARATION_FILE]: BAG_DECLARATION,
      [PAYLOAD_MANIFEST_FILE]: bagManifest(rows),
      [BAG_INFO_FILE]: bagInfo([
        ['Source-Organization', facts.organisation],
        [
          'External-Description',
          `${facts.title}（照片档案 ${groups.length} 组 ${rows.length} 张）`,
        ],
        ['Bagging-Date', facts.day],
        ['Fonds-Number', facts.fonds],
        ['Retention-Period', facts.retention],
        ['Payload-Oxum', payloadOxum(rows)],
      ]),
    };
    if (photos.some(({ missing }) => missing.length > 0)) {
      texts[CATALOGUE_FILES.lacking] = lackingTable(photos);
    }
    for (const [file, text] of Object.entries(texts)) await writeStaged(join(dir, file), text);
  }
}

/** Copies all photos; gives the bytes of each file. */
async function copyPhotos(
  photos: readonly NumberedPhoto[],
  dir: string,
  { report, signal }: ExportRun,
): Promise<Map<string, number>> {
  await mkdir(join(dir, PAYLOAD_FOLDER));
  let done = 0;
  const tell = (): void => {
    report({ stage: 'export', done, total: photos.length });
  };
  tell();
  const copy = async ({ original, file }: NumberedPhoto, stop: AbortSignal) => {
    const sizeBytes = await copyOriginal(original, join(dir, file), stop);
    done += 1;
    tell();
    return [file, sizeBytes] as const;
  };
  return new Map(await inLanes(photos, COPY_LANES, copy, signal));
}

/** The tag manifest lists every file beside the payload but itself (RFC 8493, 2.2.1). */
async function seal(dir: string, manifest: ExportManifest): Promise<string[]> {
  const tags = manifest.files.filter(({ file }) => !file.startsWith(PAYLOAD_FOLDER));
  const { sha256 } = await hashFile(join(dir, MANIFEST_FILE));
  const list = bagManifest([...tags, { file: MANIFEST_FILE, sha256 }]);
  await writeStaged(join(dir, TAG_MANIFEST_FILE), list);
  return [TAG_MANIFEST_FILE];
}

/** The publication's pictures with the copies that show them; one that is used twice has one copy. */
function exportedPictures(
  { pictures }: Publication,
  photos: readonly NumberedPhoto[],
): ExportedPicture[] {
  const copyOf = new Map(photos.map(({ original, file }) => [original.sha256, file]));
  return pictures.flatMap(({ original, caption, articleLine, phase }, index) => {
    const { path, sha256, widthPx, heightPx } = original;
    const file = copyOf.get(sha256);
    if (file === undefined) return [];
    const number = index + 1;
    return {
      number,
      file,
      sha256,
      caption,
      articleLine,
      phase,
      original: { path, sha256 },
      widthPx,
      heightPx,
      crop: null,
    };
  });
}

function packageFacts(
  title: string,
  { organisation, fonds, retention }: TransferSettings,
  startedAt: Date,
): PackageFacts {
  const parts = [startedAt.getFullYear(), startedAt.getMonth() + 1, startedAt.getDate()];
  const day = parts.map((part) => String(part).padStart(2, '0')).join('-');
  return { title, organisation, fonds, retention: RETENTION_WORDS[retention], day };
}
