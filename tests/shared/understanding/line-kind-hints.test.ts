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

test('running text may speak of photos, and so may a headline', () => {
  expect(
    kindsOf(
      ['一张老照片|黑沟村二十年变迁'],
      [
        '驻村工作队翻出当年的照片，和村民一起对着看。从山上的土坯房到川里的新院子，从挑水吃到拧开龙头就有水，从背着孩子蹚河上学到校车开到村口，一件件、一桩桩，都是大家亲手干出来的，也都记在了乡亲们的心里头，谁说起来都停不住。',
      ],
      ['航拍黑沟村'],
    ),
  ).toEqual(['title', 'body', 'caption']);
});
