// What the window may ask of backups; a part of the contract.
import { eventIterator, oc, type } from '@orpc/contract';
import { z } from 'zod';
import type {
  AnewSummary,
  BackupEntry,
  BackupStatus,
  RestoreSummary,
} from '../../shared/backup/backup.ts';
import type { JobEvent } from '../../shared/events.ts';
import type { FolderEntry } from './contract.ts';

/** A backup as the window sees it: the file has an id, paths are for reading. */
export interface BackupListing extends Omit<BackupEntry, 'path'> {
  id: string;
  /** Of the file. */
  name: string;
  /** Of the folder it lies in. */
  displayPath: string;
}

/** How the archive stands with its backups, as the window sees it. */
export interface BackupStanding extends Omit<BackupStatus, 'folder' | 'ownFolder' | 'last'> {
  folder: (FolderEntry & { displayPath: string }) | null;
  ownFolder: FolderEntry & { displayPath: string };
  last: {
    at: string;
    displayPath: string;
    /** Null where it is no longer there. */
    backup: BackupListing | null;
  } | null;
}

const backup = z.object({ id: z.string() });

export const backupContract = {
  status: oc.output(type<BackupStanding>()),
  /** Known ones, newest first; also of an archive that cannot be opened. */
  list: oc.output(type<BackupListing[]>()),
  /** What a file that a person opened says of itself. */
  get: oc.input(backup).output(type<BackupListing>()),
  /** Those in a folder that a person points to. */
  listFolder: oc.input(z.object({ folder: z.string() })).output(type<BackupListing[]>()),
  /** A new one in a folder, null for the archive's own. */
  write: oc
    .input(z.object({ folder: z.string().nullable() }))
    .output(eventIterator(type<JobEvent<BackupListing>>())),
  setAutomatic: oc.input(z.object({ isAutomatic: z.boolean(), folder: z.string().nullable() })),
  /** Proves one by opening it. */
  verify: oc.input(backup).output(eventIterator(type<JobEvent<BackupListing>>())),
  previewRestore: oc.input(backup).output(type<RestoreSummary>()),
  /** Puts the archive back as a backup has it, and opens it again; also one that is damaged. */
  restore: oc.input(backup).output(eventIterator(type<JobEvent<RestoreSummary>>())),
  /** A new catalog in the place of a damaged one, with the decisions that can still be read. */
  startAnew: oc.output(eventIterator(type<JobEvent<AnewSummary>>())),
};
