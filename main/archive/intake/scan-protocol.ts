// What the archive's thread and the scanning thread tell each other.
import type { ErrorCode, ErrorParams } from '../../../shared/errors.ts';
import type { PackedFolders } from './known-folders.ts';
import type { ScannedFolder } from './walk.ts';

/** Given to the thread when it starts. */
export interface ScanTask {
  rootPath: string;
  excluded: readonly string[];
  known: PackedFolders;
  /** Shared numbers, see {@link SIGNALS}. */
  signals: Int32Array<SharedArrayBuffer>;
}

/** Places in the shared numbers. */
export const SIGNALS = { takenCount: 0, isPaused: 1, length: 2 } as const;

/** A folder that is new, changed, or goes by another path than the catalog has. */
export interface FolderMessage {
  kind: 'folder';
  path: string;
  knownAs: string | null;
  changed: ScannedFolder | null;
  /** Files looked at so far, in the whole root. */
  fileCount: number;
}

export type ScanMessage =
  | FolderMessage
  | { kind: 'progress'; fileCount: number }
  /** `seen` are the known paths that are still there. */
  | { kind: 'end'; seen: string[]; fileCount: number }
  | { kind: 'failure'; code: ErrorCode; params: ErrorParams };
