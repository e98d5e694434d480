import type { PhotoId } from '../../../shared/photo.ts';
import type { Gazetteer } from '../../../shared/understanding/gazetteer.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import { describeOne } from '../understanding/describe-photos.ts';
import type { Survey } from './survey-root.ts';

/**
 * Tells moved originals from missing ones: a photo that went from one place and arrived at another
 * has moved, and all that is known of it goes with it; one that only went is missing and kept.
 */
export function settleMissing(
  catalog: Catalog,
  gazetteer: Gazetteer,
  surveys: readonly Survey[],
  arrivals: ReadonlyMap<PhotoId, number>,
): { movedCount: number; missingCount: number } {
  const unclaimed = new Map(arrivals);
  let [movedCount, missingCount] = [0, 0];
  catalog.transaction(() => {
    for (const original of surveys.flatMap((survey) => survey.gone)) {
      const arrived = unclaimed.get(original.photoId) ?? 0;
      if (arrived > 0) {
        unclaimed.set(original.photoId, arrived - 1);
        catalog.originals.remove(original.id);
        // One that was missed before and turns up elsewhere has moved too.
        movedCount += 1;
        describeOne(catalog, gazetteer, original.photoId);
      } else if (!original.isMissing) {
        catalog.originals.setMissing(original.id, true);
        missingCount += 1;
      }
    }
  });
  return { movedCount, missingCount };
}
