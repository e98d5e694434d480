// Puts a table where a person wants it: never over something else, never among originals, whole or not at all.
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { placeStaging, writeStaged } from '../exports/frame/staging.ts';
import { checkTarget, exists } from '../exports/frame/target.ts';
import { exportError } from '../exports/frame/write-errors.ts';

/**
 * Writes `text` as `name.csv`, or `name-2.csv` where that is taken, and gives its path.
 * @throws ArchiveError export-target-missing, export-unwritable, export-in-root, disk-full
 */
export async function placeTable(
  text: string,
  { folder, name, closed }: { folder: string; name: string; closed: readonly string[] },
): Promise<string> {
  let path = join(folder, `${name}.csv`);
  for (let number = 2; await exists(path); number += 1)
    path = join(folder, `${name}-${number}.csv`);
  const target = await checkTarget(path, closed);
  const partial = join(
    target.parent,
    `.${target.name}.xinmao-partial-${randomBytes(6).toString('hex')}`,
  );
  try {
    await writeStaged(partial, text);
    await placeStaging(partial, target);
  } catch (error) {
    await rm(partial, { force: true });
    throw exportError(error, path);
  }
  return path;
}
