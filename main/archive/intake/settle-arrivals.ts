// The end of an index run: what came and what went are told together, because a moved file is both.
import type { PhotoId } from '../../../shared/photo.ts';
import type { Gazetteer } from '../../../shared/understanding/gazetteer.ts';
import type { Gains } from '../catalog/arrivals.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import { describeOne } from '../understanding/describe-photos.ts';
import type { LookedFor } from './survey-root.ts';

/** What became of files, as {@link IndexSummary} counts it. */
export interface Settled {
  new: number;
  changed: number;
  moved: number;
  missing: number;
}

/**
 * A photo that went from one place and arrived at another has moved, and all that is known of it goes with
 * it; one that only went is missing and kept. A photo goes from its place when the file is gone, or when it
 * holds another photo now: two files that swapped names are two moved ones.
 *
 * @param lookedFor what the scan of this run found of files that are not where they were
 */
export function settleArrivals(
  catalog: Catalog,
  gazetteer: Gazetteer,
  { missed, movedCount }: LookedFor,
): Settled {
  return catalog.transaction(() => {
    const claims = new Claims(catalog);
    const settled = {
      new: catalog.arrivals.newCount(),
      changed: 0,
      moved: movedCount,
      missing: missed.size,
    };
    for (const original of catalog.originals.missingOfArrived()) {
      if (!claims.claim(original.photoId)) continue;
      // One that was missed before and turns up elsewhere has moved too.
      catalog.originals.remove(original.id);
      describeOne(catalog, gazetteer, original.photoId);
      settled.moved += 1;
      settled.missing -= Number(missed.has(original.id));
    }
    const replacements = catalog.arrivals.replacements().map((replacement) => ({
      ...replacement,
      hasMoved: claims.claim(replacement.replacedId),
    }));
    for (const { photoId, replacedId, path, wasRotten, hasMoved } of replacements) {
      if (!hasMoved) {
        settled.changed += 1;
        catalog.replacements.add({ path, oldId: replacedId, newId: photoId, wasRotten });
      } else {
        settled.moved += 1;
        settled.new += Number(!claims.takeInPlace(photoId));
      }
    }
    settled.new -= claims.freshCount;
    catalog.arrivals.settle();
    return settled;
  });
}

/** Which of a photo's arrivals are explained by its having gone from elsewhere. */
class Claims {
  readonly #catalog: Catalog;
  readonly #gains = new Map<PhotoId, Gains>();
  /** Claimed arrivals at places where nothing lay before. */
  freshCount = 0;
  /** Claimed arrivals in place of another photo, by photo. */
  readonly #inPlace = new Map<PhotoId, number>();

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
  }

  /** True if the photo arrived somewhere and nothing has claimed that yet. */
  claim(photoId: PhotoId): boolean {
    const left = this.#gains.get(photoId) ?? this.#catalog.arrivals.gainsOf(photoId);
    this.#gains.set(photoId, left);
    if (left.fresh > 0) {
      left.fresh -= 1;
      this.freshCount += 1;
    } else if (left.inPlace > 0) {
      left.inPlace -= 1;
      this.#inPlace.set(photoId, (this.#inPlace.get(photoId) ?? 0) + 1);
    } else return false;
    return true;
  }

  /** True if an arrival of this photo in place of another was claimed; each is taken once. */
  takeInPlace(photoId: PhotoId): boolean {
    const count = this.#inPlace.get(photoId) ?? 0;
    if (count === 0) return false;
    this.#inPlace.set(photoId, count - 1);
    return true;
  }
}
