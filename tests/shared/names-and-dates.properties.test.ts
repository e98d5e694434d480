// What holds for every name, date, number and list of pictures.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textDifference } from '../../shared/captions/text-difference.ts';
import { dateSortKey, dayRange, parseCaptureDate } from '../../shared/capture-date.ts';
import { ArchiveError } from '../../shared/errors.ts';
import {
  captionDifference,
  compareExports,
  isUnchanged,
} from '../../shared/exports/compare-exports.ts';
import { safeFileName, utf8Length } from '../../shared/file-names.ts';
import { parseNumberTemplate, photoNumber } from '../../shared/transfer/number-template.ts';
import { holds, TEXTS, WORDS } from '../support/property.ts';

describe('names of files', () => {
  test('are what every system takes, whatever they were', () => {
    holds(
      fc.property(TEXTS, (name) => {
        const safe = safeFileName(name);
        expect(safe).not.toBe('');
        // eslint-disable-next-line no-control-regex -- what must not be there
        expect(safe).not.toMatch(/[<>:"/\\|?*\u0000-\u001f\u007f]|^[\s.]|[\s.]$/u);
        expect(safe.isWellFormed()).toBe(true);
        expect(utf8Length(safe)).toBeLessThanOrEqual(255);
        expect(safe).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(safeFileName(safe)).toBe(safe);
      }),
    );
  });
});

describe('dates', () => {
  const isos = fc.oneof(
    fc
      .tuple(fc.integer({ min: 1, max: 2100 }), fc.nat(13), fc.nat(32))
      .map(([year, month, day]) =>
        [
          String(year).padStart(4, '0'),
          String(month).padStart(2, '0'),
          String(day).padStart(2, '0'),
        ].join('-'),
      ),
    fc.integer({ min: 1900, max: 2100 }).map(String),
    fc.tuple(fc.nat(9999), fc.nat(9999)).map(([from, to]) => `${String(from)}/${String(to)}`),
    TEXTS,
  );
  test('that are read mean days that exist, first to last, and sort by the first', () => {
    holds(
      fc.property(isos, isos, (one, other) => {
        const [a, b] = [parseCaptureDate(one), parseCaptureDate(other)];
        for (const date of [a, b]) {
          const range = date && dayRange(date);
          if (range) expect(range.first <= range.last).toBe(true);
          if (date?.precision === 'day') {
            expect(new Date(`${date.iso}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date.iso);
          }
        }
        const [firstOfA, firstOfB] = [a, b].map((date) => (date ? dayRange(date)?.first : null));
        if (firstOfA && firstOfB) expect(dateSortKey(a) < dateSortKey(b)).toBe(firstOfA < firstOfB);
      }),
    );
  });
});

describe('differences', () => {
  test('of two texts give both back', () => {
    holds(
      fc.property(TEXTS, TEXTS, (before, after) => {
        const runs = textDifference(before, after);
        const without = (kind: string) =>
          runs
            .filter((run) => run.kind !== kind)
            .map((run) => run.text)
            .join('');
        expect([without('added'), without('removed')]).toEqual([before, after]);
        const { head, gone, added, tail } = captionDifference(before, after);
        expect([head + gone + tail, head + added + tail]).toEqual([before, after]);
      }),
    );
  });
  test('of two exports are none exactly where both hold the same', () => {
    const pictures = fc
      .array(
        fc.record({
          caption: WORDS,
          articleLine: fc.option(fc.nat(5)),
          sha256: fc.constantFrom('a', 'b', 'c'),
        }),
        { maxLength: 7 },
      )
      .map((list) => list.map((picture, index) => ({ ...picture, number: index + 1 })));
    holds(
      fc.property(pictures, pictures, (previous, next) => {
        expect(isUnchanged(compareExports(previous, previous))).toBe(true);
        const changes = compareExports(previous, next);
        expect(changes.added.length - changes.removed.length).toBe(next.length - previous.length);
        const shown = (list: typeof next) => list.map(({ caption, sha256 }) => [caption, sha256]);
        if (isUnchanged(changes)) expect(shown(previous)).toEqual(shown(next));
      }),
    );
  });
});

describe('numbers for the archive office', () => {
  test('differ for every group and sheet, and a text that is no template is refused by name', () => {
    const parts = fc.array(
      fc.constantFrom('{组号}', '{张号}', '{年度}', '{全宗号}', '-', 'ZP', '·', '{', '}'),
      { maxLength: 8 },
    );
    const values = (group: number, sheet: number) =>
      ({ fonds: 'X043', retention: 'permanent', year: '2016', group, sheet }) as const;
    holds(
      fc.property(
        parts,
        fc.tuple(fc.nat(99_999), fc.nat(99_999)),
        fc.tuple(fc.nat(99_999), fc.nat(99_999)),
        (words, a, b) => {
          try {
            const template = parseNumberTemplate(words.join(''));
            const isSame = a.join() === b.join();
            expect(
              photoNumber(template, values(...a)) === photoNumber(template, values(...b)),
            ).toBe(isSame);
          } catch (error) {
            expect(error).toBeInstanceOf(ArchiveError);
          }
        },
      ),
    );
  });
});
