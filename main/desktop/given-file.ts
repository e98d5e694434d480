// Files of ours that the system hands to the program: by a double click, on macOS by an event.
import { realpathSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ArchiveError } from '../../shared/errors.ts';
import { holdsArchive } from '../archive/open-archive.ts';

/** The endings that electron-builder.yml tells the systems of. */
const KINDS = { '.xinmao': 'archive', '.xinmao-backup': 'backup' } as const;

/** A file in an archive's folder, or a backup; absolute. */
export interface GivenFile {
  kind: (typeof KINDS)[keyof typeof KINDS];
  path: string;
}

/** What is to be done with a given file while the archive in `openDir` is open. */
export type Opening =
  { kind: 'show' } | { kind: 'change'; dir: string } | { kind: 'restore'; path: string };

/** What an argument of a command line names, by its ending; null for anything else. */
export function readGivenFile(argument: string, workingDir: string): GivenFile | null {
  // File managers of Linux may hand over addresses.
  const path = argument.startsWith('file://') ? pathOfAddress(argument) : argument;
  if (path === null || path.startsWith('-')) return null;
  const ending = extname(path).toLowerCase();
  const kind = Object.entries(KINDS).find(([known]) => known === ending)?.[1];
  return kind === undefined ? null : { kind, path: resolve(workingDir, path) };
}

/**
 * Folder of the archive that a file belongs to.
 * @throws ArchiveError not-an-archive if none lies beside it
 */
export function archiveOf({ path }: GivenFile): string {
  const dir = dirname(path);
  if (!holdsArchive(dir)) throw new ArchiveError('not-an-archive', { path });
  return dir;
}

/** @throws ArchiveError not-an-archive */
export function planOpening(file: GivenFile, openDir: string): Opening {
  if (file.kind === 'backup') return { kind: 'restore', path: file.path };
  const dir = archiveOf(file);
  return isSameFolder(dir, openDir) ? { kind: 'show' } : { kind: 'change', dir };
}

/** Both are there, so that letters of a drive, links and the like make no difference. */
function isSameFolder(dir: string, other: string): boolean {
  return realpathSync.native(dir) === realpathSync.native(other);
}

function pathOfAddress(address: string): string | null {
  try {
    return fileURLToPath(address);
  } catch {
    // Of another computer, or no address at all: nothing of ours.
    return null;
  }
}
