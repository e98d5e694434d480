import type { PhotoId, RenditionKind } from '../shared/photo.ts';

/** Address of a rendition, relative to the document's base. */
export function renditionUrl(id: PhotoId, kind: RenditionKind): string {
  return `media/${id}/${kind}`;
}
