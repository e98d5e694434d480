import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Time of the newest file below the given files and folders, in ms since 1970; 0 if there is none. */
export function newestFileMs(paths: readonly string[]): number {
  let newest = 0;
  for (const path of paths) {
    const status = statSync(path, { throwIfNoEntry: false });
    if (!status) continue;
    newest = Math.max(newest, status.mtimeMs);
    if (!status.isDirectory()) continue;
    for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      newest = Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs);
    }
  }
  return newest;
}
