// Which export a folder is: by where it lies, else by its manifest.
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalog } from '../../catalog/open-catalog.ts';
import { hashFile, MANIFEST_FILE } from '../frame/manifest.ts';

/** The newest export that lies in `dir` or was moved there; null if the archive made none that is like it. */
export async function findExport(catalog: Catalog, dir: string): Promise<number | null> {
  const [byManifest] = catalog.exports.holding(MANIFEST_FILE, await manifestHash(dir));
  if (byManifest !== undefined) return byManifest;
  const real = await realPath(dir);
  const here = catalog.exports.listed().find((entry) => entry.dir === dir || entry.dir === real);
  return here?.id ?? null;
}

/** Empty where there is no manifest to read: verifying says so. */
async function manifestHash(dir: string): Promise<string> {
  try {
    return (await hashFile(join(dir, MANIFEST_FILE))).sha256;
  } catch {
    // Not there, or not ours to read.
    return '';
  }
}

async function realPath(dir: string): Promise<string> {
  try {
    return await realpath(dir);
  } catch {
    // Not there: known or not, there is nothing to prove.
    return dir;
  }
}
