// What holds for every text that is read.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCaptureDate } from '../../../shared/capture-date.ts';
import { readArticle } from '../../../shared/understanding/article-reader.ts';
import { readCaption } from '../../../shared/understanding/caption-reader.ts';
import { GAZETTEER } from './county.ts';
import { describePath } from './photos.ts';
import { holds, TEXTS } from '../../support/property.ts';

const CONTEXT = { gazetteer: GAZETTEER, county: '湟中区', articleDate: '2022-05-20' };

describe('understanding', () => {
  test('takes every text for a caption without failing, and names nothing that is not there', () => {
    holds(
      fc.property(TEXTS, (text) => {
        const { panels } = readCaption(text, CONTEXT);
        for (const { person } of panels)
          if (person !== null) expect(spaceless(text)).toContain(spaceless(person));
      }),
    );
  });
  test('keeps every line of an article, character for character', () => {
    const articles = fc.array(
      TEXTS.map((text) => text.replaceAll(/[\r\n\u2028\u2029\u0085\v\f]/gu, '')),
      { maxLength: 8 },
    );
    holds(
      fc.property(articles, (lines) => {
        const read = readArticle(lines.join('\n'), {
          gazetteer: GAZETTEER,
          county: '湟中区',
          articleDate: null,
        });
        for (const { line, text } of read) expect(text).toBe(lines[line - 1]);
        const written = lines.filter((line) => line.trim() !== '').length;
        expect(read).toHaveLength(written);
      }),
    );
  });
  test('reads every path without failing, the same each time', () => {
    const paths = fc.array(
      TEXTS.map((text) => text.replaceAll(/[/\n]/gu, '') || '照片'),
      { minLength: 1, maxLength: 5 },
    );
    holds(
      fc.property(paths, (folders) => {
        const path = `${folders.join('/')}.jpg`;
        const read = describePath(path);
        expect(describePath(path)).toEqual(read);
        const { date } = read.facts;
        if (date !== null) expect(parseCaptureDate(date.iso)).toEqual(date);
      }),
    );
  });
  const spaceless = (text: string): string => text.replaceAll(/\s/gu, '');
});
