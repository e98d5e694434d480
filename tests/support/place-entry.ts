import type { PlaceEntry } from '../../shared/place.ts';

/** An entry of the gazetteer of which only some things are said. */
export function placeEntry(stated: Partial<PlaceEntry>): PlaceEntry {
  return {
    kind: 'alias',
    name: '',
    county: null,
    town: null,
    village: null,
    origins: [],
    from: null,
    to: null,
    note: '',
    ...stated,
  };
}
