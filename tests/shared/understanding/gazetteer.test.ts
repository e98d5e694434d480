import { expect, test } from 'vitest';

import { GAZETTEER } from './county.ts';

const namesIn = (text: string): string[] => GAZETTEER.findPlaces(text).map(({ name }) => name);

test('finds towns and villages in order', () => {
  expect(namesIn('共和镇后街村和海子沟乡黑沟村')).toEqual([
    '共和镇',
    '后街村',
    '海子沟乡',
    '黑沟村',
  ]);
});

test('finds a village without its suffix before what people write behind it', () => {
  expect(namesIn('搬迁前的王家山农户')).toEqual(['王家山村']);
  expect(namesIn('黄草沟入户')).toEqual(['黄草沟村']);
});

test('finds bare names side by side', () => {
  expect(namesIn('后街前营后营走访')).toEqual(['后街村', '前营村', '后营村']);
});

test('does not find a name inside a longer one, known or not', () => {
  expect(namesIn('大卡阳')).toEqual(['大卡阳村']);
  expect(namesIn('西黑沟村')).toEqual([]);
  expect(namesIn('黄草沟口')).toEqual([]);
});

test('takes everyday words for places only right behind their town', () => {
  expect(namesIn('后街的道路')).toEqual([]);
  expect(namesIn('共和镇后街的道路')).toEqual(['共和镇', '后街村']);
});

test('knows ethnic townships by their short names and the county by its former one', () => {
  expect(namesIn('湟中县大才乡前沟村')).toEqual(['湟中县', '大才回族乡', '前沟村']);
});

test('gives the towns of a name, with or without its suffix', () => {
  expect(GAZETTEER.townsOf('河湾')).toEqual(['田家寨镇', '共和镇']);
  expect(GAZETTEER.townsOf('河湾村')).toEqual(['田家寨镇', '共和镇']);
  expect(GAZETTEER.townsOf('无名村')).toEqual([]);
});
