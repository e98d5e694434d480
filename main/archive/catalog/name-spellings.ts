// Names that letters spell: photos are found by whole pinyin and by every reading, though the index of words holds
// initials alone, and one reading of each.
import { isSpelledFromStart, type Readings } from '../../../shared/finding/spelling.ts';
import type { PhotoColumns } from './photo-columns.ts';
import { createReadings } from './readings.ts';
import { initialsOf } from './search-words.ts';

/** One letter is the beginning of too many names, and the index knows it as an initial. */
const MIN_LETTERS = 2;
/** More names than this are looked for by their initials alone. */
const MAX_NAMES = 200;

interface Spelled {
  name: string;
  readings: Readings;
  /** As the index has them; worked out when first needed. */
  initials?: string;
}

/** Gives a function from letters to the places and people that they spell and the index does not find by them. */
export function createNameSpellings(
  columns: () => Pick<PhotoColumns, 'place' | 'person'>,
): (letters: string) => string[] {
  const readings = createReadings();
  const known = new Map<string, Spelled>();
  // Columns only ever get more names.
  const taken = { places: 0, persons: 0 };
  const add = (name: string): void => {
    if (name !== '' && !known.has(name)) known.set(name, { name, readings: readings(name) });
  };
  return (letters) => {
    if (letters.length < MIN_LETTERS) return [];
    const { place, person } = columns();
    for (const name of place.names.slice(taken.places)) name.split('\0').forEach(add);
    person.names.slice(taken.persons).forEach(add);
    taken.places = place.names.length;
    taken.persons = person.names.length;
    const found: string[] = [];
    for (const spelled of known.values()) {
      if (!isSpelledFromStart(spelled.name, spelled.readings, letters)) continue;
      spelled.initials ??= initialsOf(spelled.name);
      if (spelled.initials.startsWith(letters)) continue;
      found.push(spelled.name);
      if (found.length > MAX_NAMES) return [];
    }
    return found;
  };
}
