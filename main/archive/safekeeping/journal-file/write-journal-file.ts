// Writes the journal file of a catalog; see shared/journal-record.ts. Called for backups too, on a catalog that is not
// open as an archive.
import type { Writable } from 'node:stream';
import {
  JOURNAL_FILE_VERSION,
  type JournalCounts,
  type JournalRecord,
  NO_JOURNAL_ENTRIES,
} from '../../../../shared/journal-record.ts';
import { openJournalSnapshot } from '../../catalog/journal-snapshot.ts';
import { writePiece } from './write-piece.ts';

export interface JournalFileOptions {
  now: Date;
  signal?: AbortSignal | undefined;
}

/** Characters written at a time: some milliseconds, after which others have their turn. */
const PIECE_CHARS = 200_000;

/**
 * Writes everything that people put into the catalog file at `path`, as it stands at this moment, and leaves the
 * stream open. One piece is held at a time, however much there is. Gives how many entries of each kind it wrote.
 */
export async function writeJournalFile(
  path: string,
  out: Writable,
  { now, signal }: JournalFileOptions,
): Promise<JournalCounts> {
  const counts = { ...NO_JOURNAL_ENTRIES };
  let piece = '';
  const write = async (): Promise<void> => {
    await writePiece(out, piece, signal);
    piece = '';
  };
  const snapshot = openJournalSnapshot(path);
  try {
    if (snapshot.county === null) throw new Error('the catalog has no county');
    piece += lineOf({
      record: 'archive',
      format: 'xinmao-journal',
      version: JOURNAL_FILE_VERSION,
      writtenAt: now.toISOString(),
      county: snapshot.county,
    });
    for (const entry of snapshot.entries()) {
      if (entry === 'pause') {
        await write();
        continue;
      }
      counts[entry.record] += 1;
      piece += lineOf(entry);
      if (piece.length >= PIECE_CHARS) await write();
    }
  } finally {
    snapshot.close();
  }
  piece += lineOf({ record: 'end', counts });
  await write();
  return counts;
}

function lineOf(record: JournalRecord): string {
  return `${JSON.stringify(record)}\n`;
}
