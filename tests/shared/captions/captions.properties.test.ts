// What holds for every caption and template.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  captionField,
  publishedCaption,
  readCaptionField,
  REACHES,
  withEdits,
  type LineEdits,
} from '../../../shared/captions/caption-edits.ts';
import {
  readCaptionText,
  utf8Bytes,
  withoutUnseen,
} from '../../../shared/captions/caption-text.ts';
import { fillTemplate, isTemplateFault, readTemplate } from '../../../shared/captions/template.ts';
import { NO_FACTS } from '../../../shared/fact.ts';
import { holds, TEXTS } from '../../support/property.ts';

describe('captions', () => {
  const edits = fc.record(Object.fromEntries(REACHES.map((reach) => [reach, TEXTS])), {
    requiredKeys: [],
  }) as fc.Arbitrary<LineEdits>;

  test('say where they are published what was written for there, and elsewhere what they said', () => {
    const changes = fc.record(
      Object.fromEntries(REACHES.map((reach) => [reach, fc.option(TEXTS)])),
      { requiredKeys: [] },
    );
    holds(
      fc.property(TEXTS, edits, changes, (original, before, changed) => {
        const after = withEdits(original, before, changed);
        for (const reach of REACHES) {
          const words = changed[reach];
          if (typeof words === 'string') {
            expect(publishedCaption(original, after, reach).text).toBe(words);
          }
        }
        // Giving back every edit gives the article's words, character for character.
        const nothing = Object.fromEntries(REACHES.map((reach) => [reach, null]));
        expect(withEdits(original, after, nothing)).toEqual({});
        expect(publishedCaption(original, {}, 'web')).toEqual({ text: original, isEdited: false });
      }),
    );
  });
  test('are stored under fields that lead back to their line and outlet', () => {
    holds(
      fc.property(fc.nat(100_000), fc.constantFrom(...REACHES), (line, reach) => {
        expect(readCaptionField(captionField(line, reach))).toEqual({ line, reach });
      }),
    );
    holds(
      fc.property(TEXTS, (text) => {
        const field = readCaptionField(text);
        if (field) expect(Number.isInteger(field.line)).toBe(true);
      }),
    );
  });
  test('lose line ends and what nobody sees, once and for all, and nothing else', () => {
    holds(
      fc.property(TEXTS, (written) => {
        const kept = withoutUnseen(readCaptionText(written).text);
        expect(readCaptionText(kept)).toMatchObject({ spaceCount: 0, unseen: [] });
        expect(withoutUnseen(kept)).toBe(kept);
        expect(utf8Bytes(kept)).toBe(Buffer.byteLength(kept));
        const plain = (text: string) => withoutUnseen(text).replaceAll(/\s/gu, '');
        expect(plain(kept)).toBe(plain(written));
      }),
    );
  });
  test('are drafted without a brace that nobody wrote', () => {
    const texts = fc.array(
      fc.constantFrom(
        '{年}',
        '{村}',
        '[{人}家]',
        '[（{前后}）]',
        '{{',
        '}}',
        '[[',
        ']]',
        '{',
        '}',
        '[',
        ']',
        '村民',
        '｛镇｝',
        '{什么}',
      ),
      { maxLength: 10 },
    );
    holds(
      fc.property(texts, (parts) => {
        const read = readTemplate(parts.join(''));
        if (isTemplateFault(read)) {
          expect(errorAt(read.params['at'])).toBe(true);
          return;
        }
        const { text } = fillTemplate(read, NO_FACTS);
        const braces = (of: string) => of.match(/[{}[\]]/gu)?.length ?? 0;
        expect(braces(text)).toBeLessThanOrEqual(
          parts.filter((part) => /^[{}[\]]{2}$/.test(part)).length + braces(''),
        );
      }),
    );
  });
  const errorAt = (at: unknown): boolean => at === undefined || Number(at) >= 1;
});
