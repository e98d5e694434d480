// Folders of this computer under opaque ids: the window never sends a path, so it cannot forge one.
import { randomUUID } from 'node:crypto';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { ArchiveError } from '../../shared/errors.ts';
import type { FolderEntry, FolderListing } from './contract.ts';
import type { FoundFolder } from './dropped-contract.ts';
import { recogniseFolder, type FolderTraits } from './recognise-folder.ts';
import { usualPlaces } from './usual-places.ts';

/** The list of usual places; a name for the window, not a folder. */
const TOP: FolderEntry = { id: 'top', name: '' };

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** Issues ids for folders, valid while the program runs, and lists what lies in them. */
export class FolderBook {
  readonly #pathById = new Map<string, string>();
  readonly #idByPath = new Map<string, string>();
  readonly #places: () => Promise<string[]>;

  constructor(places: () => Promise<string[]> = usualPlaces) {
    this.#places = places;
  }

  /** The entry of an absolute folder, the same one each time. */
  entryOf(path: string): FolderEntry {
    if (!isAbsolute(path)) throw new Error(`Not an absolute path: ${path}`);
    const folder = resolve(path);
    let id = this.#idByPath.get(folder);
    if (id === undefined) {
      id = randomUUID();
      this.#idByPath.set(folder, id);
      this.#pathById.set(id, folder);
    }
    return { id, name: basename(folder) || folder };
  }

  /** Folders that fit what is known of one that was dropped; see {@link recogniseFolder}. */
  async recognise(wanted: FolderTraits): Promise<FoundFolder[]> {
    const found = await recogniseFolder(wanted, await this.#places());
    return found.map((path) => ({ ...this.entryOf(path), displayPath: path }));
  }

  /** The folder behind an id. @throws ArchiveError not-found for an id that was not issued here */
  pathOf(id: string): string {
    const path = this.#pathById.get(id);
    if (path === undefined) throw new ArchiveError('not-found', { what: 'folder' });
    return path;
  }

  /**
   * Folders inside a folder, in Chinese order, hidden ones left out; without an id the usual places.
   * @throws ArchiveError not-found, folder-missing, folder-unreadable, not-a-folder
   */
  async list(id?: string): Promise<FolderListing> {
    if (id === undefined || id === TOP.id) {
      const places = await this.#places();
      return {
        here: { ...TOP, displayPath: '' },
        parent: null,
        folders: places.map((path) => this.entryOf(path)),
      };
    }
    const path = this.pathOf(id);
    const names = await readFolderNames(path);
    const above = dirname(path);
    return {
      here: { ...this.entryOf(path), displayPath: path },
      parent: above === path ? TOP : this.entryOf(above),
      folders: names.map((name) => this.entryOf(join(path, name))),
    };
  }
}

async function readFolderNames(path: string): Promise<string[]> {
  let entries;
  try {
    entries = await readdir(path, { withFileTypes: true });
  } catch (error) {
    throw folderError(error, path);
  }
  const names: string[] = [];
  for (const entry of entries) {
    if (isHidden(entry.name)) continue;
    if (
      entry.isDirectory() ||
      (entry.isSymbolicLink() && (await leadsToFolder(join(path, entry.name))))
    )
      names.push(entry.name);
  }
  return names.sort((a, b) => collator.compare(a, b));
}

function isHidden(name: string): boolean {
  return name.startsWith('.') || name.startsWith('$') || name === 'System Volume Information';
}

async function leadsToFolder(link: string): Promise<boolean> {
  try {
    return (await stat(await realpath(link))).isDirectory();
  } catch {
    // A link that leads nowhere, or where this user may not look, is not a folder to offer.
    return false;
  }
}

function folderError(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOENT': {
      return new ArchiveError('folder-missing', { path }, { cause: error });
    }
    case 'ENOTDIR': {
      return new ArchiveError('not-a-folder', { path }, { cause: error });
    }
    case 'EACCES':
    case 'EPERM': {
      return new ArchiveError('folder-unreadable', { path }, { cause: error });
    }
    default: {
      return error;
    }
  }
}
