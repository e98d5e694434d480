// What is selected in a wall of photos, as values: every change gives a new selection, or the same one if nothing
// changed. A range runs over the order of the wall, groups or not.
import type { PhotoId } from '../../shared/photo.ts';

/** The photos of a wall in the order shown. */
export interface WallOrder {
  ids: readonly PhotoId[];
  /** Place of a photo in `ids`; -1 if it is not in the wall. */
  placeOf: (id: PhotoId) => number;
}

export interface Selection {
  ids: ReadonlySet<PhotoId>;
  /** Where keys go on from; also the wall's one tab stop. */
  focusId: PhotoId | null;
  /** Where a range begins. */
  anchorId: PhotoId | null;
}

export const NO_SELECTION: Selection = { ids: new Set(), focusId: null, anchorId: null };

/** An order with the place of each photo; places are looked up only once they are asked for. */
export function orderOf(ids: readonly PhotoId[]): WallOrder {
  let places: Map<PhotoId, number> | undefined;
  const build = (): Map<PhotoId, number> => new Map(ids.map((id, place) => [id, place]));
  return { ids, placeOf: (id) => (places ??= build()).get(id) ?? -1 };
}

/** This photo and no other. */
export function choose(id: PhotoId): Selection {
  return { ids: new Set([id]), focusId: id, anchorId: id };
}

/** These photos and no others; the first of them has the focus unless the one that had it is among them. */
export function chooseMany({ focusId }: Selection, wanted: Iterable<PhotoId>): Selection {
  const ids = new Set(wanted);
  const [first = null] = ids;
  const kept = focusId !== null && ids.has(focusId) ? focusId : (first ?? focusId);
  return { ids, focusId: kept, anchorId: kept };
}

/** In if it was out, out if it was in. */
export function toggle({ ids }: Selection, id: PhotoId): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, focusId: id, anchorId: id };
}

/** All from the anchor to this photo, instead of what was selected or added to it. */
export function extendTo(
  { ids, anchorId, focusId }: Selection,
  order: WallOrder,
  id: PhotoId,
  isAdded = false,
): Selection {
  const start = anchorId ?? focusId ?? id;
  const [from, to] = [order.placeOf(start), order.placeOf(id)];
  if (from === -1 || to === -1) return choose(id);
  const range = order.ids.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set(isAdded ? [...ids, ...range] : range), focusId: id, anchorId: start };
}

export function selectAll(selection: Selection, order: WallOrder): Selection {
  const [first = null] = order.ids;
  const focusId = selection.focusId ?? first;
  return { ids: new Set(order.ids), focusId, anchorId: selection.anchorId ?? focusId };
}

/** None; keys still go on from where they were. */
export function clear(selection: Selection): Selection {
  return selection.ids.size === 0 ? selection : { ...selection, ids: new Set() };
}

/** The focus alone moves, as Ctrl with an arrow does. */
export function focusOn(selection: Selection, id: PhotoId): Selection {
  return selection.focusId === id ? selection : { ...selection, focusId: id };
}

/**
 * What a drawn frame holds, `base` being what was selected when it was begun: it replaces that (`only`), is added
 * to it (`add`), or turns the photos under it over (`flip`).
 */
export function frame(
  base: Selection,
  held: readonly PhotoId[],
  mode: 'only' | 'add' | 'flip',
): Selection {
  const ids = new Set(mode === 'only' ? [] : base.ids);
  for (const id of held) {
    if (mode === 'flip' && base.ids.has(id)) ids.delete(id);
    else ids.add(id);
  }
  const focusId = held.at(-1) ?? base.focusId;
  return { ids, focusId, anchorId: held[0] ?? base.anchorId };
}

/**
 * What stays when the wall changes: photos no longer in it leave; the focus goes to the next photo that is still
 * there, else to the one before.
 */
export function keepIn(selection: Selection, before: WallOrder, after: WallOrder): Selection {
  const isThere = (id: PhotoId): boolean => after.placeOf(id) !== -1;
  const { ids, anchorId } = selection;
  const focusId = nearest(selection.focusId, before, isThere);
  const kept = [...ids].filter((id) => isThere(id));
  const isSame = kept.length === ids.size && focusId === selection.focusId;
  if (isSame && (anchorId === null || isThere(anchorId))) return selection;
  return {
    ids: kept.length === ids.size ? ids : new Set(kept),
    focusId,
    anchorId: anchorId !== null && isThere(anchorId) ? anchorId : focusId,
  };
}

function nearest(
  id: PhotoId | null,
  before: WallOrder,
  isThere: (id: PhotoId) => boolean,
): PhotoId | null {
  if (id === null || isThere(id)) return id;
  const place = before.placeOf(id);
  if (place === -1) return null;
  const next = before.ids.slice(place).find(isThere);
  return next ?? before.ids.slice(0, place).findLast(isThere) ?? null;
}
