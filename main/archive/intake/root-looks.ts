// Looks at a root for changes that neither the catalog nor an earlier look has seen. With one digest a folder a
// look costs a stat a file, on a thread of its own.
import { ArchiveError } from '../../../shared/errors.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { Root } from '../catalog/roots.ts';
import { packFolders } from './known-folders.ts';
import { scanRoot } from './scan.ts';

/** Remembers what the last looks told, so that a change is told once. */
export class RootLooks {
  readonly #catalog: Catalog;
  /** State of folders that the last look at a root found not to be as the catalog knows them, by path. */
  readonly #told = new Map<number, ReadonlyMap<string, string>>();

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
  }

  /** True if there is something new in the root. A signal that is aborted ends the look early. */
  async look(root: Root, signal: AbortSignal): Promise<boolean> {
    const before = this.#told.get(root.id);
    // Only what this look tells is kept: a folder that was taken up since may come to the old state again.
    const told = new Map<string, string>();
    this.#told.set(root.id, told);
    let hasChanged = false;
    await tellChanges(this.#catalog, root, signal, (path, state) => {
      hasChanged ||= before?.get(path) !== state;
      told.set(path, state);
    });
    return hasChanged;
  }

  /** Forgets all other roots; what is found when one of them comes back is told again. */
  keepOnly(ids: ReadonlySet<number>): void {
    for (const id of this.#told.keys()) if (!ids.has(id)) this.#told.delete(id);
  }
}

/** Tells of each folder that is not as the catalog knows it. */
async function tellChanges(
  catalog: Catalog,
  root: Root,
  signal: AbortSignal,
  tell: (path: string, state: string) => void,
): Promise<void> {
  const known = catalog.roots.folders(root.id);
  try {
    const scan = scanRoot(root.path, {
      excluded: root.exclusions,
      known: packFolders(known),
      signal,
    });
    for await (const message of scan) {
      if (message.kind === 'folder') {
        const { path, changed } = message;
        tell(path, changed === null ? 'renamed' : Buffer.from(changed.digest).toString('hex'));
      } else if (message.kind === 'end' && message.fileCount > 0) {
        const seen = new Set(message.seen);
        const gone = known.filter(({ path, isGone }) => !isGone && !seen.has(path));
        for (const { path } of gone) tell(path, 'gone');
      }
    }
  } catch (error) {
    // Gone in the middle: the next look tells that the disk is away.
    if (!(error instanceof ArchiveError)) throw error;
  }
}
