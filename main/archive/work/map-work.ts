// The map of work, put together from the counts that the catalog keeps.
import { CATEGORIES, type Category } from '../../../shared/subject.ts';
import type { WorkMap } from '../../../shared/work.ts';
import type { Catalog } from '../catalog/open-catalog.ts';

/** What is photographed and paired in every village, of one project or of all. */
export function mapWork({ work, villages }: Catalog, category: Category | undefined): WorkMap {
  const townOrder = villages.townOrder();
  const placeOf = (town: string | null): number =>
    town === null ? Infinity : (townOrder.get(town) ?? -1);
  return {
    villages: work.villages(category ?? null).sort((a, b) => placeOf(a.town) - placeOf(b.town)),
    bare: work.bareVillages(),
    categories: work
      .categories()
      .sort((a, b) => CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category)),
    placelessCount: work.placelessCount(),
  };
}
