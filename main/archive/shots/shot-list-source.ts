// What goes into a list for print, looked up in the catalog before the export begins.
import { resolve } from 'node:path';
import { ArchiveError, type Language } from '../../../shared/errors.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import type { ShotQuery } from '../../../shared/shots/shot.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { ShotListRequest } from '../exports/shots/shot-list-request.ts';
import { listShots } from './list-shots.ts';

/** The list of the shots of a query; `dir` is the archive's own folder, as closed to exports as the originals'. */
export function shotListRequest(
  catalog: Catalog,
  query: ShotQuery,
  { to, language, dir }: { to: string; language: Language; dir: string },
): ShotListRequest {
  const { town, village } = query;
  return {
    place: [town, village].filter(Boolean).join('') || (catalog.places.head()?.name ?? ''),
    entries: listShots(catalog, query).shots.map((shot) => {
      const metadata = catalog.photos.get(shot.reference.id)?.metadata;
      return {
        shot,
        latitude: metadata?.latitude ?? null,
        longitude: metadata?.longitude ?? null,
      };
    }),
    language,
    to: resolve(to),
    closed: [...catalog.roots.all().map(({ path }) => path), dir],
  };
}

/** A photo's picture, or null where it is lost with its original: the list then says so and goes on. */
export function pictureOf(
  read: (photo: PhotoId) => Promise<Uint8Array>,
): (photo: PhotoId) => Promise<Uint8Array | null> {
  return async (photo) => {
    try {
      return await read(photo);
    } catch (error) {
      if (error instanceof ArchiveError) return null;
      throw error;
    }
  };
}
