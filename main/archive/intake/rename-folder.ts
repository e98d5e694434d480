// Folders that go by another path now. Their files lie in them as they lay, so none is read again.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Gazetteer } from '../../../shared/understanding/gazetteer.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { Root } from '../catalog/roots.ts';
import { describeOne } from '../understanding/describe-photos.ts';
import { hashFile } from './hash-file.ts';
import type { ScannedFolder } from './walk.ts';

/** Nothing in the folder has changed, but paths are shown and read for facts. */
export function renameFolder(
  catalog: Catalog,
  gazetteer: Gazetteer,
  folderId: number,
  path: string,
): void {
  catalog.transaction(() => {
    catalog.roots.renameFolder(folderId, path);
    for (const { photoId } of catalog.originals.inFolder(folderId)) {
      describeOne(catalog, gazetteer, photoId);
    }
  });
}

/**
 * The folder of the catalog that a new one was before it was moved or renamed: one that is no longer there
 * and whose listing was the same to the byte and millisecond. One file is read to prove it.
 */
export async function findMovedFolder(
  catalog: Catalog,
  root: Root,
  { path, digest }: ScannedFolder,
): Promise<number | null> {
  for (const known of catalog.roots.surveyedAs(root.id, Buffer.from(digest))) {
    if (existsSync(join(root.path, known.path))) continue;
    const proof = catalog.originals.inFolder(known.id).find(({ isMissing }) => !isMissing);
    const photo = proof === undefined ? null : catalog.photos.get(proof.photoId);
    if (proof === undefined || photo === null) continue;
    const found = await hashFile(join(root.path, path, proof.name));
    if (found === photo.sha256) return known.id;
  }
  return null;
}
