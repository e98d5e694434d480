import { expect, test } from 'vitest';
import { ownWords } from '../../../renderer/finding/offers.ts';
import {
  conditionsIn,
  isSameQuery,
  toPhotosSearch,
  withCondition,
  without,
} from '../../../renderer/finding/wall-search.ts';
import { toPhotoQuery, type PhotosSearch } from '../../../renderer/search-params.ts';
import { translateWith } from '../translate.ts';

const SEARCH: PhotosSearch = {
  town: '上五庄镇',
  village: '黄草沟村',
  years: '2014-2018',
  pairing: 'unpaired',
  asked: true,
  text: '住房',
  group: 'date',
};

test('a query and its address are made of each other; how the wall is laid out is no condition', () => {
  const { group, ...conditions } = SEARCH;
  expect(group).toBe('date');
  expect(toPhotosSearch(toPhotoQuery(SEARCH))).toEqual(conditions);
  expect(conditionsIn(SEARCH)).toEqual(['text', 'place', 'years', 'pairing', 'asked']);
  expect(toPhotosSearch({ years: { from: 2016, to: 2016 }, town: null })).toEqual({
    years: '2016',
  });
});

test('a place goes and comes whole, and the layout stays', () => {
  expect(without(SEARCH, 'place', 'years', 'text')).toEqual({
    pairing: 'unpaired',
    asked: true,
    group: 'date',
  });
  expect(withCondition(SEARCH, 'place', { town: '海子沟乡' })).toMatchObject({
    town: '海子沟乡',
    group: 'date',
  });
  expect(withCondition(SEARCH, 'place', { town: '海子沟乡' })).not.toHaveProperty('village');
});

test('queries are the same in any order of their conditions', () => {
  expect(isSameQuery({ phase: 'after', town: 'a' }, { town: 'a', phase: 'after' })).toBe(true);
  expect(isSameQuery({ phase: 'after' }, { phase: 'after', isAsked: true })).toBe(false);
});

test('the window’s own words are no more than the program reads aloud at once', () => {
  const words = ownWords(translateWith('zh-CN'));
  expect(words).toContain('没有配对');
  expect(words).toContain('搬迁前');
  expect(words.length).toBeLessThanOrEqual(200);
});
