// Decisions as files: the part of the archive's interface that deals with them.
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import type { JournalCounts } from '../../../shared/journal-record.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import { writeJournalFile } from './journal-file/write-journal-file.ts';

export interface DecisionFilesDesk {
  /** Writes the journal file, see shared/journal-record.ts, and leaves the stream open. */
  writeJournal(out: Writable, signal?: AbortSignal): Promise<JournalCounts>;
  /** Photos that were decided on and of which no original is there; their decisions hold again when they come. */
  awayCount(): number;
}

interface DeskServices {
  catalog: Catalog;
  now: () => Date;
  /** The archive's own folder. */
  dir: string;
}

export function createDecisionFilesDesk({ catalog, now, dir }: DeskServices): DecisionFilesDesk {
  return {
    writeJournal: (out, signal) =>
      writeJournalFile(join(dir, 'catalog.sqlite'), out, { now: now(), signal }),
    awayCount: () => catalog.spoken.awayCount(),
  };
}
