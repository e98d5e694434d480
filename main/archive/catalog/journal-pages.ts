// The journal as people page through it: acts newest first, by id, whatever the clock said, and the steps of one.
import type { Database } from 'better-sqlite3';
import type { Act, HistoryQuery } from '../../../shared/history.ts';
import { type StepRow, toAct } from './step-rows.ts';

/** A part of the journal in which words are looked for at once: some ten milliseconds. */
const WORD_WINDOW = 20_000;

const MAX_ID = Number.MAX_SAFE_INTEGER - 1;

const ACT_COLUMNS = `step.*, (
    SELECT taking.id
    FROM step AS taking INDEXED BY act_by_taken_back
    WHERE taking.takes_back = step.id AND taking.undone_at IS NULL
    ORDER BY taking.id DESC
    LIMIT 1
  ) AS taken_by`;

/** Kinds of decisions whose subject is a photo, and those whose field is one too. */
const OF_PHOTO = `('fact', 'pair', 'scene', 'sign-off', 'alignment', 'copy', 'shot')`;
const OF_TWO_PHOTOS = `('pair', 'sign-off', 'alignment', 'copy')`;

type ActRow = StepRow & { taken_by: number | null };

/** A query whose photo is named by its contents. */
export type ActQuery = Omit<HistoryQuery, 'photo'> & { contents?: readonly string[] | undefined };

interface Bounds {
  kind: string | undefined;
  who: string | undefined;
  from: string;
  to: string;
  before: number;
  /** Steps of acts before `before` have ids below this. */
  below: number;
  least: number;
  like: string;
  contents: string;
  limit: number;
}

export function createJournalPages(db: Database) {
  const span = db.prepare<
    { from: string; to: string },
    { least: number; most: number } | undefined
  >(
    `SELECT min(id) AS least, max(id) AS most
    FROM step INDEXED BY act_by_time
    WHERE with_step IS NULL AND at >= @from AND at < @to
    HAVING count(*) > 0`,
  );
  const people = db
    .prepare<[], string>(
      `WITH RECURSIVE person (who) AS (
        SELECT min(who) FROM step INDEXED BY act_by_who WHERE with_step IS NULL
        UNION ALL
        SELECT (
          SELECT min(who)
          FROM step INDEXED BY act_by_who
          WHERE with_step IS NULL AND who > person.who
        )
        FROM person
        WHERE who IS NOT NULL
      )
      SELECT who FROM person WHERE who IS NOT NULL`,
    )
    .pluck();
  const act = db.prepare<[number], ActRow>(
    `SELECT ${ACT_COLUMNS} FROM step WHERE id = ? AND with_step IS NULL`,
  );
  const leadAt = db
    .prepare<[number], number>(
      'SELECT ifnull(with_step, id) FROM step WHERE id >= ? ORDER BY id LIMIT 1',
    )
    .pluck();
  const newest = db.prepare<[], number | null>('SELECT max(id) FROM step').pluck();
  const lastOf = db
    .prepare<{ lead: number }, number>(
      'SELECT ifnull(max(id), @lead) FROM step WHERE with_step = @lead',
    )
    .pluck();
  const stepsOf = db.prepare<{ lead: number; after: number; limit: number }, StepRow>(
    `SELECT *
    FROM (
      SELECT * FROM step WHERE id = @lead AND id > @after
      UNION ALL
      SELECT * FROM (
        SELECT * FROM step WHERE with_step = @lead AND id > @after ORDER BY id LIMIT @limit
      )
    )
    ORDER BY id
    LIMIT @limit`,
  );

  const pick = (query: ActQuery, bounds: Bounds): ActRow[] =>
    db.prepare<Bounds, ActRow>(pageSql(query)).all(bounds);

  return {
    /** Acts with smaller ids than `before`, and where the next page begins; null at the end. */
    acts: (
      query: ActQuery,
      { before = MAX_ID, limit }: { before?: number | undefined; limit: number },
    ): { acts: Act[]; next: number | null } => {
      const { kind, who, from = '', to = '\u{10FFFF}', words, contents } = query;
      const isDated = query.from !== undefined || query.to !== undefined;
      const range = isDated ? span.get({ from, to }) : { least: 0, most: Number.MAX_SAFE_INTEGER };
      if (range === undefined) return { acts: [], next: null };
      const below = Math.min(
        before,
        (lastOf.get({ lead: range.most }) ?? 0) + 1,
        (newest.get() ?? 0) + 1,
      );
      const isSought = words !== undefined && contents === undefined;
      const window = isSought && below > WORD_WINDOW ? (leadAt.get(below - WORD_WINDOW) ?? 0) : 0;
      const rows = pick(query, {
        ...{ kind, who, from, to, below, limit },
        before: Math.min(before, range.most + 1),
        least: Math.max(range.least, window),
        like: `%${(words ?? '').replaceAll(/[%_\\]/g, String.raw`\$&`)}%`,
        contents: JSON.stringify(contents ?? []),
      });
      const rest = isSought && window > range.least ? window : null;
      const next = rows.length < limit ? rest : (rows.at(-1)?.id ?? null);
      return { acts: rows.map(toAct), next };
    },
    /** Null for an id that leads no act. */
    act: (id: number): Act | null => {
      const row = act.get(id);
      return row === undefined ? null : toAct(row);
    },
    /** The id of an act's last step. */
    lastOf: (lead: number): number => lastOf.get({ lead }) ?? lead,
    /** Steps of an act with greater ids than `after`, in the order in which they were made. */
    steps: (lead: number, page: { after: number; limit: number }): StepRow[] =>
      stepsOf.all({ lead, ...page }),
    /** Names that acts were made under, in the order of their characters. */
    people: (): string[] => people.all(),
  };
}

function pageSql({ kind, who, from, to, words, contents }: ActQuery): string {
  const conditions = [
    'step.with_step IS NULL AND step.id < @before AND step.id >= @least',
    ...(kind === undefined ? [] : ['step.kind = @kind']),
    ...(who === undefined ? [] : ['step.who = @who']),
    ...(from === undefined && to === undefined ? [] : ['step.at >= @from AND step.at < @to']),
  ];
  const select = `SELECT ${ACT_COLUMNS}`;
  const page = `ORDER BY step.id DESC
    LIMIT @limit`;
  if (contents !== undefined) {
    return `${select}
    FROM (
      SELECT ifnull(with_step, id) AS lead
      FROM step INDEXED BY step_by_subject
      WHERE kind IN ${OF_PHOTO} AND subject IN (SELECT value FROM json_each(@contents))
      UNION
      SELECT ifnull(with_step, id)
      FROM step INDEXED BY step_by_other_photo
      WHERE kind IN ${OF_TWO_PHOTOS} AND field IN (SELECT value FROM json_each(@contents))
    )
    CROSS JOIN step ON step.id = lead
    WHERE ${[...conditions, ...(words === undefined ? [] : [HAS_WORDS])].join(' AND ')}
    ${page}`;
  }
  if (words !== undefined) {
    return `${select}
    FROM (
      SELECT DISTINCT ifnull(with_step, id) AS lead
      FROM step
      WHERE id < @below AND id >= @least AND label LIKE @like ESCAPE '\\'
    )
    CROSS JOIN step ON step.id = lead
    WHERE ${conditions.join(' AND ')}
    ${page}`;
  }
  return `${select}
    FROM step INDEXED BY ${indexFor(kind, who)}
    WHERE ${conditions.join(' AND ')}
    ${page}`;
}

const HAS_WORDS = `EXISTS (
    SELECT 1 FROM step AS one WHERE one.id = step.id AND one.label LIKE @like ESCAPE '\\'
    UNION ALL
    SELECT 1 FROM step AS one WHERE one.with_step = step.id AND one.label LIKE @like ESCAPE '\\'
  )`;

function indexFor(kind: string | undefined, who: string | undefined): string {
  if (kind !== undefined && who !== undefined) return 'act_by_kind_and_who';
  if (kind !== undefined) return 'act_by_kind';
  return who === undefined ? 'act_by_id' : 'act_by_who';
}
