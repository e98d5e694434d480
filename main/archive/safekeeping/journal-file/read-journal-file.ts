// Reads a journal file into an empty catalog, a line at a time; see shared/journal-record.ts.
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { ArchiveError } from '../../../../shared/errors.ts';
import {
  JOURNAL_FILE_VERSION,
  type JournalCounts,
  type JournalEntry,
  type JournalHead,
  type JournalRecord,
  NO_JOURNAL_ENTRIES,
} from '../../../../shared/journal-record.ts';
import type { Catalog } from '../../catalog/open-catalog.ts';
import { journalRecordSchema } from './journal-record-schema.ts';
import { type Line, linesOf } from './lines.ts';

/** What a journal file held. */
export interface JournalReading {
  head: JournalHead;
  counts: JournalCounts;
}

/** Entries put in with one transaction. */
const BATCH_SIZE = 500;

/**
 * Puts everything that the file says into the catalog, which holds nothing yet. What fails leaves it half filled.
 * @throws ArchiveError journal-file-unknown, journal-file-newer, journal-file-damaged, journal-file-cut, disk-full
 */
export async function readJournalFile(
  catalog: Catalog,
  file: Readable,
  signal?: AbortSignal,
): Promise<JournalReading> {
  const counts = { ...NO_JOURNAL_ENTRIES };
  let head: JournalHead | null = null;
  let isEnded = false;
  let batch: { entry: JournalEntry; line: number }[] = [];
  const flush = (): void => {
    const entries = batch;
    batch = [];
    catalog.transaction(() => {
      for (const { entry, line } of entries) catalog.journalEntries.put(entry, line);
    });
  };
  let last = 0;
  for await (const line of linesOf(file)) {
    signal?.throwIfAborted();
    if (line.text === '') continue;
    if (isEnded) throw damaged(line);
    last = line.number;
    const record = recordOf(line, head === null);
    if (record.record === 'archive') {
      if (head !== null) throw damaged(line);
      head = record;
    } else if (record.record === 'end') {
      isEnded = true;
      if (!areSame(record.counts, counts)) throw damaged(line);
    } else {
      counts[record.record] += 1;
      batch.push({ entry: record, line: line.number });
      if (batch.length >= BATCH_SIZE) flush();
    }
  }
  if (head === null) throw new ArchiveError('journal-file-unknown');
  if (!isEnded) throw new ArchiveError('journal-file-cut', { line: last });
  flush();
  catalog.transaction(catalog.journalEntries.settle);
  return { head, counts };
}

function recordOf(line: Line, isFirst: boolean): JournalRecord {
  const value = parse(line, isFirst);
  if (isFirst) checkHead(value);
  const { success, data, error } = journalRecordSchema.safeParse(value);
  if (!success) throw damaged(line, error);
  if (data.record === 'article' && !isWhole(data)) throw damaged(line);
  return data;
}

function parse(line: Line, isFirst: boolean): unknown {
  try {
    return JSON.parse(line.text);
  } catch (error) {
    if (isFirst) throw new ArchiveError('journal-file-unknown', {}, { cause: error });
    if (line.isEnded) throw damaged(line, error);
    throw new ArchiveError('journal-file-cut', { line: line.number }, { cause: error });
  }
}

/** @throws ArchiveError journal-file-unknown, journal-file-newer */
function checkHead(value: unknown): void {
  const head = value as { record?: unknown; format?: unknown; version?: unknown } | null;
  if (head?.record !== 'archive' || head.format !== 'xinmao-journal') {
    throw new ArchiveError('journal-file-unknown');
  }
  const found = Number(head.version);
  if (found > JOURNAL_FILE_VERSION) {
    throw new ArchiveError('journal-file-newer', { found, known: JOURNAL_FILE_VERSION });
  }
}

function isWhole({ bytes, sha256 }: { bytes: string; sha256: string }): boolean {
  return createHash('sha256').update(Buffer.from(bytes, 'base64')).digest('hex') === sha256;
}

function areSame(told: JournalCounts, found: JournalCounts): boolean {
  return Object.entries(told).every(
    ([kind, count]) => found[kind as keyof JournalCounts] === count,
  );
}

function damaged({ number }: Line, cause?: unknown): ArchiveError {
  return new ArchiveError('journal-file-damaged', { line: number }, { cause });
}
