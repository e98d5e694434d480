// What answers the preload script when a folder is dropped onto the window. Runs and is tested without Electron.
import { stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import type { FolderEntry } from '../app/contract.ts';
import type { FolderBook } from '../app/folder-book.ts';
import { isAllowedNavigation } from './permissions.ts';

/** The channel between the preload script and the program; the script cannot import it. */
export const DROPPED_FOLDER = 'dropped-folder';

/**
 * The entry of a folder that was dropped; null for a file, for a path that leads nowhere, and for whoever is not the
 * program's own page (`senderUrl` is the asking frame's address).
 */
export async function takeDroppedFolder(
  folders: FolderBook,
  senderUrl: string | undefined,
  path: unknown,
): Promise<FolderEntry | null> {
  if (senderUrl === undefined || !isAllowedNavigation(senderUrl)) return null;
  if (typeof path !== 'string' || !isAbsolute(path)) return null;
  try {
    return (await stat(path)).isDirectory() ? folders.entryOf(path) : null;
  } catch {
    // Gone since it was dropped, or closed to this user: the page then says that it is no folder to add.
    return null;
  }
}
