// Decisions written into a folder of their own: tables, the journal file, sidecars. See [Note: All or nothing].
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { BYTE_ORDER_MARK, csvRecords } from '../../csv-table.ts';
import type {
  DecisionFilesRequest,
  DecisionFilesSummary,
} from '../../../../shared/decision-files.ts';
import { ArchiveError } from '../../../../shared/errors.ts';
import type { Catalog } from '../../catalog/open-catalog.ts';
import { createStaging, placeStaging, removeStaging } from '../../exports/frame/staging.ts';
import { checkTarget } from '../../exports/frame/target.ts';
import { exportError, throwIfCancelled } from '../../exports/frame/write-errors.ts';
import type { Report } from '../../job.ts';
import { writeJournalFile } from '../journal-file/write-journal-file.ts';
import { writePiece } from '../journal-file/write-piece.ts';
import { decisionWords } from './decision-words.ts';
import { pairHeader, pairRow } from './pair-table.ts';
import { photoHeader, photoRow } from './photo-table.ts';
import { originalsOf, pairsOf, photosOf } from './scoped.ts';
import { sidecarText } from './sidecar.ts';
import { SidecarPlaces } from './sidecar-names.ts';
import { StagedFolder } from './staged-folder.ts';

export interface DecisionFilesServices {
  catalog: Catalog;
  now: () => Date;
  /** The archive's own folder. */
  dir: string;
}

/** The journal file's name. */
const JOURNAL_FILE = 'journal.jsonl';

/** Rows written at a time; in between others have their turn. */
const BATCH_ROWS = 50;

/** What is written, and how. */
interface Run extends DecisionFilesServices {
  request: DecisionFilesRequest;
  folder: StagedFolder;
  report: Report;
  signal: AbortSignal;
}

/**
 * Writes the files beside `to`, reads them back, and renames them into place together.
 * @throws ArchiveError export-nothing without a format, export-target-missing, export-exists, export-in-root,
 * export-unwritable, disk-full, export-unverified, cancelled
 */
export async function writeDecisionFiles(
  services: DecisionFilesServices,
  to: string,
  request: DecisionFilesRequest,
  report: Report,
  signal: AbortSignal,
): Promise<DecisionFilesSummary> {
  const { catalog, now, dir } = services;
  if (request.formats.length === 0) throw new ArchiveError('export-nothing');
  const target = await checkTarget(to, [dir, ...catalog.roots.all().map(({ path }) => path)]);
  const staging = await createStaging(target, now());
  const counts = { photos: 0, pairs: 0, decisions: 0, sidecars: 0 };
  try {
    const folder = new StagedFolder(staging);
    const run = { ...services, request, folder, report, signal };
    if (request.formats.includes('csv')) {
      counts.photos = await writePhotoTable(run);
      counts.pairs = await writePairTable(run);
    }
    if (request.formats.includes('json')) counts.decisions = await writeJournal(run);
    if (request.formats.includes('xmp')) counts.sidecars = await writeSidecars(run);
    await folder.check(report, signal);
    throwIfCancelled(signal);
    await placeStaging(staging, target);
    return { dir: to, ...counts, files: folder.fileCount, verified: true };
  } catch (error) {
    await removeStaging(staging);
    throw signal.aborted
      ? new ArchiveError('cancelled', {}, { cause: error })
      : exportError(error, to);
  }
}

async function writePhotoTable(run: Run): Promise<number> {
  const { catalog, request, folder, report } = run;
  const words = decisionWords(request.language);
  const { count, photos } = photosOf(catalog, request);
  const rows = function* () {
    let done = 0;
    for (const photo of photos) {
      report({ stage: 'export', done, total: count });
      yield photoRow(catalog, photo, words);
      done += 1;
    }
  };
  let written = 0;
  await folder.write(words.photoFile, async (out) => {
    written = await writeTable(out, photoHeader(words), rows(), run.signal);
  });
  return written;
}

async function writePairTable({ catalog, request, folder, signal }: Run): Promise<number> {
  const words = decisionWords(request.language);
  const rows = function* () {
    for (const pair of pairsOf(catalog, request)) {
      const row = pairRow(catalog, pair, words);
      if (row !== null) yield row;
    }
  };
  let written = 0;
  await folder.write(words.pairFile, async (out) => {
    written = await writeTable(out, pairHeader(words), rows(), signal);
  });
  return written;
}

async function writeJournal({ dir, folder, now, signal }: Run): Promise<number> {
  let decisions = 0;
  await folder.write(JOURNAL_FILE, async (out) => {
    const counts = await writeJournalFile(join(dir, 'catalog.sqlite'), out, { now: now(), signal });
    decisions = counts.decision;
  });
  return decisions;
}

async function writeSidecars({ catalog, request, folder, report, signal }: Run): Promise<number> {
  const county = catalog.places.head();
  if (county === null) throw new Error('the catalog has no county');
  const places = new SidecarPlaces(request.sidecarNames);
  const { count, photos } = photosOf(catalog, request);
  let [done, written] = [0, 0];
  for (const photo of photos) {
    throwIfCancelled(signal);
    report({ stage: 'export', done, total: count });
    for (const { original, sha256 } of originalsOf(catalog, photo)) {
      const text = sidecarText(photo, sha256, county);
      await folder.put(`XMP/${places.placeOf(original)}`, text);
      written += 1;
    }
    done += 1;
  }
  return written;
}

/**
 * A table (RFC 4180), with a byte order mark so that Excel reads it as UTF-8. Names of files may begin like a formula;
 * those cells get an apostrophe before them, so that nothing is calculated. Gives how many rows it has.
 */
async function writeTable(
  out: Writable,
  header: readonly string[],
  rows: Iterable<string[]>,
  signal: AbortSignal,
): Promise<number> {
  let batch: (readonly string[])[] = [header];
  let count = 0;
  let start = BYTE_ORDER_MARK;
  const flush = async (): Promise<void> => {
    const text = start + csvRecords(batch);
    start = '';
    batch = [];
    await writePiece(out, text, signal);
  };
  for (const row of rows) {
    batch.push(row);
    count += 1;
    if (batch.length >= BATCH_ROWS) await flush();
  }
  await flush();
  return count;
}
