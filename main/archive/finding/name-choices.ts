// Choices that are names: of places, people and cameras.
import type { Choice, NameChoice, PlaceName } from '../../../shared/finding/facets.ts';
import { findSpelled, type Readings } from '../../../shared/finding/spelling.ts';
import type { NameColumn } from '../catalog/name-column.ts';
import { placeOf } from './photo-tests.ts';

/** Names of a condition that a list shows; the others are found by typing. */
const MAX_NAMES = 200;

/** The names that have what was typed, or all if nothing was: most photos first, no more than a list shows. */
export function nameChoices<Value>(
  values: readonly Choice<Value>[],
  nameOf: (value: Value) => string,
  typed: string,
  readings: (name: string) => Readings,
): NameChoice<Value>[] {
  const found: NameChoice<Value>[] = [];
  for (const choice of [...values].sort((a, b) => b.count - a.count)) {
    const name = nameOf(choice.value);
    const mark = typed === '' ? null : findSpelled(name, readings(name), typed);
    if (typed === '' || mark !== null) found.push({ ...choice, mark });
    if (found.length === MAX_NAMES) break;
  }
  return found;
}

/** The names of a column that photos were counted for. */
export function valueChoices({ names }: NameColumn, counts: Uint32Array): Choice<string>[] {
  return names
    .map((value, code) => ({ value, count: code === 0 ? 0 : (counts[code] ?? 0) }))
    .filter(({ count }) => count > 0);
}

/** Towns with all that is in them, and villages; what is not known is no choice. */
export function placeChoices({ names }: NameColumn, counts: Uint32Array): Choice<PlaceName>[] {
  const towns = new Map<string, number>();
  const villages = names.flatMap((name, code) => {
    const value = placeOf(name);
    const count = counts[code] ?? 0;
    if (value.town !== null) towns.set(value.town, (towns.get(value.town) ?? 0) + count);
    return value.village === null ? [] : [{ value, count }];
  });
  return [
    ...Array.from(towns, ([town, count]) => ({ value: { town, village: null }, count })),
    ...villages,
  ].filter(({ count }) => count > 0);
}

/** The name that a place is found by: the village's, or else the town's. */
export function placeName({ town, village }: PlaceName): string {
  return village ?? town ?? '';
}
