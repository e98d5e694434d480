// What people put into a catalog, read through a connection of its own as it stood at one moment: the archive goes on
// being worked with meanwhile.
import Database from 'better-sqlite3';
import type {
  JournalArticle,
  JournalDecision,
  JournalEntry,
  JournalExport,
  JournalExportFile,
  JournalExportPicture,
  JournalPhoto,
  JournalPhotoGroup,
  JournalPhotoNumber,
  JournalRoot,
  JournalStep,
} from '../../../shared/journal-record.ts';
import { createJournalRows } from './journal-rows.ts';
import { toJournalStep } from './journal-steps.ts';

/** Rows read at a time. */
const PAGE_SIZE = 500;

/** What the journal file says of a catalog; to be closed. */
export interface JournalSnapshot {
  /** Code of the county; null in a catalog without one. */
  county: string | null;
  /** Every entry, one read at a time, and now and then a place to let others have their turn. */
  entries(): Generator<JournalEntry | 'pause', void, undefined>;
  close(): void;
}

/** Opens the catalog file at `path`, which this version has migrated, for reading alone. */
export function openJournalSnapshot(path: string): JournalSnapshot {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  try {
    // The first read fixes what all others see.
    db.exec('BEGIN');
    const county = db
      .prepare<[], string>(`SELECT value ->> '$.code' FROM setting WHERE name = 'county'`)
      .pluck()
      .get();
    return {
      county: county ?? null,
      entries: () => entriesOf(db),
      close: () => {
        db.close();
      },
    };
  } catch (error) {
    db.close();
    throw error;
  }
}

function* entriesOf(db: Database.Database): Generator<JournalEntry | 'pause', void, undefined> {
  yield* roots(db);
  yield* photos(db);
  yield* articles(db);
  yield* decisions(db);
  yield* steps(db);
  yield* numbers(db);
  yield* exports(db);
}

function* roots(db: Database.Database): Generator<JournalRoot, void, undefined> {
  const rows = db.prepare<[], Omit<JournalRoot, 'record' | 'exclusions'> & { exclusions: string }>(
    `SELECT id, key, label, path, exclusions, added_at AS addedAt
    FROM root
    WHERE is_removed = 0
    ORDER BY id`,
  );
  for (const { exclusions, ...row } of rows.iterate()) {
    yield { record: 'root', ...row, exclusions: JSON.parse(exclusions) as string[] };
  }
}

/**
 * Photos that a decision, a step or a number speaks of, as far as an original of them is known. Looked up photo by photo:
 * to gather what is spoken of first would hold all of it at once.
 */
function* photos(db: Database.Database): Generator<JournalPhoto | 'pause', void, undefined> {
  const rows = db.prepare<{ after: number; size: number }, Omit<JournalPhoto, 'record'>>(
    `WITH numbered AS MATERIALIZED (
      SELECT DISTINCT fonds, retention FROM photo_group
    ), gathered AS MATERIALIZED (
      SELECT DISTINCT atom AS content
      FROM decision
      JOIN json_tree(decision.value) ON json_tree.type = 'text'
      WHERE decision.kind IN ('series', 'slot')
    )
    SELECT photo.sha256, folder.root_id AS root,
      min(CASE folder.path WHEN '' THEN '' ELSE folder.path || '/' END || original.name) AS path
    FROM photo
    CROSS JOIN original ON original.photo_id = photo.id
    CROSS JOIN folder ON folder.id = original.folder_id
    WHERE photo.id > @after AND photo.id <= @after + @size
      AND (
        EXISTS (
          SELECT 1 FROM decision
          WHERE kind IN ('fact', 'pair', 'scene', 'sign-off', 'alignment', 'copy', 'shot')
            AND subject = photo.sha256
        )
        OR EXISTS (
          SELECT 1 FROM step INDEXED BY step_by_other_photo
          WHERE kind IN ('pair', 'sign-off', 'alignment', 'copy') AND field = photo.sha256
        )
        OR EXISTS (
          SELECT 1 FROM numbered
          CROSS JOIN photo_number ON photo_number.fonds = numbered.fonds
            AND photo_number.retention = numbered.retention AND photo_number.sha256 = photo.sha256
        )
        OR photo.sha256 IN (SELECT content FROM gathered)
      )
    GROUP BY photo.id`,
  );
  const newest = db.prepare<[], number | null>('SELECT max(id) FROM photo').pluck().get() ?? 0;
  for (let after = 0; after < newest; after += PAGE_SIZE) {
    for (const row of rows.all({ after, size: PAGE_SIZE })) yield { record: 'photo', ...row };
    yield 'pause';
  }
}

function* articles(db: Database.Database): Generator<JournalArticle, void, undefined> {
  const rows = db.prepare<[], Omit<JournalArticle, 'record' | 'bytes'> & { bytes: Buffer }>(
    `SELECT sha256, file_name AS fileName, date, imported_at AS importedAt, bytes
    FROM article
    ORDER BY id`,
  );
  for (const { bytes, ...row } of rows.iterate()) {
    yield { record: 'article', ...row, bytes: bytes.toString('base64') };
  }
}

function* decisions(db: Database.Database): Generator<JournalDecision, void, undefined> {
  const rows = db.prepare<[], Omit<JournalDecision, 'record' | 'value'> & { value: string }>(
    'SELECT kind, subject, field, value FROM decision ORDER BY kind, subject, field',
  );
  for (const { value, ...row } of rows.iterate()) {
    yield { record: 'decision', ...row, value: JSON.parse(value) as unknown };
  }
}

function* steps(db: Database.Database): Generator<JournalStep, void, undefined> {
  const rows = createJournalRows(db);
  for (let after: number | undefined = 0; after !== undefined;) {
    const page = rows.page({ after, limit: PAGE_SIZE });
    yield* page.map(toJournalStep);
    after = page.at(-1)?.id;
  }
}

function* numbers(
  db: Database.Database,
): Generator<JournalPhotoGroup | JournalPhotoNumber, void, undefined> {
  const groups = db.prepare<[], Omit<JournalPhotoGroup, 'record'>>(
    'SELECT fonds, retention, year, number, theme, title FROM photo_group',
  );
  for (const row of groups.iterate()) yield { record: 'photo-group', ...row };
  const given = db.prepare<[], Omit<JournalPhotoNumber, 'record'>>(
    'SELECT fonds, retention, sha256, year, group_number AS "group", sheet FROM photo_number',
  );
  for (const row of given.iterate()) yield { record: 'photo-number', ...row };
}

type ExportRow = Omit<JournalExport, 'record' | 'source' | 'options' | 'isListed'> & {
  source: string;
  options: string;
  isListed: number;
};

function* exports(
  db: Database.Database,
): Generator<JournalExport | JournalExportFile | JournalExportPicture, void, undefined> {
  const contentOf = db.prepare<[number], string>('SELECT sha256 FROM article WHERE id = ?').pluck();
  const rows = db.prepare<[], ExportRow>(
    `SELECT id, at, kind, title, source, options, dir, target, pictures, is_listed AS isListed
    FROM export
    ORDER BY id`,
  );
  for (const { source, options, isListed, ...row } of rows.iterate()) {
    const from = JSON.parse(source) as { kind: string; article?: number };
    yield {
      record: 'export',
      ...row,
      // Rows have other numbers in another catalog.
      source:
        from.article === undefined
          ? from
          : { ...from, article: contentOf.get(from.article) ?? null },
      options: JSON.parse(options) as unknown,
      isListed: isListed === 1,
    };
  }
  const files = db.prepare<[], Omit<JournalExportFile, 'record'>>(
    `SELECT export_id AS "export", file, sha256, size_bytes AS sizeBytes
    FROM export_file
    ORDER BY export_id, file`,
  );
  for (const row of files.iterate()) yield { record: 'export-file', ...row };
  const pictures = db.prepare<[], Omit<JournalExportPicture, 'record'>>(
    `SELECT export_id AS "export", number, caption, article_line AS articleLine, sha256
    FROM export_picture
    ORDER BY export_id, number`,
  );
  for (const row of pictures.iterate()) yield { record: 'export-picture', ...row };
}
