// Folders as the system has them, links resolved.
import { readdir, realpath, stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { ArchiveError } from '../../../shared/errors.ts';

/** True if `path` is `folder` or lies below it; both real paths. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && way !== path);
}

/** The real path of a folder. @throws ArchiveError folder-missing, not-a-folder, folder-unreadable */
export async function readableFolder(path: string): Promise<string> {
  try {
    const real = await realpath(path);
    if (!(await stat(real)).isDirectory()) throw new ArchiveError('not-a-folder', { path });
    await readdir(real);
    return real;
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    const kind = isMissing ? 'folder-missing' : 'folder-unreadable';
    throw new ArchiveError(kind, { path }, { cause: error });
  }
}
