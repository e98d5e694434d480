// Which villages belong together because people were moved: those they left (迁出村) and the
// settlements they live in now (安置点). A village may have several of the other.
import type { PlaceEntry } from '../place.ts';

/** A village, or a settlement inside or outside of one. */
export interface LinkedPlace {
  town: string | null;
  village: string | null;
  /** Name of the settlement; null for a village that people left. */
  sub: string | null;
}

/** For a settlement the villages its people left, for a village the settlements its people moved to. */
export function linksOf(entries: readonly PlaceEntry[], place: LinkedPlace): LinkedPlace[] {
  const settlements = entries.filter(({ kind }) => kind === 'resettlement');
  if (place.sub !== null) {
    return settlements
      .filter(({ name, village }) => name === place.sub && isOrUnknown(village, place.village))
      .flatMap(({ origins }) => origins.map((origin) => ({ ...origin, sub: null })));
  }
  return settlements
    .filter(({ origins }) =>
      origins.some(
        ({ town, village }) => village === place.village && isOrUnknown(town, place.town),
      ),
    )
    .map(({ name, town, village }) => ({ town, village, sub: name }));
}

function isOrUnknown(name: string | null, stated: string | null): boolean {
  return name === null || stated === null || name === stated;
}
