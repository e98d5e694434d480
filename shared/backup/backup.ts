import type { ErrorCode, ErrorParams } from '../errors.ts';

/** How much of each a catalog holds, as a backup says it. */
export interface CatalogCounts {
  photos: number;
  /** That hold now; what was taken back again is in the steps alone. */
  decisions: number;
  /** Of the journal. */
  steps: number;
  articles: number;
  /** Given to photos for the archive office. */
  numbers: number;
}

/** What a backup says of itself. */
export interface BackupFacts {
  /** UTC instant. */
  madeAt: string;
  isAutomatic: boolean;
  programVersion: string;
  /** Migrations that its catalog has seen. */
  catalogVersion: number;
  /** Six-digit code and name; null in an archive that was never opened. */
  county: { code: string; name: string } | null;
  counts: CatalogCounts;
  /** The last step of its journal, to tell what was decided since. */
  lastStep: { id: number; at: string } | null;
}

/** A backup that lies in a folder. Only a look into it tells whether it is whole. */
export interface BackupEntry extends BackupFacts {
  /** Absolute. */
  path: string;
  sizeBytes: number;
  /** Made by this archive itself; only such automatic ones are ever put away. */
  isOwn: boolean;
}

/** What a restore would come to, or came to. */
export interface RestoreSummary {
  backup: BackupFacts;
  /** Acts of the present journal that the backup does not have, kept aside; null where nobody can say. */
  setAside: number | null;
  /** Acts after the backup that could be read from a damaged catalog and hold again. */
  salvaged: number;
  /** Folder inside the archive's that the present catalog goes to; null where there was none. */
  keptIn: string | null;
}

/** What starting anew from a damaged catalog came to. */
export interface AnewSummary {
  /** Decisions that could be read and hold again. */
  salvaged: number;
  /** Folders of originals that are known again. */
  roots: number;
  /** Folder inside the archive's that the damaged catalog is kept in; null where there was none. */
  keptIn: string | null;
}

/** How the archive stands with its backups. */
export interface BackupStatus {
  isAutomatic: boolean;
  /** Absolute; null for the archive's own folder. */
  folder: string | null;
  /** The chosen folder cannot be reached, so that backups go into the archive's own. */
  isFolderAway: boolean;
  /** The archive's own folder for backups, absolute. */
  ownFolder: string;
  /** The newest that was proved; `entry` is null where it is no longer there. */
  last: { at: string; path: string; entry: BackupEntry | null } | null;
  /** The last try, where it failed. */
  failure: { at: string; code: ErrorCode; params: ErrorParams } | null;
  /** What SQLite says of the catalog's file, if a look at it found it damaged. */
  catalogFault: string | null;
  /** A person had better be told: see {@link isBackupOwed}. */
  isOwed: boolean;
}

/** Days without a backup after which a person is told. */
const OWED_AFTER_DAYS = 7;

/** True if something is there to be backed up and nothing did for so long that a person had better know. */
export function isBackupOwed(
  state: {
    hasSomething: boolean;
    isAutomatic: boolean;
    lastAt: string | null;
    hasFailed: boolean;
  },
  now: Date,
): boolean {
  if (!state.hasSomething) return false;
  // The first automatic one comes within minutes.
  if (state.lastAt === null) return state.hasFailed || !state.isAutomatic;
  return now.getTime() - Date.parse(state.lastAt) > OWED_AFTER_DAYS * 24 * 3600 * 1000;
}
