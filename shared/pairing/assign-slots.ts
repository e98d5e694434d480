// Gives each line of an article a photo so that all of them together fit best, no photo twice.
import { assign } from './assignment.ts';

/** A photo that a line could take, and what it would be worth. */
export interface Wish<Line, Photo> {
  line: Line;
  photo: Photo;
  /** More than 0; the sum over all lines is made the greatest. */
  worth: number;
}

/**
 * The photo of each line that gets one. Of several that come to the same, the earlier wishes win, so the same wishes
 * always give the same.
 */
export function assignSlots<Line, Photo>(wishes: readonly Wish<Line, Photo>[]): Map<Line, Photo> {
  const assigned = new Map<Line, Photo>();
  for (const group of groupsOf(wishes)) {
    const rowOf = numbered(group.map(({ line }) => line));
    const columnOf = numbered(group.map(({ photo }) => photo));
    const [lines, photos] = [[...rowOf.keys()], [...columnOf.keys()]];
    // Behind the photos, each line has a column of its own for going without.
    const width = photos.length + lines.length;
    const costs = new Float64Array(lines.length * width).fill(FORBIDDEN);
    for (const row of lines.keys()) costs[row * width + photos.length + row] = 0;
    for (const [index, { line, photo, worth }] of group.entries()) {
      const at = (rowOf.get(line) ?? 0) * width + (columnOf.get(photo) ?? 0);
      costs[at] = -worth + (index * TIE_BREAK) / group.length;
    }
    for (const [row, column] of assign(costs, lines.length, width).entries()) {
      const [line, photo] = [lines[row], photos[column]];
      if (line !== undefined && photo !== undefined) assigned.set(line, photo);
    }
  }
  return assigned;
}

/** Each thing once, with its number in order. */
function numbered<Thing>(things: readonly Thing[]): Map<Thing, number> {
  return new Map([...new Set(things)].map((thing, index) => [thing, index]));
}

/** More than all that lines could lose by going without. */
const FORBIDDEN = 1e6;
/** Far below any difference of worth that means something. */
const TIE_BREAK = 1e-6;

/** Wishes that share no line and no photo with others are settled by themselves, which keeps the work small. */
function groupsOf<Line, Photo>(wishes: readonly Wish<Line, Photo>[]): Wish<Line, Photo>[][] {
  const parents = wishes.map((_, index) => index);
  const rootOf = (index: number): number => {
    let at = index;
    for (let up = parents[at] ?? at; up !== at; up = parents[at] ?? at) at = up;
    return at;
  };
  const [byLine, byPhoto] = [new Map<Line, number>(), new Map<Photo, number>()];
  for (const [index, { line, photo }] of wishes.entries()) {
    const root = rootOf(index);
    for (const other of [byLine.get(line), byPhoto.get(photo)]) {
      if (other !== undefined) parents[rootOf(other)] = root;
    }
    byLine.set(line, index);
    byPhoto.set(photo, index);
  }
  return [...Map.groupBy(wishes.keys(), rootOf).values()].map((indexes) =>
    indexes.map((index) => wishes[index]).filter((wish) => wish !== undefined),
  );
}
