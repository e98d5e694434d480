import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { ArchiveError } from '../../shared/errors.ts';
import type { PhotoCard } from '../../shared/photo.ts';

/** A photo by its path as people have it: relative to its root, or absolute inside one. @throws ArchiveError not-found */
export function photoAt(archive: Archive, path: string): PhotoCard {
  if (!isAbsolute(path)) return archive.photoAt(path);
  const absolute = resolve(path);
  for (const root of archive.overview().roots) {
    const inside = relative(root.path, absolute);
    if (!inside.startsWith('..') && !isAbsolute(inside)) {
      return archive.photoAt(inside.split(sep).join('/'));
    }
  }
  throw new ArchiveError('not-found', { what: path });
}
