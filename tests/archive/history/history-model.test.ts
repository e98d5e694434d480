// The journal against a plain model of it: whatever is decided, undone, redone and taken back, by whom and under whatever
// clock, and however often the catalog is closed between, decisions and the list of acts are what the model says.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DecisionChange } from '../../../main/archive/catalog/decisions.ts';
import { type Catalog, openCatalog } from '../../../main/archive/catalog/open-catalog.ts';
import { createHistoryDesk } from '../../../main/archive/history/history-desk.ts';
import { createJobs } from '../../../main/archive/job.ts';
import { decideTogether, redo, undo } from '../../../main/archive/safekeeping/decide.ts';
import { ArchiveError } from '../../../shared/errors.ts';
import { temporaryFolder } from '../../support/temporary-archive.ts';
import { HistoryModel, type ModelChange } from './history-model.ts';

const RUNS = 250;
const MOST_ACTS = 1000;

/** Photos that the archive does not hold: their decisions are kept all the same. */
const KEYS = [
  ...['a', 'b'].flatMap((subject) =>
    ['town', 'village', 'phase'].map((field) => ({ kind: 'fact' as const, subject, field })),
  ),
  { kind: 'code' as const, subject: 'zs', field: 'texts' },
];

const change: fc.Arbitrary<ModelChange> = fc.record({
  key: fc.constantFrom(...KEYS),
  value: fc.constantFrom<unknown>(undefined, null, '甲', '乙', ['丙', 1]),
});

const command = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('decide' as const), change }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('together' as const),
      changes: fc.array(change, { minLength: 1, maxLength: 6 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('redo' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('take-back' as const), nth: fc.nat({ max: 8 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
);

/** Who gives a command, and what the clock says then: it may go backwards. */
const given = fc.record({
  command,
  who: fc.constantFrom('马玉兰', '祁连山', ''),
  minute: fc.integer({ min: 0, max: 59 }),
});

let folder: { path: string } & AsyncDisposable;
let path: string;
let catalog: Catalog;

beforeAll(async () => {
  folder = await temporaryFolder();
  path = join(folder.path, 'catalog.sqlite');
  catalog = openCatalog(path);
});

afterAll(async () => {
  catalog.close();
  await folder[Symbol.asyncDispose]();
});

test('any sequence of steps leaves what the model says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(given, { minLength: 1, maxLength: 25 }), async (commands) => {
      empty();
      const model = new HistoryModel();
      for (const { command: next, who, minute } of commands) {
        const hand = { who, at: new Date(Date.UTC(2026, 10, 29, 1, minute)).toISOString() };
        const { services, desk } = deskFor(hand);
        const real = await refusal(async () => {
          switch (next.do) {
            case 'decide': {
              decideTogether(services, [toChange(next.change)]);
              return;
            }
            case 'together': {
              decideTogether(services, next.changes.map(toChange));
              return;
            }
            case 'undo': {
              undo(services);
              return;
            }
            case 'redo': {
              redo(services);
              return;
            }
            case 'take-back': {
              const { restored, kept } = await desk.takeBack(idOf(next.nth));
              expect({ restored, kept }).toEqual(model.wouldTakeBack(next.nth));
              return;
            }
            case 'restart': {
              catalog.close();
              catalog = openCatalog(path);
              return;
            }
          }
        });
        expect(real).toBe(model.run(next, hand));
        expect(seen()).toEqual(model.seen());
      }
    }),
    { numRuns: RUNS },
  );
});

test('a long act is taken back in parts, and that is one step that can be undone', async () => {
  empty();
  const { services, desk } = deskFor({ who: '马玉兰', at: '2026-11-29T01:00:00.000Z' });
  const changes = Array.from({ length: 150 }, (_, index) =>
    toChange({ key: { kind: 'fact', subject: `p${index}`, field: 'phase' }, value: 'before' }),
  );
  const { id } = decideTogether(services, changes);
  decideTogether(services, [{ ...changes[3], value: 'after' } as DecisionChange]);
  expect(await desk.previewTakeBack(id)).toMatchObject({ restored: 149, kept: 1 });
  expect(await desk.takeBack(id)).toMatchObject({ restored: 149, kept: 1, step: { count: 149 } });
  expect(catalog.decisions.ofKind('fact')).toHaveLength(1);
  undo(services);
  expect(catalog.decisions.ofKind('fact')).toHaveLength(150);
});

function deskFor({ who, at }: { who: string; at: string }) {
  const services = {
    catalog,
    // Nothing that is decided here is about a photo of the archive, so that nothing is read with it.
    gazetteer: { reload: () => undefined } as never,
    now: () => new Date(at),
    who: () => who,
    isIndexing: () => false,
  };
  return { services, desk: createHistoryDesk(services, createJobs()) };
}

function toChange({ key, value }: ModelChange): DecisionChange {
  return { ...key, value, label: key.subject };
}

/** The id of the nth act from the newest on, or one that leads none. */
function idOf(nth: number): number {
  return catalog.journalPages.acts({}, { limit: MOST_ACTS }).acts[nth]?.id ?? 0;
}

/** What the archive shows of its history, acts by their place instead of their id. */
function seen(): ReturnType<HistoryModel['seen']> {
  const { acts } = catalog.journalPages.acts({}, { limit: MOST_ACTS });
  const place = (id: number | null) =>
    id === null ? null : acts.findIndex((act) => act.id === id);
  return {
    decisions: (['fact', 'code'] as const)
      .flatMap((kind) => catalog.decisions.ofKind(kind))
      .map(({ kind, subject, field, value }): [string, unknown] => [
        `${kind} ${subject} ${field}`,
        value,
      ])
      .sort(),
    acts: acts.map(({ at, who, count, state, undone, redone, takesBack, takenBackBy }) => ({
      ...{ at, who, count, state, undone, redone },
      takesBack: place(takesBack),
      takenBackBy: place(takenBackBy),
    })),
  };
}

/** The code of what an expected failure says; null if there was none. */
async function refusal(work: () => Promise<void>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof ArchiveError) return error.code;
    throw error;
  }
}

function empty(): void {
  const db = new Database(path);
  db.exec('DELETE FROM step WHERE with_step IS NOT NULL; DELETE FROM step; DELETE FROM decision');
  db.close();
}
