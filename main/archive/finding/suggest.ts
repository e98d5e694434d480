// What is offered while a person types: places, people and articles by name, and the photos that have the words.
import type { PhotoQuery } from '../../../shared/browse.ts';
import { conditionsOf, withoutCondition } from '../../../shared/finding/conditions.ts';
import type { Choice, Finds, PlaceName, Suggestions } from '../../../shared/finding/facets.ts';
import {
  findSpelled,
  typedForm,
  type Mark,
  type Readings,
} from '../../../shared/finding/spelling.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import type { NameColumn } from '../catalog/name-column.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { PhotoColumns } from '../catalog/photo-columns.ts';
import { placeChoices, placeName } from './name-choices.ts';
import { placeOf, testsOf } from './photo-tests.ts';

const MAX_PLACES = 6;
const MAX_PERSONS = 4;
const MAX_ARTICLES = 3;
const MAX_PHOTOS = 6;
const MAX_PLACES_OF_PERSON = 2;

/** Photos that are counted one by one; of more it is said that they are more. */
const MAX_COUNTED = 10_000;

/** Gives the function that suggests; see FindingDesk. */
export function createSuggest(catalog: Catalog, readings: (name: string) => Readings) {
  return (words: string, query: PhotoQuery = {}): Suggestions => {
    const typed = typedForm(words);
    const columns = catalog.descriptions.columns();
    const markIn = (name: string): Mark | null => findSpelled(name, readings(name), typed);
    return {
      places: places(columns, markIn),
      persons: persons(columns, markIn),
      articles: catalog.articles
        .titles()
        .flatMap(({ id, title }) => {
          const mark = markIn(title);
          return mark === null ? [] : [{ id, title, mark }];
        })
        .slice(0, MAX_ARTICLES),
      ...photos(catalog, columns, words, query, typed),
    };
  };
}

type MarkIn = (name: string) => Mark | null;

function places(columns: PhotoColumns, markIn: MarkIn): Suggestions['places'] {
  const marks = kept(markIn);
  const found = placeChoices(columns.place, tally(columns.place)).flatMap(({ value, count }) => {
    const mark = marks(placeName(value));
    return mark === null
      ? []
      : [
          {
            value,
            count,
            mark,
            in: value.village === null ? ('town' as const) : ('village' as const),
          },
        ];
  });
  return best(found).slice(0, MAX_PLACES);
}

function persons({ person, place }: PhotoColumns, markIn: MarkIn): Suggestions['persons'] {
  const counts = tally(person);
  const found = best(
    person.names.flatMap((value, code) => {
      const count = counts[code] ?? 0;
      const mark = code === 0 || count === 0 ? null : markIn(value);
      return mark === null ? [] : [{ value, count, mark, code }];
    }),
  ).slice(0, MAX_PERSONS);
  if (found.length === 0) return [];
  const placesOf = new Map(found.map(({ code }) => [code, new Set<number>()]));
  for (const [id, code] of person.codes.entries()) {
    if (code !== 0) placesOf.get(code)?.add(place.codes[id] ?? 0);
  }
  return found.map(({ value, count, mark, code }) => ({
    value,
    count,
    mark,
    places: [...(placesOf.get(code) ?? [])]
      .map((known): PlaceName => placeOf(place.names[known] ?? ''))
      .filter(({ village }) => village !== null)
      .slice(0, MAX_PLACES_OF_PERSON),
  }));
}

function photos(
  catalog: Catalog,
  columns: PhotoColumns,
  words: string,
  query: PhotoQuery,
  typed: string,
): Pick<Suggestions, 'photos' | 'all' | 'here'> {
  const found = catalog.descriptions.found(words, MAX_COUNTED + 1);
  const isMore = found.length > MAX_COUNTED;
  const finds = (count: number): Finds => ({ count: Math.min(count, MAX_COUNTED), isMore });
  const rest = withoutCondition(query, 'text');
  const tests = testsOf(rest, columns).map(([, test]) => test);
  const cards = catalog.descriptions.cards(oldest(columns, found, MAX_PHOTOS));
  return {
    photos: cards.map((photo) => {
      const fileName = photo.path.slice(photo.path.lastIndexOf('/') + 1);
      return { photo, fileName, mark: findSpelled(fileName, [], typed) };
    }),
    all: finds(found.length),
    here:
      conditionsOf(rest).length === 0
        ? null
        : finds(found.filter((id) => tests.every((meets) => meets(id))).length),
  };
}

/** The first by date, those of one day by id. */
function oldest({ day }: PhotoColumns, ids: readonly PhotoId[], limit: number): PhotoId[] {
  const isBefore = (a: PhotoId, b: PhotoId): boolean => {
    const [first = 0, second = 0] = [day[a], day[b]];
    return first === second ? a < b : first < second;
  };
  const first: PhotoId[] = [];
  for (const id of ids) {
    const last = first.at(-1);
    if (first.length === limit && last !== undefined && isBefore(last, id)) continue;
    const place = first.findIndex((known) => isBefore(id, known));
    first.splice(place === -1 ? first.length : place, 0, id);
    if (first.length > limit) first.pop();
  }
  return first;
}

/** Names that begin with what was typed first, then those with most photos. */
function best<Found extends Choice<unknown> & { mark: Mark }>(found: Found[]): Found[] {
  return found.sort(
    (a, b) => Number(a.mark.from > 0) - Number(b.mark.from > 0) || b.count - a.count,
  );
}

/** Photos of each name. */
function tally({ codes, names }: NameColumn): Uint32Array {
  const counts = new Uint32Array(names.length);
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/** The same name comes up in several towns. */
function kept(markIn: MarkIn): MarkIn {
  const marks = new Map<string, Mark | null>();
  return (name) => {
    const known = marks.get(name);
    if (known !== undefined) return known;
    const mark = markIn(name);
    marks.set(name, mark);
    return mark;
  };
}
