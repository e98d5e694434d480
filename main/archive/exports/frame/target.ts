// Where an export may go: a new name in an existing folder outside of every root.
import { lstat, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { ArchiveError } from '../../../../shared/errors.ts';
import { systemCode } from './write-errors.ts';

export interface ExportTarget {
  /** As the person gave it. */
  dir: string;
  /** Its parent with symbolic links resolved. */
  parent: string;
  name: string;
}

/**
 * Checks that a new folder may be made at `to`. Even an empty folder there is refused:
 * an export is put in place by renaming and never onto something else.
 * @param roots absolute paths of the folders of originals
 * @throws ArchiveError export-target-missing, export-exists, export-in-root, export-unwritable
 */
export async function checkTarget(to: string, roots: readonly string[]): Promise<ExportTarget> {
  const dir = resolve(to);
  const parent = await realParent(dirname(dir));
  const target = { dir: to, parent, name: basename(dir) };
  for (const root of roots) {
    if (await isWithin(join(parent, target.name), parent, root)) {
      throw new ArchiveError('export-in-root', { path: to, root });
    }
  }
  if (target.name === '' || (await exists(dir)))
    throw new ArchiveError('export-exists', { path: to });
  return target;
}

/** Whether anything has this name, be it a broken link. */
export async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (cause) {
    const code = systemCode(cause);
    if (code === 'ENOENT') return false;
    throw new ArchiveError('export-unwritable', { path }, { cause });
  }
}

async function realParent(path: string): Promise<string> {
  try {
    const parent = await realpath(path);
    if ((await stat(parent)).isDirectory()) return parent;
  } catch (cause) {
    const isMissing = ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(systemCode(cause));
    const code = isMissing ? 'export-target-missing' : 'export-unwritable';
    throw new ArchiveError(code, { path }, { cause });
  }
  throw new ArchiveError('export-target-missing', { path });
}

async function isWithin(target: string, parent: string, root: string): Promise<boolean> {
  if (isPathWithin(target, resolve(root))) return true;
  let realRoot: string;
  try {
    realRoot = await realpath(root);
  } catch {
    return false; // The root's disk is away, so nothing can be written into it.
  }
  return isPathWithin(target, realRoot) || (await hasAncestor(parent, realRoot));
}

function isPathWithin(path: string, folder: string): boolean {
  const way = relative(comparable(folder), comparable(path));
  return (
    way === '' || !(way === '..' || way.startsWith(`..${sep}`) || /^[A-Za-z]:|^\\\\/.test(way))
  );
}

/** Windows and macOS take A and a for one letter, and macOS the two forms of an accented one. */
function comparable(path: string): string {
  const isCaseBlind = process.platform === 'win32' || process.platform === 'darwin';
  return isCaseBlind ? path.normalize('NFC').toLowerCase() : path;
}

/** By identity of the folders, which sees through case-blind disks, bind mounts and drive letters. */
async function hasAncestor(from: string, root: string): Promise<boolean> {
  const wanted = await stat(root, { bigint: true });
  if (wanted.ino === 0n) return false; // Some network disks have no identities.
  for (let folder = from; ; folder = dirname(folder)) {
    const found = await stat(folder, { bigint: true });
    if (found.ino === wanted.ino && found.dev === wanted.dev) return true;
    if (folder === dirname(folder)) return false;
  }
}
