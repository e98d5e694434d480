import type { KnownPlace } from '../../../shared/known-place.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import { initialsOf } from '../catalog/search-words.ts';

/** Finds by name, and by the pinyin initials of a name. */
export interface PlaceFinder {
  /** Villages with photos and their towns, in the county's order. */
  places(): KnownPlace[];
  /** Pinyin initials by text; of letters and digits the text itself. */
  initials(texts: readonly string[]): Record<string, string>;
}

export function createPlaceFinder(catalog: Catalog): PlaceFinder {
  // Working out the initials of a name costs more than reading it; a county has some hundred.
  const known = new Map<string, string>();
  const initials = (text: string): string => {
    const found = known.get(text) ?? initialsOf(text).toLowerCase();
    known.set(text, found);
    return found;
  };
  return {
    places: () =>
      catalog.villages
        .towns()
        .flatMap(({ town, photoCount, villages }) => [
          ...(town === null ? [] : [{ town, village: null, photoCount, initials: initials(town) }]),
          ...villages.flatMap(({ village, photoCount: photos }): KnownPlace[] =>
            village === null
              ? []
              : [{ town, village, photoCount: photos, initials: initials(village) }],
          ),
        ]),
    initials: (texts) =>
      Object.fromEntries(texts.map((text) => [text, initialsOf(text).toLowerCase()])),
  };
}
