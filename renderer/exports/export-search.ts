import type { ExportSource } from '../../shared/exports/export-kinds.ts';
import { CATEGORIES, type Category } from '../../shared/subject.ts';
import { readPlace, type PlaceSearch } from '../search-params.ts';

/** What is exported without an article: a village, or a project. */
export interface ExportSearch extends PlaceSearch {
  category?: Category;
}

type Raw = Record<string, unknown>;

export function readExportSearch({ category: wanted, ...raw }: Raw): ExportSearch {
  const category = CATEGORIES.find((known) => known === wanted);
  return category === undefined ? readPlace(raw) : { category };
}

/** Null where the address names nothing that could be exported. */
export function sourceOf({ town, village, category }: ExportSearch): ExportSource | null {
  if (category !== undefined) return { kind: 'project', category };
  return village === undefined ? null : { kind: 'village', town: town ?? null, village };
}
