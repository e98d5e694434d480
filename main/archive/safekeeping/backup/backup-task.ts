// What the archive's process and the one that makes and reads backups tell each other.
import type { ErrorCode, ErrorParams } from '../../../../shared/errors.ts';
import type { Salvaged } from '../../catalog/salvage.ts';
import type { BackupManifest } from './backup-manifest.ts';

/** Work on backups, done in a process of its own. */
export type BackupTask =
  | {
      kind: 'write';
      catalogPath: string;
      /** An empty folder for what is needed meanwhile, about as large as the catalog. */
      workDir: string;
      /** The new file. */
      to: string;
      about: Pick<BackupManifest, 'madeAt' | 'isAutomatic' | 'archive' | 'programVersion'>;
    }
  | {
      kind: 'verify';
      path: string;
      workDir: string;
    }
  /** Leaves the backup's catalog in `workDir`, proved and brought up to this program's version. */
  | {
      kind: 'unpack';
      path: string;
      workDir: string;
      /** A catalog of which, if it is damaged, newer decisions are taken over as far as they can be read. */
      salvageFrom: string | null;
    }
  /** Leaves a new catalog in `workDir` with what can still be read of the damaged one at `catalogPath`, or of none. */
  | { kind: 'anew'; catalogPath: string; workDir: string }
  /** Looks whether the catalog's file is sound. */
  | { kind: 'check'; catalogPath: string };

/** A catalog that was unpacked. */
export interface Unpacked {
  manifest: BackupManifest;
  /** Acts taken over from a damaged catalog. */
  salvaged: number;
}

/** What each comes to. */
export interface BackupTaskResults {
  write: BackupManifest;
  verify: BackupManifest;
  unpack: Unpacked;
  anew: Salvaged;
  /** The first fault, in SQLite's words. */
  check: { fault: string | null };
}

export type BackupTaskMessage =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'done'; result: BackupTaskResults[BackupTask['kind']] }
  | { kind: 'failure'; code: ErrorCode; params: ErrorParams }
  /** What nobody expected, with its stack. */
  | { kind: 'crash'; text: string };
