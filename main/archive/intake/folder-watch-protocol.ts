// What the archive's process and the one that watches a folder for it tell each other.

/** A folder to watch, with everything below it. */
export interface WatchedFolder {
  /** Absolute path. */
  path: string;
  /** See {@link exclusionTest}. */
  exclusions: readonly string[];
}

/**
 * What the watching process tells; when it cannot watch any more, it ends.
 * `watching`: changes are told from now on.
 * `changed`: files changed; told once a burst.
 * `outgrown`: the same, and folders came that the system may not tell of. The watch has to begin anew.
 */
export type WatchMessage = 'watching' | 'changed' | 'outgrown';
