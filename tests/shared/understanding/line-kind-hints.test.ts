import { expect, test } from 'vitest';
import { readLines } from '../../../shared/understanding/article-reader.ts';
import { type LineHint, NO_HINT } from '../../../shared/understanding/line-hint.ts';
import { COUNTY, GAZETTEER } from './county.ts';

const kindsOf = (...lines: [string, Partial<LineHint>?][]) =>
  readLines(
    lines.map(([text, hint], index) => ({
      line: index + 1,
      text,
      hint: { ...NO_HINT, ...hint },
    })),
    { gazetteer: GAZETTEER, county: COUNTY.name, articleDate: null },
  ).map(({ kind }) => kind);

test('marked headings are headings whatever their words, and the first is the title', () => {
  expect(
    kindsOf(
      ['黑沟村的今昔', { headingLevel: 1 }],
      ['黑沟村搬迁前的道路', { headingLevel: 2 }],
      ['黑沟村搬迁前的道路'],
    ),
  ).toEqual(['title', 'heading', 'caption']);
});

test('the text of an image and the line under it are captions', () => {
  expect(
    kindsOf(
      ['山乡巨变', { headingLevel: 1 }],
      ['新村面貌', { isImageText: true }],
      ['住上新居乐开怀', { followsImage: true }],
    ),
  ).toEqual(['title', 'caption', 'caption']);
});
