// An indexed archive on disk, for a program to be started on.
import { join } from 'node:path';
import { openArchive } from '../../main/archive/open-archive.ts';
import type { PhotoId } from '../../shared/photo.ts';
import { type PhotoSpec, runIndex, temporaryFolder, writePhotos } from './temporary-archive.ts';

export interface IndexedArchive extends AsyncDisposable {
  dir: string;
  /** Folder of originals. */
  root: string;
  /** The photo of a path. */
  idOf: (path: string) => PhotoId;
}

export async function indexedArchive(
  files: Record<string, PhotoSpec | Buffer>,
): Promise<IndexedArchive> {
  const home = await temporaryFolder();
  const [dir, root] = [join(home.path, 'archive'), join(home.path, '照片')];
  await writePhotos(root, files);
  const archive = await openArchive({ dir });
  await archive.addRoot(root);
  await runIndex(archive);
  const ids = new Map(Object.keys(files).map((path) => [path, archive.photoAt(path).id]));
  await archive.close();
  const idOf = (path: string): PhotoId => {
    const id = ids.get(path);
    if (id === undefined) throw new Error(`no photo at ${path}`);
    return id;
  };
  return { dir, root, idOf, [Symbol.asyncDispose]: () => home[Symbol.asyncDispose]() };
}
