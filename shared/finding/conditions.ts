// The conditions of a query on photos, one by one: what is asked for, and the query without one of them.
import type { PhotoQuery } from '../browse.ts';

/** In the order in which they are shown; `place` is a town, or a village in it. */
export const CONDITIONS = [
  'text',
  'place',
  'category',
  'phase',
  'subject',
  'years',
  'person',
  'pairing',
  'asked',
  'lacks',
  'camera',
] as const;
export type Condition = (typeof CONDITIONS)[number];

/** What each condition is written as in a query. */
const FIELDS: Record<Condition, readonly (keyof PhotoQuery)[]> = {
  text: ['text'],
  place: ['town', 'village'],
  category: ['category'],
  phase: ['phase'],
  subject: ['subject'],
  years: ['years'],
  person: ['person'],
  pairing: ['pairing'],
  asked: ['isAsked'],
  lacks: ['lacks'],
  camera: ['camera'],
};

/** The conditions that a query sets; words of blanks alone set none. */
export function conditionsOf(query: PhotoQuery): Condition[] {
  return CONDITIONS.filter((condition) =>
    condition === 'text'
      ? (query.text ?? '').trim() !== ''
      : FIELDS[condition].some((field) => query[field] !== undefined),
  );
}

/** The query with one condition taken away. */
export function withoutCondition(query: PhotoQuery, condition: Condition): PhotoQuery {
  const fields: readonly string[] = FIELDS[condition];
  return Object.fromEntries(Object.entries(query).filter(([field]) => !fields.includes(field)));
}
