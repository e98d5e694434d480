import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ArchiveError } from '../../../shared/errors.ts';
import type { PhotoId, RenditionKind } from '../../../shared/photo.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import { renditionPath } from '../imaging/rendition-path.ts';
import type { Imaging } from '../imaging/tasks.ts';

/** What renditions are read and made with. */
export interface RenditionServices {
  catalog: Catalog;
  imaging: Imaging;
  renditionsDir: string;
}

/** The view rendition of the photo with this content, and its size as shown; null where there is none any more. */
export async function viewOf(
  services: RenditionServices,
  sha256: string,
): Promise<{ path: string; widthPx: number; heightPx: number } | null> {
  const { catalog, renditionsDir } = services;
  const id = catalog.photos.idOf(sha256);
  const photo = id === null ? null : catalog.photos.get(id);
  if (id === null || photo === null) return null;
  const path = renditionPath(renditionsDir, sha256, 'view');
  if (!existsSync(path)) {
    try {
      await readRendition(services, id, 'view');
    } catch (error) {
      if (error instanceof ArchiveError) return null;
      throw error;
    }
  }
  return { path, widthPx: photo.widthPx, heightPx: photo.heightPx };
}

/** Reads a rendition; one that was lost is made again while an original is there. @throws ArchiveError not-found */
export async function readRendition(
  { catalog, imaging, renditionsDir }: RenditionServices,
  id: PhotoId,
  kind: RenditionKind,
): Promise<Uint8Array> {
  const photo = catalog.photos.get(id);
  if (photo === null) throw new ArchiveError('not-found', { what: `photo ${id}` });
  const path = renditionPath(renditionsDir, photo.sha256, kind);
  try {
    return await readFile(path);
  } catch (error) {
    const original = catalog.originals.ofPhoto(id).find(({ isMissing }) => !isMissing);
    const isLost = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (!isLost || original === undefined) {
      throw new ArchiveError('not-found', { what: `photo ${id}` }, { cause: error });
    }
    const task = { path: join(original.rootPath, original.path), renditionsDir };
    await imaging.probe(task, undefined, 'screen');
    return await readFile(path);
  }
}
