// What holds for every assignment and every set of copies.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settleCopies, type RankedPhoto } from '../../../shared/copies/settle-copies.ts';
import { assignSlots } from '../../../shared/pairing/assign-slots.ts';
import { assign } from '../../../shared/pairing/assignment.ts';
import { holds } from '../../support/property.ts';

describe('assignments', () => {
  test('cost as little as any, row by row', () => {
    const tables = fc.integer({ min: 1, max: 5 }).chain((rows) =>
      fc.integer({ min: rows, max: 6 }).chain((columns) =>
        fc.tuple(
          fc.constant(rows),
          fc.constant(columns),
          fc.array(fc.integer({ min: -50, max: 50 }), {
            minLength: rows * columns,
            maxLength: rows * columns,
          }),
        ),
      ),
    );
    holds(
      fc.property(tables, ([rows, columns, costs]) => {
        const chosen = assign(Float64Array.from(costs), rows, columns);
        expect(new Set(chosen).size).toBe(rows);
        const sum = chosen.reduce(
          (total, column, row) => total + (costs[row * columns + column] ?? NaN),
          0,
        );
        expect(sum).toBe(cheapest(costs, rows, columns));
      }),
    );
  });
  test('give no photo twice, and are worth as much as any', () => {
    const wishes = fc.uniqueArray(
      fc.record({ line: fc.nat(4), photo: fc.nat(4), worth: fc.integer({ min: 1, max: 40 }) }),
      { maxLength: 9, selector: ({ line, photo }) => `${String(line)} ${String(photo)}` },
    );
    holds(
      fc.property(wishes, (all) => {
        const given = assignSlots(all);
        expect(new Set(given.values()).size).toBe(given.size);
        const worth = [...given].reduce(
          (sum, [line, photo]) =>
            sum + (all.find((wish) => wish.line === line && wish.photo === photo)?.worth ?? NaN),
          0,
        );
        expect(worth).toBe(worthiest(all));
      }),
    );
  });

  function cheapest(
    costs: readonly number[],
    rows: number,
    columns: number,
    row = 0,
    used: readonly number[] = [],
  ): number {
    if (row === rows) return 0;
    return Math.min(
      ...Array.from({ length: columns }, (_, column) => column)
        .filter((column) => !used.includes(column))
        .map(
          (column) =>
            (costs[row * columns + column] ?? NaN) +
            cheapest(costs, rows, columns, row + 1, [...used, column]),
        ),
    );
  }
  function worthiest(wishes: readonly { line: number; photo: number; worth: number }[]): number {
    const [first, ...rest] = wishes;
    if (!first) return 0;
    const free = rest.filter(({ line, photo }) => line !== first.line && photo !== first.photo);
    return Math.max(worthiest(rest), first.worth + worthiest(free));
  }
});

describe('copies', () => {
  const photos = fc.array(
    fc.record({
      isRaw: fc.boolean(),
      pixelCount: fc.nat(3),
      hasCaptureTime: fc.boolean(),
      sizeBytes: fc.nat(3),
      hasOriginal: fc.boolean(),
    }),
    { minLength: 2, maxLength: 6 },
  );
  const links = fc.array(
    fc.tuple(
      fc.nat(5),
      fc.nat(5),
      fc.constantFrom('twin', 'resaved'),
      fc.constantFrom(null, 'confirmed', 'rejected'),
    ),
    { maxLength: 8 },
  );
  test('lead to a best photo that is no copy itself, whatever the order', () => {
    holds(
      fc.property(photos, links, (traits, linked) => {
        const known = new Map(
          traits.map((photo, id): [number, RankedPhoto] => [
            id,
            { ...photo, id, sha256: `sha${String(id)}` },
          ]),
        );
        const pairs = new Map(
          linked
            .filter(([photo, other]) => photo < other)
            .map(
              ([photo, other, kind, verdict]) =>
                [`${String(photo)} ${String(other)}`, { photo, other, kind, verdict }] as const,
            ),
        );
        const settle = (
          list: readonly { photo: number; other: number; kind: string; verdict: string | null }[],
        ) =>
          settleCopies(
            known,
            list.map(({ photo, other, kind }) => ({
              photo,
              other,
              kind: kind as 'twin' | 'resaved',
            })),
            list.flatMap(({ photo, other, verdict }) =>
              verdict === null
                ? []
                : [{ photo, other, verdict: verdict as 'confirmed' | 'rejected' }],
            ),
          );
        const copies = settle([...pairs.values()]);
        expect(settle([...pairs.values()].reverse())).toEqual(copies);
        const merged = copies.filter(({ decision }) => decision !== 'ask');
        const hidden = new Set(merged.map(({ copy }) => copy));
        for (const { copy, best } of copies) {
          expect(copy).not.toBe(best);
          expect(hidden.has(best)).toBe(false);
          expect([known.has(copy), known.has(best)]).toEqual([true, true]);
        }
      }),
    );
  });
});
