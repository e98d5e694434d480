// Finds a folder on this computer by what a browser tells of one that was dropped: its name and some of what lies in
// it, never its path. Bounded in depth, number and time, so that a large disk costs a moment and no more.
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** What is known of a dropped folder. */
export interface FolderTraits {
  name: string;
  /** Some of its files. */
  files: readonly { name: string; sizeBytes: number }[];
  /** Some of the folders in it. */
  folders: readonly string[];
}

export interface SearchLimits {
  maxDepth: number;
  maxFolders: number;
  maxMs: number;
}

const LIMITS: SearchLimits = { maxDepth: 5, maxFolders: 20_000, maxMs: 4000 };

/** More than a person would tell apart. */
const MAX_FOUND = 5;

/** Nobody keeps photos in them, and they hold most of a disk's folders. */
const NEVER = new Set([
  'node_modules',
  'windows',
  'program files',
  'program files (x86)',
  'programdata',
  'appdata',
  'library',
  'system',
  'proc',
  'sys',
  'dev',
  'usr',
  'var',
]);

/** Absolute paths of folders that fit, the nearest to the usual places first; none if next to nothing is known of it. */
export async function recogniseFolder(
  wanted: FolderTraits,
  places: readonly string[],
  limits: SearchLimits = LIMITS,
): Promise<string[]> {
  if (wanted.files.length + wanted.folders.length === 0) return [];
  const until = performance.now() + limits.maxMs;
  const seen = new Set<string>();
  const found: string[] = [];
  let level = [...places];
  for (let depth = 0; depth <= limits.maxDepth && level.length > 0; depth += 1) {
    const next: string[] = [];
    for (const folder of level) {
      if (seen.has(folder)) continue;
      if (seen.size >= limits.maxFolders || performance.now() > until) return found;
      seen.add(folder);
      const names = await folderNames(folder);
      if (isCalled(folder, wanted.name) && (await fits(folder, names, wanted))) found.push(folder);
      if (found.length === MAX_FOUND) return found;
      next.push(...names.filter(isWorthwhile).map((name) => join(folder, name)));
    }
    level = next;
  }
  return found;
}

async function fits(
  folder: string,
  names: readonly string[],
  { files, folders }: FolderTraits,
): Promise<boolean> {
  const present = new Set(names.map(plain));
  if (!folders.every((name) => present.has(plain(name)))) return false;
  for (const { name, sizeBytes } of files) {
    try {
      const { size } = await stat(join(folder, basename(name)));
      if (size !== sizeBytes) return false;
    } catch {
      // Not there: another folder of the same name.
      return false;
    }
  }
  return true;
}

async function folderNames(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch {
    // Closed to this user, or gone since: nothing to find in there.
    return [];
  }
}

function isCalled(folder: string, name: string): boolean {
  return plain(basename(folder)) === plain(name);
}

function isWorthwhile(name: string): boolean {
  return !name.startsWith('.') && !name.startsWith('$') && !NEVER.has(name.toLowerCase());
}

/** macOS gives the letters of a name apart from their marks. */
function plain(name: string): string {
  return name.normalize('NFC');
}
