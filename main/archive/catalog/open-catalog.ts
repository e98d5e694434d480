// Opens the catalog file: migrations, pragmas, and one table of functions a noun.
import Database from 'better-sqlite3';
import { ArchiveError } from '../../../shared/errors.ts';
import { createAlignmentTable } from './alignments.ts';
import { createArrivalTable } from './arrivals.ts';
import { createArticleTable } from './articles.ts';
import { createBackupFacts } from './backup-facts.ts';
import { createCopyTable } from './copies.ts';
import { createDecisionTable } from './decisions.ts';
import { createDescriptionTable } from './descriptions.ts';
import { createExportTable } from './exports.ts';
import { createFailureTable } from './failures.ts';
import { migrate, versionOf } from './migrations.ts';
import { createJournalEntryTable } from './journal-entries.ts';
import { createJournalPages } from './journal-pages.ts';
import { createJournalRows } from './journal-rows.ts';
import { createFixityTable } from './fixity.ts';
import { createFixityRunTable } from './fixity-runs.ts';
import { createNamingTable } from './naming.ts';
import { createOriginalTable } from './originals.ts';
import { createPairLists } from './pair-lists.ts';
import { createPairTable } from './pairs.ts';
import { createPhotoNumberTable } from './photo-numbers.ts';
import { createPhotoTable } from './photos.ts';
import { createPlaceTable } from './places.ts';
import { createProjectPairs } from './project-pairs.ts';
import { createReplacementTable } from './replacements.ts';
import { createReviewTable } from './review.ts';
import { createRootTable } from './roots.ts';
import { createSettingTable } from './settings.ts';
import { createShotTable } from './shots.ts';
import { createSlotPhotoTable } from './slot-photos.ts';
import { createSpokenContents } from './spoken-contents.ts';
import { createStandingSteps } from './standing-steps.ts';
import { createVillageTable } from './villages.ts';
import { createWorkTable } from './work.ts';
import { createWallMarks } from './wall-marks.ts';

/** 16 MB of 4 kB pages. */
const CHECKPOINT_PAGES = 4000;

/* [Note: Bound values] better-sqlite3 builds SQLite with SQLITE_ENABLE_STAT4, which plans a statement anew
   whenever a value is bound that a join's key is compared with: 5 to 40 µs a call, many times the work of a
   look-up. Joins that are asked for one photo at a time compare with `+?`, which plans once. */

/** The catalog's functions, a group a noun; every row is mapped to domain types inside. */
export type Catalog = ReturnType<typeof createTables> & {
  /** Runs `work` in one transaction; nothing of it stays if it throws. */
  transaction<Result>(work: () => Result): Result;
  /** The same, and on the disk when it returns, whatever happens to the power: for what people put in. */
  lastingTransaction<Result>(work: () => Result): Result;
  close(): void;
};

/**
 * Opens or creates the catalog at `path`.
 * @throws ArchiveError archive-newer, archive-damaged, archive-read-only
 */
export function openCatalog(path: string): Catalog {
  let db: Database.Database | undefined;
  try {
    db = new Database(path);
    // Before anything is written: even the mode of the journal stands in the file.
    const found = versionOf(db, path);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = NORMAL');
    db.pragma('foreign_keys = ON');
    // Triggers keep what they may have to take back; in a file that would cost a write a row.
    db.pragma('temp_store = MEMORY');
    // In MB-sized steps most pages of a long run would be written out again and again.
    db.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    migrate(db, found);
    return { ...createTables(db), ...connection(db, path) };
  } catch (error) {
    db?.close();
    throw catalogError(error, path);
  }
}

function createTables(db: Database.Database) {
  return {
    settings: createSettingTable(db),
    places: createPlaceTable(db),
    roots: createRootTable(db),
    photos: createPhotoTable(db),
    originals: createOriginalTable(db),
    copies: createCopyTable(db),
    arrivals: createArrivalTable(db),
    failures: createFailureTable(db),
    fixity: createFixityTable(db),
    fixityRuns: createFixityRunTable(db),
    replacements: createReplacementTable(db),
    descriptions: createDescriptionTable(db),
    naming: createNamingTable(db),
    pairs: createPairTable(db),
    pairLists: createPairLists(db),
    projectPairs: createProjectPairs(db),
    alignments: createAlignmentTable(db),
    review: createReviewTable(db),
    villages: createVillageTable(db),
    work: createWorkTable(db),
    wall: createWallMarks(db),
    articles: createArticleTable(db),
    exports: createExportTable(db),
    photoNumbers: createPhotoNumberTable(db),
    decisions: createDecisionTable(db),
    backups: createBackupFacts(db),
    journalEntries: createJournalEntryTable(db),
    spoken: createSpokenContents(db),
    journalPages: createJournalPages(db),
    journalRows: createJournalRows(db),
    standingSteps: createStandingSteps(db),
    shots: createShotTable(db),
    slotPhotos: createSlotPhotoTable(db),
  };
}

function connection(db: Database.Database, path: string) {
  const transaction = <Result>(work: () => Result): Result => {
    try {
      return db.transaction(work).immediate();
    } catch (error) {
      throw catalogError(error, path);
    }
  };
  return {
    transaction,
    lastingTransaction: <Result>(work: () => Result): Result => {
      // With NORMAL the last commits of a write-ahead log can be lost with the power, though never halved:
      // https://sqlite.org/pragma.html#pragma_synchronous
      db.pragma('synchronous = FULL');
      try {
        return transaction(work);
      } finally {
        db.pragma('synchronous = NORMAL');
      }
    },
    close: () => {
      db.close();
    },
  };
}

/** What to tell about an error of SQLite met in the catalog at `path`; any other error as it is. */
export function catalogError(error: unknown, path: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(error.code)) {
    return new ArchiveError('archive-damaged', { path }, { cause: error });
  }
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|IOERR)/.test(error.code)) {
    return new ArchiveError('archive-read-only', { path }, { cause: error });
  }
  if (error.code.startsWith('SQLITE_FULL')) {
    return new ArchiveError('disk-full', { path }, { cause: error });
  }
  return error;
}
