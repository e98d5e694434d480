// Which files leave the window when photos are dragged out of it. Plain functions, tested without Electron.
import { z } from 'zod';
import type { PhotoId } from '../../shared/photo.ts';

/** What the page asks by; the preload script names it too. */
export const DRAG_OUT_CHANNEL = 'xinmao:drag-out';

/** More files than this no system takes kindly at once. */
const MAX_FILES = 500;

const draggedIds = z.array(z.int().positive()).min(1).max(MAX_FILES);

/** A photo with the absolute paths of its originals, those that are there first. */
export interface PhotoFiles {
  id: PhotoId;
  paths: readonly string[];
}

export interface FilesToDrag {
  /** One original of each photo. */
  files: string[];
  /** The photo shown under the pointer; null where there is nothing to drag. */
  shown: PhotoId | null;
  /** Photos none of whose originals is there. */
  leftOut: number;
}

/** The ids that the page sent; none if that was anything else. */
export function readDraggedIds(value: unknown): PhotoId[] {
  const parsed = draggedIds.safeParse(value);
  return parsed.success ? [...new Set(parsed.data)] : [];
}

/** One file for each photo that has one; a file of several photos goes once. */
export function filesToDrag(
  photos: readonly PhotoFiles[],
  isThere: (path: string) => boolean,
): FilesToDrag {
  const found = photos.flatMap(({ id, paths }) => {
    const path = paths.find(isThere);
    return path === undefined ? [] : [{ id, path }];
  });
  return {
    files: [...new Set(found.map(({ path }) => path))],
    shown: found[0]?.id ?? null,
    leftOut: photos.length - found.length,
  };
}
