import type { PhotoId, RenditionKind } from '../shared/photo.ts';

/** Address of all pixels of a photo; the content in it lets the picture be kept for ever. */
export function fullPictureUrl({ id, sha256 }: { id: PhotoId; sha256: string }): string {
  return `media/${id}/full?v=${sha256.slice(0, 16)}`;
}

/** Address of a rendition, relative to the document's base. */
export function renditionUrl(id: PhotoId, kind: RenditionKind): string {
  return `media/${id}/${kind}`;
}
