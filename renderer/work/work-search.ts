// What the address of the map carries.
import { CATEGORIES, type Category } from '../../shared/subject.ts';
import { WORK_SORTS, type WorkSort } from './work-rows.ts';

export interface WorkSearch {
  category?: Category;
  /** By town, unless it says otherwise. */
  sort?: Exclude<WorkSort, 'town'>;
  /** Villages without photos are listed too. */
  bare?: true;
}

export function readWorkSearch(raw: Record<string, unknown>): WorkSearch {
  const category = CATEGORIES.find((known) => known === raw.category);
  const sort = WORK_SORTS.find((known) => known === raw.sort);
  return {
    ...(category ? { category } : {}),
    ...(sort && sort !== 'town' ? { sort } : {}),
    ...(raw.bare === true ? { bare: true } : {}),
  };
}
