// What a backup file says of itself: its member backup.json.
import { z } from 'zod';
import { ArchiveError } from '../../../../shared/errors.ts';
import type { BackupFacts } from '../../../../shared/backup/backup.ts';

export const MANIFEST_MEMBER = 'backup.json';
export const CATALOG_MEMBER = 'catalog.sqlite';
/** The same decisions for people and other programs to read; an archive can be rebuilt from it and the originals. */
export const JOURNAL_MEMBER = 'journal.jsonl';
export const BACKUP_EXTENSION = '.xinmao-backup';

/** Raised when what older programs know of a backup no longer holds. */
export const BACKUP_FORMAT = 'xinmao-backup/1';

const count = z.int().nonnegative();

const schema = z.object({
  format: z.literal(BACKUP_FORMAT),
  madeAt: z.iso.datetime(),
  isAutomatic: z.boolean(),
  /** Tells the archives that back up into one folder apart; see BackupState. */
  archive: z.string(),
  programVersion: z.string(),
  catalogVersion: count,
  county: z.object({ code: z.string(), name: z.string() }).nullable(),
  counts: z.object({
    photos: count,
    decisions: count,
    steps: count,
    articles: count,
    numbers: count,
  }),
  lastStep: z.object({ id: count, at: z.string() }).nullable(),
  /** SHA-256 of every row of the catalog that holds a person's word. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  members: z.array(
    z.object({
      name: z.string(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      sizeBytes: count,
    }),
  ),
});

/** backup.json, parsed. */
export type BackupManifest = z.infer<typeof schema>;

/**
 * Reads backup.json of the backup at `path`.
 * @throws ArchiveError not-a-backup, backup-newer for a format that this program does not know
 */
export function parseManifest(text: string, path: string): BackupManifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ArchiveError('not-a-backup', { path }, { cause });
  }
  const format = z.object({ format: z.string(), programVersion: z.string() }).safeParse(value);
  if (!format.success || !format.data.format.startsWith('xinmao-backup/')) {
    throw new ArchiveError('not-a-backup', { path });
  }
  if (format.data.format !== BACKUP_FORMAT) {
    throw new ArchiveError('backup-newer', { path, version: format.data.programVersion });
  }
  const manifest = schema.safeParse(value);
  if (manifest.success) return manifest.data;
  const detail = z.prettifyError(manifest.error);
  throw new ArchiveError('backup-damaged', { path, detail }, { cause: manifest.error });
}

/** What people are told of a backup. */
export function factsOf(manifest: BackupManifest): BackupFacts {
  const { madeAt, isAutomatic, programVersion, catalogVersion, county, counts, lastStep } =
    manifest;
  return { madeAt, isAutomatic, programVersion, catalogVersion, county, counts, lastStep };
}
