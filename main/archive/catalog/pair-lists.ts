// Which pairs are in a list, in the order of its pages, without reading the pairs themselves.
import type { Database, Statement } from 'better-sqlite3';
import type { PairDecision } from '../../../shared/pair.ts';
import type { PairFilter, PairListQuery } from '../../../shared/pair-list.ts';
import type { PhotoPair } from './alignments.ts';

/** A list of standing pairs goes through these in turn. */
const STANDING: readonly PairDecision[] = ['confirmed', 'auto', 'ask'];

const IN_ORDER = 'pair.group_key, pair.score DESC, pair.before_id, pair.after_id';
const RANK = `CASE pair.decision WHEN 'confirmed' THEN 0 WHEN 'auto' THEN 1 WHEN 'ask' THEN 2 ELSE 3 END`;

/** Sign-offs that a pair has by the filter that shows it. */
const LOOKS = { second: 1, final: 2 } as const satisfies Partial<Record<PairFilter, number>>;

/** More than any archive has. */
const ALL = 2 ** 31 - 1;

type Params = Record<string, string | number>;
type Ids = [before: number, after: number];

/** Where the pairs of a place come from, by whichever way is shorter. */
interface Source {
  from: string;
  /** True if it gives pairs in order, decision by decision. */
  isSorted: boolean;
  test: string;
  params: Params;
}

export function createPairLists(db: Database) {
  const statements = new Map<string, Statement<Params>>();
  const prepared = (sql: string): Statement<Params> => {
    const known = statements.get(sql) ?? db.prepare<Params>(sql);
    statements.set(sql, known);
    return known;
  };
  const pairCount = db.prepare<[], number>('SELECT sum(pairs) FROM pair_count').pluck();
  const sceneOf = db
    .prepare<{ group: string }, Ids>(
      `SELECT before_id, after_id
      FROM pair INDEXED BY pair_in_order
      WHERE decision IN ('confirmed', 'auto', 'ask') AND group_key = @group
      ORDER BY ${RANK}, ${IN_ORDER}`,
    )
    .raw();

  const source = (query: PairListQuery): Source => {
    const place = readPlace(query);
    if (place === null) {
      return { from: 'pair INDEXED BY pair_in_order', isSorted: true, test: 'TRUE', params: {} };
    }
    const { conditions, index, params } = place;
    const here = conditions.join(' AND ');
    const photos = prepared(`SELECT sum(photos) FROM village_count WHERE ${here}`)
      .pluck()
      .get(params) as number | null;
    if ((photos ?? 0) > (pairCount.get() ?? 0)) {
      const from = 'pair INDEXED BY pair_in_order';
      return { from, isSorted: true, test: whereIn(place), params };
    }
    const side = (column: string): string =>
      `SELECT pair.before_id, pair.after_id
      FROM description INDEXED BY ${index}
      CROSS JOIN pair ON pair.${column} = description.photo_id
      WHERE ${here}`;
    const from = `(${side('before_id')} UNION ${side('after_id')}) AS here
      CROSS JOIN pair ON pair.before_id = here.before_id AND pair.after_id = here.after_id`;
    return { from, isSorted: false, test: 'TRUE', params };
  };

  /** Pairs of these decisions, at most `limit` of them. */
  const decided = (
    { from, isSorted, test, params }: Source,
    decisions: readonly PairDecision[],
    limit: number,
  ): Ids[] => {
    const head = `SELECT pair.before_id, pair.after_id FROM ${from} WHERE ${test}`;
    if (!isSorted) {
      const among = decisions.map((decision) => `'${decision}'`).join(', ');
      return prepared(
        `${head} AND pair.decision IN (${among}) ORDER BY ${RANK}, ${IN_ORDER} LIMIT @limit`,
      )
        .raw()
        .all({ ...params, limit }) as Ids[];
    }
    const found: Ids[] = [];
    for (const decision of decisions) {
      if (found.length >= limit) break;
      const next = prepared(
        `${head} AND pair.decision = @decision ORDER BY ${IN_ORDER} LIMIT @limit`,
      )
        .raw()
        .all({ ...params, decision, limit: limit - found.length }) as Ids[];
      for (const ids of next) found.push(ids);
    }
    return found;
  };

  /** Pairs that wait for a look, whatever was decided; few people sign off many pairs. */
  const waiting = (query: PairListQuery, looks: number): Ids[] => {
    const place = readPlace(query);
    return prepared(
      `SELECT pair.before_id, pair.after_id
      FROM ${MARKED}
      WHERE ${IS_SIGNED} AND json_array_length(sign_offs) = @looks AND ${whereIn(place)}
      ORDER BY ${RANK}, ${IN_ORDER}`,
    )
      .raw()
      .all({ ...place?.params, looks }) as Ids[];
  };

  return {
    /** Ids in order; all of them. */
    order: (query: PairListQuery): Ids[] => {
      const { show } = query;
      if (show === 'second' || show === 'final') return waiting(query, LOOKS[show]);
      return decided(source(query), show === undefined ? STANDING : [show], ALL);
    },
    /** The first pairs that stand; `open` leaves out the confirmed ones. */
    first: (query: PairListQuery, limit: number, isOpen = false): PhotoPair[] =>
      decided(source(query), isOpen ? ['auto', 'ask'] : STANDING, limit).map(toPhotoPair),
    /** How many pairs each filter shows. */
    counts: (query: PairListQuery): Record<PairFilter, number> => {
      const counts = { ask: 0, auto: 0, confirmed: 0, second: 0, final: 0, rejected: 0 };
      const place = readPlace(query);
      const { from, test, params } = source(query);
      const decisions = prepared(
        place === null
          ? 'SELECT decision, sum(pairs) AS count FROM pair_count GROUP BY decision'
          : `SELECT pair.decision, count(*) AS count FROM ${from} WHERE ${test} GROUP BY 1`,
      ).all(params) as { decision: PairDecision; count: number }[];
      for (const { decision, count } of decisions) counts[decision] = count;
      const looks = prepared(
        `SELECT json_array_length(sign_offs) AS looks, count(*) AS count
        FROM ${MARKED}
        WHERE ${IS_SIGNED} AND ${whereIn(place)}
        GROUP BY 1`,
      ).all(place?.params ?? {}) as { looks: number; count: number }[];
      for (const { looks: number, count } of looks) {
        if (number === LOOKS.second) counts.second = count;
        if (number === LOOKS.final) counts.final = count;
      }
      return counts;
    },
    /** Standing pairs of a scene. */
    scene: (group: string): PhotoPair[] => sceneOf.all({ group }).map(toPhotoPair),
  };
}

const IS_SIGNED = 'sign_offs IS NOT NULL AND json_array_length(sign_offs) > 0';
const MARKED = `pair_mark INDEXED BY pair_mark_by_looks
  CROSS JOIN pair ON pair.before_id = pair_mark.before_id AND pair.after_id = pair_mark.after_id`;

interface PlaceCondition {
  conditions: string[];
  index: string;
  params: Params;
}

/** Null for the whole archive. */
function readPlace({ town, village }: PairListQuery): PlaceCondition | null {
  const conditions: string[] = [];
  const params: Params = {};
  if (town !== undefined) {
    conditions.push('town = @town');
    params['town'] = town;
  }
  if (village !== undefined) {
    conditions.push('village = @village');
    params['village'] = village;
  }
  if (conditions.length === 0) return null;
  const index =
    village === undefined
      ? 'description_by_town'
      : town === undefined
        ? 'description_by_village'
        : 'description_by_place';
  return { conditions, index, params };
}

function whereIn(place: PlaceCondition | null): string {
  if (place === null) return 'TRUE';
  const sides = ['before_id', 'after_id'].map(
    (side) =>
      `EXISTS (
        SELECT 1 FROM description
        WHERE photo_id = +pair.${side} AND ${place.conditions.join(' AND ')})`,
  );
  return `(${sides.join(' OR ')})`;
}

function toPhotoPair([before, after]: Ids): PhotoPair {
  return { before, after };
}
