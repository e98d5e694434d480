// The conditions of a query on photos, as SQL. Every bound value has a + before it, see [Note: Bound values]:
// a page takes less time than its plan.
import type { Lack, Pairing, PhotoQuery } from '../../../shared/browse.ts';
import { searchQuery } from './search-words.ts';

export type Params = Record<string, string | number | null>;

/** What a query asks for. */
export interface Search {
  /** The index to walk, in the order of pages. */
  index: string;
  conditions: string[];
  /** Counts the photos where no words are asked for. */
  counted: string;
  /** Null if nothing can be found by what was typed, undefined if nothing was typed. */
  words: string | null | undefined;
  params: Params;
}

/** Condition on a description for having the words. */
export const IS_FOUND =
  'description.photo_id IN (SELECT rowid FROM photo_search WHERE photo_search MATCH @words)';

const isInPair = (decisions: string): string =>
  `(EXISTS (SELECT 1 FROM pair WHERE before_id = description.photo_id AND ${decisions})
  OR EXISTS (SELECT 1 FROM pair WHERE after_id = description.photo_id AND ${decisions}))`;

const PAIRING_TESTS: Record<Pairing, string> = {
  paired: isInPair(`decision <> 'rejected'`),
  confirmed: isInPair(`decision = 'confirmed'`),
  unpaired: `NOT ${isInPair(`decision <> 'rejected'`)}`,
};

const LACK_TESTS: Record<Lack, string> = {
  village: 'description.village IS NULL',
  date: 'description.date_iso IS NULL',
  phase: `description.phase = 'unknown'`,
  caption: 'description.caption IS NULL',
  original: `description.photo_id IN (SELECT photo_id FROM original WHERE is_missing = 1)
  AND NOT EXISTS (
    SELECT 1 FROM original WHERE original.photo_id = description.photo_id AND is_missing = 0)`,
};

const IS_ASKED = `(description.photo_id IN (SELECT photo_id FROM ask)
  OR description.photo_id IN (SELECT before_id FROM pair WHERE decision = 'ask')
  OR description.photo_id IN (SELECT after_id FROM pair WHERE decision = 'ask')
  OR description.photo_id IN (SELECT copy_id FROM copy WHERE decision = 'ask'))`;

/** Conditions that a single value is compared in. */
const EQUALS = ['category', 'subject', 'person'] as const;

/** `spelled` gives the names that letters spell. */
export function readQuery(query: PhotoQuery, spelled: (letters: string) => string[]): Search {
  const { phase, text } = query;
  const isTyped = text !== undefined && text.trim() !== '';
  const places = ['town', 'village'] as const;
  const conditions: string[] = [];
  const params: Params = {};
  for (const name of places) {
    const value = query[name];
    if (value === undefined) continue;
    conditions.push(`description.${name} IS +@${name}`);
    params[name] = value;
  }
  if (phase !== undefined) {
    conditions.push('description.phase = +@phase');
    params['phase'] = phase;
  }
  const others = otherConditions(query);
  const index = indexFor(query);
  const tests = [...conditions, ...others.conditions];
  return {
    index,
    conditions: tests,
    counted:
      others.conditions.length === 0
        ? countedByVillage(query)
        : `SELECT count(*) FROM description INDEXED BY ${index} WHERE ${tests.join(' AND ')}`,
    words: isTyped ? searchQuery(text, spelled) : undefined,
    params: { ...params, ...others.params },
  };

  /** Counts that triggers keep, where only a place and a phase are asked for. */
  function countedByVillage({ phase: wanted }: PhotoQuery): string {
    const photos =
      wanted === undefined
        ? 'photos'
        : wanted === 'unknown'
          ? 'photos - before_photos - during_photos - after_photos'
          : `${wanted}_photos`;
    const here = places
      .filter((name) => query[name] !== undefined)
      .map((name) => `${name} = ifnull(@${name}, '')`);
    return `SELECT sum(${photos}) FROM village_count WHERE ${['TRUE', ...here].join(' AND ')}`;
  }
}

function otherConditions(query: PhotoQuery): { conditions: string[]; params: Params } {
  const { years, camera, pairing, isAsked, lacks } = query;
  const conditions: string[] = [];
  const params: Params = {};
  for (const name of EQUALS) {
    const value = query[name];
    if (value === undefined) continue;
    conditions.push(`description.${name} = +@${name}`);
    params[name] = value;
  }
  if (years !== undefined) {
    conditions.push('description.date_key >= +@first AND description.date_key < +@next');
    params['first'] = String(years.from);
    params['next'] = String(years.to + 1);
  }
  if (camera !== undefined) {
    conditions.push('description.photo_id IN (SELECT id FROM photo WHERE camera = +@camera)');
    params['camera'] = camera;
  }
  if (pairing !== undefined) conditions.push(PAIRING_TESTS[pairing]);
  if (isAsked) conditions.push(IS_ASKED);
  if (lacks !== undefined) conditions.push(LACK_TESTS[lacks]);
  return { conditions, params };
}

/** What narrows most: a person, a place, a phase. */
function indexFor({ town, village, phase, person }: PhotoQuery): string {
  if (person !== undefined) return 'description_by_person';
  if (town !== undefined && village !== undefined) return 'description_by_place';
  if (village !== undefined) return 'description_by_village';
  if (town !== undefined) return 'description_by_town';
  return phase === undefined ? 'description_by_date' : 'description_by_phase';
}
