// The manuscript for a paper: a Word file, its pictures beside it, and both in the one zip that is sent. The sheet for
// the three reviews stays in the house and out of the zip.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WordSettings } from '../../../../shared/exports/export-kinds.ts';
import type { ExportManifest } from '../../../../shared/exports/export-manifest.ts';
import { safeFileName } from '../../../../shared/file-names.ts';
import type { ExportWriter } from '../frame/export-writer.ts';
import { writeStaged } from '../frame/staging.ts';
import { writeZip, type ZipFile } from '../../zip/zip-file.ts';
import { checkCaptions } from '../pictures/check-captions.ts';
import { publishPictures } from '../pictures/publish-pictures.ts';
import type { Publication } from '../publication.ts';
import { checkManuscript, checkReviewSheet, checkZip } from './check-word.ts';
import { manuscriptBytes } from './manuscript.ts';
import { manuscriptRows } from './manuscript-pictures.ts';
import { REVIEW_SHEET, reviewSheetBytes } from './review-sheet.ts';

/** A manuscript of a publication. */
export function wordWriter(publication: Publication, settings: WordSettings): ExportWriter {
  const rows = manuscriptRows(publication.pictures);
  const { manuscript, zip } = fileNames(publication.title);
  const sent = [manuscript, ...rows.map(({ file }) => file)];
  return {
    choice: { kind: 'word', settings },
    write: async (dir, run) => {
      const pictures = await publishPictures(publication.title, rows, settings, dir, run);
      const at = run.startedAt;
      await writeStaged(join(dir, manuscript), await manuscriptBytes(publication, rows, at));
      if (settings.hasReviewSheet) {
        await writeStaged(join(dir, REVIEW_SHEET), await reviewSheetBytes(publication, rows, at));
      }
      await writeZip(join(dir, zip), filesToSend(dir, sent));
      return { pictures, pairPictures: [] };
    },
    check: async (dir, manifest: ExportManifest, { signal }) => {
      await checkManuscript(dir, manuscript, publication, rows);
      if (settings.hasReviewSheet) await checkReviewSheet(dir, publication, rows);
      await checkCaptions(dir, manifest.pictures, signal);
      await checkZip(dir, zip, sent, manifest, signal);
    },
  };
}

async function* filesToSend(dir: string, names: readonly string[]): AsyncGenerator<ZipFile> {
  for (const name of names) {
    yield { name, bytes: await readFile(join(dir, name)), isStored: true };
  }
}

/** The article's title names the manuscript and the zip, unless the review sheet has that name. */
function fileNames(title: string): { manuscript: string; zip: string } {
  const name = safeFileName(title);
  return {
    manuscript: `${name}${`${name}.docx` === REVIEW_SHEET ? '（稿件）' : ''}.docx`,
    zip: `${name}.zip`,
  };
}
