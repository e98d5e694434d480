// What the catalog knows of a root's folders, packed for the scanning thread: a path and a digest each. Pure.

/** Sent to the thread as it is. */
export interface PackedFolders {
  paths: string[];
  /** Digests one after another, {@link DIGEST_BYTES} each; all zero where the folder is due. */
  surveys: Uint8Array;
}

/** SHA-1. */
const DIGEST_BYTES = 20;

/** Packs what the catalog knows. */
export function packFolders(
  folders: readonly { path: string; survey: Uint8Array | null }[],
): PackedFolders {
  const surveys = new Uint8Array(folders.length * DIGEST_BYTES);
  for (const [index, { survey }] of folders.entries()) {
    if (survey) surveys.set(survey, index * DIGEST_BYTES);
  }
  return { paths: folders.map(({ path }) => path), surveys };
}

/** Finds the folders that the catalog knows, also under a path that differs in letter case only. */
export class KnownFolders {
  readonly #indexes: ReadonlyMap<string, number>;
  readonly #surveys: Uint8Array;
  /** Known paths and those above them, by parent and folded name. */
  #byFold: ReadonlyMap<string, readonly string[]> | null = null;

  constructor({ paths, surveys }: PackedFolders) {
    this.#indexes = new Map(paths.map((path, index) => [path, index]));
    this.#surveys = surveys;
  }

  has(path: string): boolean {
    return this.#indexes.has(path);
  }

  isSurveyed(path: string, digest: Uint8Array): boolean {
    const index = this.#indexes.get(path);
    if (index === undefined) return false;
    const start = index * DIGEST_BYTES;
    return digest.every((byte, at) => byte === this.#surveys[start + at]);
  }

  /**
   * The known path of the folder at `path`. A folder renamed only in letter case is the same folder: no file
   * in it has moved, and on most systems both names lead to it. `listed` are the names beside it, so that
   * two folders whose names differ in letter case stay two.
   */
  find(
    path: string,
    parent: string | null,
    name: string,
    listed: ReadonlySet<string>,
  ): string | null {
    if (this.#indexes.size === 0) return null;
    if (this.#indexes.has(path)) return path;
    if (parent === null) return null;
    this.#byFold ??= groupByFold(this.#indexes.keys());
    const candidates = this.#byFold.get(foldKey(parent, name)) ?? [];
    const same = candidates.find((candidate) => nameOf(candidate) === name);
    return same ?? candidates.find((candidate) => !listed.has(nameOf(candidate))) ?? null;
  }
}

function groupByFold(paths: Iterable<string>): Map<string, string[]> {
  const all = new Set<string>();
  for (const path of paths) {
    for (let at = path; at !== '' && !all.has(at); at = parentOf(at)) all.add(at);
  }
  return Map.groupBy(all, (path) => foldKey(parentOf(path), nameOf(path)));
}

function foldKey(parent: string, name: string): string {
  return `${parent}\0${foldName(name)}`;
}

/** Equal for names that a file system that minds neither letter case nor composition takes for one. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
