// Entries of a journal file put into an empty catalog, as they are: steps keep their numbers, because acts are told by
// them, and exports theirs, because their files are.
import Database from 'better-sqlite3';
import { ArchiveError } from '../../../shared/errors.ts';
import type { JournalEntry, JournalExport } from '../../../shared/journal-record.ts';
import { createJournalRows } from './journal-rows.ts';
import { toJournalRow } from './journal-steps.ts';

export function createJournalEntryTable(db: Database.Database) {
  const steps = createJournalRows(db);
  const root = db.prepare<[number, string, string, string, string, string]>(
    'INSERT INTO root (id, key, path, label, exclusions, added_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const article = db.prepare<[string, string, Buffer, string | null, string]>(
    'INSERT INTO article (sha256, file_name, bytes, date, imported_at) VALUES (?, ?, ?, ?, ?)',
  );
  const articleId = db.prepare<[string], number>('SELECT id FROM article WHERE sha256 = ?').pluck();
  const decision = db.prepare<[string, string, string, string]>(
    'INSERT INTO decision (kind, subject, field, value) VALUES (?, ?, ?, ?)',
  );
  const group = db.prepare<[string, string, string, number, string, string]>(
    `INSERT INTO photo_group (fonds, retention, year, number, theme, title)
    VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const number = db.prepare<[string, string, string, string, number, number]>(
    `INSERT INTO photo_number (fonds, retention, sha256, year, group_number, sheet)
    VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const exported = db.prepare<
    [number, string, string, string, string, string, string, string | null, number, number]
  >(
    `INSERT INTO export
      (id, at, kind, title, source, options, dir, target, pictures, is_listed)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const file = db.prepare<[number, string, string, number]>(
    'INSERT INTO export_file (export_id, file, sha256, size_bytes) VALUES (?, ?, ?, ?)',
  );
  const picture = db.prepare<[number, number, string, number | null, string]>(
    `INSERT INTO export_picture (export_id, number, caption, article_line, sha256)
    VALUES (?, ?, ?, ?, ?)`,
  );
  const sourceOf = ({ source }: JournalExport): string => {
    const from = source as { kind: string; article?: string | null };
    if (from.article === undefined) return JSON.stringify(source);
    // No article has the number 0: an export of one that the file does not hold is still remembered.
    return JSON.stringify({ ...from, article: articleId.get(from.article ?? '') ?? 0 });
  };

  let lastStep = 0;

  const put = (entry: JournalEntry, line: number): void => {
    switch (entry.record) {
      case 'root': {
        const { id, key, path, label, exclusions, addedAt } = entry;
        root.run(id, key, path, label, JSON.stringify(exclusions), addedAt);
        return;
      }
      case 'photo': {
        // For people to read: photos come from their originals.
        return;
      }
      case 'article': {
        const { sha256, fileName, bytes, date, importedAt } = entry;
        article.run(sha256, fileName, Buffer.from(bytes, 'base64'), date, importedAt);
        return;
      }
      case 'decision': {
        const { kind, subject, field, value } = entry;
        decision.run(kind, subject, field, JSON.stringify(value));
        return;
      }
      case 'step': {
        // Steps follow each other by number.
        if (entry.id <= lastStep) throw new ArchiveError('journal-file-damaged', { line });
        steps.add([toJournalRow(entry)], lastStep);
        lastStep = entry.id;
        return;
      }
      case 'photo-group': {
        const { fonds, retention, year, theme, title } = entry;
        group.run(fonds, retention, year, entry.number, theme, title);
        return;
      }
      case 'photo-number': {
        const { fonds, retention, sha256, year, sheet } = entry;
        number.run(fonds, retention, sha256, year, entry.group, sheet);
        return;
      }
      case 'export': {
        const { id, at, kind, title, options, dir, target, pictures, isListed } = entry;
        const [source, chosen] = [sourceOf(entry), JSON.stringify(options)];
        exported.run(id, at, kind, title, source, chosen, dir, target, pictures, Number(isListed));
        return;
      }
      case 'export-file': {
        file.run(entry.export, entry.file, entry.sha256, entry.sizeBytes);
        return;
      }
      case 'export-picture': {
        const { caption, articleLine, sha256 } = entry;
        picture.run(entry.export, entry.number, caption, articleLine, sha256);
      }
    }
  };

  return {
    /** Counts what acts come to, once all entries are in. */
    settle: steps.settle,
    /**
     * Puts the entry of a line in; call it in a transaction.
     * @throws ArchiveError journal-file-damaged if it does not go with the others
     */
    put: (entry: JournalEntry, line: number): void => {
      try {
        put(entry, line);
      } catch (error) {
        const isUnfit =
          error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT');
        if (!isUnfit) throw error;
        throw new ArchiveError('journal-file-damaged', { line }, { cause: error });
      }
    },
  };
}
