// Slides and negatives are scanned from the wrong side now and then. What is alike in a picture and its mirror
// image agrees along a line, so the fit of such a pair looks likely, and is wrong everywhere else.
import { CELLS, DESCRIPTOR_LENGTH, DIRECTIONS } from './descriptors.ts';
import type { DotProducts } from './dot-products.ts';
import type { Features } from './features.ts';
import { mutualNearest } from './matches.ts';

/** Symmetric buildings match their mirror image as well as themselves, photos of one side never so much better. */
const MIN_RATIO = 1.3;

/** True if many more keypoints find each other when one of the pictures is mirrored. */
export function isMirrored(from: Features, to: Features, products: DotProducts): boolean {
  const { near } = from.descriptors;
  const countOf = (vectors: Uint8Array): number => {
    products.load(vectors, to.descriptors.near);
    return mutualNearest(from.count, to.count, products).length;
  };
  return countOf(mirror(near)) > MIN_RATIO * countOf(near);
}

/** What the vectors would be in the mirror image: columns in reverse, and directions. */
function mirror(vectors: Uint8Array): Uint8Array {
  const mirrored = new Uint8Array(vectors.length);
  for (let at = 0; at < vectors.length; at += DESCRIPTOR_LENGTH) {
    for (let cell = 0; cell < CELLS * CELLS; cell += 1) {
      const column = cell % CELLS;
      const opposite = cell - column + (CELLS - 1 - column);
      for (let direction = 0; direction < DIRECTIONS; direction += 1) {
        const turned = (DIRECTIONS / 2 - direction + DIRECTIONS) % DIRECTIONS;
        mirrored[at + opposite * DIRECTIONS + turned] =
          vectors[at + cell * DIRECTIONS + direction] ?? 0;
      }
    }
  }
  return mirrored;
}
