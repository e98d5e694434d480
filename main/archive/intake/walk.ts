// Walks a root and tells what lies in each folder. Only names, sizes and times are read. Runs on a thread of
// its own (scan-worker.ts): synchronous calls cost a tenth of what promises cost, and one may take seconds.
import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, statSync, type Stats } from 'node:fs';
import { ArchiveError, type ErrorCode, type ErrorParams } from '../../../shared/errors.ts';
import type { FileStamp } from '../catalog/originals.ts';
import { exclusionTest } from './exclusion.ts';
import { type FileKind, fileKind, isSystemFolder } from './file-kinds.ts';
import type { KnownFolders } from './known-folders.ts';

interface ScanFailure {
  /** File name in its folder; empty if the folder itself failed. */
  name: string;
  code: ErrorCode;
  /** `path` is relative to the root, with `/`. */
  params: ErrorParams;
}

/** What lies in one folder. */
export interface ScannedFolder {
  /** Relative to the root, with `/`; empty for the root itself. */
  path: string;
  /** Photos by their extension. */
  files: FileStamp[];
  /** Names of XMP files. */
  sidecars: string[];
  /** Names of text files that look like lists of captions. */
  captionLists: string[];
  /** Lists in the folders above, which may speak of these photos too; the nearest first. */
  listsAbove: readonly ListsAbove[];
  failures: ScanFailure[];
  /** Equal digests mean equal listings: names, sizes and times of all of these. */
  digest: Uint8Array;
}

/** The lists of a folder above. */
export interface ListsAbove {
  /** Relative to the root, with `/`; empty for the root itself. */
  folder: string;
  names: string[];
  /** True if photos lie beside the lists. */
  hasPhotos: boolean;
  /** Changes with the lists' sizes and times. */
  stamp: string;
}

/** One folder of the walk. Folders with nothing for the archive are passed over. */
export interface WalkedFolder {
  fileCount: number;
  /** The path that the catalog has for it; null if it is new there. */
  knownAs: string | null;
  /** Null if it lies as it was last surveyed. */
  changed: ScannedFolder | null;
  path: string;
}

/**
 * Folders of a root, each before its subfolders. Links to files are followed, links to folders are not: what
 * they lead to lies in the root anyway, or belongs elsewhere, or goes in circles.
 *
 * @param rootPath absolute path
 * @throws ArchiveError `folder-missing` if the root is not there or goes away meanwhile, `not-a-folder`.
 *   What cannot be read inside is reported with its folder.
 */
export function* walkRoot(
  rootPath: string,
  excluded: readonly string[],
  known: KnownFolders,
): Generator<WalkedFolder, void, undefined> {
  const isExcluded = exclusionTest(excluded);
  const root = new RootFolder(rootPath);
  const waiting: WaitingFolder[] = [{ path: '', knownAs: '', above: [] }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { path, knownAs, above } = next;
    const listing = new Listing(path);
    const folderPath = path === '' ? rootPath : `${rootPath}/${path}`;
    const subfolders: string[] = [];
    for (const entry of readEntries(root, listing, folderPath)) {
      if (excluded.length > 0 && isExcluded(listing.pathOf(entry.name))) continue;
      if (entry.isDirectory()) {
        if (!isSystemFolder(entry.name)) subfolders.push(entry.name);
      } else takeUp(root, listing, folderPath, entry);
    }
    const names = new Set(subfolders);
    const own = listing.lists();
    const below = own === null ? above : [own, ...above];
    for (const name of subfolders.sort().reverse()) {
      const subpath = listing.pathOf(name);
      const subknown = known.find(subpath, knownAs, name, names);
      waiting.push({ path: subpath, knownAs: subknown, above: below });
    }
    if (listing.isEmpty) continue;
    const digest = listing.digest(above);
    const isKnown = knownAs !== null && known.isSurveyed(knownAs, digest);
    yield {
      path,
      knownAs: knownAs !== null && known.has(knownAs) ? knownAs : null,
      fileCount: listing.fileCount,
      changed: isKnown ? null : listing.toFolder(digest, above),
    };
  }
}

interface WaitingFolder {
  path: string;
  knownAs: string | null;
  above: readonly ListsAbove[];
}

/** The root's folder; a disk that goes away leaves a folder that is gone or another one in its place. */
class RootFolder {
  readonly path: string;
  readonly #first: Stats;

  constructor(path: string) {
    this.path = path;
    this.#first = this.#look();
  }

  /** @throws ArchiveError `folder-missing`, `not-a-folder` */
  assertThere(): void {
    const now = this.#look();
    if (now.ino !== this.#first.ino || now.dev !== this.#first.dev) {
      throw new ArchiveError('folder-missing', { path: this.path });
    }
  }

  #look(): Stats {
    let stats: Stats;
    try {
      stats = statSync(this.path);
    } catch (cause) {
      throw new ArchiveError('folder-missing', { path: this.path }, { cause });
    }
    if (!stats.isDirectory()) throw new ArchiveError('not-a-folder', { path: this.path });
    return stats;
  }
}

/** What was found in one folder so far, packed: stamps are only made of folders that have changed. */
class Listing {
  readonly #path: string;
  readonly #names: string[] = [];
  /** Size and time of each name. */
  readonly #numbers: number[] = [];
  /** Which of them are no photos; of most folders, none. */
  readonly #beside: { index: number; kind: FileKind }[] = [];
  readonly failures: ScanFailure[] = [];

  constructor(path: string) {
    this.#path = path;
  }

  get path(): string {
    return this.#path;
  }

  /** Path of something in the folder, relative to the root. */
  pathOf(name: string): string {
    return this.#path === '' ? name : `${this.#path}/${name}`;
  }

  get isEmpty(): boolean {
    return this.#names.length === 0 && this.failures.length === 0;
  }

  /** Photos, and what lies beside them. */
  get fileCount(): number {
    return this.#names.length;
  }

  add(name: string, kind: FileKind, stats: Stats): void {
    if (kind !== 'photo') this.#beside.push({ index: this.#names.length, kind });
    this.#names.push(name);
    this.#numbers.push(stats.size, Math.floor(stats.mtimeMs));
  }

  /** In the order the system lists: another order costs one more look at the folder, sorting would cost each time. */
  digest(above: readonly ListsAbove[]): Uint8Array {
    const failures = this.failures.map(({ name, code }) => `${name}\0${code}`);
    const stamps = above.map(({ stamp }) => stamp);
    return createHash('sha1')
      .update([...this.#names, '', ...failures, ...stamps].join('\0'))
      .update(new Float64Array(this.#numbers))
      .digest();
  }

  /** The folder's lists of captions; null if it has none. */
  lists(): ListsAbove | null {
    const indexes = this.#ofKind('caption-list');
    if (indexes.length === 0) return null;
    const names = this.#namesAt(indexes);
    const numbers = indexes.flatMap((index) => this.#numbers.slice(index * 2, index * 2 + 2));
    const hasPhotos = this.#names.length > this.#beside.length;
    return { folder: this.#path, names, hasPhotos, stamp: [...names, ...numbers].join('|') };
  }

  toFolder(digest: Uint8Array, listsAbove: readonly ListsAbove[]): ScannedFolder {
    const beside = new Set(this.#beside.map(({ index }) => index));
    return {
      path: this.#path,
      files: this.#names.flatMap((name, index) =>
        beside.has(index) ? [] : [{ name, ...this.#stampAt(index) }],
      ),
      sidecars: this.#namesAt(this.#ofKind('sidecar')),
      captionLists: this.#namesAt(this.#ofKind('caption-list')),
      listsAbove,
      failures: this.failures,
      digest,
    };
  }

  #ofKind(kind: FileKind): number[] {
    return this.#beside.filter((item) => item.kind === kind).map(({ index }) => index);
  }

  #namesAt(indexes: readonly number[]): string[] {
    return indexes.map((index) => this.#names[index] ?? '');
  }

  #stampAt(index: number): Omit<FileStamp, 'name'> {
    const [sizeBytes = 0, modifiedMs = 0] = this.#numbers.slice(index * 2, index * 2 + 2);
    return { sizeBytes, modifiedMs };
  }
}

function readEntries(root: RootFolder, listing: Listing, folderPath: string): Dirent[] {
  const { path } = listing;
  try {
    return readdirSync(folderPath, { withFileTypes: true });
  } catch (error) {
    if (errorCode(error) === 'ENOENT') {
      // Either this folder has just been removed, or the whole disk has: nothing of it may count as deleted.
      root.assertThere();
      return [];
    }
    listing.failures.push({
      name: '',
      code: 'folder-unreadable',
      params: { path: path === '' ? root.path : path },
    });
    return [];
  }
}

function takeUp(root: RootFolder, listing: Listing, folderPath: string, entry: Dirent): void {
  const { name } = entry;
  const kind = fileKind(name);
  if (kind === null) return;
  const fail = (code: ErrorCode): void => {
    // A sidecar that cannot be read says nothing; the photos are there without it.
    if (kind === 'photo')
      listing.failures.push({ name, code, params: { path: listing.pathOf(name) } });
  };
  try {
    const stats = statSync(`${folderPath}/${name}`);
    if (stats.isFile()) listing.add(name, kind, stats);
    else if (!stats.isDirectory()) fail('not-an-image');
  } catch (error) {
    // A name that is not valid UTF-8 arrives with replacement characters, and no file answers to those.
    if (name.includes('\uFFFD')) fail('file-name-not-text');
    else if (errorCode(error) === 'ENOENT') {
      root.assertThere();
      // A link to nothing stays and is worth telling; a file that is simply gone is not.
      if (entry.isSymbolicLink()) fail('file-vanished');
    } else fail('file-unreadable');
  }
}

function errorCode(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}
