// Walks a root and tells what lies in each folder. Only names, sizes and times are read.
// Synchronous calls in short turns: several times faster than promises on a local disk (see `Turn`).
import { type Dirent, readdirSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ArchiveError, type ErrorCode, type ErrorParams } from '../../../shared/errors.ts';
import type { FileStamp } from '../catalog/originals.ts';
import { exclusionTest } from './exclusion.ts';
import { fileKind, isSystemFolder } from './file-kinds.ts';

interface ScanFailure {
  /** File name in its folder; empty if the folder itself failed. */
  name: string;
  code: ErrorCode;
  /** `path` is relative to the root, with `/`. */
  params: ErrorParams;
}

/** What lies in one folder. Folders with nothing for the archive are not reported. */
export interface ScannedFolder {
  /** Relative to the root, with `/`; empty for the root itself. */
  path: string;
  /** Photos by their extension. */
  files: FileStamp[];
  /** Names of XMP files. */
  sidecars: string[];
  /** Names of text files that look like lists of captions. */
  captionLists: string[];
  failures: ScanFailure[];
}

export interface ScanOptions {
  /** See {@link exclusionTest}. */
  excluded?: readonly string[];
  signal?: AbortSignal;
}

/**
 * Folders of a root, each before its subfolders. Links to files are followed, links to folders are not: what
 * they lead to lies in the root anyway, or belongs elsewhere, or goes in circles.
 *
 * @param rootPath absolute path
 * @throws ArchiveError `folder-missing` if the root is not there or goes away meanwhile, `not-a-folder`;
 *   `cancelled`. What cannot be read inside is reported with its folder.
 */
export async function* scanRoot(
  rootPath: string,
  options: ScanOptions = {},
): AsyncGenerator<ScannedFolder, void, undefined> {
  const isExcluded = exclusionTest(options.excluded ?? []);
  const turn = new Turn(options.signal);
  assertRoot(rootPath);
  const waiting = [''];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    await turn.end();
    const folder: ScannedFolder = {
      path,
      files: [],
      sidecars: [],
      captionLists: [],
      failures: [],
    };
    const subfolders: string[] = [];
    for (const entry of readEntries(rootPath, folder)) {
      if (turn.isOver) await turn.end();
      const entryPath = path === '' ? entry.name : `${path}/${entry.name}`;
      if (isExcluded(entryPath)) continue;
      if (entry.isDirectory()) {
        if (!isSystemFolder(entry.name)) subfolders.push(entryPath);
      } else takeUp(rootPath, folder, entry, entryPath);
    }
    waiting.push(...subfolders.sort().reverse());
    if (hasContent(folder)) yield folder;
  }
}

/** Lets the rest of the program run between turns of some milliseconds, and notices a cancelled scan. */
class Turn {
  readonly #signal: AbortSignal | undefined;
  #startedMs = performance.now();
  static readonly #lengthMs = 8;

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal;
  }

  get isOver(): boolean {
    return performance.now() - this.#startedMs > Turn.#lengthMs;
  }

  async end(): Promise<void> {
    if (this.#signal?.aborted) throw new ArchiveError('cancelled');
    if (!this.isOver) return;
    await nextTurn();
    if (this.#signal?.aborted) throw new ArchiveError('cancelled');
    this.#startedMs = performance.now();
  }
}

function assertRoot(rootPath: string): void {
  let stats: Stats;
  try {
    stats = statSync(rootPath);
  } catch (cause) {
    throw new ArchiveError('folder-missing', { path: rootPath }, { cause });
  }
  if (!stats.isDirectory()) throw new ArchiveError('not-a-folder', { path: rootPath });
}

function readEntries(rootPath: string, folder: ScannedFolder): Dirent[] {
  try {
    return readdirSync(join(rootPath, folder.path), { withFileTypes: true });
  } catch (error) {
    if (errorCode(error) === 'ENOENT') {
      // Either this folder has just been removed, or the whole disk has: nothing of it may count as deleted.
      assertRoot(rootPath);
      return [];
    }
    folder.failures.push({
      name: '',
      code: 'folder-unreadable',
      params: { path: folder.path === '' ? rootPath : folder.path },
    });
    return [];
  }
}

function takeUp(rootPath: string, folder: ScannedFolder, entry: Dirent, entryPath: string): void {
  const { name } = entry;
  const kind = fileKind(name);
  if (kind === null) return;
  if (kind === 'sidecar') folder.sidecars.push(name);
  if (kind === 'caption-list') folder.captionLists.push(name);
  if (kind !== 'photo') return;
  const fail = (code: ErrorCode): void => {
    folder.failures.push({ name, code, params: { path: entryPath } });
  };
  try {
    const stats = statSync(`${rootPath}/${entryPath}`);
    if (stats.isFile()) {
      folder.files.push({ name, sizeBytes: stats.size, modifiedMs: Math.floor(stats.mtimeMs) });
    } else if (!stats.isDirectory()) fail('not-an-image');
  } catch (error) {
    // A name that is not valid UTF-8 arrives with replacement characters, and no file answers to those.
    if (name.includes('\uFFFD')) fail('file-name-not-text');
    else if (errorCode(error) === 'ENOENT') {
      assertRoot(rootPath);
      // A link to nothing stays and is worth telling; a file that is simply gone is not.
      if (entry.isSymbolicLink()) fail('file-vanished');
    } else fail('file-unreadable');
  }
}

function hasContent(folder: ScannedFolder): boolean {
  const { files, sidecars, captionLists, failures } = folder;
  return [files, sidecars, captionLists, failures].some((list) => list.length > 0);
}

function errorCode(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}
