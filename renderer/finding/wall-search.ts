// Conditions in the address of the wall: taken away, put in the place of others, and made of a query.
import type { PhotoQuery } from '../../shared/browse.ts';
import type { PlaceName } from '../../shared/finding/facets.ts';
import { conditionsOf, type Condition } from '../../shared/finding/conditions.ts';
import { toPhotoQuery, type PhotosSearch } from '../search-params.ts';

const FIELDS: Record<Condition, readonly (keyof PhotosSearch)[]> = {
  text: ['text'],
  place: ['town', 'village'],
  category: ['category'],
  phase: ['phase'],
  subject: ['subject'],
  years: ['years'],
  person: ['person'],
  pairing: ['pairing'],
  asked: ['asked'],
  lacks: ['lacks'],
  camera: ['camera'],
};

/** The conditions that an address sets. */
export function conditionsIn(search: PhotosSearch): Condition[] {
  return conditionsOf(toPhotoQuery(search));
}

/** An address without some of its conditions; how the wall is laid out stays. */
export function without(search: PhotosSearch, ...conditions: readonly Condition[]): PhotosSearch {
  const fields: readonly string[] = conditions.flatMap((condition) => FIELDS[condition]);
  return Object.fromEntries(Object.entries(search).filter(([field]) => !fields.includes(field)));
}

/** An address with one condition set, in the place of what it was. */
export function withCondition(
  search: PhotosSearch,
  condition: Condition,
  value: PhotosSearch,
): PhotosSearch {
  return { ...without(search, condition), ...value };
}

/** True if an address sets a condition to this value. */
export function isSet(
  search: PhotosSearch,
  { condition, value }: { condition: Condition; value: PhotosSearch },
): boolean {
  return FIELDS[condition].every((field) => search[field] === value[field]);
}

/** A year or a span as the address has it. */
export function yearsText(from: number, to: number): string {
  return from === to ? String(from) : `${Math.min(from, to)}-${Math.max(from, to)}`;
}

/** A place in the address. */
export function placeSearch({ town, village }: PlaceName): PhotosSearch {
  return { ...(town === null ? {} : { town }), ...(village === null ? {} : { village }) };
}

/** The address of a query; what has no name, such as an unknown town, is left out. */
export function toPhotosSearch(query: PhotoQuery): PhotosSearch {
  const { town, village, years, isAsked, ...same } = query;
  const search = {
    ...same,
    town: town ?? undefined,
    village: village ?? undefined,
    years: years && yearsText(years.from, years.to),
    asked: isAsked,
  };
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}

/** True if both ask for the same photos. */
export function isSameQuery(one: PhotoQuery, other: PhotoQuery): boolean {
  const text = (query: PhotoQuery): string =>
    JSON.stringify(
      Object.entries(toPhotosSearch(query)).sort(([first], [second]) => (first < second ? -1 : 1)),
    );
  return text(one) === text(other);
}
