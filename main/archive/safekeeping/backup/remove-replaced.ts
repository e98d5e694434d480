import { readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { replacedToRemove } from '../../../../shared/backup/retention.ts';
import { systemCode } from '../../exports/frame/write-errors.ts';
import { REPLACED_FOLDER } from './backup-folders.ts';
import { CATALOG_FILES } from './restore.ts';

/**
 * Puts away old catalogs of the archive in `dir` that others took the place of, as {@link replacedToRemove} says. What
 * somebody else put beside one stays, and so does what cannot be removed now.
 */
export async function removeReplaced(dir: string, now: Date): Promise<void> {
  const replaced = join(dir, REPLACED_FOLDER);
  try {
    const entries = await readdir(replaced, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    for (const name of replacedToRemove(names, now)) {
      for (const file of CATALOG_FILES) await rm(join(replaced, name, file), { force: true });
      const isEmpty = (await readdir(join(replaced, name))).length === 0;
      if (isEmpty) await rmdir(join(replaced, name));
    }
  } catch (error) {
    // Nothing was ever replaced, or a file is held open or not ours to remove: the next week tries again.
    if (systemCode(error) === '') throw error;
  }
}
