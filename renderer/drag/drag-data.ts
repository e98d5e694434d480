// [Note: Dragging photos] What is dragged carries the ids of photos under a type of our own; what it can be dropped on
// says so by an attribute. One listener at the window does the rest, so that tiles that come and go need none.
import type { PhotoId } from '../../shared/photo.ts';

/** The kind of data that dragged photos are. */
export const PHOTOS_TYPE = 'application/x-xinmao-photos';

/** The data of photos that are dragged together. */
export function photosData(ids: Iterable<PhotoId>): Record<string, string> {
  return { [PHOTOS_TYPE]: [...ids].join(',') };
}

/** The photos of such data; none for anything else. */
export function readPhotosData(text: string): PhotoId[] {
  return /^\d+(,\d+)*$/.test(text) ? text.split(',').map(Number) : [];
}

/** What photos can be dropped on. */
export type DropPlace =
  | { kind: 'photo'; id: PhotoId }
  | { kind: 'village'; town: string | null; village: string }
  | { kind: 'half'; before: PhotoId; after: PhotoId; side: 'before' | 'after' }
  | { kind: 'slot'; article: number; line: number };

/** Attributes of an element that photos can be dropped on; a tile with `data-photo-id` needs none. */
export function dropAttributes(place: DropPlace): { 'data-drop': string } {
  return { 'data-drop': JSON.stringify(place) };
}

/** The innermost place of an event that photos can be dropped on, and its element. */
export function placeOf(
  target: EventTarget | null,
): { element: HTMLElement; place: DropPlace } | null {
  const element = target instanceof Element ? target.closest('[data-drop], [data-photo-id]') : null;
  if (!(element instanceof HTMLElement)) return null;
  const { drop, photoId } = element.dataset;
  // Written by dropAttributes and nobody else.
  if (drop !== undefined) return { element, place: JSON.parse(drop) as DropPlace };
  return { element, place: { kind: 'photo', id: Number(photoId) } };
}

/** The photo of the tile that an event came from. */
export function photoOf(target: EventTarget | null): PhotoId | null {
  const tile = target instanceof Element ? target.closest('[data-photo-id]') : null;
  return tile instanceof HTMLElement ? Number(tile.dataset.photoId) : null;
}
